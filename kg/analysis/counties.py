"""Figures by county: one indicator, with the values that each party gives, work by work."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from kg.analysis.observations import Observation, observations
from kg.analysis.rows import rows
from kg.errors import UsageError
from kg.store.base import View

_COUNTY_DIGITS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """What one party gives according to one work for one period: FIPS code -> figure."""

    party: str
    source: str
    period: str
    figures: Mapping[str, Observation]


@dataclass(frozen=True)
class ByCounty:
    """One indicator in counties. ``elsewhere`` counts its figures for what is no county."""

    measure: str
    unit: str
    series: tuple[Series, ...]
    elsewhere: int

    @cached_property
    def compared(self) -> tuple[Series, Series] | None:
        """The two series that share the most counties, when any two share one."""
        pairs = list(combinations(self.series, 2))
        best = max(pairs, key=lambda pair: len(shared(*pair)), default=None)
        return best if best and shared(*best) else None


def shared(one: Series, other: Series) -> list[str]:
    """Return the codes for which both give a figure."""
    return sorted(one.figures.keys() & other.figures.keys())


def by_county(view: View, indicator: str = "") -> ByCounty:
    """Return the indicator whose name holds the words ``indicator``, of several the one with most.

    Raises ``UsageError`` when no indicator with figures for counties has these words.
    """
    codes = {row["place"]: row["fips"] for row in rows(view, "county-codes")}
    found: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for one in observations(view):
        found[one.measure, one.unit].append(one)
    counts = {key: _counties(group, codes) for key, group in found.items()}
    named = [key for key in sorted(counts) if counts[key] and _fits(key[0], indicator)]
    if indicator and not named:
        known = "; ".join(measure for measure, unit in sorted(counts) if counts[measure, unit])
        raise UsageError(
            f"No indicator with figures for counties is called {indicator!r}.",
            f"Give words of one of these: {known}." if known else "There is none in this graph.",
        )
    if not named:
        return ByCounty("", "", (), 0)
    chosen = max(named, key=lambda key: counts[key])
    group = found[chosen]
    return ByCounty(*chosen, _series(group, codes), len(group) - counts[chosen])


def _fits(measure: str, words: str) -> bool:
    return all(word in measure.casefold() for word in words.casefold().split())


def _counties(group: Iterable[Observation], codes: Mapping[str, str]) -> int:
    return sum(len(codes.get(one.area, "")) == _COUNTY_DIGITS for one in group)


def _series(group: Sequence[Observation], codes: Mapping[str, str]) -> tuple[Series, ...]:
    """Return the series in the order of the alphabet: no side comes first."""
    held: dict[tuple[str, str, str, str], dict[str, Observation]] = defaultdict(dict)
    for one in group:
        code = codes.get(one.area, "")
        if len(code) == _COUNTY_DIGITS:
            held[one.party, one.source, one.work, one.period].setdefault(code, one)
    return tuple(
        Series(party, source, period, dict(sorted(figures.items())))
        for (party, source, _, period), figures in sorted(held.items(), key=lambda item: item[0])
    )
