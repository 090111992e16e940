"""Bare years beside each other: "2009, two years after 2006", "in 2009, before 2006"."""

from collections.abc import Iterator
from typing import Final

from kg.checks.chronology.durations import APART
from kg.checks.chronology.events import ORDER
from kg.checks.chronology.spans import SPAN, YEARS, Span
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading
from kg.model.finding import Finding, Outcome

_AFTER: Final = frozenset({"after", "following", "later than"})
_SPAN: Final = pattern(SPAN)


def check_years(reading: Reading) -> Iterator[Finding]:
    """Yield every year that is called earlier or later than another, by how much or not.

    Years are counted as they are printed. One more or less cannot be told: the days may explain it.
    """
    for phrase in find_phrases(
        reading, YEARS, having=("before", "after", "than", "to", "of", "ing")
    ):
        span = _SPAN.fullmatch(phrase.match["span"] or "")
        if span is None:
            yield _ordered(phrase)
        elif Span.of(*span.groups()).unit == "year":
            yield _apart(phrase, Span.of(*span.groups()))


def _apart(phrase: Phrase, span: Span) -> Finding:
    first, last = _in_order(phrase)
    off = last - first - span.count
    outcome = Outcome.FAILED
    if span.is_bound:
        fits = off >= 0 if span.is_more else off <= 0
        outcome = Outcome.CANNOT_TELL if abs(off) < 1 else Outcome.PASSED if fits else outcome
    elif off == 0:
        outcome = Outcome.PASSED
    elif abs(off) == 1:
        outcome = Outcome.CANNOT_TELL
    says = f"“{phrase.words}”: from {first} to {last} it is {last - first} years."
    formula = f"{last} - {first} = {last - first}"
    places = (phrase.place,)
    return Finding(APART, phrase.passage.subject, outcome, says, places, formula=formula)


def _ordered(phrase: Phrase) -> Finding:
    first, last = _in_order(phrase)
    outcome = Outcome.PASSED if first < last else Outcome.FAILED
    outcome = Outcome.CANNOT_TELL if first == last else outcome
    later = phrase.match["how"].lower() in _AFTER
    one, other = (last, first) if later else (first, last)
    says = f"{one} is called {'later' if later else 'earlier'} than {other}."
    places, formula = (phrase.place,), f"{first} < {last}"
    return Finding(ORDER, phrase.passage.subject, outcome, says, places, formula=formula)


def _in_order(phrase: Phrase) -> tuple[int, int]:
    """Return the year that is called the earlier one, and the other."""
    one, other = int(phrase.match["one"]), int(phrase.match["other"])
    later = " ".join(phrase.match["how"].lower().split()) in _AFTER
    return (other, one) if later else (one, other)
