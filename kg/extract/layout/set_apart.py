"""Lines set off as labelled ones are, of another kind: they end the passage above them.

"【套路】 …" below "【传闻】 …" and "【真相】 …", or "- **Trap: …**" among items that hold a myth
and its answer each.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.styled import bold_end
from kg.model.document import BlockKind

_PASSAGES: Final = (LabelRole.CLAIM, LabelRole.REPLY)
_BRACKETED: Final = re.compile(r"\s*【[^【】\n]{1,12}】\s*(?:\S|$)")
_LED: Final = re.compile(r"\W*[^\W\d_][^:：\n]{0,40}[:：]")


def with_set_apart(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks, and those that end passages where such lines stand."""
    known = {mark.index for mark in marks}
    ends = {*_bracketed(lines, marks), *_siblings(lines, marks)} - known
    added = (Mark(at, LabelRole.ENDING) for at in ends)
    return sorted([*marks, *added], key=lambda mark: mark.index)


def _bracketed(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """Yield lines with such words in brackets, where claims and replies have theirs there."""
    told = [mark for mark in marks if mark.role in _PASSAGES]
    if not told or not all(_BRACKETED.match(lines[mark.index].words.text) for mark in told):
        return
    for at in range(told[0].index + 1, len(lines)):
        if lines[at].label is None and _BRACKETED.match(lines[at].words.text):
            yield at


def _siblings(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """Yield items with other bold words before a colon, in a list of claims answered within."""
    told = [mark.index for mark in marks if mark.role is LabelRole.CLAIM]
    claims = [at for at in told if lines[at].block.kind is not BlockKind.HEADING or lines[at].rest]
    listed = all(_is_led_item(lines[at]) and _goes_on(lines, at) for at in claims)
    if not claims or not listed or any(mark.role is LabelRole.REPLY for mark in marks):
        return
    first = lines[claims[0]].block
    for at in range(claims[0] + 1, len(lines)):
        block = lines[at].block
        beside = (block.groups, block.level) == (first.groups, first.level)
        if beside and lines[at].label is None and _is_led_item(lines[at]) and _opens(lines, at):
            yield at


def _is_led_item(line: Line) -> bool:
    lead = _LED.match(line.words.text)
    bold = lead is not None and bold_end(line.words) >= lead.end() - 1
    return bold and line.block.kind is BlockKind.ITEM


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].block is lines[at].block


def _opens(lines: Sequence[Line], at: int) -> bool:
    return lines[at - 1].block is not lines[at].block
