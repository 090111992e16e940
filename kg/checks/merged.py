"""One fact about one thing, seen in several documents: one finding with all its places."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from kg.model.finding import Finding, Outcome, Place

_Fact: TypeAlias = tuple[str, str, tuple[str, ...], Outcome]


class Merged:
    """Findings by what they say of what; the first of them lends its sentence."""

    def __init__(self) -> None:
        self._found: dict[_Fact, Finding] = {}
        self._places: dict[_Fact, dict[Place, None]] = {}

    def add(self, finding: Finding) -> None:
        """Add a finding, or its places to those of the same fact."""
        fact = finding.check.code, finding.subject, finding.inputs, finding.outcome
        self._found.setdefault(fact, finding)
        self._places.setdefault(fact, {}).update(dict.fromkeys(finding.places))

    def __iter__(self) -> Iterator[Finding]:
        for fact, finding in self._found.items():
            yield replace(finding, places=tuple(self._places[fact]))
