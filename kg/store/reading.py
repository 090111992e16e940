"""One generation of a store on disk, or a draft of one, to be asked; Oxigraph answers."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from time import thread_time
from typing import Final, TypeAlias

import pyoxigraph as ox
from typing_extensions import override

from kg.errors import QueryError, StoreError
from kg.rdf.terms import OxTerm
from kg.store.answer import Answer, Row, Solutions, Statements, rows_of, triples_of
from kg.store.answers import KeptAnswers
from kg.store.base import View
from kg.store.forms import Forms
from kg.store.guard import refuse_unselected, selected_variables
from kg.store.plain import MARK
from kg.vocab.namespaces import used_prefixes

MERGED: Final = ox.DefaultGraph()  # the reading copy of all named graphs
_Found: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
_COUNT: Final = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
_COUNT_ALL: Final = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"


class EmbeddedView(View):
    """One generation, or a draft of one. Answers give numbers by value, ``quads`` as written.

    ``answers`` are those that were kept with it, which only a generation that is finished can have.
    """

    def __init__(
        self,
        store: ox.Store,
        forms: Callable[[], Forms],
        held: ExitStack | None = None,
        folder: Path | None = None,
        answers: KeptAnswers | None = None,
    ) -> None:
        self._opened: ox.Store | None = store
        self._load_forms = forms
        self._folder = folder
        self._answers = answers
        self._held = held or ExitStack()

    @cached_property
    def _forms(self) -> Forms:
        return self._load_forms()

    @property
    def _store(self) -> ox.Store:
        if self._opened is None:
            raise StoreError("This view is already closed.")
        return self._opened

    @property
    @override
    def folder(self) -> Path | None:
        return self._folder

    @property
    def engine(self) -> ox.Store:
        """Oxigraph itself, to be read only: for answers that must be counted as they come."""
        return self._store

    @property
    def is_plain(self) -> bool:
        """Whether it is known that no node is without an IRI, and none of https://schema.org/."""
        return self._folder is not None and (self._folder / MARK).exists()

    def originals(self) -> Iterator[tuple[ox.Quad, ox.Quad]]:
        """Yield the quads that the engine holds in another form, and how they were written."""
        return self._forms.originals()

    @override
    def query(self, text: str, bindings: Mapping[str, OxTerm] | None = None) -> Answer:
        store, given = self._store, bindings or {}
        refuse_unselected(given, selected_variables(text))
        if self._answers is None:
            return _asked(store, text, given)
        if (kept := self._answers.find(text, given)) is not None:
            return kept
        started = thread_time()
        answer = _asked(store, text, given)
        self._answers.keep(text, given, answer, thread_time() - started)
        return answer

    @override
    def rows(self, text: str, bindings: Mapping[str, OxTerm] | None = None) -> Iterator[Row]:
        given = bindings or {}
        refuse_unselected(given, selected_variables(text))
        try:
            found = _found(self._store, text, given)
            if isinstance(found, ox.QuerySolutions):
                yield from map(tuple, found)
            else:
                yield from rows_of(_answer(found))
        except RuntimeError as problem:
            raise _unanswered(problem) from None

    @override
    def triples(self, text: str) -> Iterator[ox.Triple]:
        selected_variables(text)  # which refuses SERVICE
        try:
            found = _found(self._store, text, {})
            yield from found if isinstance(found, ox.QueryTriples) else triples_of(_answer(found))
        except RuntimeError as problem:
            raise _unanswered(problem) from None

    @override
    def quads(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        obj: ox.NamedNode | ox.Literal | None = None,
        *,
        graph: str | None = None,
    ) -> Iterator[ox.Quad]:
        # Without a pattern: graph by graph, those of a subject together, see ``union``.
        if graph is None and (subject or obj):  # by index, however many graphs there are
            found = self._store.quads_for_pattern(subject, predicate, obj, None)
            named_ones = (quad for quad in found if quad.graph_name != MERGED)
            yield from map(self._forms.restore, named_ones)
            return
        names = self.graphs() if graph is None else (graph,)
        for name in names:
            found = self._store.quads_for_pattern(subject, predicate, obj, ox.NamedNode(name))
            yield from map(self._forms.restore, found)

    def union(self) -> Iterator[ox.Quad]:
        """Yield what the graphs say, each statement once and in no graph, as it was written.

        The order is the engine's own, which depends on nothing but the statements; those of a
        subject stand together.
        """
        for quad in self._store.quads_for_pattern(None, None, None, MERGED):
            if self._forms.may_hold(quad.object):
                yield from self._as_written(quad)
            else:
                yield quad

    def _as_written(self, quad: ox.Quad) -> Iterator[ox.Quad]:
        """Yield the forms that graphs give to one value, in order."""
        triple = quad.subject, quad.predicate, quad.object
        found = self._store.quads_for_pattern(*triple, None)
        forms = {self._forms.restore(one).object for one in found if one.graph_name != MERGED}
        yield from (ox.Quad(*triple[:2], value) for value in sorted(forms, key=str))

    @override
    def graphs(self) -> tuple[str, ...]:
        names = (name for name in self._store.named_graphs() if isinstance(name, ox.NamedNode))
        return tuple(sorted(name.value for name in names if self._holds(name)))

    def _holds(self, name: ox.NamedNode) -> bool:
        return any(True for _ in self._store.quads_for_pattern(None, None, None, name))

    @override
    def count(self) -> int:
        return count_quads(self._store)

    @override
    def close(self) -> None:
        self._opened = None
        self._held.close()


def _asked(store: ox.Store, text: str, bindings: Mapping[str, OxTerm]) -> Answer:
    """Ask Oxigraph, and read all of the answer. Raises ``QueryError``."""
    try:
        return _answer(_found(store, text, bindings))
    except RuntimeError as problem:
        raise _unanswered(problem) from None


def _unanswered(problem: Exception) -> QueryError:
    return QueryError(f"The query cannot be answered: {problem}.")


def _found(store: ox.Store, text: str, bindings: Mapping[str, OxTerm]) -> _Found:
    """Ask Oxigraph, which finds as one reads."""
    values = {ox.Variable(name): term for name, term in bindings.items()}
    return store.query(text, prefixes=dict(used_prefixes(text)), substitutions=values)


def _answer(found: _Found) -> Answer:
    match found:
        case ox.QuerySolutions():
            names = tuple(variable.value for variable in found.variables)
            return Solutions(names, tuple(tuple(solution) for solution in found))
        case ox.QueryBoolean():
            return bool(found)
        case ox.QueryTriples():
            return Statements(frozenset(found))


def count_quads(store: ox.Store, graph: ox.NamedNode | None = None) -> int:
    """Return how many quads the named graphs have, or one of them."""
    found = store.query(_COUNT_ALL) if graph is None else store.query(_COUNT, default_graph=graph)
    assert isinstance(found, ox.QuerySolutions)
    number = next(found)[0]
    assert isinstance(number, ox.Literal)
    return int(number.value)
