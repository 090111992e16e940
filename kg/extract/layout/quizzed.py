"""Statements behind the question which of two they are: "Fact or fiction: Is the quay shut?"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import either, words_of
from kg.extract.layout.lines import Line, opens_with_verdict
from kg.extract.layout.measured import words_in

_FEWEST: Final = 2
_STATED: Final = 3  # words
_OPPOSED: Final = (LabelRole.WRONG, LabelRole.RIGHT)
_ENDS: Final = re.compile(r"\s*[.!,:–—-]")


def with_quizzes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines whose question which it is is left out, the word that opens the next a rating.

    "Fact or fiction: Is the quay shut?" with "Fiction! It is open." below; two at least. Those
    words are no labels then: "Fiction" does not tell the claim, "Fact" answers none.
    """
    found = {
        at: match.end()
        for at, (line, below) in enumerate(pairwise(lines))
        if (match := _asked().match(line.words.text)) is not None
        and words_in(line.words.text[match.end() :]) >= _STATED
        and _rates(below)
    }
    if len(found) < _FEWEST:
        return tuple(lines)
    return tuple(
        replace(line, words=line.words.slice(found[at]).strip(), label=None)
        if at in found
        else _rating(line)
        if at - 1 in found
        else line
        for at, line in enumerate(lines)
    )


def _rates(line: Line) -> bool:
    label = line.label
    if label is None or label.role in _OPPOSED:
        return opens_with_verdict(line.words.text)
    if label.party or label.word not in _words():
        return False
    end = label.start + len(label.printed)
    return bool(_ENDS.match(line.words.text, end)) or not line.words.text[end:].strip()


def _rating(line: Line) -> Line:
    label = line.label
    return (
        replace(line, label=replace(label, role=LabelRole.VERDICT, closed=True)) if label else line
    )


@cache
def _words() -> frozenset[str]:
    return frozenset((*words_of("rated"), *words_of("verdict")))


@cache
def _asked() -> re.Pattern[str]:
    words = either(words_of("which"))
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]\s*)?(?:{words})\s*[:：?？–—-]+\s*(?=\S)", re.IGNORECASE
    )
