"""Quads on disk, answered by Oxigraph. A write makes a new generation; readers keep theirs.

The default graph of a generation is a merged reading copy of its named graphs: a union at query
time would give a statement that stands in two graphs twice, and is slower.
"""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cached_property, partial
from itertools import chain, islice
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from typing_extensions import override

from kg.errors import QueryError, StoreDamaged, StoreError
from kg.rdf.terms import OxTerm
from kg.store.answer import Answer, Solutions, Statements
from kg.store.base import Store, View, Writer, named, only_of, parsed_triples
from kg.store.forms import Forms, engine_quad
from kg.store.generations import Generations
from kg.store.guard import refuse_unselected, selected_variables
from kg.store.unnamed import run_update
from kg.vocab.namespaces import prefixes

_MERGED: Final = ox.DefaultGraph()
_STORE: Final = "oxigraph"  # in the folder of a generation, beside:
_FORMS: Final = "forms.nq"
_TYPED: Final = re.compile(rb"^.*\^\^<http://www\.w3\.org/2001/XMLSchema#.*\n?", re.MULTILINE)
_SMALL: Final = 20_000  # quads; below, one transaction is quicker than Oxigraph's bulk loader


class EmbeddedView(View):
    """One generation, or a draft of one. Answers give numbers by value, ``quads`` as written."""

    def __init__(
        self,
        store: ox.Store,
        forms: Callable[[], Forms],
        held: ExitStack | None = None,
        folder: Path | None = None,
    ) -> None:
        self._opened: ox.Store | None = store
        self._load_forms = forms
        self._folder = folder
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
    def engine(self) -> ox.Store:
        """Oxigraph itself, to be read only: for answers that must be counted as they come."""
        return self._store

    @override
    def query(self, text: str, bindings: Mapping[str, OxTerm] | None = None) -> Answer:
        refuse_unselected(bindings or {}, selected_variables(text))
        values = {ox.Variable(name): term for name, term in (bindings or {}).items()}
        try:
            return _answer(self._store.query(text, prefixes=dict(prefixes()), substitutions=values))
        except RuntimeError as problem:
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
        if graph is None and (subject or obj):  # by index, however many graphs there are
            found = self._store.quads_for_pattern(subject, predicate, obj, None)
            named_ones = (quad for quad in found if quad.graph_name != _MERGED)
            yield from map(self._forms.restore, named_ones)
            return
        names = self.graphs() if graph is None else (graph,)
        for name in names:
            found = self._store.quads_for_pattern(subject, predicate, obj, ox.NamedNode(name))
            yield from map(self._forms.restore, found)

    @override
    def graphs(self) -> tuple[str, ...]:
        names = (name for name in self._store.named_graphs() if isinstance(name, ox.NamedNode))
        return tuple(sorted(name.value for name in names if self._holds(name)))

    def _holds(self, name: ox.NamedNode) -> bool:
        return any(True for _ in self._store.quads_for_pattern(None, None, None, name))

    @override
    def count(self) -> int:
        answer = self.query("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }")
        assert isinstance(answer, Solutions)
        number = answer.rows[0][0]
        assert isinstance(number, ox.Literal)
        return int(number.value)

    @property
    @override
    def folder(self) -> Path | None:
        return self._folder

    @override
    def close(self) -> None:
        self._opened = None
        self._held.close()


