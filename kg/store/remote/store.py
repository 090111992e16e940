"""Quads behind a SPARQL 1.1 endpoint, whichever server it is.

What SPARQL 1.1 cannot give, and no store here pretends to:

- A view has no snapshot: it shows what the server holds at each call.
- A writer knows of other writers in this process only.
- A change of more than 1,000 statements is not one transaction (see ``sending``).
- A writer copies the store into memory first, because rules and checks must see what it would be;
  at volume load with the server's own bulk loader, and read with ``graphs=all``.
"""

import os
import time
import weakref
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Final
from urllib.parse import urlsplit

import httpx
import pyoxigraph as ox
from typing_extensions import override

from kg.errors import StoreError, StoreLocked, UsageError
from kg.rdf.terms import OxTerm
from kg.store.answer import Answer
from kg.store.base import Store, View, Writer
from kg.store.embedded import EmbeddedWriter
from kg.store.forms import Forms, engine_form
from kg.store.remote.connection import Connection, Wait
from kg.store.remote.endpoint import BOOK, MERGED, Endpoint, written
from kg.store.remote.location import parse_location
from kg.store.remote.login import login_for
from kg.store.remote.sending import Change, send

TIMEOUT_VARIABLE: Final = "KG_REMOTE_TIMEOUT"
_TIMEOUT: Final = 60.0  # seconds
_CONNECT: Final = 5.0  # seconds
_GRAPH: Final = ox.NamedNode("urn:x-counterclaim:Graph")
_TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


class RemoteView(View):
    """What the server holds now. Answers give numbers by value, ``quads`` as written."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    @override
    def query(self, text: str, bindings: Mapping[str, OxTerm] | None = None) -> Answer:
        return self._endpoint.answer(text, bindings or {})

    @override
    def quads(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        obj: ox.NamedNode | ox.Literal | None = None,
        *,
        graph: str | None = None,
    ) -> Iterator[ox.Quad]:
        given = {"s": subject, "p": predicate, "o": None if obj is None else engine_form(obj)}
        pattern = {name: term for name, term in given.items() if term is not None}
        forms = self._endpoint.forms()
        for name in self.graphs() if graph is None else (graph,):
            yield from map(forms.restore, self._endpoint.quads(pattern, [name]))

    @override
    def graphs(self) -> tuple[str, ...]:
        return self._endpoint.graphs()

    @override
    def count(self) -> int:
        return sum(self._endpoint.sizes(self.graphs()).values())


class RemoteWriter(Writer):
    """A change made on a copy in memory; what differs in the end is sent."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._draft: EmbeddedWriter | None = None
        self._store, self._forms = ox.Store(), Forms()
        self._there: frozenset[ox.Quad] = frozenset()
        self._wanted_now: frozenset[ox.Quad] = frozenset()
        self._open = True

    @override
    def add(self, quads: Iterable[ox.Quad]) -> None:
        self._copy().add(map(_lasting, quads))

    @override
    def drop_graph(self, graph: str) -> None:
        self._copy().drop_graph(graph)

    @override
    def replace_graph(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        self._copy().replace_graph(graph, map(_lasting, quads))

    @override
    def view(self) -> View:
        return self._copy().view()

    def change(self) -> Change:
        """Return what is to be changed at the server."""
        if self._draft is None:
            return Change((), ())
        self._wanted_now = wanted = frozenset(self._wanted())
        removed, added = self._there - wanted, wanted - self._there
        # The book first, and last when removing: it must name what a broken change left behind.
        return Change(tuple(sorted(removed, key=_book_last)), tuple(sorted(added, key=_book_first)))

    def check(self) -> None:
        """Count again what the server was sent. Raises ``StoreError`` when it holds other numbers.

        Not every server does what it says: see ``sending`` on Virtuoso.
        """
        expected = Counter(_graph_of(quad) for quad in self._wanted_now)
        expected.update({_graph_of(quad): 0 for quad in self._there})
        held = self._endpoint.sizes(sorted(expected))
        for name, size in sorted(expected.items()):
            if held.get(name, 0) != size:
                raise StoreError(
                    f"The server holds {held.get(name, 0):,} statements of <{name}> instead of "
                    f"{size:,}.",
                    "If nobody else was writing, the server lost some; make the change again.",
                )

    def close(self) -> None:
        """Let nothing more be written."""
        self._open = False
        if self._draft:
            self._draft.close()

    def _copy(self) -> EmbeddedWriter:
        """Return the draft: a copy of the store, made when it is first needed."""
        if not self._open:
            raise StoreError("This change is already closed.")
        if self._draft is None:
            self._forms = self._endpoint.forms()
            pulled = frozenset(self._pull(self._endpoint.graphs()))
            self._there = pulled | frozenset(self._pull((BOOK, MERGED)))
            draft = EmbeddedWriter(self._store, self._forms)
            draft.add(map(self._forms.restore, pulled))
            self._draft = draft
        return self._draft

    def _pull(self, graphs: Sequence[str]) -> Iterator[ox.Quad]:
        for name, size in self._endpoint.sizes(graphs).items():
            quads = self._endpoint.quads({}, [name])
            if len(quads) != size:
                raise StoreError(
                    f"The server sent {len(quads):,} of the {size:,} statements of <{name}>.",
                    "Raise its limit on rows (Virtuoso: ResultSetMaxRows).",
                )
            yield from quads

    def _wanted(self) -> Iterator[ox.Quad]:
        for quad in self._store:
            if isinstance(quad.graph_name, ox.NamedNode):
                yield quad
                yield ox.Quad(quad.graph_name, _TYPE, _GRAPH, ox.NamedNode(BOOK))
                original = self._forms.restore(quad)
                if original is not quad:
                    yield written(original)
            else:
                yield ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(MERGED))


