"""The addresses of things, of documents about them, and of what describes the whole."""

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.web.jobs import reading
from kg.web.linked.addresses import GRAPH, ID
from kg.web.linked.dataset import VOID
from kg.web.linked.documents import DATA, split
from kg.web.linked.ontology import PATH
from kg.web.linked.wholes import DUMP
from kg.web.service import Service, response_of

_READ: Final = ["GET", "HEAD"]


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The handlers; all the work is done by worker processes."""

    service: Service

    def routes(self) -> list[Route]:
        """Return what is answered here."""
        return [
            Route(f"/{ID}{{key:path}}", self.thing, methods=_READ),
            Route(f"/{GRAPH}{{key:path}}", self.graph, methods=_READ),
            Route(f"/{PATH}{{part:path}}", self.ontology, methods=_READ),
            Route(f"/{VOID}", self.dataset, methods=_READ),
            *(Route(f"/{DUMP}{form.suffix}", self.dump, methods=_READ) for form in DATA),
        ]

    async def thing(self, request: Request) -> Response:
        """A thing, or a document about one."""
        return await self._answer("thing", request)

    async def graph(self, request: Request) -> Response:
        """A graph as a thing, a page about it, or all that it says."""
        _, form = split(request.url.path)
        return await self._answer("whole" if form and form.syntax else "thing", request)

    async def dump(self, request: Request) -> Response:
        """All graphs at once."""
        return await self._answer("whole", request)

    async def ontology(self, request: Request) -> Response:
        """The vocabulary, or a document about it."""
        return await self._answer("ontology", request)

    async def dataset(self, request: Request) -> Response:
        """What the whole is, with its counts."""
        return await self._answer("dataset", request)

    async def _answer(self, verb: str, request: Request) -> Response:
        return response_of(await self.service.pool.run(reading(verb, request), b""))
