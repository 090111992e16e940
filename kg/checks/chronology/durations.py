"""Spans of time in words: "more than 1 year before", "active for less than a year"."""

import re
from collections.abc import Iterator
from itertools import chain, product
from typing import Final

from kg.checks.chronology.order import written
from kg.checks.chronology.spans import SPAN, YEARS, Span, outcome_of
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.facts.words import content_words
from kg.checks.reading import Reading, values
from kg.extract.dates import find_dates
from kg.model.dates import PartialDate
from kg.model.finding import Check, Finding, Outcome, Place, Severity

APART: Final = Check(
    "time-apart", "Two dates are as far apart as the words say.", "chronology", Severity.ERROR
)
AGO: Final = Check(
    "time-ago",
    "A date is as long before the text as the words say.",
    "chronology",
    Severity.ERROR,
)

_APART: Final = pattern(rf"\b{SPAN} (?:before|after|earlier than|later than|prior to)\b")
_LATER: Final = pattern(rf"\b{SPAN} (?:earlier|later)\b(?! than\b)")
_TO: Final = r"(?: to | through | until | ?[-–—] ?)"
_RANGE: Final = (
    pattern(rf"\b{SPAN} ?\((?:from )?(?P<dates>[^()]{{0,30}}\d{{4}}{_TO}[^()]{{0,30}}\d{{4}})\)"),
    pattern(rf"\b{SPAN},? from (?P<dates>[^();]{{0,20}}?\d{{4}}{_TO}[^();]{{0,20}}?\d{{4}})(?!\d)"),
    pattern(
        rf"\b{SPAN} between (?P<dates>[^();]{{0,20}}?\d{{4}} and [^();]{{0,20}}?\d{{4}})(?!\d)"
    ),
)
_AGO: Final = pattern(rf"\b{SPAN} ago\b")
_TIMES: Final = frozenset({"day", "week", "month", "year", "ago", "after", "before", "later"})
_IT: Final = re.compile(r"\W*(?:it|this|that|these|those|he|she|they)\b", re.IGNORECASE)
_FIRST: Final = pattern(r"\bfirst\b[^.]{0,60}\bactivat(?:ion|ed)\b|\bactivated first\b")


def check_apart(reading: Reading) -> Iterator[Finding]:
    """Yield every "more than a year before" and "one year, from … to …", tried on its two dates.

    The dates are those of its sentence, and of the one before where both share a word that tells
    what they are about; with one or with three of them it cannot be told which are meant. A span
    without "more than" or the like is only looked at where two dates stand beside it: "a week
    after the storm" is no sum.
    """
    for phrase in find_phrases(reading, _APART):
        if not YEARS.search(phrase.sentence.exact):  # those are tried by themselves
            yield from _apart(phrase, _about(phrase))
    for phrase in find_phrases(reading, _LATER):
        if len(find_dates(phrase.sentence.exact)) == 2:
            yield from _apart(phrase, phrase.sentence)
    for phrase in chain.from_iterable(find_phrases(reading, wanted) for wanted in _RANGE):
        yield from _apart(phrase, phrase.place.part(*_within(phrase, "dates")), years=True)


def _about(phrase: Phrase) -> Place:
    """Return the sentence, with the one before where that is about the same."""
    start = phrase.sentence.start - phrase.around.start
    before, own = phrase.around.exact[:start], phrase.sentence.exact
    shared = _telling(before) & _telling(own) or _IT.match(own)
    return phrase.around if shared else phrase.sentence


def _telling(sentence: str) -> frozenset[str]:
    """Return the words of a sentence but for those of its dates."""
    words = list(sentence)
    for found in find_dates(sentence):
        words[found.start : found.end] = " " * (found.end - found.start)
    return content_words("".join(words)) - _TIMES


def _within(phrase: Phrase, group: str) -> tuple[int, int]:
    first = phrase.match.start()
    return phrase.match.start(group) - first, phrase.match.end(group) - first


