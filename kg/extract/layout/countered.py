"""Counterarguments that are answered in turn: claims, though they answer something elsewhere."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark

_SURE: Final = 0.8
_SAID: Final = (LabelRole.CLAIM, LabelRole.WEAK)


def with_countered(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Make "Counterargument: …" a claim where "Rebuttal: …" follows, and no claim stands before.

    Forms tell what to write there in small letters.
    """
    found: list[Mark] = []
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        label = lines[mark.index].label
        first = _counters(lines, mark) and not (found and found[-1].role in _SAID)
        answered = after and after.role is LabelRole.REPLY and not _counters(lines, after)
        if label and first and answered:
            reason = f"“{label.printed}” announces a claim here because a reply answers it."
            found.append(replace(mark, role=LabelRole.CLAIM, certain=_SURE, reason=reason))
        else:
            found.append(mark)
    return found


def _counters(lines: Sequence[Line], mark: Mark) -> bool:
    label = lines[mark.index].label
    small = lines[mark.index].rest.text[:1].islower()
    return label is not None and label.word in words_of("countered") and not small
