"""Lines written out one after the other, and the same lines as the words of a block."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.read.composed import feed_styled
from kg.read.inline import Inline
from kg.read.pdf.line import Grid, Line, Page

_HYPHENS = ("-", "\u2010", "\u00ad")


@dataclass
class PageWriter:
    """Writes pages into one text and tells where each line came to stand."""

    parts: list[str] = field(default_factory=list)
    at: int = 0

    def page(self, page: Page) -> Page:
        """Write a page, after a form feed when it is not the first."""
        if self.at or page.number > 1:
            self._write("\f")
        items = tuple(self._item(item, page.number) for item in page.items)
        return replace(page, items=items)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.at += len(text)

    def _item(self, item: Line | Grid, page: int) -> Line | Grid:
        if isinstance(item, Line):
            return self._line(item, page)
        start = self.at
        rows = []
        for row in item.rows:
            rows.append(tuple(self._cell(cell, page) for cell in row))
            self._write("\n")
        return replace(item, rows=tuple(rows), page=page, start=start, end=self.at)

    def _cell(self, lines: Sequence[Line], page: int) -> tuple[Line, ...]:
        placed = tuple(self._line(line, page) for line in lines)
        self._write("\t")
        return placed

    def _line(self, line: Line, page: int) -> Line:
        placed = line.placed(page, self.at)
        self._write(line.text + "\n")
        return placed


def put_lines(inline: Inline, lines: Sequence[Line], *, skip: int = 0) -> None:
    """Feed lines into a block: line ends become spaces, words broken by a hyphen one word.

    ``skip`` leaves out the first characters of the first line.
    """
    apart = []
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        last = line.end - 1 if after and _is_broken(line, after) else line.end
        if at and inline.raw[lines[at - 1].end : line.start].strip():
            apart.append(len(inline.runs))
        _put_line(inline, line, line.start + (0 if at else skip), last)
        if after and not (line.text.endswith(_HYPHENS) and _goes_on(line, after)):
            inline.space(line.end, after.start)
    for first in apart:
        _set_apart(inline, first)


def _goes_on(line: Line, after: Line) -> bool:
    """After a hyphen within a word no space follows: ``self-`` and ``COVID-``, not ``pre- and``."""
    first = after.text[:1]
    return line.text[-2:-1].isalnum() and first.isalnum() and not _is_coordinated(after)


def _is_coordinated(after: Line) -> bool:
    return after.text.split(" ", 1)[0] in ("and", "or", "to", "und", "oder", "y", "o", "et", "ou")


def _is_broken(line: Line, after: Line) -> bool:
    """The hyphen was set by the line break: letters before it, a small letter after it."""
    word = line.text.rsplit(" ", 1)[-1]
    return (
        word.endswith(_HYPHENS)
        and word[-2:-1].isalpha()
        and not word[:-1].isupper()
        and after.text[:1].islower()
        and not _is_coordinated(after)
    )


def _put_line(inline: Inline, line: Line, start: int, end: int) -> None:
    at = line.start
    for piece in line.pieces:
        first, last = line.start + piece.at, line.start + piece.at + len(piece.text)
        if at < first and at >= start:
            inline.space(at, first)
        if last > start:
            feed_styled(inline, piece.style, max(first, start), min(last, end))
        at = last


def _set_apart(inline: Inline, first: int) -> None:
    """Say that what stands between the pages is no part of the paragraph."""
    for at in range(first, len(inline.runs)):
        run = inline.runs[at]
        if run.text.strip():
            inline.runs[at] = replace(run, apart=True)
            return
