"""One fact about one thing, seen in several documents: one finding with all its places.

There are as many as works that documents cite, so they wait in a file.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final, TypeAlias

from kg.model.finding import Finding, Outcome
from kg.rdf.sorting import Sorter

_AT_ONCE: Final = 10_000  # findings in memory
_Fact: TypeAlias = tuple[str, str, tuple[str, ...], Outcome]


def reading_order(finding: Finding) -> tuple[object, ...]:
    """Return by what findings are put in order: check, places, what they speak of."""
    return finding.check.code, finding.places, finding.subject, finding.inputs


class Merged:
    """Findings by what they say of what; the first of them lends its sentence."""

    def __init__(self) -> None:
        self._found = Sorter[tuple[_Fact, int, Finding]](at_once=_AT_ONCE)
        self._number = 0

    def add(self, finding: Finding) -> None:
        """Add a finding, or its places to those of the same fact."""
        fact = finding.check.code, finding.subject, finding.inputs, finding.outcome
        self._number += 1  # no two are equal so far: findings are never compared themselves
        self._found.add((fact, self._number, finding))

    def __iter__(self) -> Iterator[Finding]:
        """Yield the facts in order, once."""
        facts = Sorter[tuple[tuple[object, ...], int, Finding]](at_once=_AT_ONCE)
        for _, group in groupby(self._found, lambda row: row[0]):
            rows = list(group)
            _, number, first = rows[0]
            places = dict.fromkeys(place for *_, one in rows for place in one.places)
            whole = replace(first, places=tuple(places))
            facts.add((reading_order(whole), number, whole))
        for *_, finding in facts:
            yield finding
