"""Claims in the clause that opens a paragraph, answered in the same sentence.

"In response to claims of overcrowding, the Harbour Office stated that …"; "On allegations that the
quay sinks, the Office disputed the figure."
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Final

from kg.extract.layout.contradicting import says_that_it_answers
from kg.extract.layout.lines import Line
from kg.extract.layout.reporting import choice, who_speaks
from kg.model.document import BlockKind

_FEWEST: Final = 2
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def parted_clauses(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those parted that open so; two at least, or one on a page that answers."""
    found = {at: both for at, line in enumerate(lines) if (both := _parted(line)) is not None}
    above = [line.words.text for line in lines[: min(found, default=0)]]
    if len(found) < (1 if says_that_it_answers(above) else _FEWEST):
        return tuple(lines)
    return tuple(chain.from_iterable(found.get(at, (line,)) for at, line in enumerate(lines)))


def answered_clauses(lines: Sequence[Line]) -> list[int]:
    """Return the lines that are such a clause, parted from its answer."""
    return [
        at
        for at, line in enumerate(lines[:-1])
        if lines[at + 1].block is line.block and _led().fullmatch(line.words.text) is not None
    ]


def _parted(line: Line) -> tuple[Line, Line] | None:
    match = _clause().match(line.words.text)
    if line.label is not None or line.block.kind not in _KINDS or match is None:
        return None
    said, rest = line.words.slice(0, match.end("claim")), line.words.slice(match.start("reply"))
    return Line(line.block, said.strip()), Line(line.block, rest.strip())


def _pattern() -> str:
    nouns = rf"(?:(?:{choice('answered')})|(?:{choice('answered_that')})\s+(?:{choice('that')}))"
    claims = rf"(?:\w+\s+){{0,2}}?{nouns}\s[^.!?\n]{{4,240}}?"
    return rf"(?P<claim>\W*(?:{choice('responding')})\s+{claims})"


@cache
def _clause() -> re.Pattern[str]:
    who = rf"{who_speaks('name')}\s+(?:\w+ly\s+)?(?:{choice('replying', 'stating')})\b"
    return re.compile(rf"{_pattern()},\s+(?P<reply>{who})", re.IGNORECASE)


@cache
def _led() -> re.Pattern[str]:
    return re.compile(_pattern(), re.IGNORECASE)
