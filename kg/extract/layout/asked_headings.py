"""Questions that head the parts of a page about untrue ideas, each answered with yes or no.

"Common misconceptions about low mood": "1. Does it only meet the weak?" "No, it meets anybody."
"""

from collections.abc import Sequence
from typing import Final

from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, opens_with_verdict
from kg.extract.layout.measured import words_in
from kg.extract.layout.quoted import answer_end, answers_whether
from kg.extract.layout.untrue import titles_untruths
from kg.extract.verdicts import find_verdict
from kg.model.document import BlockKind

_FEWEST: Final = 2
_STATEMENT: Final = 3  # words
_ASKED: Final = ("?", "？", "؟")


def asked_untruths(lines: Sequence[Line], title: str) -> list[int]:
    """Return such questions, two at least: all of their level, and most are answered with no."""
    above = [line.words.text for line in lines[:1] if line.block.kind is BlockKind.HEADING]
    if not any(map(titles_untruths, (title, *above))):
        return []
    asked = [at for at, line in enumerate(lines) if at and _is_question(line)]
    levels = {lines[at].block.level for at in asked}
    answered = [at for at in asked if _answer(lines, at) is not None]
    denied = sum(not _agrees(lines[at + 1].words.text) for at in answered)
    most = len(answered) == len(asked) >= _FEWEST and denied * _FEWEST > len(asked)
    return answered if most and len(levels) == 1 else []


def _is_question(line: Line) -> bool:
    text = line.words.text.rstrip()
    heading = line.block.kind is BlockKind.HEADING and line.label is None
    return heading and text.endswith(_ASKED) and words_in(text) >= _STATEMENT


def _answer(lines: Sequence[Line], at: int) -> Line | None:
    """Return the line below that says yes or no."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.block.kind is BlockKind.HEADING:
        return None
    return below if answers_whether(below.words.text) else None


def _agrees(text: str) -> bool:
    """Tell whether an answer begins with yes, or a verdict that says that it is so."""
    if opens_with_verdict(text):
        found = find_verdict(text)
        return found is not None and found.words.strip(" .!").casefold() in words_of("right")
    return text[: answer_end(text)].strip().casefold() in words_of("agreeing")
