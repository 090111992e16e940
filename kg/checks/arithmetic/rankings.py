"""Rankings: "the highest share is that of East Quay", beside the figures that are given."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from kg.checks.facts.figures import Figure, figures
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.facts.words import content_words
from kg.checks.reading import Reading, listed
from kg.model.finding import Check, Finding, Outcome, Severity

RANKING: Final = Check(
    "ranking-listed",
    "What is called the highest or lowest is so among the figures given.",
    "arithmetic",
    Severity.ERROR,
)

SUPERLATIVE: Final = "highest|largest|greatest|biggest|lowest|smallest"
_RANK: Final = pattern(
    rf"\b(?:the (?P<rank>{SUPERLATIVE}|most|least|fewest)\b"
    rf"|(?:is|are|was|were) (?P<in>{SUPERLATIVE}) (?:in|at|for)\b)"
)
_HERE: Final = 40  # characters behind "was highest in" that name where
_KIND: Final = re.compile(r" (?:County|Parish|Borough)$")
_LOW: Final = frozenset({"lowest", "smallest", "least", "fewest"})


def is_low(rank: str) -> bool:
    """Tell whether a superlative means the smallest."""
    return rank.lower() in _LOW


def check_rankings(reading: Reading) -> Iterator[Finding]:
    """Yield every superlative whose sentence names one place that figures are given for.

    "Was highest in" is said of the place that follows.

    The figures are those of one measure, work and period that the same assertion states, and the
    sentence has a word of the measure. Where several such rows differ, it cannot be told.
    """
    rows = _rows(reading)
    for phrase in find_phrases(reading, _RANK) if rows else ():
        own = [row for row in rows if _is_meant(phrase, row)]
        areas = {area for row in own for area in _areas(row)}
        where = phrase.sentence.exact
        if phrase.match["in"]:
            where = re.split(r"[,;(]| and ", phrase.passage.words[phrase.match.end() :][:_HERE])[0]
        named = [area for area in sorted(areas) if _says(reading, area, where)]
        if len(named) == 1:
            fitting = [row for row in own if named[0] in _areas(row)]
            yield _finding(reading, phrase, named[0], fitting)


def _rows(reading: Reading) -> list[list[Figure]]:
    """Return the figures of several places, by measure, work, unit, period and party."""
    rows: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in reading.once(figures).values():
        if figure.area and not figure.minuend:
            who = " ".join(sorted(figure.parties))
            key = (figure.indicator, figure.work, figure.unit, figure.period, who)
            rows[key].append(figure)
    return [row for _, row in sorted(rows.items()) if len(_areas(row)) > 1]


def _areas(row: Sequence[Figure]) -> set[str]:
    return {figure.area for figure in row}


def _is_meant(phrase: Phrase, row: Sequence[Figure]) -> bool:
    stated = all(phrase.passage.subject in figure.assertions for figure in row)
    return stated and bool(content_words(row[0].label) & content_words(phrase.sentence.exact))


def _says(reading: Reading, area: str, sentence: str) -> bool:
    """A county may be named without that word."""
    forms = {_KIND.sub("", name) for name in reading.names_of(area)}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", sentence) for form in forms if form)


def _finding(
    reading: Reading, phrase: Phrase, area: str, rows: Sequence[Sequence[Figure]]
) -> Finding:
    low = is_low(phrase.match["rank"] or phrase.match["in"])
    beyond = [[f.area for f in row if _is_beyond(f, area, row, low=low)] for row in rows]
    outcome = Outcome.FAILED if all(beyond) else Outcome.PASSED
    if any(beyond) and not all(beyond):
        outcome = Outcome.CANNOT_TELL
    names = sorted({reading.name(found) for areas in beyond for found in areas})
    number = max(len(_areas(row)) for row in rows)
    who = f"{listed(names)} {'is' if len(names) == 1 else 'are'}" if names else "none is"
    says = f"“{phrase.words}”, said of {reading.name(area)}: of the {number} places with a figure, "
    says += f"{who} {'below' if low else 'above'} it."
    ids = tuple(dict.fromkeys(figure.iri for row in rows for figure in row))
    places = (phrase.place, *reading.places_of(*ids))
    return Finding(RANKING, phrase.passage.subject, outcome, says, places, ids)


def _is_beyond(figure: Figure, area: str, row: Sequence[Figure], *, low: bool) -> bool:
    own = [other.value for other in row if other.area == area]
    return figure.value < min(own) if low else figure.value > max(own)
