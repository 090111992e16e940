"""Criticisms in headings, each answered below; the title says so ("Criticisms and answers")."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from kg.extract.layout.announced import AnnouncedPart, alike, stands_above_text
from kg.extract.layout.label_words import either, words_of
from kg.extract.layout.lines import Line
from kg.extract.layout.quoted import is_quoted
from kg.extract.layout.wordings import advises, denies, states
from kg.model.document import BlockKind

_FEWEST: Final = 3
_HALF: Final = 2


def answers_criticisms(texts: Sequence[str]) -> bool:
    """Tell whether a title says that criticisms are answered below; advice how to do so is none."""
    return any(_titled().search(text) and not advises(text) for text in texts)


def criticised_headings(lines: Sequence[Line], replies: Sequence[int], title: str) -> list[int]:
    """Return headings alike below such a title that state something, a text below each; three.

    No reply on the page has a label.
    """
    heads = [line.words.text for line in lines[:1] if line.block.kind is BlockKind.HEADING]
    told = answers_criticisms([title, *heads])
    if replies or not (told or _heads_answers([title, *heads])):
        return []
    own = any(map(_heads_answers, ([one] for one in heads)))
    found = alike(lines, AnnouncedPart(int(own), len(lines), 0, led=False))
    stated = [at for at in found if states(lines[at].words.text)]
    enough = len(found) >= _FEWEST and len(stated) * _HALF >= len(found)
    below = [lines[at + 1].words.text for at in found if at + 1 < len(lines)]
    quoted = all(is_quoted(lines[at]) for at in found)
    denied = told or quoted or sum(map(denies, below)) * _FEWEST >= len(found)
    above = all(stands_above_text(lines, at) for at in found)
    return found if enough and denied and above else []


def _heads_answers(texts: Sequence[str]) -> bool:
    """Tell whether a title names such answers, or what they meet: "Common objections"."""
    return any(_named().fullmatch(text.strip()) and not advises(text) for text in texts)


@cache
def _named() -> re.Pattern[str]:
    nouns = either(words_of("answers_to"))
    return re.compile(
        rf"(?:\w+\s+){{0,3}}{nouns}(?:\s+(?:to|against)\s+[^.!?]+)?\W*", re.IGNORECASE
    )


@cache
def _titled() -> re.Pattern[str]:
    criticisms, answers = either(words_of("criticisms")), either(words_of("and_answers"))
    return re.compile(rf"\b{criticisms}\b.*?\b{answers}(?!\w)", re.IGNORECASE)
