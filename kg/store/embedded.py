"""Quads on disk, answered by Oxigraph. A write makes a new generation; readers keep theirs.

The default graph of a generation is a merged reading copy of its named graphs: a union at query
time would give a statement that stands in two graphs twice, and is slower.
"""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import pyoxigraph as ox
from typing_extensions import override

from kg.errors import StoreDamaged
from kg.store.answers import ANSWERS, KeptAnswers
from kg.store.base import Store, View, Writer
from kg.store.changing import STORE, EmbeddedWriter
from kg.store.disk import on_disk
from kg.store.forms import Forms
from kg.store.generations import Generations
from kg.store.plain import Plain
from kg.store.reading import EmbeddedView

__all__ = ["EmbeddedStore", "EmbeddedView", "EmbeddedWriter"]


class EmbeddedStore(Store):
    """A store in a folder, as generations."""

    def __init__(self, path: Path, *, keep: int = 2) -> None:
        """Check that ``path`` is a store or free to become one; nothing is made yet.

        ``keep`` is how many generations stay, 1 or more. Raises ``StoreError`` and its kinds.
        """
        self.location = str(path)
        self._name = f"The store {path}"
        self.generations = Generations(path, keep)
        self.generations.check()

    @property
    @override
    def folder(self) -> Path | None:
        path = Path(self.location).absolute()
        return next(place for place in (path, *path.parents) if place.is_dir())

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
            with on_disk(self._name):
                self.generations.publish(draft)

    def _change(self, draft: Path) -> Iterator[Writer]:
        with on_disk(self._name):
            writer = self._open_draft(draft)
        try:
            yield writer
            with on_disk(self._name):
                writer.finish()
        finally:
            writer.close()

    def _open_draft(self, draft: Path) -> EmbeddedWriter:
        number = self.generations.current()
        draft.mkdir()
        if number:
            self._open(number).backup(str(draft / STORE))  # hard links: milliseconds at any size
        before = self.generations.folder(number)
        forms, plain = Forms.draft(draft, before), Plain.before(before if number else None)
        return EmbeddedWriter(ox.Store(str(draft / STORE)), forms, draft, plain)

    @override
    def view(self) -> View:
        number = self.generations.current() if self.generations.check() else 0
        if not number:
            return EmbeddedView(ox.Store(), Forms)
        with ExitStack() as held:
            held.enter_context(self.generations.hold(number))
            folder = self.generations.folder(number)
            forms = partial(Forms.opened, folder)
            answers = KeptAnswers(folder / ANSWERS)
            return EmbeddedView(self._open(number), forms, held.pop_all(), folder, answers)

    def _open(self, number: int) -> ox.Store:
        try:
            return ox.Store.read_only(str(self.generations.folder(number) / STORE))
        except (OSError, RuntimeError) as problem:
            raise StoreDamaged(
                f"Generation {number} of the store {self.location} cannot be opened: {problem}.",
                "Build it again into a new folder with 'kg build'.",
            ) from None


def copied_view(copy: Path, folder: Path) -> EmbeddedView:
    """Show what ``Writer.copied`` gave; ``folder`` takes what is derived from it.

    Numbers are given by value. Raises ``StoreDamaged``.
    """
    try:
        return EmbeddedView(ox.Store.read_only(str(copy)), Forms, folder=folder)
    except (OSError, RuntimeError) as problem:
        raise StoreDamaged(f"The copy {copy} cannot be opened: {problem}.") from None
