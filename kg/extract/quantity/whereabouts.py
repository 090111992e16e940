"""Words in a sentence that name where: "In Maricopa County, Arizona", "Nationwide"."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.extract.quantity.lexicon import choice, lexicon
from kg.extract.quantity.sentences import Sentence
from kg.extract.stretches import Stretches

_NAME: Final = r"(?:[A-ZÀ-Þ][\w'’-]*\.?|(?:[A-Z]\.){2,})"
_NAMES: Final = rf"{_NAME}(?:\s+(?:(?:of|de|del|la|los|du|des|da|do)\s+)?{_NAME})*"
_LONGEST: Final = 80  # characters of a place within another, with its preposition
_MONTHS: Final = frozenset((*calendar.month_name, *calendar.month_abbr))
_SHORT: Final = ("St.", "Mt.", "Ft.")  # a name goes on behind them
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
    sentence: Sentence,
    language: str = "en",
    known: Sequence[tuple[int, int]] | None = None,
    others: Sequence[tuple[int, int]] = (),
) -> tuple[Whereabouts, ...]:
    """Return the words that may name where; sure ones alone when there are any.

    ``known`` are offsets, into the text that the sentence is from, of words known to name
    places, ``others`` of those that name something else. When places are given, of the rest only
    names are taken that stand as a place does ("In Lower Quillby, …"), and "nationwide" and such.
    """
    found = list(_wide(sentence, language))
    if known is None:
        found += _named(sentence, language)
    else:
        here = [span for span in known if _inside(sentence, span)]
        found += [_given(sentence, span, here, language) for span in here]
        taken = [(one.start, one.end) for one in found]
        taken += [(start - sentence.start, end - sentence.start) for start, end in others]
        found += _unrecorded(sentence, language, taken)
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
                found.append(_without_stop(match, sentence, sure=sure))
    return found


def _without_stop(match: re.Match[str], sentence: Sentence, *, sure: bool) -> Whereabouts:
    """Return a named place without the full stop of its clause; "D.C." keeps its own."""
    name, rest = match["name"], sentence.masked[match.end() :]
    closes = not rest.strip() or (name.split()[-1] not in _SHORT and rest[:1] in '"”’»)]')
    stop = name.endswith(".") and closes and name[-3:-2] != "."
    return Whereabouts(
        name.removesuffix(".") if stop else name, match.start(), match.end() - stop, sure=sure
    )


def _is_name(name: str) -> bool:
    """Leave out months and bare acronyms of bodies ("in July", "in DHS custody")."""
    plain = name.replace(".", "")
    return plain not in _MONTHS and (not plain.isupper() or plain in _ACRONYMS)


def _inside(sentence: Sentence, span: tuple[int, int]) -> bool:
    return sentence.start <= span[0] and span[1] <= sentence.start + len(sentence.text)


def _given(
    sentence: Sentence, span: tuple[int, int], known: Sequence[tuple[int, int]], language: str
) -> Whereabouts:
    start, end = span[0] - sentence.start, span[1] - sentence.start
    lead = sentence.masked[:start]
    before = re.search(_before(language) + "$", lead, re.IGNORECASE)
    inner = None if before else _inner(language).search(lead[-_LONGEST:])
    moved = start - len(lead[-_LONGEST:])
    stands = sentence.start + moved + inner.end("name") if inner else 0
    if inner and _is_name(inner["name"]) and all(end != stands for _, end in known):
        first, start = moved + inner.start(), moved + inner.start("name")
        return Whereabouts(sentence.text[start:end], first, end, sure=True)
    opening = before.start() if before else start
    return Whereabouts(sentence.text[start:end], opening, end, sure=True)


def _unrecorded(
    sentence: Sentence, language: str, taken: Sequence[tuple[int, int]]
) -> Iterator[Whereabouts]:
    """Yield names that only their preposition, and what follows, tell to be places."""
    free = Stretches(taken)
    for pattern in (_jurisdiction(language), _alone(language)):
        for match in pattern.finditer(sentence.masked):
            if not free.meet(*match.span()) and _is_name(match["name"]):
                free.add(*match.span())
                yield _without_stop(match, sentence, sure=True)


def _before(language: str) -> str:
    words = lexicon(language)
    leads = choice([*words.words("places"), *words.words("origins")])
    return rf"(?<!\w){leads}\s+(?:the\s+)?"


@lru_cache(maxsize=32)
def _inner(language: str) -> re.Pattern[str]:
    """Return the pattern of a place inside the one that follows: "in Ashby, New Hampshire"."""
    return re.compile(
        rf"(?<!\w)(?i:{lexicon(language).pattern('places')})\s+(?P<name>{_NAMES}),\s+$"
    )


@lru_cache(maxsize=32)
def _alone(language: str) -> re.Pattern[str]:
    """Return the pattern of a name behind a preposition of place that ends its clause there.

    Where no list says which names are no places, and where nouns have capitals, there is none.
    """
    words = lexicon(language)
    if not words.words("unplaced"):
        return re.compile(r"(?!)")
    names = rf"(?!{words.pattern('unplaced')})(?P<name>{_NAMES})(?=\s*[,;:.)]|\s*$|\s+\d)"
    return re.compile(rf"(?<!\w)(?i:{words.pattern('places')})\s+{names}")


@lru_cache(maxsize=32)
def _jurisdiction(language: str) -> re.Pattern[str]:
    """Return the pattern of a name that says itself what it names: "Dallas County waited"."""
    words = lexicon(language)
    if not words.words("jurisdictions"):
        return re.compile(r"(?!)")
    before = rf"(?:(?<!\w)(?i:{words.pattern('places')})\s+(?:the\s+)?)?"
    first = rf"(?!(?i:{words.pattern('stops')}|{words.pattern('selections')}))"
    name = rf"(?P<name>{first}(?:{_NAME}\s+)+?{words.pattern('jurisdictions')})"
    return re.compile(rf"{before}(?<!\w){name}(?!['’]?s?\s+(?:of\s+)?[A-ZÀ-Þ])(?![\w-])")


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
