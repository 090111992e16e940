"""What a check found: about the text and its figures, never about the world."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Outcome(StrEnum):
    """How a check came out, in the words of EARL 1.0."""

    PASSED = "passed"
    FAILED = "failed"
    CANNOT_TELL = "cantTell"
    INAPPLICABLE = "inapplicable"


@dataclass(frozen=True, slots=True)
class Check:
    """A check: a stable code, and the sentence that says what it compares."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check on one thing.

    ``subject`` is the IRI of what was checked, ``sentence`` what a person reads, ``place`` where
    it stands. ``printed`` and ``recomputed`` are the values compared.
    """

    check: Check
    subject: str
    outcome: Outcome
    sentence: str
    place: str = ""
    printed: Decimal | None = None
    recomputed: Decimal | None = None

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.sentence} [{self.check.code}, {self.outcome}]"
