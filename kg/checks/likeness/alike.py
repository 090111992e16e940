"""Are the figures that are set against each other of one kind?"""

from collections.abc import Iterator, Sequence
from typing import Final

from kg.checks.facts.bounds import is_bound
from kg.checks.facts.figures import Figure, compared, figures
from kg.checks.facts.texts import Phrase, find_phrases, pattern, plain_words
from kg.checks.facts.words import content_words
from kg.checks.reading import Reading, counted, listed, values
from kg.model.finding import Check, Finding, Outcome, Place

ALIKE: Final = Check(
    "like-for-like",
    "Two figures for one place and measure agree in period, unit, primary source and records.",
    "like for like",
)
NUMBER: Final = Check(
    "number-or-percentage", "What is called a number is given as a number.", "like for like"
)
POINTS: Final = Check(
    "percentage-points",
    "A difference of two percentages is printed as percentage points.",
    "like for like",
)

_NUMBER: Final = pattern(
    r"\bnumbers? of ([^.,;:]{3,80}?) (?:is|are|was|were|has|have|had|fell|rose|dropped|grew)\b"
    r"[^.]{0,60}?\b(?:lower|higher|fewer|less|more|greater|smaller|larger"
    r"|increased|decreased|fallen|risen|dropped|grown)\b"
)
_CHANGED: Final = pattern(
    r"\b(?:[\w-]+ ){0,2}(?:ha(?:s|ve) been|w(?:as|ere)) "
    r"(?:re-?classified|corrected|revised|re-?coded|re-?counted|redefined|re-?designated)\b"
)


def check_alike(reading: Reading) -> Iterator[Finding]:
    """Yield, for each pair of figures from different works, what sets them apart."""
    changes = _changes(reading)
    for one, other in reading.once(compared):
        unlike, unknown = _unlike(reading, one, other)
        said_so = [
            place for work in {one.primary, other.primary} for place in changes.get(work, ())
        ]
        unlike += [f"a note says “{plain_words(place.exact)}”" for place in sorted(said_so)]
        outcome = Outcome.FAILED if unlike else Outcome.CANNOT_TELL if unknown else Outcome.PASSED
        said = [*unlike, *(f"{aspect} not known for both" for aspect in unknown)]
        more = listed(said) if said else "one period, unit and primary source"
        says = f"{reading.name(one.area)}: {one.said} and {other.said}: {more}."
        places = (*reading.places_of(one.iri, other.iri), *said_so)
        yield Finding(ALIKE, one.iri, outcome, says, places, (other.iri,))


def _unlike(reading: Reading, one: Figure, other: Figure) -> tuple[list[str], list[str]]:
    """Return what differs, in words, and what is not known for both."""
    unlike: list[str] = []
    unknown: list[str] = []
    aspects = {
        "period": ("periods", one.period, other.period),
        "unit": ("units", reading.name(one.unit), reading.name(other.unit)),
        "primary source": (
            "primary sources",
            one.primary and reading.title(one.primary),
            other.primary and reading.title(other.primary),
        ),
    }
    for aspect, (several, first, second) in aspects.items():
        if not first or not second:
            unknown.append(aspect)
        elif first != second:
            unlike.append(f"different {several} ({first}, {second})")
    if is_bound(one.comparator) != is_bound(other.comparator):
        unlike.append("one of them is a bound, or about so much")
    return unlike, unknown


def _changes(reading: Reading) -> dict[str, tuple[Place, ...]]:
    """Return, for each work, where a note on it says that its records were changed since."""
    notes = reading.by("note-works", "reference")
    found: dict[str, tuple[Place, ...]] = {}
    for phrase in find_phrases(reading, _CHANGED):
        for work in values(notes.get(phrase.passage.subject, ()), "source"):
            found[work] = (*found.get(work, ()), phrase.place)
    return found


def check_number(reading: Reading) -> Iterator[Finding]:
    """Yield every "number of …" that is compared, where the figures beside it say what it is.

    The figures are those that the same assertion states, of a measure whose label has every word
    of what is counted.
    """
    for phrase in find_phrases(reading, _NUMBER):
        meant = _meant(reading, phrase)
        if not meant:
            continue
        percentages = [figure for figure in meant if figure.is_percentage]
        only = len(percentages) == len(meant)
        outcome = Outcome.FAILED if only else Outcome.PASSED
        what = "percentages" if only else "numbers"
        says = f"“{phrase.words}” is said of {what}: {listed(sorted({f.label for f in meant}))}."
        ids = tuple(figure.iri for figure in meant)
        subject = phrase.passage.subject
        yield Finding(NUMBER, subject, outcome, says, (phrase.place,), ids)


def _meant(reading: Reading, phrase: Phrase) -> list[Figure]:
    counted_thing = content_words(phrase.match[1])
    return [
        figure
        for figure in reading.once(figures).values()
        if phrase.passage.subject in figure.assertions
        and not figure.minuend
        and counted_thing
        and counted_thing <= content_words(figure.label)
    ]


def check_points(reading: Reading) -> Iterator[Finding]:
    """Yield one finding for each assertion that prints differences of two percentages."""
    by_assertion: dict[str, list[Figure]] = {}
    every = reading.once(figures)
    for figure in every.values():
        terms = [every[term] for term in (figure.minuend, figure.subtrahend) if term in every]
        if len(terms) == 2 and all(term.is_percentage for term in terms):
            for assertion in figure.assertions:
                by_assertion.setdefault(assertion, []).append(figure)
    for assertion, differences in sorted(by_assertion.items()):
        yield _points(reading, assertion, differences)


def _points(reading: Reading, assertion: str, differences: Sequence[Figure]) -> Finding:
    marked = [figure for figure in differences if _has_percent_sign(reading, figure)]
    outcome = Outcome.FAILED if marked else Outcome.PASSED
    how = "with a percent sign; they are percentage points" if marked else "without a percent sign"
    number = len(marked or differences)
    says = f"{counted(number, 'difference')} of two percentages printed {how}."
    ids = tuple(figure.iri for figure in marked or differences)
    return Finding(POINTS, assertion, outcome, says, reading.places_of(*ids), ids)


def _has_percent_sign(reading: Reading, figure: Figure) -> bool:
    words = " ".join(place.exact for place in reading.places_of(figure.iri)).lower()
    return ("%" in words or "percent" in words) and "point" not in words
