"""Spans of time in words: "more than 1 year", "14 months", "about two weeks"."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from kg.checks.facts.numbers import COUNT, count_of
from kg.checks.facts.texts import pattern
from kg.model.finding import Outcome

UNIT: Final = r"(day|week|month|year)s?"
DEGREE: Final = (
    r"(?:(more than|over|at least|less than|fewer than|under|at most|up to|nearly|almost|about"
    r"|around|roughly|some|exactly|just|only) )?"
)
SPAN: Final = rf"{DEGREE}\b({COUNT}) {UNIT}"
# A year ends its clause: "after 2006 complaints" counts complaints.
_YEAR: Final = r"(?<![\w.,$€£–-])(?:in )?(?P<{}>1[5-9]\d\d|20\d\d)(?![\w%–-]|[.,]\d)"
_ENDS: Final = r"(?=[\"”’)*_]*(?:[.,;:!?)]|$|\n))"
_WORDS: Final = r"(?P<how>before|prior to|earlier than|ahead of|after|following|later than)"
YEARS: Final = pattern(
    rf"{_YEAR.format('one')},? (?:(?P<span>{SPAN}) )?{_WORDS} {_YEAR.format('other')}{_ENDS}"
)
_DAYS: Final = MappingProxyType({"day": 1, "week": 7, "month": 30.44, "year": 365.25})
_AT_LEAST: Final = frozenset({"more than", "over", "at least"})
_AT_MOST: Final = frozenset({"less than", "fewer than", "under", "at most", "up to"})
_NEARLY: Final = frozenset({"nearly", "almost", "about", "around", "roughly", "some"})


@dataclass(frozen=True, slots=True)
class Span:
    """ "More than 1 year": a ``degree``, empty where there is none, and ``count`` units."""

    degree: str
    count: int
    unit: str

    @classmethod
    def of(cls, degree: str | None, count: str, unit: str) -> "Span":
        """Read "more than", "1", "year"."""
        return cls(" ".join((degree or "").lower().split()), count_of(count), unit.lower())

    @property
    def is_more(self) -> bool:
        """Whether a longer time fits, too."""
        return self.degree in _AT_LEAST

    @property
    def is_bound(self) -> bool:
        """Whether it says more or less than, not how much."""
        return self.degree in _AT_LEAST | _AT_MOST

    def holds(self, first: date, last: date) -> bool:
        """Tell whether ``last`` lies that much after ``first``, by the calendar.

        A span without a bound may be half a unit off, "about" a whole one.
        """
        limit = self.after(first)
        if self.degree in _AT_LEAST:
            return last > limit or (last == limit and self.degree == "at least")
        if self.degree in _AT_MOST:
            return last < limit or (last == limit and self.degree in {"at most", "up to"})
        slack = _DAYS[self.unit] * (1 if self.degree in _NEARLY else 0.5)
        return abs((last - limit).days) <= (0 if self.unit == "day" and not self.degree else slack)

    def after(self, day: date) -> date:
        """Return the day that lies the span after ``day``; a month's end stays in the month."""
        if self.unit in {"day", "week"}:
            return day + timedelta(days=self.count * (7 if self.unit == "week" else 1))
        months = day.month - 1 + self.count * (12 if self.unit == "year" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))


def outcome_of(tries: set[bool]) -> Outcome:
    """What holds for every day that was meant has passed; what holds for none has failed."""
    if len(tries) > 1:
        return Outcome.CANNOT_TELL
    return Outcome.PASSED if tries == {True} else Outcome.FAILED
