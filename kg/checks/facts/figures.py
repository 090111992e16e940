"""The figures of the graph, and which of them are set against each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product
from typing import Final

from kg.checks.asking import Row
from kg.checks.reading import Reading, grouped, values
from kg.vocab.currencies import CURRENCY_UNITS
from kg.vocab.namespaces import iri


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: IRIs, but for ``value``, ``label``, ``words`` and the ISO date ``period``."""

    iri: str
    value: Decimal
    unit: str
    area: str
    indicator: str
    label: str
    period: str
    work: str
    primary: str
    words: str
    comparator: str
    parties: frozenset[str]
    assertions: frozenset[str]
    minuend: str
    subtrahend: str

    @property
    def is_percentage(self) -> bool:
        """Whether the value is a share of a hundred."""
        return self.unit == iri("unit:PERCENT")

    @property
    def has_place(self) -> bool:
        """Whether the text says where it holds."""
        return bool(self.area) and UNSTATED not in self.area

    @property
    def said(self) -> str:
        """The value with its unit, as in "26 percent" or "2,000 USD"."""
        number = f"{self.value.normalize():,f}"
        return f"{number} percent" if self.is_percentage else f"{number} {self.currency}".rstrip()

    @property
    def currency(self) -> str:
        """The ISO 4217 code of a sum of money; empty for other figures."""
        return _CODES.get(self.unit, "")


Pair = tuple[Figure, Figure]
_CODES: Final = {iri(unit): code for code, unit in CURRENCY_UNITS.items()}
UNSTATED: Final = "/place/unstated-"  # in the IRI of a place that a text does not state


def plain(value: Decimal) -> str:
    """Return a number without an exponent or idle zeros."""
    return f"{value.normalize():f}"


def figures(reading: Reading) -> dict[str, Figure]:
    """Return every figure, by IRI and in the order of IRIs."""
    rows = grouped(reading.rows("figures"), "figure")
    return {name: _figure(name, found) for name, found in rows.items()}


def _figure(name: str, rows: Sequence[Row]) -> Figure:
    one = rows[0]
    period = values(rows, "date") or values(rows, "period")
    return Figure(
        name,
        Decimal(one["value"]),
        one.get("unit", ""),
        one.get("area", ""),
        one["indicator"],
        one.get("label", ""),
        next(iter(period), ""),
        one.get("work", ""),
        one.get("primary", ""),
        one.get("words", ""),
        one.get("comparator", ""),
        frozenset(values(rows, "party")),
        frozenset(values(rows, "assertion")),
        one.get("minuend", ""),
        one.get("subtrahend", ""),
    )


def compared(reading: Reading) -> tuple[Pair, ...]:
    """Return the pairs that a text sets against each other, in the order of their works.

    They are the two terms of each printed difference, and two figures for one place and measure
    from different works, or of a claim and its reply. Differences are no side of a pair.
    """
    every = reading.once(figures)
    links = {(row["claim"], row["reply"]) for row in reading.rows("stances")}
    alike: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in every.values():
        if figure.area and figure.work and not figure.minuend:
            for version in {place.version for place in reading.places_of(figure.iri)}:
                alike[version, figure.area, figure.indicator].append(figure)
    pairs = [pair for key in sorted(alike) for pair in _pairs(alike[key], links)]
    pairs += [
        _ordered(every[figure.minuend], every[figure.subtrahend])
        for figure in every.values()
        if figure.minuend in every and figure.subtrahend in every
    ]
    return tuple({(one.iri, other.iri): (one, other) for one, other in pairs}.values())


def _pairs(group: Sequence[Figure], links: Set[tuple[str, str]]) -> Iterator[Pair]:
    for one, other in combinations(group, 2):
        both = {
            *product(one.assertions, other.assertions),
            *product(other.assertions, one.assertions),
        }
        answered = are_of_two_sides(one, other) and one.has_place and not both.isdisjoint(links)
        if one.work != other.work or answered:
            yield _ordered(one, other)


def _ordered(one: Figure, other: Figure) -> Pair:
    return (one, other) if (one.work, one.iri) <= (other.work, other.iri) else (other, one)


def are_of_two_sides(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are from different works, or from parties with nothing in common.

    What a text says without a source is its own work, whoever says it there.
    """
    apart = bool(one.parties and other.parties) and not one.parties & other.parties
    return one.iri != other.iri and (one.work != other.work or apart)
