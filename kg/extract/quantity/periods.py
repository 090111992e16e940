"""When a figure holds: "as of July 2010", "(from June 2009 to June 2010)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.extract.quantity.lexicon import choice, lexicon
from kg.extract.quantity.sentences import DATE, Sentence
from kg.model.dates import PartialDate, Stretch, TemporalEntity

_ARTICLE: Final = r"(?:(?:the|el|le|la|den|les|los|as|os|gli|de)\s+)?"


@dataclass(frozen=True, slots=True)
class Period:
    """A time that a sentence states, with its words; ``start``/``end`` include the preposition.

    ``date`` is ``None`` where the words are no calendar date (a fiscal year). ``until`` is the
    second date of a stretch "from … to …"; ``stretch`` one that is said otherwise ("the 1990s").
    """

    words: str
    start: int
    end: int
    date: PartialDate | None = None
    until: PartialDate | None = None
    stretch: Stretch | None = None

    @property
    def when(self) -> TemporalEntity | None:
        """The time itself, ``None`` where the words do not tell it ("in the spring of 2008")."""
        if self.until is None:
            return self.stretch or self.date
        onward = self.date is not None and self.date.earliest < self.until.latest
        return Stretch(self.date, self.until) if onward else None


def find_periods(sentence: Sentence, language: str = "en") -> tuple[Period, ...]:
    """Return the times in a sentence that say when something held, in order.

    A date that says when a text appeared or an act was passed is none. "Now" is a time without a
    date: what is true now need not have been so at another time that the sentence states.
    """
    found = list[Period]()
    for period in _stated(sentence, language):
        if not any(period.start < one.end and one.start < period.end for one in found):
            found.append(period)
    present = _present(language).finditer(sentence.masked)
    found += (Period(match[0], *match.span()) for match in present)
    return tuple(sorted(found, key=lambda period: period.start))


def _stated(sentence: Sentence, language: str) -> Iterator[Period]:
    """Yield times, those that hold others first: "from 2009 until 2010" before "until 2010"."""
    known = {date.start: date.date for date in sentence.dates}
    yield from _dated(_stretches(language), known, sentence)
    yield from _unkept(sentence, language, known)
    yield from _dated(_patterns(language), known, sentence)


def _dated(
    patterns: tuple[re.Pattern[str], ...], known: dict[int, PartialDate], sentence: Sentence
) -> Iterator[Period]:
    for pattern in patterns:
        for match in pattern.finditer(sentence.masked):
            if not match.groupdict().get("skip"):
                yield _period(match, known, sentence)


def _unkept(sentence: Sentence, language: str, known: dict[int, PartialDate]) -> Iterator[Period]:
    """Yield times that no one date tells: "since 1999", "the 1990s", "first quarter of 2006"."""
    ends = 0
    for match in _unkept_pattern(language).finditer(sentence.masked):
        if match.start() >= ends:
            ends = match.end()
            words = sentence.text[match.start() : ends]
            yield Period(words, match.start(), ends, stretch=_stretch(match, known))


def _stretch(match: re.Match[str], known: dict[int, PartialDate]) -> Stretch | None:
    """Return the span of time that words tell; of a quarter or season nobody says its months."""
    if match["decade"] or match["tens"]:
        year = int(match["decade"]) if match["decade"] else known[match.start("tens")].year
        return Stretch(PartialDate(year), PartialDate(year + 9)) if year % 10 == 0 else None
    if match["years"]:
        first, _, last = match["years"].partition(match["to"])
        begin, end = int(first), int(first[: -len(last)] + last)
        return Stretch(PartialDate(begin), PartialDate(end)) if end == begin + 1 else None
    if match["since"]:
        return Stretch(known[match.start("since")], None)
    return Stretch(None, known[match.start("until")]) if match["until"] else None


_YEARS: Final = r"(?P<years>\d{4}(?P<to>/)\d\d(?:\d\d)?)(?![\w/])"


@lru_cache(maxsize=32)
def _unkept_pattern(language: str) -> re.Pattern[str]:
    words = lexicon(language)
    before = rf"(?:(?:{words.pattern('periods')}\s+)?{_ARTICLE})"
    of = rf"(?:{words.pattern('of')}\s+)?"
    fiscal = rf"(?:{words.pattern('fiscal')}\s*)?"
    rules = (
        rf"(?:{words.pattern('since')}\s+{_ARTICLE}(?P<since>{DATE}+))",
        rf"(?:{words.pattern('until')}\s+{_ARTICLE}(?P<until>{DATE}+))",
        rf"(?:{before}{words.pattern('parts_of_years')}\s+{of}{DATE}+)",
        rf"(?:{before}{words.pattern('decade_words')}\s+{of}(?P<tens>{DATE}+))",
        rf"(?:{before}(?<![\w,.])(?P<decade>\d{{3}}0){words.pattern('decades')})",
        rf"(?:{words.pattern('periods')}\s+{_ARTICLE}{fiscal}{_YEARS})",
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


_FIRST: Final = rf"(?P<first>{DATE}+)"
_LAST: Final = rf"(?P<last>{DATE}+)"


@lru_cache(maxsize=32)
def _stretches(language: str) -> tuple[re.Pattern[str], ...]:
    words = lexicon(language)
    onward = rf"(?:{words.pattern('to')}|through|until|[-–—])"
    rules = (
        rf"{words.pattern('from')}\s+{_FIRST}\s*{onward}\s*{_LAST}",
        rf"{words.pattern('between')}\s+{_FIRST}\s+{words.pattern('and')}\s+{_LAST}",
    )
    return tuple(re.compile(rule, re.IGNORECASE) for rule in rules)


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = lexicon(language)
    fiscal = rf"(?P<fiscal>{words.pattern('fiscal')}\s*)?"
    early = r"(?:(?:early|mid|late)(?:\s+in)?[-\s]+)?"
    before = rf"{words.pattern('periods')}\s+{_ARTICLE}{early}{fiscal}"
    bare = rf"(?P<first>{DATE}{{4}})(?!{DATE})"  # "2021 wurden", "haben 2019"
    skip = rf"(?P<skip>{words.pattern('unperiods')}\s+)?"
    rules = (
        rf"(?<!\w)(?:a|the)\s+{_FIRST}(?=\s+{words.pattern('surveys')})",
        rf"{skip}{before}{_FIRST}(?:\s*[-–—]\s*{_LAST})?",
        *([rf"(?:^|{words.pattern('year_after')}\s+){bare}"] if words.words("year_after") else []),
    )
    return tuple(re.compile(rule, re.IGNORECASE) for rule in rules)
