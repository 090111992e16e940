"""Numbered headlines of plain text: each stands above a labelled claim and belongs to no reply."""

from collections.abc import Sequence

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.model.document import BlockKind

_FEWEST = 2


def with_heads(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks and an end at each headline, where all claims but the first have one."""
    claims = [mark.index for mark in marks if mark.role is LabelRole.CLAIM]
    taken = {mark.index for mark in marks}
    heads = [at - 1 for at in claims if at and _is_head(lines, at - 1) and at - 1 not in taken]
    if len(heads) < max(_FEWEST, len(claims) - 1):
        return list(marks)
    ends = (Mark(at, LabelRole.ENDING) for at in heads)
    return sorted([*marks, *ends], key=lambda mark: mark.index)


def _is_head(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is a numbered item of one line; a paragraph within an item is none."""
    line = lines[at]
    item = line.block.kind is BlockKind.ITEM and line.block.label is not None and not line.label
    above = lines[at - 1].block if at else line.block
    within = at > 0 and (above.groups, above.label) == (line.block.groups, line.block.label)
    return item and not within and line.block.words.text.strip() == line.words.text.strip()
