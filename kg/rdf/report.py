"""What a validation found: results with a code, a sentence and a place."""

from dataclasses import dataclass
from enum import StrEnum

_SHOWN = 80


class Severity(StrEnum):
    """How much a result matters; only a violation makes a graph fail."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


_ORDER = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class ValidationResult:
    """One broken promise.

    ``focus`` is the IRI of the node, ``path`` the property path in SPARQL's notation with our
    prefixes, ``value`` what was found there (a text, or the IRI of the faulty part; empty when
    something is missing). ``shape`` is the stable code, such as ``Assertion-text``.
    """

    focus: str
    path: str
    value: str
    message: str
    severity: Severity
    shape: str

    def __str__(self) -> str:
        place = f"{self.focus} {self.path}".strip()
        found = f" Found: {_shorten(self.value)}." if self.value else ""
        return f"{self.severity.capitalize()}: {self.message} At {place}.{found} [{self.shape}]"

    def sort_key(self) -> tuple[int, str, str, str, str]:
        """Order by severity, then place: the same graph gives the same report."""
        return (_ORDER[self.severity], self.focus, self.shape, self.path, self.value)


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """Every result, sorted; ``conforms`` is true when none of them is a violation."""

    conforms: bool
    results: tuple[ValidationResult, ...]

    @classmethod
    def of(cls, results: set[ValidationResult]) -> "ValidationReport":
        """Sort ``results`` and say whether the graph conforms."""
        ordered = tuple(sorted(results, key=ValidationResult.sort_key))
        return cls(all(one.severity is not Severity.VIOLATION for one in ordered), ordered)

    def __str__(self) -> str:
        verdict = "conforms to its shapes" if self.conforms else "does not conform to its shapes"
        counts = f"{self._count(Severity.VIOLATION)}, {self._count(Severity.WARNING)}"
        return "\n".join([f"The graph {verdict}: {counts}.", *map(str, self.results)])

    def _count(self, severity: Severity) -> str:
        number = sum(result.severity is severity for result in self.results)
        return f"{number} {severity}" + ("" if number == 1 else "s")


def _shorten(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
