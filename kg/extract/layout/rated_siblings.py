"""Numbered items beside those that a verdict rates: answered too, or no part of the text above.

"1. It sinks. Wrong. It …", "2. It is shut. Not necessarily. …": without the second, its words would
be those of the answer to the first.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence, is_same_item, may_answer
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.wordings import asks_about, has_verb
from kg.model.document import BlockKind

_FEWEST: Final = 3
_PAIR: Final = 2
_WORDS: Final = 3
_LONGEST: Final = 30  # words of a statement
_SURE: Final = 0.6
_BESIDE: Final = "No label says so: a verdict follows most of the items beside it."
_OTHER: Final = "It stands in the list of what is rated, and nothing rates it."


def item_siblings(lines: Sequence[Line], found: Sequence[int]) -> list[Mark]:
    """Return marks of the other items of a numbered list in which most statements are rated.

    Three at least are rated. Items that state something in a line of their own are claims; others
    end the answer above them.
    """
    heads = [at for at in range(len(lines)) if _is_numbered(lines, at)]
    listed = [at for at in heads if _number(lines[at]) is not None]
    rated = [at for at in found if at in listed]
    if len(rated) < _FEWEST or len(rated) < len(found):
        return []
    run = next((one for one in _runs(lines, listed) if set(rated) <= set(one)), [])
    others = [at for at in run if at not in rated]
    if len(rated) * _PAIR < len(run):
        return [Mark(at, LabelRole.ENDING, 1.0, _OTHER) for at in others if at > rated[0]]
    return list(_marks(lines, others, rated[0]))


def _marks(lines: Sequence[Line], others: Sequence[int], first: int) -> Iterator[Mark]:
    for at in others:
        if _states(lines[at]) and _is_answered(lines, at):
            yield Mark(at, LabelRole.CLAIM, _SURE, _BESIDE, alone=True)
        elif at > first:
            yield Mark(at, LabelRole.ENDING, 1.0, _OTHER)


def _is_numbered(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is the first of a numbered item."""
    line = lines[at]
    return line.block.kind is BlockKind.ITEM and not (at and _goes_on(lines[at - 1], line))


def _goes_on(line: Line, below: Line) -> bool:
    return line.block is below.block or is_same_item(line, below)


def _number(line: Line) -> int | None:
    label = line.block.label or ""
    return int(label) if label.isdigit() and label.isascii() else None


def _runs(lines: Sequence[Line], heads: Sequence[int]) -> Iterator[list[int]]:
    """Yield the items that one list counts up, list by list."""
    run = list(heads[:1])
    for at, after in pairwise(heads):
        if _number(lines[after]) != (_number(lines[at]) or 0) + 1:
            yield run
            run = []
        run.append(after)
    yield run


def _states(line: Line) -> bool:
    text = line.words.text
    short = _WORDS <= words_in(text) <= _LONGEST
    stated = has_verb(text) and (ends_sentence(text) or not asks_about(text))
    return line.label is None and short and stated


def _is_answered(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a sentence stands below an item's statement, in the item or right below it."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or not may_answer(below) or below.emphatic:
        return False
    within = _goes_on(lines[at], below) or below.block.kind is BlockKind.PARAGRAPH
    return within and ends_sentence(below.words.text)
