"""Where a page closes below its last passage: "For more information …", "Sincerely", "About X"."""

import re
from collections.abc import Sequence
from functools import cache

from kg.extract.imprint_lines import is_imprint
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark

_PASSAGES = (LabelRole.CLAIM, LabelRole.REPLY)
_SEVERAL = 3
_COLOPHON = re.compile(
    r"\s*(?:©|\(c\)|copyright\b|all rights reserved|(?:media|press) "
    r"(?:contacts?|inquiries|enquiries)\b)",
    re.IGNORECASE,
)
# What closes a press release: "About X" with a text below that begins with X.
_BOILERPLATE = re.compile(
    r"(?:About|Über|À propos de|Acerca de|Sobre) (?:the )?(?P<name>[^\W\d_a-z].{2,80}?)\s+"
    r"(?:The )?(?P=name)\b"
)


def is_colophon(text: str) -> bool:
    """Tell whether a line says whose the rights are, or whom the press may call."""
    return _COLOPHON.match(text) is not None


def closed(lines: Sequence[Line], marks: list[Mark]) -> list[Mark]:
    """End the last passage where the page closes ("For more information …", "Sincerely")."""
    marks = _concluded(lines, marks)
    last = max((mark.index for mark in marks if mark.role in _PASSAGES), default=len(lines))
    for index in range(last + 1, len(lines)):
        text = "\n".join(line.words.text for line in lines[index : index + 2])
        imprint = is_imprint(lines[index].words.text)
        if imprint or _closing().match(text) or _BOILERPLATE.match(text):
            return sorted([*marks, Mark(index, LabelRole.ENDING)], key=lambda mark: mark.index)
    return marks


def _concluded(lines: Sequence[Line], marks: list[Mark]) -> list[Mark]:
    """End the last reply at a conclusion ("Fazit: …") that is the only one of several exchanges.

    It stands below a reply with a label: where it rates a claim, others have theirs as well.
    """
    claims = sum(mark.role is LabelRole.CLAIM for mark in marks)
    rating = [mark for mark in marks if _role(lines[mark.index]) is LabelRole.RATING]
    if claims < _SEVERAL or len(rating) != 1 or len(marks) < _SEVERAL:
        return marks
    *others, before, last = marks
    below = last is rating[0] and before.role is LabelRole.REPLY and last.role is LabelRole.REPLY
    if not below or not _closing().match(lines[last.index].words.text):
        return marks
    return [*others, before, Mark(last.index, LabelRole.ENDING)]


def _role(line: Line) -> LabelRole | None:
    return line.label.role if line.label is not None else None


@cache
def _closing() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in words_of("closing"))
    return re.compile(rf"\W*(?:{words})(?!\w)|\s*#\s*#\s*#", re.IGNORECASE)