class RemoteStore(Store):
    """A store at a server."""

    def __init__(
        self, location: str, client: httpx.Client | None = None, wait: Wait = time.sleep
    ) -> None:
        """Note where the server is; nothing is asked of it yet. Raises ``UsageError``.

        ``wait`` is called with the seconds between two tries.
        """
        self.location = location
        places = parse_location(location)
        given = client or _client(places.query)
        connection = Connection(given, wait)
        weakref.finalize(connection, given.close)  # views may outlive the store
        self.endpoint = Endpoint(places, connection)
        self._writing = Lock()

    @override
    @contextmanager
    def write(self) -> Iterator[Writer]:
        if self.endpoint.location.everything:
            raise UsageError("A store opened with graphs=all is for reading.", "Leave that out.")
        if not self._writing.acquire(blocking=False):
            raise StoreLocked(f"The store {self.location} is being written.", "Wait until then.")
        writer = RemoteWriter(self.endpoint)
        try:
            yield writer
            change = writer.change()
            send(change, self.endpoint.location, self.endpoint.connection)
            if len(change):
                writer.check()
        finally:
            writer.close()
            self._writing.release()

    @override
    def view(self) -> View:
        return RemoteView(self.endpoint)


def _client(address: str) -> httpx.Client:
    host = urlsplit(address).hostname or ""
    return httpx.Client(auth=login_for(host), timeout=httpx.Timeout(_timeout(), connect=_CONNECT))


def _timeout() -> float:
    text = os.environ.get(TIMEOUT_VARIABLE, "")
    try:
        seconds = float(text) if text else _TIMEOUT
    except ValueError:
        seconds = 0
    if not seconds > 0:
        raise UsageError(f"{TIMEOUT_VARIABLE} is {text!r}.", "It is a number of seconds.")
    return seconds


def _graph_of(quad: ox.Quad) -> str:
    assert isinstance(quad.graph_name, ox.NamedNode)
    return quad.graph_name.value


def _lasting(quad: ox.Quad) -> ox.Quad:
    """Pass a quad on unless it has a blank node, which no update can name."""
    if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode):
        raise StoreError(
            f"The statement {quad} has a blank node, which cannot be kept at a remote store.",
            "Give it an IRI.",
        )
    return quad


def _book_first(quad: ox.Quad) -> tuple[bool, str]:
    return _graph_of(quad) != BOOK, f"{quad.graph_name} {quad}"


def _book_last(quad: ox.Quad) -> tuple[bool, str]:
    return _graph_of(quad) == BOOK, f"{quad.graph_name} {quad}"
