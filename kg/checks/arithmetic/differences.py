"""Recompute printed differences: does the second value minus the first give what is printed?"""

from collections.abc import Iterator
from typing import Final

from kg.checks.facts.figures import figures, plain
from kg.checks.reading import Reading
from kg.model.finding import Check, Finding, Outcome, Severity

DIFFERENCE: Final = Check(
    "difference-recomputed",
    "A printed difference equals one printed figure minus the other.",
    "arithmetic",
    Severity.ERROR,
)


def check_differences(reading: Reading) -> Iterator[Finding]:
    """Yield one finding per printed difference, in order of IRIs. Exact decimals."""
    every = reading.once(figures)
    for figure in every.values():
        if figure.minuend not in every or figure.subtrahend not in every:
            continue
        minuend, subtrahend = every[figure.minuend], every[figure.subtrahend]
        computed = minuend.value - subtrahend.value
        outcome = Outcome.PASSED if figure.value == computed else Outcome.FAILED
        verb = "comes out" if outcome is Outcome.PASSED else f"comes out as {plain(computed)}"
        formula = f"{plain(minuend.value)} - {plain(subtrahend.value)} = {plain(computed)}"
        sentence = (
            f"{reading.name(figure.area)}: {plain(minuend.value)} minus "
            f"{plain(subtrahend.value)}, printed as {plain(figure.value)}, {verb}."
        )
        inputs = (minuend.iri, subtrahend.iri)
        places = reading.places_of(figure.iri, *inputs)
        yield Finding(
            DIFFERENCE, figure.iri, outcome, sentence, places, inputs, formula,
            figure.value, computed,
        )  # fmt: skip
