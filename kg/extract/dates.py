"""Dates in running text, kept as precisely as they were said."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from kg.extract.dates_table import DateHabits, date_habits
from kg.extract.stretches import Stretches
from kg.model.dates import PartialDate

_YEAR: Final = r"(?:1[5-9]|20|21)\d\d"
_SAID_YEAR: Final = rf"(?:{_YEAR}|['’]\d\d)(?!\d)"
_DAY: Final = r"(?<![\d/])\d{1,2}(?!\d)"
_BEFORE: Final = r"(?<![\w/.\-])"
_AFTER: Final = r"(?![\w/]|[.,\-:]\d)"
_ANY_DIGIT: Final = re.compile(r"[0-9]")
_DIGITS: Final = {
    zero + value: str(value) for zero in (0x660, 0x6F0, 0x966, 0xFF10) for value in range(10)
}
_CJK: Final = re.compile(
    r"(?<!\d)(?P<y>\d{4})\s?年(?:\s?(?P<m0>\d{1,2})\s?月\s?(?:至|到|から|[-–~〜～])\s?)?"
    r"(?:\s?(?P<m>\d{1,2})\s?月(?:\s?(?P<d>\d{1,2})\s?[日号])?)?"
)
_ISO: Final = re.compile(rf"{_BEFORE}(?P<y>{_YEAR})([-/.])(?P<m>\d\d?)\2(?P<d>\d\d?)(?:T|{_AFTER})")
_ISO_MONTH: Final = re.compile(rf"{_BEFORE}(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2]){_AFTER}")
_YEARS: Final = re.compile(
    rf"(?<![\w/.,\-$€£#])(?P<y0>{_YEAR})(?:\s?[-–—]\s?(?P<y>{_YEAR}|\d\d))?(?![\w/%]|[.,\-:]\d)"
)
_LONGEST_DATE: Final = 60
_POSTED: Final = re.compile(
    r"\W*(?:(?:posted|published|updated|added|date|last|reviewed|on|as of)\W*)*", re.IGNORECASE
)

Piece = tuple[PartialDate | None, int, int]
Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], list[Piece]]]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands; in "May to June 2010" the words of the first end are "May"."""

    date: PartialDate
    start: int
    end: int
    words: str


def find_dates(text: str, language: str = "en", *, years: bool = False) -> tuple[FoundDate, ...]:
    """Return every date in ``text``, in reading order; both ends of a range.

    ``language`` is a BCP 47 tag. ``6/7/10`` is month first for ``en`` and ``en-US`` and day first
    otherwise, as with dots, unless only one order makes a date. Two-digit years: 00-69 mean 20xx,
    70-99 19xx (the POSIX ``strptime`` rule with its turn at 69/70). A year alone counts only with
    ``years``.
    An end of a range that states no year shares the year of the other end, unless that would put
    it after it ("December to January 2010" says nothing about the year of December).
    """
    plain = text.translate(_DIGITS)
    if not _ANY_DIGIT.search(plain):
        return ()
    found: list[FoundDate] = []
    for pattern, read in _rules(language, years):
        taken = Stretches((date.start, date.end) for date in found)
        for match in pattern.finditer(plain):
            if not taken.meet(*match.span()):
                found.extend(_kept(read(match), text))
    return tuple(sorted(found, key=lambda item: item.start))


def is_date(text: str, language: str = "en") -> bool:
    """Tell whether a text is the day of a post and nothing else ("Updated: 4 October 2024")."""
    if len(text) > _LONGEST_DATE:
        return False
    found = find_dates(text, language)
    rest = text[: found[0].start] + text[found[0].end :] if len(found) == 1 else text
    return len(found) == 1 and found[0].date.day is not None and bool(_POSTED.fullmatch(rest))


