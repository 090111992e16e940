"""The works that a feed cites: thousands of records give one finding each, not thousands."""

from collections.abc import Iterator

from kg.checks.asking import Row, ask_of
from kg.checks.reading import Reading, counted
from kg.checks.sourcing.sources import DATED, FOUND
from kg.model.finding import Check, Finding, Outcome


def check_records(reading: Reading) -> Iterator[Finding]:
    """Yield, for each feed, of how many cited works the date and the work itself are known."""
    for feed in reading.rows("feeds"):
        if cited := _number(reading, "records-cited", feed):
            dated, found = (
                _number(reading, f"records-{name}", feed) for name in ("dated", "found")
            )
            yield _summed(DATED, feed, cited, dated)
            yield _summed(FOUND, feed, cited, found)


def _number(reading: Reading, query: str, feed: Row) -> int:
    rows = ask_of(reading.view, query, [feed["graph"]])
    return int(rows[0]["works"]) if rows and "works" in rows[0] else 0


def _summed(check: Check, feed: Row, cited: int, known: int) -> Finding:
    outcome = Outcome.FAILED if check is DATED else Outcome.CANNOT_TELL
    lacking = "have no date" if check is DATED else "were not found"
    says = f"Of {counted(cited, 'work')} that the records of “{feed['name']}” cite, "
    says += f"{cited - known:,} {lacking}."
    formula = f"{cited} - {known} = {cited - known}"
    passed = Outcome.PASSED if known == cited else outcome
    return Finding(check, feed["document"], passed, says, formula=formula)
