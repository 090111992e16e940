"""What came before what: a text after its sources, and within the bounds of its own date."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kg.checks.asking import Row
from kg.checks.reading import Reading, values
from kg.model.finding import Check, Finding, Outcome, Severity

AFTER_SOURCE: Final = Check(
    "source-before-text",
    "A source is not dated after the text that cites it.",
    "chronology",
    Severity.ERROR,
)
BOUNDS: Final = Check(
    "date-bounds",
    "The bounds of a text's date leave a day, and its date lies in them.",
    "chronology",
    Severity.ERROR,
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day on which a text can have been written, both included."""

    first: date
    last: date
    dated: bool  # by itself, not by what it says

    def __str__(self) -> str:
        if self.first == self.last:
            return f"dated {self.first}"
        return f"{'dated' if self.dated else 'undated,'} between {self.first} and {self.last}"


def written(reading: Reading) -> dict[str, Bounds]:
    """Return, for each work of which both are known, its first and last possible day."""
    found = {work: _bounds(rows) for work, rows in reading.by("sources", "source").items()}
    return {work: bounds for work, bounds in found.items() if bounds}


def _bounds(rows: list[Row]) -> Bounds | None:
    issued = values(rows, "issued")
    if issued:
        return Bounds(_day(min(issued), last=False), _day(max(issued), last=True), dated=True)
    earliest, latest = values(rows, "earliest"), values(rows, "latest")
    if not earliest or not latest:
        return None
    before = date.fromisoformat(min(latest)) - timedelta(days=1)  # the latest date is not included
    return Bounds(date.fromisoformat(max(earliest)), before, dated=False)


def _day(said: str, *, last: bool) -> date:
    """Return the first or last day of "2010", "2010-08" or "2010-08-10"."""
    year, month, day = (int(part) for part in (said[:4], said[5:7] or 0, said[8:10] or 0))
    if not last:
        return date(year, month or 1, day or 1)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def check_order(reading: Reading) -> Iterator[Finding]:
    """Yield, for each dated source and work that cites it, whether the source can be the older."""
    dates = reading.once(written)
    pairs: dict[tuple[str, str], list[str]] = {}
    for row in reading.rows("citations"):
        pairs.setdefault((row["cited"], row["citing"]), []).append(row["citation"])
    for (cited, citing), acts in sorted(pairs.items()):
        if cited not in dates:
            continue
        says = f"{reading.title(cited)} is {dates[cited]}; "
        outcome = Outcome.CANNOT_TELL
        if citing not in dates:
            says += f"when {reading.title(citing)} was written is not known."
        else:
            late = dates[cited].first > dates[citing].last
            outcome = Outcome.FAILED if late else Outcome.PASSED
            says += f"{reading.title(citing)}, which cites it, is {dates[citing]}."
        places = reading.places_of(*acts)
        yield Finding(AFTER_SOURCE, cited, outcome, says, places, (citing,))


def check_bounds(reading: Reading) -> Iterator[Finding]:
    """Yield, for each text with bounds, whether a day is left between them."""
    for work, rows in reading.by("sources", "source").items():
        earliest, latest = values(rows, "earliest"), values(rows, "latest")
        if not earliest or not latest:
            continue
        issued = values(rows, "issued")
        first, end = max(earliest), min(latest)
        holds = first < end
        says = f"{reading.title(work)}: not before {first}, before {end}"
        if issued:
            day = min(issued)
            holds = holds and first[: len(day)] <= day <= end[: len(day)]
            says += f", dated {day}"
        outcome = Outcome.PASSED if holds else Outcome.FAILED
        yield Finding(BOUNDS, work, outcome, f"{says}.", formula=f"{first} < {end}")
