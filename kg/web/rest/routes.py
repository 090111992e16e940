"""The addresses under ``/api``."""

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg.web.jobs import reading
from kg.web.rest.answering import API, OPENAPI, SEARCH
from kg.web.service import Service, response_of

_READ: Final = ["GET", "HEAD"]


@dataclass(frozen=True, slots=True)
class Rest:
    """The handlers; all the work is done by worker processes."""

    service: Service

    def routes(self) -> list[Route]:
        """Return what is answered here."""
        return [
            Route(f"/{API}", self.start, methods=_READ),
            Route(f"/{API}/{{below:path}}", self.read, methods=_READ),
        ]

    async def start(self, _request: Request) -> Response:
        """Lead to the document that says what there is."""
        return RedirectResponse(f"/{OPENAPI}", 303)

    async def read(self, request: Request) -> Response:
        """A page of a collection, or one record."""
        verb = "api-search" if request.url.path == f"/{SEARCH}" else "api"
        return response_of(await self.service.pool.run(reading(verb, request), b""))
