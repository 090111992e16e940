"""Recompute printed differences: does the second value minus the first give what is printed?"""

from collections.abc import Iterator
from typing import Final

from kg.checks.facts.figures import Figure, figures, plain
from kg.checks.facts.numbers import Range
from kg.checks.reading import Reading
from kg.model.finding import Check, Finding, Outcome, Severity

DIFFERENCE: Final = Check(
    "difference-recomputed",
    "A printed difference equals one printed figure minus the other.",
    "arithmetic",
    Severity.ERROR,
)


def check_differences(reading: Reading) -> Iterator[Finding]:
    """Yield one finding per printed difference, in order of IRIs. Exact decimals.

    A difference that the printed values miss, and values that round to them do not, cannot be told.
    """
    every = reading.once(figures)
    for figure in every.values():
        if figure.minuend in every and figure.subtrahend in every:
            terms = every[figure.minuend], every[figure.subtrahend]
            yield _finding(reading, figure, *terms)


def _finding(reading: Reading, figure: Figure, minuend: Figure, subtrahend: Figure) -> Finding:
    computed = minuend.value - subtrahend.value
    outcome = Outcome.PASSED if figure.value == computed else Outcome.FAILED
    verb = "comes out" if outcome is Outcome.PASSED else f"comes out as {plain(computed)}"
    if outcome is Outcome.FAILED and _may_be_rounded(figure, minuend, subtrahend):
        outcome, verb = Outcome.CANNOT_TELL, f"{verb}; rounding may explain it"
    sentence = (
        f"{reading.name(figure.area)}: {plain(minuend.value)} minus "
        f"{plain(subtrahend.value)}, printed as {plain(figure.value)}, {verb}."
    )
    formula = f"{plain(minuend.value)} - {plain(subtrahend.value)} = {plain(computed)}"
    inputs = (minuend.iri, subtrahend.iri)
    places = reading.places_of(figure.iri, *inputs)
    return Finding(
        DIFFERENCE, figure.iri, outcome, sentence, places, inputs, formula, figure.value, computed
    )


def _may_be_rounded(figure: Figure, minuend: Figure, subtrahend: Figure) -> bool:
    """Counted things are whole; percentages and decimals may have been rounded."""
    terms = (figure, minuend, subtrahend)
    if not any(one.is_percentage or one.value % 1 for one in terms):
        return False
    printed, first, second = (Range.printed(one.value) for one in terms)
    return printed.meets(first - second)
