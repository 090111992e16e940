"""Words in a sentence that name where: "In Maricopa County, Arizona", "Nationwide"."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.extract.quantity.lexicon import lexicon
from kg.extract.quantity.sentences import Sentence

_NAME: Final = r"(?:[A-ZÀ-Þ][\w'’-]*\.?|(?:[A-Z]\.){2,})"
_NAMES: Final = rf"{_NAME}(?:\s+(?:(?:of|de|del|la|los|du|des|da|do)\s+)?{_NAME})*"
_MONTHS: Final = frozenset((*calendar.month_name, *calendar.month_abbr))
_ACRONYMS: Final = frozenset(("US", "USA", "UK", "EU", "UAE", "DC"))


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Candidate words for a place; ``start``/``end`` include the preposition.

    ``sure`` when the words say themselves that they name a jurisdiction ("… County").
    """

    words: str
    start: int
    end: int
    sure: bool


def find_whereabouts(
    sentence: Sentence, language: str = "en", known: Sequence[tuple[int, int]] | None = None
) -> tuple[Whereabouts, ...]:
    """Return the words that may name where; sure ones alone when there are any.

    ``known`` are offsets, into the text that the sentence is from, of words known to name
    places. When given, no others are taken (but for "nationwide" and its like).
    """
    found = list(_wide(sentence, language))
    if known is None:
        found += _named(sentence, language)
    else:
        found += [_given(sentence, span, language) for span in known if _inside(sentence, span)]
    sure = [one for one in found if one.sure]
    return tuple(sorted(sure or found, key=lambda one: one.start))


def _wide(sentence: Sentence, language: str) -> list[Whereabouts]:
    pattern = re.compile(lexicon(language).pattern("wide"), re.IGNORECASE)
    return [
        Whereabouts(match.group(), *match.span(), sure=True)
        for match in pattern.finditer(sentence.masked)
    ]


def _named(sentence: Sentence, language: str) -> list[Whereabouts]:
    found: list[Whereabouts] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(sentence.masked):
            clash = any(match.start() < one.end and one.start < match.end() for one in found)
            if not clash and _is_name(match["name"]):
                sure = bool(match.groupdict().get("kind"))
                ends = match.end() == len(sentence.masked.rstrip()) and match["name"][-3:-2] != "."
                name = match["name"].removesuffix(".") if ends else match["name"]
                found.append(Whereabouts(name, *match.span(), sure=sure))
    return found


def _is_name(name: str) -> bool:
    """Leave out months and bare acronyms of bodies ("in July", "in DHS custody")."""
    plain = name.replace(".", "")
    return plain not in _MONTHS and (not plain.isupper() or plain in _ACRONYMS)


def _inside(sentence: Sentence, span: tuple[int, int]) -> bool:
    return sentence.start <= span[0] and span[1] <= sentence.start + len(sentence.text)


def _given(sentence: Sentence, span: tuple[int, int], language: str) -> Whereabouts:
    start, end = span[0] - sentence.start, span[1] - sentence.start
    before = re.search(_before(language) + "$", sentence.masked[:start], re.IGNORECASE)
    opening = before.start() if before else start
    return Whereabouts(sentence.text[start:end], opening, end, sure=True)


def _before(language: str) -> str:
    return rf"(?<!\w){lexicon(language).pattern('places')}\s+(?:the\s+)?"


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = lexicon(language)
    kind = rf"(?P<kind>{words.pattern('jurisdictions')})"
    # ", Arizona" belongs to the name; ", ICE removed" does not: a comma or an end must follow.
    more = rf"(?:,\s+{_NAMES}(?=\s*(?:[,;)\]]|$)))?"
    before = rf"(?:(?<!\w)(?i:{words.pattern('places')})\s+(?:the\s+)?)"
    return (
        re.compile(rf"{before}?(?P<name>(?:{_NAME}\s+)+?{kind}{more})"),
        re.compile(rf"{before}(?P<name>{_NAMES}{more})"),
    )
