"""What every store can do: be written as a whole, and be read as it was at one moment.

The idea is that of nomenklatura's ``store/base.py``: a Store hands out a Writer and Views.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.terms import OxTerm
from kg.store.answer import Answer, Row, rows_of, triples_of


class View(ABC):
    """The store as it was when the view was opened; later writes do not change it."""

    @abstractmethod
    def query(self, text: str, bindings: Mapping[str, OxTerm] | None = None) -> Answer:
        """Answer a SPARQL query over the union of the graphs, each statement once.

        ``bindings`` are values for variables of the query, as terms. The project's prefixes need
        no PREFIX line. Raises ``QueryError`` for a malformed query and for SERVICE.
        """

    def rows(self, text: str, bindings: Mapping[str, OxTerm] | None = None) -> Iterator[Row]:
        """Yield the rows of a SELECT as they are found, where there are too many to hold.

        Nothing of it is kept. Raises ``QueryError`` as ``query`` does.
        """
        yield from rows_of(self.query(text, bindings))

    def triples(self, text: str) -> Iterator[ox.Triple]:
        """Yield the statements of a CONSTRUCT, each once, in the same way."""
        yield from triples_of(self.query(text))

    @abstractmethod
    def quads(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        obj: ox.NamedNode | ox.Literal | None = None,
        *,
        graph: str | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the statements that match, in no particular order; ``None`` matches all."""

    @abstractmethod
    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of the graphs that hold a statement, sorted."""

    @abstractmethod
    def count(self) -> int:
        """Return the number of quads."""

    @property
    def folder(self) -> Path | None:
        """Where what is derived from this state can be kept beside it; else ``None``."""
        return None

    def close(self) -> None:  # noqa: B027 (a view that holds nothing has nothing to let go)
        """Let go of what the view holds open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class Writer(ABC):
    """One change to a store: all of it is kept, or nothing."""

    @abstractmethod
    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Add statements, each to the named graph that it names."""

    @abstractmethod
    def drop_graph(self, graph: str) -> None:
        """Remove every statement of a graph; a graph that is not there is no error."""

    @abstractmethod
    def view(self) -> View:
        """Show the store with this change so far; gone when the writer is closed."""

    @contextmanager
    def copied(self) -> Iterator[Path | None]:
        """Give a copy of the change so far that another process may read while the block runs.

        ``None`` where there is no disk to have it on.
        """
        yield None

    def load(self, graph: str, chunks: Iterable[bytes]) -> None:
        """Add N-Triples text to a graph, chunk by chunk; each chunk ends with a whole line.

        For millions of statements, which are too many to be objects. Raises ``StoreError`` when
        the text is no N-Triples.
        """
        name = ox.NamedNode(graph)
        for chunk in chunks:
            self.add(
                ox.Quad(quad.subject, quad.predicate, quad.object, name)
                for quad in parsed_triples(chunk)
            )

    def replace_graph(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        """Put ``quads`` in the place of all that ``graph`` held; a view of it may yield them.

        Raises ``StoreError`` when one of them names another graph.
        """
        self.drop_graph(graph)
        self.add(only_of(graph, quads))


class Store(ABC):
    """A place where quads live."""

    location: str

    @property
    def folder(self) -> Path | None:
        """A folder on the disk of the store, for files that wait; ``None`` if it is on none."""
        return None

    @abstractmethod
    def write(self) -> AbstractContextManager[Writer]:
        """Open a change: kept when the block ends, discarded when it raises.

        Raises ``StoreLocked`` when somebody else is writing.
        """

    @abstractmethod
    def view(self) -> View:
        """Open the store as it is now, for reading."""


def parsed_triples(chunk: bytes) -> Iterator[ox.Quad]:
    """Yield the statements of N-Triples text. Raises ``StoreError`` when it is none."""
    try:
        yield from ox.parse(chunk, format=ox.RdfFormat.N_TRIPLES)
    except SyntaxError as problem:
        raise StoreError(f"The statements are no N-Triples: {problem}.") from None


def only_of(graph: str, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Pass ``quads`` on; raise ``StoreError`` for one of another graph than ``graph``."""
    name = ox.NamedNode(graph)
    for quad in quads:
        if quad.graph_name != name:
            raise StoreError(f"A statement of {quad.graph_name} was given for the graph <{graph}>.")
        yield quad


def named(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Pass ``quads`` on; raise ``StoreError`` for one outside of any named graph."""
    for quad in quads:
        if not isinstance(quad.graph_name, ox.NamedNode):
            raise StoreError(f"The statement {quad} is in no named graph.")
        yield quad
