"""Spans of time in words: "more than 1 year before", "active for less than a year"."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from kg.checks.chronology.order import written
from kg.checks.facts.figures import figures
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading, values
from kg.extract.dates import find_dates
from kg.model.finding import Check, Finding, Outcome, Severity

APART: Final = Check(
    "time-apart", "Two dates are as far apart as the words say.", "chronology", Severity.ERROR
)
AGO: Final = Check(
    "time-ago",
    "A date is as long before the text as the words say.",
    "chronology",
    Severity.ERROR,
)
MAJORITY: Final = Check(
    "majority-active",
    "Of the activations that the text lists, as many are as old as the words say.",
    "chronology",
)

_WORDS: Final = MappingProxyType(
    {
        word: number
        for number, said in enumerate(
            ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
        )
        for word in said.split()
    }
)
_COUNT: Final = rf"(\d{{1,3}}|{'|'.join(_WORDS)})"
_UNIT: Final = r"(day|week|month|year)s?"
_SPAN: Final = rf"(more|less|fewer) than {_COUNT} {_UNIT}"
_APART: Final = pattern(rf"\b{_SPAN} (?:before|after|earlier than|later than|prior to)\b")
_AGO: Final = pattern(rf"\b{_SPAN} ago\b")
_FIRST: Final = pattern(r"\bfirst\b[^.]{0,60}\bactivat(?:ion|ed)\b|\bactivated first\b")
_MAJORITY: Final = pattern(
    r"\b(?:a|the)(?: \w+)? majority of [\w\s'’-]{1,60}? (?:have|has|had) been (?:activated|active) "
    rf"for {_SPAN}\b"
)


@dataclass(frozen=True, slots=True)
class Span:
    """ "More than 1 year": ``more`` or less than ``count`` units."""

    more: bool
    count: int
    unit: str

    @classmethod
    def of(cls, *words: str) -> "Span":
        """Read "more", "1", "year"."""
        degree, count, unit = (word.lower() for word in words)
        return cls(degree == "more", _WORDS.get(count) or int(count), unit)

    def holds(self, first: date, last: date) -> bool:
        """Tell whether ``last`` lies that much after ``first``, by the calendar."""
        limit = self.after(first)
        return last > limit if self.more else last < limit

    def after(self, day: date) -> date:
        """Return the day that lies the span after ``day``; a month's end stays in the month."""
        if self.unit in {"day", "week"}:
            return day + timedelta(days=self.count * (7 if self.unit == "week" else 1))
        months = day.month - 1 + self.count * (12 if self.unit == "year" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))


def check_apart(reading: Reading) -> Iterator[Finding]:
    """Yield every "more than a year before", tried on the two dates beside it.

    The dates are those of its sentence and the one before; with one or with three of them it
    cannot be told which are meant.
    """
    for phrase in find_phrases(reading, _APART):
        span = Span.of(*phrase.match.groups())
        beside = find_dates(phrase.around.exact)
        dates = sorted({found.date for found in beside}, key=str)
        subject = phrase.passage.subject
        if len(dates) != 2:
            says = f"“{phrase.words}”: {len(dates)} dates stand beside it, not two."
            yield Finding(APART, subject, Outcome.CANNOT_TELL, says, (phrase.place,))
            continue
        first, last = dates
        tries = {span.holds(first.earliest, last.latest), span.holds(first.latest, last.earliest)}
        outcome = _outcome(tries)
        days = (last.earliest - first.earliest).days
        formula = f"{last} - {first} = {days} days"
        says = f"“{phrase.words}”: from {first} to {last} it is {_about(first, last)}{days} days."
        places = (phrase.place, *(phrase.around.part(found.start, found.end) for found in beside))
        yield Finding(APART, subject, outcome, says, places, formula=formula)


def _about(*dates: object) -> str:
    return "" if all(len(str(one)) == len("2010-01-01") for one in dates) else "about "


def _outcome(tries: set[bool]) -> Outcome:
    """What holds for every day that was meant has passed; what holds for none has failed."""
    if len(tries) > 1:
        return Outcome.CANNOT_TELL
    return Outcome.PASSED if tries == {True} else Outcome.FAILED


def check_ago(reading: Reading) -> Iterator[Finding]:
    """Yield every "less than 2 years ago", tried on the one date in its sentence.

    A sentence on the first activation means the earliest that the document lists. Whether it holds
    for an undated document cannot be told, unless no day within its bounds will do: its bounds may
    have been read from this very sentence.
    """
    for phrase in find_phrases(reading, _AGO):
        span = Span.of(*phrase.match.groups())
        subject, place = phrase.passage.subject, (phrase.place,)
        since, events = _since(reading, phrase)
        said = reading.once(written).get(phrase.passage.document)
        if since is None or said is None:
            missing = "the date it counts from" if since is None else "when the text was written"
            says = f"“{phrase.words}”: {missing} is not known."
            yield Finding(AGO, subject, Outcome.CANNOT_TELL, says, place)
            continue
        tries = {span.holds(since, said.first), span.holds(since, said.last)}
        outcome = Outcome.FAILED if True not in tries else _outcome(tries)
        if outcome is Outcome.PASSED and not said.dated:
            outcome = Outcome.CANNOT_TELL
        side = "after" if span.more else "before"
        says = f"“{phrase.words}”: counted from {since} it holds for a text written {side} "
        says += f"{span.after(since)}; the text is {said}."
        places = (*place, *reading.places_of(*events))
        yield Finding(AGO, subject, outcome, says, places, events)


def _since(reading: Reading, phrase: Phrase) -> tuple[date | None, tuple[str, ...]]:
    dates = {found.date for found in find_dates(phrase.sentence.exact)}
    if len(dates) == 1:
        only = dates.pop()
        return (only.earliest if only.earliest == only.latest else None), ()
    rows = reading.by("activations", "document").get(phrase.passage.document, [])
    if dates or not rows or not _FIRST.search(phrase.sentence.exact):
        return None, ()
    first = min(values(rows, "start"))
    return date.fromisoformat(first[:10]), values((r for r in rows if r["start"] == first), "event")


def check_majority(reading: Reading) -> Iterator[Finding]:
    """Yield every "a majority … active for less than a year", beside the activations listed.

    Those counted are in places for which the document also gives figures, when there are such.
    They are a part of all there are, so that the words hold or not cannot be told from them.
    """
    for phrase in find_phrases(reading, _MAJORITY):
        span, document = Span.of(*phrase.match.groups()), phrase.passage.document
        started = _listed_starts(reading, document)
        said = reading.once(written).get(document)
        subject, places = phrase.passage.subject, (phrase.place, *reading.places_of(*started))
        says = f"“{phrase.words}” cannot be told from the document"
        if started and said:
            counts = [
                sum(span.holds(start, day) for start in started.values())
                for day in (said.first, said.last)
            ]
            low, high = min(counts), max(counts)
            number = f"{low} to {high}" if low != high else f"{low}"
            says += f": of the {len(started)} activations that it lists, the span fits {number}, "
            says += f"as the text is {said}"
        inputs = tuple(started)
        yield Finding(MAJORITY, subject, Outcome.CANNOT_TELL, f"{says}.", places, inputs)


def _listed_starts(reading: Reading, document: str) -> dict[str, date]:
    rows = reading.by("activations", "document").get(document, [])
    areas = {figure.area for figure in reading.once(figures).values() if figure.minuend}
    beside = [row for row in rows if row.get("area") in areas]
    return {row["event"]: date.fromisoformat(row["start"][:10]) for row in beside or rows}
