"""HTTP to one server: tries again where that can help, and says in one sentence what went wrong."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import httpx

from kg.errors import QueryError, StoreError

Wait = Callable[[float], None]
Form = Mapping[str, str | Sequence[str]]

_PAUSES: Final = (0.5, 1.0, 2.0)  # seconds between the tries; one more try than pauses
_LONGEST: Final = 10.0  # seconds, whatever the server asks for
_BUSY: Final = frozenset({429, 502, 503, 504})
_SHOWN: Final = 200  # characters of what the server says


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Connection:
    """One client; every request may be sent twice, because each of ours can be repeated."""

    client: httpx.Client
    wait: Wait = time.sleep
    pauses: Sequence[float] = field(default=_PAUSES)

    def ask(self, address: str, form: Form, accept: str) -> httpx.Response:
        """Send a query as a form (SPARQL 1.1 Protocol 2.1.2). Raises ``QueryError`` too."""
        return self._send(
            self.client.build_request("POST", address, data=form, headers={"Accept": accept})
        )

    def update(self, address: str, text: str) -> None:
        """Send an update (SPARQL 1.1 Protocol 2.2.2). Raises ``StoreError``."""
        headers = {"Content-Type": "application/sparql-update; charset=utf-8"}
        self._change(
            self.client.build_request("POST", address, content=text.encode(), headers=headers)
        )

    def load(self, address: str, graph: str, statements: bytes) -> None:
        """Add N-Triples to a graph (SPARQL 1.1 Graph Store HTTP Protocol 5.5)."""
        headers = {"Content-Type": "application/n-triples"}
        self._change(
            self.client.build_request(
                "POST", address, params={"graph": graph}, content=statements, headers=headers
            )
        )

    def _change(self, request: httpx.Request) -> None:
        try:
            self._send(request)
        except QueryError as refusal:
            raise StoreError(
                refusal.message, "Some servers refuse what others keep, such as ill-typed numbers."
            ) from None

    def _send(self, request: httpx.Request) -> httpx.Response:
        for pause in self.pauses:
            try:
                response = self.client.send(request)
            except (httpx.ConnectError, httpx.ConnectTimeout, httpx.RemoteProtocolError):
                self.wait(pause)
                continue
            except httpx.HTTPError as problem:
                raise _failed(request, problem) from None
            if response.status_code not in _BUSY:
                return _checked(request, response)
            self.wait(_asked_for(response, pause))
        try:
            return _checked(request, self.client.send(request))
        except httpx.HTTPError as problem:
            raise _failed(request, problem) from None


def _asked_for(response: httpx.Response, pause: float) -> float:
    asked = response.headers.get("Retry-After", "")
    return min(float(asked), _LONGEST) if asked.isdecimal() else pause


def _failed(request: httpx.Request, problem: httpx.HTTPError) -> StoreError:
    place = _place(request)
    match problem:
        case httpx.ConnectError() | httpx.ConnectTimeout():
            return StoreError(
                f"The server at {place} cannot be reached.", "Check the address, or try later."
            )
        case httpx.TimeoutException():
            return StoreError(
                f"The server at {place} took too long.",
                "Ask for less, or set KG_REMOTE_TIMEOUT to more seconds.",
            )
        case httpx.RemoteProtocolError():
            return StoreError(
                f"The server at {place} broke off in the middle of its answer.",
                "It may have a time limit of its own: ask for less, or raise that limit.",
            )
        case _:
            return StoreError(f"The connection to {place} failed: {problem}.", "Try again.")


def _checked(request: httpx.Request, response: httpx.Response) -> httpx.Response:
    status, place = response.status_code, _place(request)
    if response.is_success:
        return response
    said = _first_line(response)
    match status:
        case 400:
            raise QueryError(f"The server at {place} refuses this: {said}")
        case 401 | 403:
            raise StoreError(
                f"The server at {place} does not let you do this (status {status}).",
                "Set KG_REMOTE_USER and KG_REMOTE_PASSWORD, or KG_REMOTE_TOKEN, or use ~/.netrc.",
            )
        case 404 | 405:
            raise StoreError(
                f"There is no SPARQL endpoint at {place} (status {status}).",
                "Check the path; 'update=' and 'data=' after a '?' name further ones.",
            )
        case _ if response.is_redirect:
            raise StoreError(
                f"The server at {place} sends to another address.",
                f"Use that one, if you trust it: {response.headers.get('Location', '')}",
            )
        case _:
            raise StoreError(
                f"The server at {place} failed (status {status}): {said}", "See its log."
            )


def _first_line(response: httpx.Response) -> str:
    if "html" in response.headers.get("Content-Type", ""):
        return "a web page."
    lines = response.text.strip().splitlines()
    return lines[0][:_SHOWN] if lines else "no reason given."


def _place(request: httpx.Request) -> str:
    """Return the address without its parameters."""
    return str(request.url.copy_with(query=None))