def partial_date(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Return the date, or ``None`` where the calendar has no such day."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def full_year(digits: str) -> int:
    """Return the year meant by two or four digits: ``"09"`` is 2009, ``"85"`` is 1985."""
    year = int(digits.lstrip("'’"))
    if year > 99:
        return year
    return year + (2000 if year < 70 else 1900)


def _kept(pieces: list[Piece], text: str) -> Iterator[FoundDate]:
    last = pieces[-1][0]
    for found, start, end in pieces:
        if found is not None and (last is None or found.earliest <= last.latest):
            yield FoundDate(found, start, end, text[start:end])


@lru_cache(maxsize=64)
def _rules(language: str, years: bool) -> tuple[Rule, ...]:
    habits = date_habits(language)
    rules: list[Rule] = [*_named_rules(habits)] if habits.months else []
    rules += [(_CJK, _read_cjk(years)), (_ISO, _read_numbers), (_ISO_MONTH, _read_iso_month)]
    rules.append((_numeric(habits), _read_slashed(habits.month_first)))
    return (*rules, (_YEARS, _read_years)) if years else tuple(rules)


def _numeric(habits: DateHabits) -> re.Pattern[str]:
    short = r"[/.]" if habits.dots else "/"
    return re.compile(
        rf"{_BEFORE}(?P<a>\d\d?)(?:(?P<sep>[/.\-])(?P<b>\d\d?)(?P=sep)(?P<y>{_YEAR})"
        rf"|(?P<sep2>{short})(?P<b2>\d\d?)(?P=sep2)(?P<y2>\d\d)){_AFTER}"
    )


def _named_rules(habits: DateHabits) -> Iterator[Rule]:
    """Yield the patterns with month names: month first, day first, month and year."""
    month, joiner = habits.month_pattern, habits.joiner_pattern
    day = rf"{_DAY}{habits.ordinal_pattern}"
    link = habits.link_pattern
    end = rf"(?P<y>{_SAID_YEAR})"
    earlier = rf"(?:(?P<m0>{month})(?:\s+(?P<d0>{day}))?{joiner})?"
    yield _rule(
        rf"{earlier}(?P<m>{month})\s+{link}(?P<d>{day})(?:{joiner}(?P<d2>{day}))?,?\s+{link}{end}",
        habits,
    )
    yield _rule(
        rf"(?:(?P<d0>{day})(?:\s+{link}(?P<m0>{month}))?{joiner})?"
        rf"(?P<d>{day})[\s\-]+{link}(?P<m>{month}),?[\s\-]+{link}{end}",
        habits,
    )
    yield _rule(rf"(?:(?P<m0>{month}){joiner})?(?P<m>{month}),?[\s\-]+{link}{end}", habits)
    yield _rule(rf"(?<=\()(?P<y>{_YEAR}),\s+(?P<m>{month})(?:\s+(?P<d>{day}))?(?=\))", habits)


def _rule(pattern: str, habits: DateHabits) -> Rule:
    def read(match: re.Match[str]) -> list[Piece]:
        return _read_named(match, habits)

    return re.compile(rf"(?<![\w]){pattern}", habits.flags), read


def _read_named(match: re.Match[str], habits: DateHabits) -> list[Piece]:
    said = {name: words for name, words in match.groupdict().items() if words}
    year, month = full_year(said["y"]), habits.month(said["m"])
    first = habits.month(said["m0"]) if "m0" in said else month
    pieces: list[Piece] = []
    if "m0" in said or "d0" in said:
        found = partial_date(year, first, _number(said.get("d0")))
        pieces.append((found, *_span(match, "m0", "d0")))
    if "d2" in said:
        pieces.append((partial_date(year, month, _number(said["d"])), *_span(match, "m", "d")))
        return [*pieces, (partial_date(year, month, _number(said["d2"])), *_span(match, "d2", "y"))]
    ends = _span(match, "m", "d", "y")
    return [*pieces, (partial_date(year, month, _number(said.get("d"))), *ends)]


def _span(match: re.Match[str], *names: str) -> tuple[int, int]:
    groups = match.re.groupindex
    spans = [match.span(name) for name in names if name in groups and match[name]]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _number(words: str | None) -> int | None:
    digits = re.match(r"\d+", words) if words else None
    return int(digits[0]) if digits else None


def _read_cjk(years: bool) -> Callable[[re.Match[str]], list[Piece]]:
    def read(match: re.Match[str]) -> list[Piece]:
        year, month = int(match["y"]), _number(match["m"])
        if month is None and not years:
            return [(None, *match.span())]
        found, earlier = partial_date(year, month, _number(match["d"])), _number(match["m0"])
        if earlier is None:
            return [(found, *match.span())]
        first: Piece = (partial_date(year, earlier), match.start(), match.end("m0"))
        return [first, (found, match.start("m"), match.end())]

    return read


def _read_numbers(match: re.Match[str]) -> list[Piece]:
    found = partial_date(int(match["y"]), int(match["m"]), int(match["d"]))
    return [(found, match.start(), match.end("d"))]


def _read_iso_month(match: re.Match[str]) -> list[Piece]:
    """Read ``2009-06``; ``2009-10`` may as well be two years and says no month."""
    year, month = int(match["y"]), int(match["m"])
    doubtful = month == (year + 1) % 100
    return [(None if doubtful else partial_date(year, month), *match.span())]


def _read_slashed(month_first: bool) -> Callable[[re.Match[str]], list[Piece]]:
    def read(match: re.Match[str]) -> list[Piece]:
        first, second = int(match["a"]), int(match["b"] or match["b2"])
        year = full_year(match["y"] or match["y2"])
        usual, other = ((first, second), (second, first))
        if not month_first or match["sep"] == ".":  # with dots the day comes first everywhere
            usual, other = other, usual
        found = partial_date(year, *usual) or partial_date(year, *other)
        return [(found, *match.span())]

    return read


def _read_years(match: re.Match[str]) -> list[Piece]:
    first = int(match["y0"])
    if not match["y"]:
        return [(PartialDate(first), *match.span("y0"))]
    last = int(match["y"]) if len(match["y"]) == 4 else first - first % 100 + int(match["y"])
    end: Piece = (PartialDate(last) if last > first else None, *match.span("y"))
    return [(PartialDate(first), *match.span("y0")), end]
