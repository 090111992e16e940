"""A majority that is said to be so old, beside the starts that a document lists."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kg.checks.chronology.order import written
from kg.checks.chronology.spans import SPAN, Span
from kg.checks.facts.figures import figures
from kg.checks.facts.texts import find_phrases, pattern
from kg.checks.reading import Reading
from kg.model.finding import Check, Finding, Outcome

MAJORITY: Final = Check(
    "majority-active",
    "Of the activations that the text lists, as many are as old as the words say.",
    "chronology",
)

_MAJORITY: Final = pattern(
    r"\b(?:a|the)(?: \w+)? majority of [\w\s'’-]{1,60}? (?:have|has|had) been (?:activated|active) "
    rf"for {SPAN}\b"
)


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
