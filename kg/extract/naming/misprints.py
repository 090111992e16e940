"""Acronyms that a text misprints by one letter."""

import re
from functools import lru_cache

from kg.model.entity import Mention
from kg.model.lexicon import Lexicon, Name, NameRule

_LETTERS = re.compile(r"\b[A-Z]{4,12}\b")


def find_misprints(
    text: str, mentions: tuple[Mention, ...], lexicon: Lexicon
) -> tuple[Mention, ...]:
    """Return capitals one letter away from the one acronym that the document introduces."""
    known = _acronyms(lexicon)
    if not known:
        return ()
    covered = {offset for found in mentions for offset in (found.start, found.end)}
    found = []
    for match in _LETTERS.finditer(text):
        near = [name for words, name in known.items() if _one_letter_off(match[0], words)]
        if (
            len({name.entity for name in near}) == 1
            and match.start() not in covered
            and match.end() not in covered
        ):
            reason = f"“{match[0]}” is one letter off “{near[0].words}”, which the text introduces."
            place = (match.start(), match.end())
            found.append(Mention(near[0].entity, match[0], *place, 0.9, reason))
    return tuple(found)


@lru_cache(maxsize=32)
def _acronyms(lexicon: Lexicon) -> dict[str, Name]:
    return {name.words: name for name in lexicon.local if name.rule is NameRule.ACRONYM}


def _one_letter_off(printed: str, known: str) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(printed, known, score_cutoff=1) == 1
