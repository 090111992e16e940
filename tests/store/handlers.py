"""Servers made of one function, for what a real one does not do when it is asked to."""

import json
from collections.abc import Callable

import httpx

from kg.store.answer import Answer
from kg.store.remote.store import RemoteStore

PLACE = "sparql+http://store.example/sparql"
ASKED = "SELECT ?s WHERE { ?s ?p ?o }"
JSON = "application/sparql-results+json"
NO_ROWS = json.dumps({"head": {"vars": ["s"]}, "results": {"bindings": []}})
Handler = Callable[[httpx.Request], httpx.Response]


def no_wait(seconds: float) -> None:
    """Wait in no test."""


def store_at(handler: Handler, pauses: list[float] | None = None) -> RemoteStore:
    """Return a store whose server is ``handler``; waiting takes no time and is noted."""
    client = httpx.Client(transport=httpx.MockTransport(handler))
    return RemoteStore(PLACE, client, no_wait if pauses is None else pauses.append)


def ask(handler: Handler, pauses: list[float] | None = None) -> Answer:
    with store_at(handler, pauses).view() as view:
        return view.query(ASKED)


def unreachable(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("Connection refused", request=request)


def slow(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("", request=request)


def breaks_off(request: httpx.Request) -> httpx.Response:
    raise httpx.RemoteProtocolError("incomplete chunked read", request=request)


def answers(status: int, body: str = "", **headers: str) -> Handler:
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request: httpx.Response(status, text=body, headers=fields, request=request)


def empty(request: httpx.Request) -> httpx.Response:
    """Answer as a store without a statement."""
    return httpx.Response(200, text=NO_ROWS, headers={"Content-Type": JSON}, request=request)
