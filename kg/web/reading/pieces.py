"""Text cut where a mark begins or ends: marks may nest, overlap, and run over many blocks."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model.words import Run, Words
from kg.web.reading.marks import Mark
from kg.web.site.links import outside


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks; ``begins`` are those whose first piece it is."""

    text: str
    kinds: tuple[str, ...] = ()
    begins: tuple[Mark, ...] = ()
    bold: bool = False
    italic: bool = False
    href: str | None = None
    note: str | None = None


class Cutter:
    """Cuts the words of a document, block by block, in the order of the text."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: (mark.start, -mark.end))
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)
        self._begun: set[Mark] = set()

    def cut(self, words: Words) -> list[Piece]:
        """Return the pieces of some words."""
        return [piece for run in words.runs for piece in self._cut_run(run)]

    def _cut_run(self, run: Run) -> Iterator[Piece]:
        if run.note is not None and not run.text:
            yield Piece("", note=run.note)
            return
        over = self._over(run.span.start, run.span.end)
        if not over or len(run.text) != len(run.span):
            yield self._piece(run, over)
            return
        edges = _edges(over, run.span.start, run.span.end)
        for start, end in pairwise(edges):
            here = [mark for mark in over if mark.start < end and mark.end > start]
            yield self._piece(run.cut(start - run.span.start, end - run.span.start), here)

    def _piece(self, run: Run, over: Sequence[Mark]) -> Piece:
        begins = tuple(mark for mark in over if mark not in self._begun) if run.text.strip() else ()
        self._begun.update(begins)
        kinds = tuple(dict.fromkeys(mark.kind for mark in over))
        href = outside(run.href) if run.href else None
        return Piece(run.text, kinds, begins, run.bold, run.italic, href)

    def _over(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a character with a stretch, outermost first."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]


def _edges(marks: Sequence[Mark], start: int, end: int) -> list[int]:
    edges = [start, end]
    for mark in marks:
        for edge in (mark.start, mark.end):
            if start < edge < end and edge not in edges:
                insort(edges, edge)
    return edges
