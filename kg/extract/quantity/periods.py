"""When a figure holds: "as of July 2010", "(from June 2009 to June 2010)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.extract.quantity.lexicon import choice, lexicon
from kg.extract.quantity.sentences import DATE, Sentence
from kg.model.dates import PartialDate

_ARTICLE: Final = r"(?:(?:the|el|le|la|den|les|los|as|os|gli|de)\s+)?"


@dataclass(frozen=True, slots=True)
class Period:
    """A time that a sentence states, with its words; ``start``/``end`` include the preposition.

    ``date`` is ``None`` where the words are no calendar date (a fiscal year). ``until`` is the
    second date of a stretch "from … to …".
    """

    words: str
    start: int
    end: int
    date: PartialDate | None = None
    until: PartialDate | None = None


def find_periods(sentence: Sentence, language: str = "en") -> tuple[Period, ...]:
    """Return the times in a sentence that say when something held, in order.

    A date that says when a text appeared or an act was passed is none. "Now" is a time without a
    date: what is true now need not have been so at another time that the sentence states.
    """
    known = {date.start: date.date for date in sentence.dates}
    found = list(_unkept(sentence, language))
    for pattern in _patterns(language):
        for match in pattern.finditer(sentence.masked):
            seen = any(match.start() < one.end and one.start < match.end() for one in found)
            if not seen and not match.groupdict().get("skip"):
                found.append(_period(match, known, sentence))
    present = _present(language).finditer(sentence.masked)
    found += (Period(match[0], *match.span()) for match in present)
    return tuple(sorted(found, key=lambda period: period.start))


def _unkept(sentence: Sentence, language: str) -> Iterator[Period]:
    """Yield times that no one date tells: "since 1999", "the 1990s", "first quarter of 2006"."""
    ends = 0
    for match in _unkept_pattern(language).finditer(sentence.masked):
        if match.start() >= ends:
            ends = match.end()
            yield Period(sentence.text[match.start() : ends], match.start(), ends)


@lru_cache(maxsize=32)
def _unkept_pattern(language: str) -> re.Pattern[str]:
    words = lexicon(language)
    before = rf"(?:(?:{words.pattern('periods')}\s+)?{_ARTICLE})"
    of = rf"(?:{words.pattern('of')}\s+)?"
    rules = (
        rf"(?:{words.pattern('since')}\s+{_ARTICLE}{DATE}+)",
        rf"(?:{before}{words.pattern('parts_of_years')}\s+{of}{DATE}+)",
        rf"(?:{before}(?<![\w,.])\d{{3}}0{words.pattern('decades')})",
        rf"(?:{words.pattern('periods')}\s+{_ARTICLE}\d{{4}}/\d\d(?:\d\d)?(?![\w/]))",
    )
    return re.compile("|".join(rules), re.IGNORECASE)


@lru_cache(maxsize=32)
def _present(language: str) -> re.Pattern[str]:
    """Return the pattern of "now" and "today", not of "today's" and "USA TODAY"."""
    now = lexicon(language).words("present")
    return re.compile(rf"{choice([*now, *(word.capitalize() for word in now)])}(?!['’]s)")


def refers_back(sentence: Sentence, language: str = "en") -> tuple[int, int] | None:
    """Return where a sentence says "during the same timeframe", preposition included."""
    words = lexicon(language)
    before = rf"(?:{words.pattern('periods')}\s+)?(?:(?:the|this|el|le|la)\s+)?"
    match = re.search(before + words.pattern("same_period"), sentence.masked, re.IGNORECASE)
    return match.span() if match else None


def _period(match: re.Match[str], known: dict[int, PartialDate], sentence: Sentence) -> Period:
    parts = match.groupdict()
    first, last = match.start("first"), match.end("last" if parts.get("last") else "first")
    date = None if parts.get("fiscal") else known.get(first)
    until = known.get(match.start("last")) if parts.get("last") else None
    opening = match.start("fiscal") if parts.get("fiscal") else first
    return Period(sentence.text[opening:last].strip(), *match.span(), date, until)


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = lexicon(language)
    first, last = rf"(?P<first>{DATE}+)", rf"(?P<last>{DATE}+)"
    onward = rf"(?:{words.pattern('to')}|through|until|[-–—])"
    fiscal = rf"(?P<fiscal>{words.pattern('fiscal')}\s*)?"
    early = r"(?:(?:early|mid|late)(?:\s+in)?[-\s]+)?"
    before = rf"{words.pattern('periods')}\s+{_ARTICLE}{early}{fiscal}"
    bare = rf"(?P<first>{DATE}{{4}})(?!{DATE})"  # "2021 wurden", "haben 2019"
    skip = rf"(?P<skip>{words.pattern('unperiods')}\s+)?"
    rules = (
        rf"{words.pattern('from')}\s+{first}\s*{onward}\s*{last}",
        rf"{words.pattern('between')}\s+{first}\s+{words.pattern('and')}\s+{last}",
        rf"(?<!\w)(?:a|the)\s+{first}(?=\s+{words.pattern('surveys')})",
        rf"{skip}{before}{first}(?:\s*[-–—]\s*{last})?",
        *([rf"(?:^|{words.pattern('year_after')}\s+){bare}"] if words.words("year_after") else []),
    )
    return tuple(re.compile(rule, re.IGNORECASE) for rule in rules)
