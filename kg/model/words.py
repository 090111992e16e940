"""Reading text that remembers where every character came from."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from kg.model.location import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of reading text with one style.

    ``span`` is its place in the document's exact text; where lengths differ (an escape, an
    entity) the run is one indivisible piece. A note marker is a run with no text and the
    ``note`` label it points to. ``block`` is the ordinal of the block it stands in. ``apart``
    says that what stands before it in the exact text, the foot and head of a page, is no part of
    the passage.
    """

    text: str
    span: Span
    block: int = 0
    bold: bool = False
    italic: bool = False
    href: str | None = None
    note: str | None = None
    apart: bool = False

    def cut(self, start: int, end: int) -> "Run":
        """Return the part of the run between two offsets into its text."""
        if start == 0 and end == len(self.text):
            return self
        if len(self.text) != len(self.span):
            return replace(self, text=self.text[start:end])
        span = Span(self.span.start + start, self.span.start + end)
        return replace(self, text=self.text[start:end], span=span, apart=self.apart and start == 0)


@dataclass(frozen=True)
class Words:
    """A sequence of runs; ``text`` is what a person reads, without marks and mark-up."""

    runs: tuple[Run, ...] = ()

    @cached_property
    def text(self) -> str:
        """The reading text."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """Where each run ends in ``text``."""
        return tuple(accumulate(len(run.text) for run in self.runs))

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def slice(self, start: int, end: int | None = None) -> "Words":
        """Return the words between two offsets into ``text``, note markers inside included."""
        end = len(self.text) if end is None else end
        first = bisect_left(self._ends, start)  # a note marker at the end of a run may follow it
        before = self._ends[first - 1] if first else 0
        later = (self.runs[at] for at in range(first, len(self.runs)))
        return Words(tuple(_cut_runs(later, before, start, end)))

    def strip(self) -> "Words":
        """Return the words without white space at either end; note markers there stay."""
        text = self.text
        start = len(text) - len(text.lstrip())
        end = max(start, len(text.rstrip()))
        marks = self.markers()
        before = tuple(run for offset, run in marks if offset < start)
        after = tuple(run for offset, run in marks if offset > end)
        return Words(before + self.slice(start, end).runs + after)

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Return where the text between two offsets stands in the exact text.

        Mark-up between two runs belongs to the passage; what stands between two blocks that
        are not neighbours (a page-foot note, a rule) does not, and breaks it in two.
        """
        pieces = [run for run in self.slice(start, end).runs if run.text.strip()]
        if not pieces:
            return ()
        spans, last = [_visible(pieces[0])], pieces[0]
        for run in pieces[1:]:
            span = _visible(run)
            if not run.apart and run.block <= last.block + 1 and span.start >= spans[-1].start:
                spans[-1] = Span(spans[-1].start, max(span.end, spans[-1].end))
            else:
                spans.append(span)
            last = run
        return tuple(spans)

    def markers(self) -> tuple[tuple[int, Run], ...]:
        """Return every note marker with its offset into ``text``."""
        offset, found = 0, []
        for run in self.runs:
            if run.note is not None:
                found.append((offset, run))
            offset += len(run.text)
        return tuple(found)

    def links(self) -> tuple[tuple[int, int, str], ...]:
        """Return ``(start, end, address)`` of every hyperlink, runs of one address joined."""
        offset, found = 0, list[tuple[int, int, str]]()
        for run in self.runs:
            end = offset + len(run.text)
            if run.href is not None and run.text:
                if found and found[-1][1] == offset and found[-1][2] == run.href:
                    found[-1] = (found[-1][0], end, run.href)
                else:
                    found.append((offset, end, run.href))
            offset = end
        return tuple(found)


def _visible(run: Run) -> Span:
    """Return the span of the run without white space at its ends."""
    if len(run.text) != len(run.span):
        return run.span
    start = len(run.text) - len(run.text.lstrip())
    return Span(run.span.start + start, run.span.start + len(run.text.rstrip()))


def _cut_runs(runs: Iterable[Run], offset: int, start: int, end: int) -> Iterator[Run]:
    """Yield what lies between two offsets of runs that begin at ``offset``."""
    for run in runs:
        if offset > end:
            return
        run_end = offset + len(run.text)
        if run.note is not None and not run.text:
            if start <= offset:
                yield run
        elif offset < end and run_end > start:
            yield run.cut(max(start - offset, 0), min(end, run_end) - offset)
        offset = run_end


def join(parts: Iterable[Words], separator: str) -> Words:
    """Join words; the separator stands in no text and has an empty span."""
    runs: list[Run] = []
    for part in parts:
        if runs and part.runs:
            here = runs[-1].span.end
            runs.append(Run(separator, Span(here, here), block=runs[-1].block))
        runs.extend(part.runs)
    return Words(tuple(runs))
