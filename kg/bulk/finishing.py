"""The last stage: what rules and checks find over all documents, and the graphs that they share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from kg.build.reference import prune_reference
from kg.build.writing import renew
from kg.bulk.needed import SHARED, Needs
from kg.bulk.parts import Part
from kg.bulk.reading import in_chunks
from kg.bulk.settling import PartReport
from kg.bulk.sides import Sides
from kg.bulk.working import Work
from kg.store.base import View
from kg.store.open import open_store


def finish(work: Work, numbers: Iterable[int], last: Part) -> PartReport:
    """Gather what waits of the parts into a store, and write what all documents share."""
    with TemporaryDirectory() as folder:
        store, names = open_store(Path(folder) / "store", create=True), work.names
        gathered = Gathered(Sides(work.config.output), tuple(numbers), Needs.of(names))
        with store.write() as writer:
            writer.add(gathered.of_texts())
            writer.add(gathered.of_records())
            prune_reference(writer, names)
            renew(writer, names)
            with writer.view() as view:
                graphs = [names.graph(name) for name in SHARED]
                work.write(last.number, partial(_said, view, graphs))
                statements = sum(1 for graph in graphs for _ in view.quads(graph=graph))
    return PartReport(last, statements)


def _said(view: View, graphs: Iterable[str]) -> Iterator[bytes]:
    for graph in graphs:
        yield from in_chunks(view.quads(graph=graph))


@dataclass(slots=True)
class Gathered:
    """The statements that wait; those of texts are read first, for they say what is spoken of."""

    sides: Sides
    numbers: tuple[int, ...]
    needs: Needs
    _things: set[bytes] = field(default_factory=set)
    _shared: set[bytes] = field(default_factory=set)

    def of_texts(self) -> Iterator[ox.Quad]:
        """Yield what texts say."""
        for number in self.numbers:
            for block in self.sides.lines("texts", number):
                for line in block.splitlines():
                    self._note(line)
                yield from _parsed(block)

    def of_records(self) -> Iterator[ox.Quad]:
        """Yield what feeds say of themselves, of their works, and of what texts speak of."""
        for number in self.numbers:
            for block in self.sides.lines("records", number):
                lines = block.splitlines(keepends=True)
                yield from _parsed(b"".join(line for line in lines if self._is_needed(line)))

    def _note(self, line: bytes) -> None:
        subject, _, rest = line.split(b" ", 2)
        value, graph, _ = rest.rsplit(b" ", 2)
        if graph in self.needs.shared:
            self._shared.add(subject)
        for term in (subject, value):
            if term.startswith(b"<") and not term.startswith(self.needs.within):
                self._things.add(term)

    def _is_needed(self, line: bytes) -> bool:
        needs = self.needs
        subject, predicate, rest = line.split(b" ", 2)
        if needs.asked is None or predicate in needs.of_feeds or subject.startswith(needs.within):
            return True
        # said of what a text speaks of, too; or it names a body or place, which then is kept
        return subject in self._things or rest.rsplit(b" ", 2)[0] in self._shared


def _parsed(lines: bytes) -> Iterator[ox.Quad]:
    return ox.parse(lines, ox.RdfFormat.N_QUADS, lenient=True)