def _apart(phrase: Phrase, where: Place, *, years: bool = False) -> Iterator[Finding]:
    span = Span.of(*phrase.match.groups()[:3])
    beside = find_dates(where.exact, years=years)
    dates = sorted({found.date for found in beside}, key=str)
    subject = phrase.passage.subject
    if len(dates) == 2:
        places = (phrase.place, *(where.part(found.start, found.end) for found in beside))
        yield _tried(phrase, span, (dates[0], dates[1]), places)
    elif span.degree:
        beside_it = "one date stands" if len(dates) == 1 else f"{len(dates)} dates stand"
        says = f"“{phrase.words}”: {beside_it} beside it, not two."
        yield Finding(APART, subject, Outcome.CANNOT_TELL, says, (phrase.place,))


def _tried(
    phrase: Phrase, span: Span, dates: tuple[PartialDate, PartialDate], places: tuple[Place, ...]
) -> Finding:
    first, last = dates
    tries = {span.holds(first.earliest, last.latest), span.holds(first.latest, last.earliest)}
    if not span.is_bound:  # "June to August" is two months or three: to the last one, or with it
        tries = {True in {span.holds(first.earliest, last.earliest), *tries}}
    days = (last.earliest - first.earliest).days
    formula = f"{last} - {first} = {days} days"
    says = f"“{phrase.words}”: from {first} to {last} it is {_roughly(first, last)}{days} days."
    return Finding(APART, phrase.passage.subject, outcome_of(tries), says, places, formula=formula)


def _roughly(*dates: object) -> str:
    return "" if all(len(str(one)) == len("2010-01-01") for one in dates) else "about "


def check_ago(reading: Reading) -> Iterator[Finding]:
    """Yield every "less than 2 years ago", tried on the one date in its sentence.

    A sentence on the first activation means the earliest that the document lists. Whether it holds
    for an undated document cannot be told, unless no day within its bounds will do: its bounds may
    have been read from this very sentence.
    """
    for phrase in find_phrases(reading, _AGO):
        span = Span.of(*phrase.match.groups())
        since, events = _since(reading, phrase)
        said = reading.once(written).get(phrase.passage.document)
        if since is not None and said is not None:
            yield _ago(reading, phrase, span, since, events)
        elif span.degree:
            missing = "the date it counts from" if since is None else "when the text was written"
            says = f"“{phrase.words}”: {missing} is not known."
            subject = phrase.passage.subject
            yield Finding(AGO, subject, Outcome.CANNOT_TELL, says, (phrase.place,))


def _ago(
    reading: Reading, phrase: Phrase, span: Span, since: PartialDate, events: tuple[str, ...]
) -> Finding:
    said = reading.once(written)[phrase.passage.document]
    days = product((since.earliest, since.latest), (said.first, said.last))
    tries = {span.holds(*pair) for pair in days}
    outcome = Outcome.FAILED if True not in tries else outcome_of(tries)
    if outcome is Outcome.PASSED and not said.dated:
        outcome = Outcome.CANNOT_TELL
    side = "after" if span.is_more else "before" if span.is_bound else "about"
    says = f"“{phrase.words}”: counted from {since} it holds for a text written {side} "
    limit = span.after(since.latest if side == "after" else since.earliest)
    says += f"{limit}; the text is {said}."
    places = (phrase.place, *reading.places_of(*events))
    return Finding(AGO, phrase.passage.subject, outcome, says, places, events)


def _since(reading: Reading, phrase: Phrase) -> tuple[PartialDate | None, tuple[str, ...]]:
    dates = {found.date for found in find_dates(phrase.sentence.exact)}
    if len(dates) == 1:
        return dates.pop(), ()
    rows = reading.by("activations", "document").get(phrase.passage.document, [])
    if dates or not rows or not _FIRST.search(phrase.sentence.exact):
        return None, ()
    first = min(values(rows, "start"))
    return PartialDate(*map(int, first[:10].split("-"))), values(
        (r for r in rows if r["start"] == first), "event"
    )
