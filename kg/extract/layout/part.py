"""One passage as lines, before its words are cut out."""

from dataclasses import dataclass

from kg.extract.layout.lines import Line
from kg.model.claim import Role
from kg.model.words import Words


@dataclass(frozen=True, slots=True)
class Part:
    """A role and the lines (the first with its label) that make up one passage."""

    role: Role
    lines: tuple[Line, ...]
    confidence: float = 1.0
    reason: str = ""
    rating: Words | None = None
    speaker: Words | None = None
