"""The works that a feed cites: thousands of records give one finding each, not thousands."""

from collections.abc import Iterator
from itertools import chain

from kg.checks.asking import Row
from kg.checks.reading import Reading, counted
from kg.checks.sourcing.sources import DATED, FOUND
from kg.model.finding import Check, Finding, Outcome


def check_records(reading: Reading) -> Iterator[Finding]:
    """Yield, for each feed, of how many cited works the date and the work itself are known."""
    for row in chain.from_iterable(reading.by("records", "document").values()):
        yield _summed(DATED, row, "withDate", "have no date", Outcome.FAILED)
        yield _summed(FOUND, row, "resolved", "were not found", Outcome.CANNOT_TELL)


def _summed(check: Check, row: Row, known: str, lacking: str, otherwise: Outcome) -> Finding:
    every, lack = int(row["works"]), int(row["works"]) - int(row[known])
    outcome = otherwise if lack else Outcome.PASSED
    says = f"Of {counted(every, 'work')} that the records of “{row['name']}” cite, "
    formula = f"{every} - {row[known]} = {lack}"
    return Finding(check, row["document"], outcome, f"{says}{lack:,} {lacking}.", formula=formula)
