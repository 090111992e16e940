"""Chains: a work that is reached through another, within one document or across two of them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kg.checks.asking import Row
from kg.checks.facts.elsewhere import places_elsewhere
from kg.checks.facts.figures import Figure, figures
from kg.checks.facts.held import documents_of
from kg.checks.reading import Reading, values
from kg.model.finding import Check, Finding, Outcome

FIRST_HAND: Final = Check(
    "source-first-hand", "A work that a cited work cites is cited directly, too.", "sourcing"
)


def check_first_hand(reading: Reading) -> Iterator[Finding]:
    """Yield, for each work that a cited work cites, whether it is also cited directly."""
    by_citing = {
        citing: set(values(rows, "cited"))
        for citing, rows in reading.by("citations", "citing").items()
    }
    by_cited = reading.by("citations", "cited")
    for citation, rows in reading.by("citations", "citation").items():
        between, work = rows[0]["citing"], rows[0]["cited"]
        for document in values(by_cited.get(between, ()), "citing"):
            direct = work in by_citing[document]
            outcome = Outcome.PASSED if direct else Outcome.FAILED
            how = "directly, too" if direct else f"only through {reading.title(between)}"
            says = f"{reading.title(document)} reaches {reading.title(work)} {how}."
            places = reading.places_of(citation)
            yield Finding(FIRST_HAND, citation, outcome, says, places, (document, between, work))


def check_taken_over(reading: Reading) -> Iterator[Finding]:
    """Yield each figure taken from a work in the graph that has the same figure from another work.

    The same figure is that of one place, measure, unit and value. Both places are given.
    """
    cited = {row["cited"] for row in reading.rows("citations")}
    for figure in reading.once(figures).values():
        held = documents_of(reading, figure.work) if figure.work and not figure.minuend else set()
        if len(held) == 1:
            for row in reading.about("figures-taken", document=held.pop()):
                if _is_same(figure, row) and row["work"] not in reading.documents:
                    yield _taken_over(reading, figure, row, direct=row["work"] in cited)


def _is_same(figure: Figure, row: Row) -> bool:
    kind = (figure.area, figure.indicator, figure.unit)
    same = kind == (row["area"], row["indicator"], row["unit"])
    return same and figure.value == Decimal(row["value"]) and row["work"] != figure.work


def _taken_over(reading: Reading, figure: Figure, row: Row, *, direct: bool) -> Finding:
    names = [found["name"] for found in reading.about("name", thing=row["work"])]
    origin = f"“{names[0]}”" if names else "another work"
    how = "that is cited directly, too" if direct else "that is not cited directly"
    says = f"{figure.said} ({reading.name(figure.area)}) is taken from {reading.title(figure.work)}"
    says += f", which has it from {origin}; {how}."
    outcome = Outcome.PASSED if direct else Outcome.FAILED
    places = (*reading.places_of(figure.iri), *places_elsewhere(reading, row["figure"]))
    inputs = (row["figure"], figure.work, row["work"])
    return Finding(FIRST_HAND, figure.iri, outcome, says, places, inputs)
