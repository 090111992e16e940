"""Numbered statements or quotations, each with a text below, on a page that calls them untrue."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from kg.extract.layout.called_myths import calls_myths
from kg.extract.layout.lines import Line, ends_sentence, may_answer
from kg.extract.layout.measured import words_in
from kg.extract.layout.untrue import announcement, titles_untruths
from kg.extract.layout.wordings import advises
from kg.extract.signs import QUOTATION
from kg.model.document import BlockKind

_FEWEST = 3
_LONGEST = 25  # words of a statement
_QUOTED = re.compile(rf"{QUOTATION}[.,。]?")
_ENDED = re.compile(r"[.!?。！？:：][”\"»“]?\s+\S")
_MARKS = '”"»“」'


def parted_quotes(lines: Sequence[Line], title: str = "") -> tuple[Line, ...]:
    """Return the lines, those parted behind a quotation that opens a numbered item: "1. “…” — No."

    Only where the page calls them untrue, three at least, each item being one.
    """
    heads = [at for at in _heads(lines) if _QUOTED.match(lines[at].words.text)]
    if len(heads) < _FEWEST or not _announced(lines, heads, title):
        return tuple(lines)
    return tuple(
        chain.from_iterable(
            _parted(line) if at in heads else (line,) for at, line in enumerate(lines)
        )
    )


def numbered_untruths(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return the first lines of numbered items that state or quote something; three at least.

    Each item of the page opens so, one after the other, and a text stands below it.
    """
    heads = _heads(lines)
    told = [at for at in heads if _states(lines[at]) and _is_followed(lines, at)]
    return told if len(told) >= _FEWEST and told == heads and _announced(lines, told, title) else []


def _heads(lines: Sequence[Line]) -> list[int]:
    """Return the lines that open items counted from one up; none where others are counted too."""
    found = [
        at
        for at, line in enumerate(lines)
        if line.block.kind is BlockKind.ITEM
        and (line.block.label or "").rstrip(".)").isdigit()
        and (at == 0 or lines[at - 1].block is not line.block)
    ]
    numbers = [int((lines[at].block.label or "").rstrip(".)")) for at in found]
    steps = all(after == before + 1 for before, after in pairwise(numbers))
    return found if steps else []


def _parted(line: Line) -> tuple[Line, ...]:
    match = _QUOTED.match(line.words.text)
    rest = line.words.slice(match.end() if match else 0).strip()
    if match is None or not rest:
        return (line,)
    return replace(line, words=line.words.slice(0, match.end())), Line(line.block, rest)


def _states(line: Line) -> bool:
    text = line.words.text.strip()
    quoted = _QUOTED.fullmatch(text) is not None
    one = _ENDED.search(text) is None  # a sentence, not several
    stated = not ends_sentence(text) or text[-1:] in _MARKS or (one and text[-1:] in ".!。:：")
    return line.label is None and (quoted or (stated and _FEWEST <= words_in(text) <= _LONGEST))


def _is_followed(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a text of sentences stands below, in the item or as paragraphs of its own."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    own = below is not None and (
        below.block is lines[at].block or below.block.kind is BlockKind.PARAGRAPH
    )
    return own and below is not None and may_answer(below) and ends_sentence(below.words.text)


def _announced(lines: Sequence[Line], heads: Sequence[int], title: str) -> bool:
    """Tell whether the title, or the line right above the first item, calls the items untrue."""
    above = lines[: heads[0]]
    opening = [title, *(line.words.text for line in (*above[:1], *above[-1:]))]
    if any(map(advises, opening)):
        return False
    told = any(titles_untruths(text) or announcement(text) for text in opening)
    return told and any(map(calls_myths, opening))
