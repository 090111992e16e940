"""Quotations behind the word that rates them: a badge "False", then "“The quay is shut.”"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, may_answer
from kg.extract.layout.mark import Mark
from kg.extract.signs import QUOTATION
from kg.model.document import BlockKind

_FEWEST: Final = 2
_QUOTED: Final = re.compile(rf"{QUOTATION}[.。]?")


def with_rated_quotes(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Add marks of such quotations, where no other claim has a label."""
    if any(mark.role is LabelRole.CLAIM for mark in marks):
        return list(marks)
    added = [Mark(at, LabelRole.CLAIM) for at in _rated_quotes(lines)]
    return sorted([*marks, *added], key=lambda mark: mark.index)


def _rated_quotes(lines: Sequence[Line]) -> list[int]:
    """Return lines that are a rating and a quotation, each above a text; two at least."""
    found = [
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if _is_rated_quotation(line) and _is_text(below)
    ]
    return found if len(found) >= _FEWEST else []


def _is_rated_quotation(line: Line) -> bool:
    rated = line.label is not None and line.label.role is LabelRole.VERDICT
    whole = line.block.words.text.strip() == line.words.text.strip()
    return rated and whole and _QUOTED.fullmatch(line.rest.text) is not None


def _is_text(line: Line) -> bool:
    return line.block.kind is not BlockKind.HEADING and may_answer(line)
