"""Statements sorted into true and false: "Fact: …" answers nothing where each has its own text."""

from collections.abc import Sequence

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark

_PASSAGES = (LabelRole.CLAIM, LabelRole.REPLY)


def stand_alone(lines: Sequence[Line], marks: Sequence[Mark]) -> bool:
    """Tell whether every label heads a statement of its own, with plain text below each.

    The first is a reply's: where a claim comes first, the replies may answer it.
    """
    spoken = [mark for mark in marks if mark.role in _PASSAGES]
    first = spoken[0].role if spoken else None
    return first is LabelRole.REPLY and all(_explained(lines, marks, mark) for mark in spoken)


def _explained(lines: Sequence[Line], marks: Sequence[Mark], mark: Mark) -> bool:
    """Tell whether a line in bold states something, and a paragraph without a label follows."""
    line, below = lines[mark.index], lines[mark.index + 1 : mark.index + 2]
    marked = any(other.index == mark.index + 1 for other in marks)
    stated = line.emphatic and bool(line.rest) and not marked
    return stated and any(not other.emphatic and other.block is not line.block for other in below)
