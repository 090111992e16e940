"""Claims on cards that a tag rates, and no word: ``<div data-verdict="false">``."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.quoted import is_quoted
from kg.model.document import RATING, BlockKind

_SURE: Final = 0.9
_WHY: Final = "No label says so: a tag of the page rates it."
_FEWEST: Final = 2
_NEAR: Final = 2  # lines within which the words of the page say the same


def with_tags(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with ratings of tags behind the line that they rate: the first of its card.

    Two cards at least, not all true (that may be a switch), and no word rates beside them: else
    what the tags say is left out.
    """
    if not any(map(is_tag, lines)):
        return tuple(lines)
    found = [at for at, line in enumerate(lines) if is_tag(line) and _rates(lines, at)]
    words = {lines[at].words.text.casefold() for at in found}
    kept = set(found) if len(found) >= _FEWEST and words != {"true"} else set()
    read: list[Line] = []
    held: Line | None = None
    for at, line in enumerate(lines):
        if is_tag(line):
            below = at in kept and _stands_below(lines, at)
            read += [_badge(line)] if below else []
            held = _badge(line) if at in kept and not below else held
            continue
        read.append(line)
        if held is not None:
            read.append(held)
            held = None
    return tuple(read)


def rated_by_tags(lines: Sequence[Line]) -> list[Mark]:
    """Return the marks of claims that tags rate."""
    return [
        Mark(at, LabelRole.CLAIM, _SURE, _WHY)
        for at, (_, below) in enumerate(pairwise(lines))
        if is_tag(below)
    ]


def is_tag(line: Line) -> bool:
    """Tell whether a line holds the rating of a tag."""
    return line.block.label == RATING and line.block.kind is BlockKind.PARAGRAPH


def _rates(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a card has a claim and a text beside its rating, and no such word itself."""
    card = lines[at].block.groups
    needed = _NEAR - _stands_below(lines, at)
    own = [
        line for line in lines[at + 1 : at + 1 + _NEAR] if line.block.groups[: len(card)] == card
    ]
    rated = any(line.label is not None and line.label.role is LabelRole.VERDICT for line in own)
    return len(own) >= needed and not any(map(is_tag, own[:needed])) and not rated


def _stands_below(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a rating stands behind the heading or quotation that it rates, in one card."""
    above = lines[at - 1] if at else None
    if above is None or above.block.groups != lines[at].block.groups or is_tag(above):
        return False
    title = above.block.kind is BlockKind.HEADING and above.block.level == 1
    return not title and (above.emphatic or is_quoted(above))


def _badge(line: Line) -> Line:
    text = line.words.text
    label = Label(LabelRole.VERDICT, "", text, 0, len(text), closed=True, word=text.casefold())
    return replace(line, label=label)
