"""What a check found: about the text and its figures, never about the world."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Outcome(StrEnum):
    """How a check came out; the values are the words of EARL 1.0."""

    PASSED = "passed"
    FAILED = "failed"
    CANNOT_TELL = "cantTell"
    INAPPLICABLE = "inapplicable"

    @property
    def words(self) -> str:
        """What a reader sees, the same everywhere."""
        return _WORDS.get(self.value, self.value)


_WORDS: Final = MappingProxyType({"cantTell": "cannot tell", "inapplicable": "not applicable"})


class Severity(StrEnum):
    """How much a failed check weighs for a reader, in the levels of SARIF 2.1.0, section 3.27.10.

    An error contradicts itself, a warning may mislead, a note is worth knowing.
    """

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Check:
    """A check: a stable code, the sentence that says what holds when it passed, and its weight."""

    code: str
    title: str
    family: str = "own"
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Exact words in one text version; ``start`` and ``end`` in code points, the end not included.

    ``anchor`` and ``version`` are IRIs, ``document`` is a name. An anchor that the check itself
    cut from a longer one is ``fresh``: nothing else states it.
    """

    document: str
    start: int
    end: int
    exact: str
    anchor: str = ""
    version: str = ""
    fresh: bool = False

    def part(self, start: int, end: int) -> "Place":
        """Return the place of ``exact[start:end]``."""
        begin, stop = self.start + start, self.start + end
        stem = self.anchor.removesuffix(f"-{self.start}-{self.end}")
        name, words = f"{stem}-{begin}-{stop}", self.exact[start:end]
        return Place(self.document, begin, stop, words, name, self.version, fresh=True)

    def __str__(self) -> str:
        return f"{self.document}, characters {self.start} to {self.end}"


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check on one thing.

    ``subject`` is the IRI of what was checked, ``sentence`` what a person reads, ``places`` where
    it stands, on both sides. ``inputs`` are the IRIs of what else was compared, ``formula`` how.
    ``printed`` and ``recomputed`` are the values compared.
    """

    check: Check
    subject: str
    outcome: Outcome
    sentence: str
    places: tuple[Place, ...] = ()
    inputs: tuple[str, ...] = ()
    formula: str = ""
    printed: Decimal | None = None
    recomputed: Decimal | None = None

    @property
    def place(self) -> str:
        """Where it stands, in words; empty when it stands nowhere."""
        return "; ".join(str(place) for place in self.places)

    def __str__(self) -> str:
        more = f" and {len(self.places) - 1} more" if len(self.places) > 1 else ""
        where = f"{self.places[0]}{more}: " if self.places else ""
        return f"{where}{self.sentence} [{self.check.code}, {self.outcome.words}]"
