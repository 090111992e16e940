"""A change on a draft of a generation: statements and their merged reading copy."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from typing_extensions import override

from kg.errors import StoreError
from kg.store.base import View, Writer, named, only_of
from kg.store.disk import on_disk
from kg.store.forms import Forms, engine_quad
from kg.store.loading import copy_without, load_chunks, load_quads
from kg.store.plain import Plain
from kg.store.reading import MERGED, EmbeddedView, count_quads
from kg.store.replacing import Spool, stale
from kg.store.unnamed import run_update
from kg.vocab.namespaces import prefixes

STORE: Final = "oxigraph"  # in the folder of a generation, beside the printed forms
_SMALL: Final = 20_000  # quads; below, one transaction is quicker than Oxigraph's bulk loader
_HELD: Final = 50_000  # quads, in nine indexes each: 100 MB of memory
_COPYING: Final = 3  # a graph of more than a third is removed by copying the rest: measured


class EmbeddedWriter(Writer):
    """A change on a draft; ``folder`` is where the draft's generation is, unless it is in memory.

    Dropping a large graph closes the views that were opened before.
    """

    def __init__(
        self,
        store: ox.Store,
        forms: Forms,
        folder: Path | None = None,
        plain: Plain | None = None,
    ) -> None:
        self._store: ox.Store | None = store
        self._forms = forms
        self._folder = folder
        self._plain = plain or Plain(known=False)
        self._views: list[View] = []
        self._held = 0  # quads that transactions changed and the engine may have in memory only

    @override
    def add(self, quads: Iterable[ox.Quad]) -> None:
        store, statements = self._draft(), self._forms.noting(named(quads))
        first = list(islice(statements, _SMALL))
        if len(first) < _SMALL:
            self._plain.see(first)
            with on_disk():
                store.extend(list(_with_copy(first)))
            self._note_held(len(first))
        else:
            load_quads(store, chain(first, statements), self._plain)

    @override
    def load(self, graph: str, chunks: Iterable[bytes]) -> None:
        name = ox.NamedNode(graph)
        noted = self._forms.noting_text(name, self._plain.passing(chunks))
        load_chunks(self._draft(), name, noted)

    @override
    def drop_graph(self, graph: str) -> None:
        name = ox.NamedNode(graph)
        if self._folder is not None and self._is_large(name):
            self._leave_out(name, self._folder)
        else:
            self._remove(self._draft().quads_for_pattern(None, None, None, name))
            with on_disk():
                self._draft().remove_graph(name)
        self._forms.drop(name)

    def _is_large(self, name: ox.NamedNode) -> bool:
        """Tell whether copying what is left is quicker than removing the graph."""
        size = count_quads(self._draft(), name)
        return size > _SMALL and size * _COPYING > count_quads(self._draft())

    def _leave_out(self, name: ox.NamedNode, folder: Path) -> None:
        """Go on with a copy of the draft that never held the graph."""
        draft, fresh = folder / STORE, folder / f"{STORE}-fresh"
        with on_disk():
            copy_without(self._draft(), name, fresh)
            self.close()
            shutil.rmtree(draft)
            fresh.rename(draft)
            self._store, self._views = ox.Store(str(draft)), []

    @override
    def replace_graph(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        name, given = ox.NamedNode(graph), only_of(graph, quads)
        first = list(islice(given, _SMALL))
        if len(first) == _SMALL:
            self._replace_many(name, chain(first, given))
            return
        old = set(self._draft().quads_for_pattern(None, None, None, name))
        old.difference_update(map(engine_quad, first))
        self._remove(old)  # what stays is not touched: removing is slow
        self._forms.drop(name)
        self.add(first)

    def _replace_many(self, name: ox.NamedNode, quads: Iterable[ox.Quad]) -> None:
        """The same by way of files; the quads may be read from this very store."""
        fresh = Spool(self._folder)
        fresh.fill(quads)
        held = self._draft().quads_for_pattern(None, None, None, name)
        self._remove(stale(held, fresh, self._folder))
        self._forms.drop(name)
        self.add(fresh)

    def _remove(self, quads: Iterable[ox.Quad]) -> None:
        """Remove quads, and their copies unless another graph still has the statement.

        One by one: one large transaction takes longer beyond 100,000 quads.
        """
        store = self._draft()
        for quad in quads:
            with on_disk():
                store.remove(quad)
                triple = quad.subject, quad.predicate, quad.object
                others = store.quads_for_pattern(*triple, None)
                if all(other.graph_name == MERGED for other in others):
                    store.remove(ox.Quad(*triple, MERGED))
            self._note_held(1)

    def _note_held(self, number: int) -> None:
        """Write to disk what transactions left in memory: the engine would wait for gigabytes."""
        self._held += number
        if self._folder is not None and self._held > _HELD:
            with on_disk():
                self._draft().flush()
            self._held = 0

    @override
    def view(self) -> View:
        view = EmbeddedView(self._draft(), lambda: self._forms, folder=self._folder)
        self._views.append(view)
        return view

    @override
    @contextmanager
    def copied(self) -> Iterator[Path | None]:
        if self._folder is None:
            yield None
            return
        copy = self._folder / f"{STORE}-copy"
        with on_disk():
            self._draft().backup(str(copy))  # hard links, as between generations
        try:
            yield copy
        finally:
            shutil.rmtree(copy, ignore_errors=True)

    def update(self, text: str, *, base: str) -> None:
        """Run a SPARQL update; what it puts in no graph goes to the graph ``UNNAMED``.

        Takes time in proportion to the store. Literals that it adds keep their value only.
        Raises ``QueryError``.
        """
        store = self._draft()
        self._plain.known = False
        run_update(store, text, base=base, prefixes=dict(prefixes()))
        self._forms.keep(store.__contains__)

    def finish(self) -> None:
        """Write everything to disk."""
        self._draft().flush()
        self._forms.finish()
        self._plain.keep(self._folder)

    def close(self) -> None:
        """Let go of the draft, so that nothing is written to what may be published."""
        self._store = None
        for view in self._views:
            view.close()

    def _draft(self) -> ox.Store:
        if self._store is None:
            raise StoreError("This change is already closed.")
        return self._store


def _with_copy(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    for quad in quads:
        yield quad
        yield ox.Quad(quad.subject, quad.predicate, quad.object, MERGED)
