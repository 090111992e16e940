"""Questions behind a statement that only ask which it is: "The quay sinks. True or false?"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import either, words_of
from kg.extract.layout.lines import Line, opens_with_verdict


def without_asking(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without such a question, where the next line answers it: "False. It …".

    It is no part of what is said, as a label is none.
    """
    return (*(_stated(line, below) for line, below in pairwise(lines)), *lines[-1:])


def _stated(line: Line, below: Line) -> Line:
    match = _asking().fullmatch(line.words.text) if line.label is None else None
    if match is None or not _rates(below):
        return line
    return replace(line, words=line.words.slice(*match.span("said")).strip())


def _rates(line: Line) -> bool:
    verdict = line.label is not None and line.label.role is LabelRole.VERDICT
    return verdict or opens_with_verdict(line.words.text)


@cache
def _asking() -> re.Pattern[str]:
    which = rf"[\"“«(¿]{{0,2}}{either(words_of('which'))}\s*[?？؟][\"”»)]?"
    return re.compile(rf"(?P<said>\S.*[.!?。！？”\"»])\s*{which}\s*", re.IGNORECASE)
