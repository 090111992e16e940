"""Sources that words were taken for, without being sure."""

from collections.abc import Iterator
from typing import Final

from kg.checks.reading import Reading
from kg.model.finding import Check, Finding, Outcome, Severity

ONE_WORK: Final = Check(
    "source-ambiguous", "A citation names one work and no other.", "sourcing", Severity.NOTE
)


def check_certainty(reading: Reading) -> Iterator[Finding]:
    """Yield every citation whose work was not certain, with the reason; the others say so."""
    for row in reading.rows("uncertain"):
        citation, work = row["citation"], row["cited"]
        says = f"Taken for {reading.title(work)}. {row['reason']}"
        places = reading.places_of(citation)
        yield Finding(ONE_WORK, citation, Outcome.CANNOT_TELL, says, places, (work,))
