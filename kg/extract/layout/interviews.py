"""Conversations in which one passes on what people say, and the other answers.

"Patient: I have heard that bras cause cancer. Doctor: That is a myth." The page has said that it
is about myths; whoever only asks, or tells of himself, claims nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.quoted import answers_whether
from kg.extract.layout.turn import Turn
from kg.extract.layout.untrue import plural_claims
from kg.extract.layout.wordings import denies
from kg.extract.saying.sentences import first_sentence

_FEWEST: Final = 2
_SURE: Final = 0.6
_WHY: Final = "No label says so: “{}” passes on what is said, and “{}” answers."


def told_and_answered(
    lines: Sequence[Line], turns: Sequence[Turn], title: str
) -> tuple[tuple[Line, ...], list[Mark]] | None:
    """Return the lines with names as labels, and the marks of all turns; ``None`` without two."""
    above = [title, *(line.words.text for line in lines[: turns[0].at])] if turns else []
    if not any(map(plural_claims, above)):
        return None
    told = [
        pair
        for pair in pairwise(turns)
        if pair[0].name != pair[1].name and _passes_on(lines, *pair)
    ]
    if len(told) < _FEWEST or len({one.name for one, _ in told}) > 1:
        return None
    read = list(lines)
    roles = {one.at: LabelRole.CLAIM for one, _ in told} | {
        other.at: LabelRole.REPLY for _, other in told
    }
    why = _WHY.format(told[0][0].name, told[0][1].name)
    marks = []
    for turn in turns:
        role = roles.get(turn.at, LabelRole.ENDING)
        if role is not LabelRole.ENDING:
            word = turn.name.casefold()
            label = Label(role, "", turn.name, turn.start, turn.text_start, None, True, word=word)
            read[turn.at] = replace(lines[turn.at], label=label)
        marks.append(Mark(turn.at, role, _SURE, why))
    return tuple(read), marks


def _passes_on(lines: Sequence[Line], one: Turn, other: Turn) -> bool:
    said = lines[one.at].words.text[one.text_start :]
    answer = lines[other.at].words.slice(other.text_start).strip()
    denied = answers_whether(answer.text) or denies(first_sentence(answer).text)
    return _hearsay().search(said) is not None and bool(denied)


@cache
def _hearsay() -> re.Pattern[str]:
    words = "|".join(map(re.escape, words_of("passed_on")))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