class EmbeddedWriter(Writer):
    """A change on a draft."""

    def __init__(self, store: ox.Store, forms: Forms, folder: Path | None = None) -> None:
        self._store: ox.Store | None = store
        self._forms = forms
        self._folder = folder
        self._views: list[View] = []

    @override
    def add(self, quads: Iterable[ox.Quad]) -> None:
        store, statements = self._draft(), self._forms.noting(named(quads))
        first = list(islice(statements, _SMALL))
        if len(first) < _SMALL:
            store.extend(list(_with_copy(first)))
        else:
            store.bulk_extend(_with_copy(chain(first, statements)))

    @override
    def load(self, graph: str, chunks: Iterable[bytes]) -> None:
        name = ox.NamedNode(graph)
        for chunk in chunks:
            for quad in parsed_triples(_with_typed_values(chunk)):
                self._forms.note(ox.Quad(quad.subject, quad.predicate, quad.object, name))
            try:
                self._draft().bulk_load(chunk, ox.RdfFormat.N_TRIPLES, to_graph=name)
                self._draft().bulk_load(chunk, ox.RdfFormat.N_TRIPLES, to_graph=_MERGED)
            except SyntaxError as problem:
                raise StoreError(f"The statements are no N-Triples: {problem}.") from None

    @override
    def drop_graph(self, graph: str) -> None:
        store, name = self._draft(), ox.NamedNode(graph)
        self._remove(list(store.quads_for_pattern(None, None, None, name)))
        store.remove_graph(name)
        self._forms.drop(name)

    @override
    def replace_graph(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        store, name = self._draft(), ox.NamedNode(graph)
        fresh = list(only_of(graph, quads))
        stale = set(store.quads_for_pattern(None, None, None, name))
        stale.difference_update(map(engine_quad, fresh))
        self._remove(stale)  # what stays is not touched: removing is slow
        self._forms.drop(name)
        self.add(fresh)

    def _remove(self, quads: Iterable[ox.Quad]) -> None:
        """Remove quads, and their copies unless another graph still has the statement.

        One by one: one large transaction takes longer beyond 100,000 quads.
        """
        store = self._draft()
        for quad in quads:
            store.remove(quad)
            triple = quad.subject, quad.predicate, quad.object
            others = store.quads_for_pattern(*triple, None)
            if all(other.graph_name == _MERGED for other in others):
                store.remove(ox.Quad(*triple, _MERGED))

    @override
    def view(self) -> View:
        view = EmbeddedView(self._draft(), lambda: self._forms, folder=self._folder)
        self._views.append(view)
        return view

    def update(self, text: str, *, base: str) -> None:
        """Run a SPARQL update; what it puts in no graph goes to the graph ``UNNAMED``.

        Takes time in proportion to the store. Literals that it adds keep their value only.
        Raises ``QueryError``.
        """
        store = self._draft()
        run_update(store, text, base=base, prefixes=dict(prefixes()))
        self._forms.keep(store.__contains__)

    def finish(self, folder: Path) -> None:
        """Write everything to disk."""
        self._draft().flush()
        self._forms.save(folder / _FORMS)

    def close(self) -> None:
        """Let go of the draft, so that nothing is written to what may be published."""
        self._store = None
        for view in self._views:
            view.close()

    def _draft(self) -> ox.Store:
        if self._store is None:
            raise StoreError("This change is already closed.")
        return self._store


class EmbeddedStore(Store):
    """A store in a folder, as generations."""

    def __init__(self, path: Path, *, keep: int = 2) -> None:
        """Check that ``path`` is a store or free to become one; nothing is made yet.

        ``keep`` is how many generations stay, 1 or more. Raises ``StoreError`` and its kinds.
        """
        self.location = str(path)
        self.generations = Generations(path, keep)
        self.generations.check()

    @override
    @contextmanager
    def write(self) -> Iterator[Writer]:
        self.generations.check()
        with self.generations.lock():
            draft = self.generations.draft()
            try:
                yield from self._change(draft)
            except BaseException:
                shutil.rmtree(draft, ignore_errors=True)
                raise
            with self._on_disk():
                self.generations.publish(draft)

    def _change(self, draft: Path) -> Iterator[Writer]:
        with self._on_disk():
            writer = self._open_draft(draft)
        try:
            yield writer
            with self._on_disk():
                writer.finish(draft)
        finally:
            writer.close()

    def _open_draft(self, draft: Path) -> EmbeddedWriter:
        number = self.generations.current()
        draft.mkdir()
        if number:
            self._open(number).backup(str(draft / _STORE))  # hard links: milliseconds at any size
        forms = Forms.load(self.generations.folder(number) / _FORMS)
        return EmbeddedWriter(ox.Store(str(draft / _STORE)), forms, draft)

    @contextmanager
    def _on_disk(self) -> Iterator[None]:
        try:
            yield
        except OSError as problem:
            raise StoreError(
                f"The store {self.location} cannot be written: {problem}.",
                "Nothing was changed; see whether the disk is full.",
            ) from None

    @override
    def view(self) -> View:
        number = self.generations.current() if self.generations.check() else 0
        if not number:
            return EmbeddedView(ox.Store(), Forms)
        with ExitStack() as held:
            held.enter_context(self.generations.hold(number))
            folder = self.generations.folder(number)
            forms = partial(Forms.load, folder / _FORMS)
            return EmbeddedView(self._open(number), forms, held.pop_all(), folder)

    def _open(self, number: int) -> ox.Store:
        try:
            return ox.Store.read_only(str(self.generations.folder(number) / _STORE))
        except (OSError, RuntimeError) as problem:
            raise StoreDamaged(
                f"Generation {number} of the store {self.location} cannot be opened: {problem}.",
                "Build it again into a new folder with 'kg build'.",
            ) from None


def _with_typed_values(chunk: bytes) -> bytes:
    """Return the lines whose value has a datatype of XML Schema, which may change its form."""
    return b"".join(_TYPED.findall(chunk))


def _with_copy(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    for quad in quads:
        yield quad
        yield ox.Quad(quad.subject, quad.predicate, quad.object, _MERGED)


def _answer(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Answer:
    match found:
        case ox.QuerySolutions():
            names = tuple(variable.value for variable in found.variables)
            return Solutions(names, tuple(tuple(solution) for solution in found))
        case ox.QueryBoolean():
            return bool(found)
        case ox.QueryTriples():
            return Statements(frozenset(found))
