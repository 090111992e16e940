"""Figures with all that must stand beside a number: measure, place, period, source, party."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType
from typing import Final

from kg.analysis.passages import passages, said_place
from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import local_name, short_form, spoken
from kg.store.base import View
from kg.vocab.currencies import CURRENCY_UNITS
from kg.vocab.namespaces import iri

_UNITS: Final = MappingProxyType(
    {
        **{local_name(iri(unit)): code for code, unit in CURRENCY_UNITS.items()},
        "PERCENT": "percent",
        "NUM": "",
        "percentagePoint": "points",
    }
)


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure; what the graph does not say is empty.

    ``source`` names the work that gives it, ``primary`` the data behind it, ``maker`` those who
    made the data; ``said`` are the IRIs of the assertions that state it.
    """

    iri: str
    value: Decimal
    unit: str
    comparator: str
    measure: str
    area: str
    place: str
    period: str
    source: str
    primary: str
    maker: str
    party: str
    work: str
    where: str
    said: tuple[str, ...]

    @property
    def amount(self) -> str:
        """The number as it is meant, with its unit: "more than 10,800", "71%"."""
        return f"{self.comparator} {amount(self.value, self.unit)}".strip()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two different figures for one place and measure, works in the order of their IRIs.

    ``printed`` is the difference as a document prints it, empty when none does.
    """

    first: Observation
    second: Observation
    printed: str

    @property
    def apart(self) -> Decimal:
        """The distance between the two values, without a sign."""
        return abs(self.first.value - self.second.value)

    @property
    def periods(self) -> str:
        """Whether the two are of one period."""
        if not (self.first.period and self.second.period):
            return "a period is not known"
        return "same period" if self.first.period == self.second.period else "periods differ"


def amount(value: Decimal, unit: str) -> str:
    """Say a number with its unit: ``(Decimal("71.0"), "percent")`` is "71%"."""
    whole = f"{value.normalize():,f}"
    return f"{whole}%" if unit == "percent" else f"{whole} {unit}".strip()


def observations(view: View) -> list[Observation]:
    """Return the figures of ``view``, by place, measure, period and work; differences are none."""
    anchors = passages(view)
    found = [
        _observation(figure, group, said_place(anchors.get(figure, ())))
        for figure, group in grouped(rows(view, "observations"), "figure").items()
    ]
    return sorted(found, key=lambda one: (one.place, one.measure, one.period, one.work, one.iri))


def pairs(view: View) -> list[Pair]:
    """Return what two works give differently for one place, measure and unit, by place."""
    printed = {
        frozenset((row["minuend"], row["subtrahend"])): amount(Decimal(row["value"]), "")
        for row in rows(view, "printed-differences")
    }
    alike: dict[tuple[str, ...], list[Observation]] = {}
    for one in observations(view):
        if one.area and one.measure and one.work:
            key = (one.measure, one.unit, one.place, one.area)
            alike.setdefault(key, []).append(one)
    return [
        Pair(first, second, printed.get(frozenset((first.iri, second.iri)), ""))
        for _, group in sorted(alike.items())
        for first, second in combinations(sorted(group, key=lambda one: (one.work, one.iri)), 2)
        if first.work != second.work and first.value != second.value
    ]


def _observation(figure: str, group: Sequence[Row], where: str) -> Observation:
    row = group[0]
    around = values(group, "around")
    return Observation(
        iri=figure,
        value=Decimal(row["value"]),
        unit=_unit(row.get("unit", "")),
        comparator=_comparator(row.get("comparator", "")),
        measure=row.get("measure", "") or local_name(row.get("indicator", "")),
        area=row.get("area", ""),
        place=", ".join([row.get("place", "") or local_name(row.get("area", "")), *around]),
        period=row.get("period", ""),
        source=row.get("source", "") or local_name(row.get("work", "")),
        primary=" and ".join(values(group, "primary")),
        maker=", ".join(values(group, "maker")),
        party=", ".join(parties(group)),
        work=row.get("work", ""),
        where=where,
        said=tuple(values(group, "assertion")),
    )


def parties(group: Iterable[Row]) -> list[str]:
    """Return the parties of the rows in short (``party``, ``partyName``, ``partyAlso``), sorted."""
    by_party = grouped([row for row in group if row.get("party")], "party")
    return sorted(
        short_form(row[0].get("partyName", "") or local_name(party), values(row, "partyAlso"))
        for party, row in by_party.items()
    )


def _unit(unit: str) -> str:
    name = local_name(unit)
    return _UNITS.get(name, spoken(name))


def _comparator(comparator: str) -> str:
    words = spoken(comparator)
    return "" if words in {"", "exactly"} else words
