"""Quotations that are set off, and that a text answers point by point."""

from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.layout.lines import Line
from kg.extract.layout.quoted import headings, is_quoted, says_it_answers, teaches
from kg.model.document import BlockKind

_FEWEST: Final = 2


def answered_quotes(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return set-off quotations that a text answers one by one, where it says that it does."""
    first = next((at for at, line in enumerate(lines) if is_set_off(line)), 0)
    opening = "\n".join([title, *(line.words.text for line in lines[:first])])
    if not says_it_answers().search(opening) or teaches([title, *headings(lines)[:1]]):
        return []
    found = list(with_answers(lines))
    return found if len(found) >= _FEWEST else []


def with_answers(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the first line of each quotation that plain text follows."""
    start = None
    for index, line in enumerate(lines):
        if is_set_off(line):
            start = index if start is None else start
        else:
            if start is not None and line.block.kind is not BlockKind.HEADING:
                yield start
            start = None


def is_set_off(line: Line) -> bool:
    """Tell whether a line is a quotation that is set off, in bold or as a block; no title."""
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    return line.block.kind is BlockKind.QUOTE or (line.emphatic and not title and is_quoted(line))
