"""One figure of one party in several documents: is its value the same in all of them?"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kg.checks.asking import Row
from kg.checks.facts.bounds import can_all_hold, said
from kg.checks.facts.elsewhere import places_elsewhere
from kg.checks.reading import Reading, counted, listed
from kg.model.finding import Check, Finding, Outcome, Severity

EVERYWHERE: Final = Check(
    "one-value-everywhere",
    "A party gives one value for a figure in all its documents.",
    "repetition",
    Severity.ERROR,
)


def check_across(reading: Reading) -> Iterator[Finding]:
    """Yield each figure that one party gives in several documents, for one period and source.

    A figure without a period is left out: two documents hardly mean the same time.
    """
    for group in reading.rows("repeated"):
        terms = {key: group[key] for key in ("party", "area", "indicator", "unit", "period")}
        rows = [
            row
            for row in reading.about("repeated-values", **terms)
            if row.get("work") == group.get("work")
        ]
        if len({row["graph"] for row in rows}) > 1:
            yield _finding(reading, group, rows)


def _finding(reading: Reading, group: Row, rows: list[Row]) -> Finding:
    stated = sorted({(Decimal(row["value"]), row.get("comparator", "")) for row in rows})
    outcome = Outcome.PASSED if can_all_hold(stated) else Outcome.FAILED
    figures = tuple(sorted({row["figure"] for row in rows}))
    documents = counted(len({row["graph"] for row in rows}), "document")
    values = listed(said(*one) for one in stated)
    says = f"{group['name']}: {group['place']}, {group['label']}: {values} in {documents}."
    places = tuple(
        sorted({place for figure in figures for place in places_elsewhere(reading, figure)})
    )
    return Finding(EVERYWHERE, figures[0], outcome, says, places, figures[1:])
