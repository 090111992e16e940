"""A request over HTTP as a job for a worker process."""

import hashlib
import json
from dataclasses import replace
from secrets import token_hex
from typing import Final

from starlette.requests import Request

from kg.web.negotiation import accepts_gzip
from kg.web.protocol import Operation, fields
from kg.web.refusal import Refused
from kg.web.wire import Job

GRAPH_STORE: Final = "/rdf-graph-store"


def graph_of(request: Request) -> tuple[str | None, bool]:
    """Return the graph that a request means, and whether its name is made up here."""
    parameters = fields(request.url.query)
    below = request.url.path.removeprefix(GRAPH_STORE).strip("/")
    if below:
        return f"{request.url.replace(query='')}", False
    if "graph" in parameters and "default" not in parameters and len(parameters["graph"]) == 1:
        return parameters["graph"][0], False
    if "default" in parameters and "graph" not in parameters:
        return None, False
    if not parameters and request.method == "POST":
        return f"{address(request)}/{token_hex(8)}", True
    raise Refused(400, "The request names no graph, or two.", "Add ?graph=IRI or ?default.")


def job_of(operation: Operation, request: Request) -> Job:
    """Return the job of a query or an update."""
    named = operation.default_graphs, operation.named_graphs
    return make_job(
        operation.verb, request, key=key_of(operation.text, *named, request),
        default_graphs=operation.default_graphs if operation.names_dataset else None,
        named_graphs=operation.named_graphs,
    )  # fmt: skip


def make_job(
    verb: str,
    request: Request,
    *,
    key: str,
    graph: str | None = None,
    default_graphs: tuple[str, ...] | None = None,
    named_graphs: tuple[str, ...] = (),
) -> Job:
    """Return a job with what the headers of the request say of it."""
    return Job(
        verb, address(request), default_graphs, named_graphs, graph,
        media_type=request.headers.get("content-type", ""),
        accept=request.headers.get("accept"),
        gzip=accepts_gzip(request.headers.get("accept-encoding")),
        key=key,
        known=request.headers.get("if-none-match", ""),
    )  # fmt: skip


def reading(verb: str, request: Request) -> Job:
    """Return the job of a request whose address says all; ``verb`` is in ``kg.web.readings``."""
    fields = request.url.query
    job = make_job(verb, request, key=key_of(verb, fields, request))
    path = request.scope["path"].removeprefix("/")
    return replace(job, base=str(request.base_url), target=path, fields=fields)


def key_of(*parts: object) -> str:
    """Return a short name for all that decides an answer besides the data; the request is last."""
    *given, request = parts
    assert isinstance(request, Request)
    headers = [request.headers.get(name, "") for name in ("accept", "accept-encoding")]
    text = json.dumps([address(request), given, headers])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def address(request: Request) -> str:
    """Return where the request went, without its fields."""
    return str(request.url.replace(query="")).rstrip("/")
