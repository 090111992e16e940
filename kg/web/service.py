"""The handlers of the two protocols."""

import hmac
from asyncio import Lock, timeout
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from kg.build.rulings.file import DEFAULT
from kg.web.description import describe
from kg.web.guard import check, is_volatile
from kg.web.jobs import address, graph_of, job_of, key_of, make_job
from kg.web.negotiation import GRAPHS, choose, content_type
from kg.web.pool import Pool, Reply, Settings
from kg.web.protocol import read_operation
from kg.web.refusal import Refused
from kg.web.wire import Job

METHODS: Final = ["GET", "HEAD", "POST", "OPTIONS"]
GRAPH_METHODS: Final = ["GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"]


@dataclass(frozen=True, slots=True)
class Access:
    """Who may do what: no ``token`` means that nobody writes; ``hosts`` empty means any name.

    ``reviews`` is the file that decisions about readings go to.
    """

    token: str = ""
    hosts: frozenset[str] = frozenset()
    reviews: Path = DEFAULT


@dataclass(eq=False, slots=True)
class Service:
    """The handlers, and what they share."""

    settings: Settings
    access: Access
    pool: Pool
    writing: Lock = field(default_factory=Lock)

    async def sparql(self, request: Request) -> Response:
        """``/sparql``: a query, an update, or what the service is."""
        if request.method == "OPTIONS":
            return _allowed(METHODS)
        operation = read_operation(request, await self.body(request))
        if operation is None:
            return self._describe(request)
        job = job_of(operation, request)
        if operation.verb == "update":
            self._check_token(request)
            return await self._write(job, operation.text.encode())
        check(operation.text, self.settings.limits)
        if is_volatile(operation.text) or request.method == "POST":
            job = replace(job, key="")
        return response_of(await self.pool.run(job, operation.text.encode()))

    async def graphs(self, request: Request) -> Response:
        """``/rdf-graph-store``: one graph as a whole."""
        if request.method == "OPTIONS":
            return _allowed(GRAPH_METHODS)
        graph, is_new = graph_of(request)
        verb = "GET" if request.method == "HEAD" else request.method
        job = make_job(verb, request, graph=graph, key=key_of("graph", graph, request))
        if verb == "GET":
            return response_of(await self.pool.run(job, b""))
        self._check_token(request)
        response = await self._write(job, await self.body(request))
        if is_new and graph is not None:
            response.headers["Location"] = graph
        return response

    def _describe(self, request: Request) -> Response:
        kind = choose(request.headers.get("accept"), GRAPHS)
        if kind is None:
            raise Refused(406, "The service description is RDF.", f"Accept {', '.join(GRAPHS)}.")
        body = describe(
            address(request), GRAPHS[kind],
            union=self.settings.union, writable=bool(self.access.token),
        )  # fmt: skip
        return Response(body, headers={"Content-Type": content_type(kind), "Vary": "Accept"})

    async def _write(self, job: Job, body: bytes) -> Response:
        async with self.writing:
            return response_of(await self.pool.run(job, body))

    async def body(self, request: Request) -> bytes:
        """Return the body of a request. Raises ``Refused`` when it is too long or too slow."""
        limit = self.settings.limits.body
        body = bytearray()
        try:
            async with timeout(self.settings.limits.write_seconds):
                async for chunk in request.stream():
                    body += chunk
                    if len(body) > limit:
                        raise Refused(413, f"The body is longer than {limit} bytes.")
        except TimeoutError:
            raise Refused(408, "The body did not arrive in time.") from None
        return bytes(body)

    def _check_token(self, request: Request) -> None:
        if not self.access.token:
            raise Refused(403, "This server is read only.", "Start it with --write.")
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        expected = self.access.token.encode()
        if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), expected):
            raise Refused(
                401, "Writing needs the token of this server.", "Send Authorization: Bearer TOKEN.",
                headers={"WWW-Authenticate": "Bearer"},
            )  # fmt: skip


def response_of(reply: Reply) -> Response:
    """Return what a worker process answered as a response."""
    if reply.rest is not None:
        return StreamingResponse(reply.rest, reply.head.status, reply.head.headers)
    return Response(reply.body, reply.head.status, reply.head.headers)


def _allowed(methods: list[str]) -> Response:
    return Response(status_code=204, headers={"Allow": ", ".join(methods)})
