"""Quads in memory, answered by rdflib: for notebooks and tests."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property, lru_cache
from threading import Lock
from typing import TypeAlias

import pyoxigraph as ox
from pyparsing import ParseException
from rdflib import Dataset
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query, SPARQLError
from rdflib.query import Result
from rdflib.term import Identifier
from typing_extensions import override

from kg.errors import QueryError, StoreError, StoreLocked
from kg.rdf.bridge import (
    from_rdflib_graph,
    to_oxigraph,
    to_rdflib,
    to_rdflib_dataset,
)
from kg.rdf.terms import OxTerm
from kg.store.answer import Answer, Row, Solutions, Statements
from kg.store.base import Store, View, Writer, named
from kg.store.forms import engine_form, engine_quad
from kg.store.guard import refuse_unselected, selected_variables
from kg.vocab.namespaces import prefixes

_ANSWER = "urn:x-answer"  # rdflib's graphs of statements need a name to become quads

Graphs: TypeAlias = Mapping[str, frozenset[ox.Quad]]


class MemoryView(View):
    """A frozen set of graphs; rdflib sees them from the first query on."""

    def __init__(self, graphs: Graphs) -> None:
        self._graphs = {name: quads for name, quads in sorted(graphs.items()) if quads}

    @cached_property
    def _dataset(self) -> Dataset:
        """The same statements, numbers by value: so both engines compare and answer alike."""
        return to_rdflib_dataset(map(engine_quad, self.quads()))

    @override
    def query(self, text: str, bindings: Mapping[str, OxTerm] | None = None) -> Answer:
        given = {name: to_rdflib(term) for name, term in (bindings or {}).items()}
        refuse_unselected(given, selected_variables(text))
        prepared = _prepare(text)
        try:
            return _answer(self._dataset.query(prepared, initBindings=given))
        except (SPARQLError, NotImplementedError) as problem:
            raise QueryError(f"The query cannot be answered: {problem}.") from None

    @override
    def quads(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        obj: ox.NamedNode | ox.Literal | None = None,
        *,
        graph: str | None = None,
    ) -> Iterator[ox.Quad]:
        for name in self._graphs if graph is None else (graph,):
            for quad in self._graphs.get(name, ()):
                if (
                    subject in (None, quad.subject)
                    and predicate in (None, quad.predicate)
                    and (obj is None or engine_form(obj) == engine_form(quad.object))
                ):
                    yield quad

    @override
    def graphs(self) -> tuple[str, ...]:
        return tuple(self._graphs)

    @override
    def count(self) -> int:
        return sum(len(quads) for quads in self._graphs.values())


class MemoryWriter(Writer):
    """A change that starts from the graphs as they were."""

    def __init__(self, graphs: Graphs) -> None:
        self._graphs = {name: set(quads) for name, quads in graphs.items()}
        self._open = True

    @override
    def add(self, quads: Iterable[ox.Quad]) -> None:
        self._check_open()
        for quad in named(quads):
            assert isinstance(quad.graph_name, ox.NamedNode)
            self._graphs.setdefault(quad.graph_name.value, set()).add(quad)

    @override
    def drop_graph(self, graph: str) -> None:
        self._check_open()
        self._graphs.pop(graph, None)

    @override
    def view(self) -> View:
        return MemoryView(self.graphs())

    def graphs(self) -> Graphs:
        """Return the graphs as they are now."""
        return {name: frozenset(quads) for name, quads in self._graphs.items()}

    def close(self) -> None:
        """Let nothing more be written."""
        self._open = False

    def _check_open(self) -> None:
        if not self._open:
            raise StoreError("This change is already closed.")


class MemoryStore(Store):
    """A store that ends with the process."""

    location = "memory:"

    def __init__(self) -> None:
        self._graphs: Graphs = {}
        self._view: MemoryView | None = None
        self._writing = Lock()

    @override
    @contextmanager
    def write(self) -> Iterator[Writer]:
        if not self._writing.acquire(blocking=False):
            raise StoreLocked("The store in memory is being written.", "Wait for it to finish.")
        writer = MemoryWriter(self._graphs)
        try:
            yield writer
            self._graphs, self._view = writer.graphs(), None
        finally:
            writer.close()
            self._writing.release()

    @override
    def view(self) -> View:
        """Show the store as it is now: one view until the next change, with what rdflib made."""
        if self._view is None:
            self._view = MemoryView(self._graphs)
        return self._view


@lru_cache(maxsize=512)
def _prepare(text: str) -> Query:
    """Read a query; rdflib takes longer for this than for most answers, so it is kept."""
    try:
        prepared = prepareQuery(text, initNs=dict(prefixes()))
    except ParseException as problem:
        raise QueryError(f"rdflib cannot read the query: {problem}.") from None
    if prepared.algebra.datasetClause:
        raise QueryError(
            "FROM is refused in memory: rdflib would read it from a file or the network.",
            "Use GRAPH <...> { }, or a store on disk.",
        )
    return prepared


def _answer(result: Result) -> Answer:
    if result.type == "ASK":
        return bool(result.askAnswer)
    if result.type == "SELECT":
        variables = result.vars or []
        rows = ([binding.get(name) for name in variables] for binding in result.bindings)
        return Solutions(tuple(str(name) for name in variables), tuple(map(_row, rows)))
    assert result.graph is not None
    quads = from_rdflib_graph(result.graph, _ANSWER)
    return Statements(frozenset(engine_quad(quad).triple for quad in quads))


def _row(row: Iterable[Identifier | None]) -> Row:
    return tuple(None if term is None else engine_form(to_oxigraph(term)) for term in row)
