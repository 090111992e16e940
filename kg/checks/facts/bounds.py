"""Values and bounds ("more than 65"): is there a number that all of them allow?"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from kg.checks.facts.figures import plain
from kg.vocab.namespaces import iri

_ABOUT: Final = Fraction(1, 20)  # of a number, around it: "about 700" is 665 to 735
_WORDS: Final = {
    "moreThan": "more than",
    "atLeast": "at least",
    "lessThan": "less than",
    "atMost": "at most",
    "approximately": "about",
}
_PREFIX: Final = len(iri("clm:"))

Stated = tuple[Decimal, str]  # a value, and the IRI of a comparator or nothing


def can_all_hold(values: Iterable[Stated]) -> bool:
    """Tell whether one number agrees with every value, each read with its comparator."""
    low, high = Fraction(-(10**30)), Fraction(10**30)
    open_low = open_high = False
    for value, comparator in values:
        first, last, how = _reach(Fraction(value), comparator[_PREFIX:])
        if first is not None and (first > low or (first == low and how == "moreThan")):
            low, open_low = first, how == "moreThan"
        if last is not None and (last < high or (last == high and how == "lessThan")):
            high, open_high = last, how == "lessThan"
    return low < high or (low == high and not open_low and not open_high)


def _reach(value: Fraction, how: str) -> tuple[Fraction | None, Fraction | None, str]:
    if how in {"moreThan", "atLeast"}:
        return value, None, how
    if how in {"lessThan", "atMost"}:
        return None, value, how
    slack = abs(value) * _ABOUT if how == "approximately" else Fraction(0)
    return value - slack, value + slack, how


def said(value: Decimal, comparator: str) -> str:
    """Return a value with its comparator in words: "more than 65"."""
    return f"{_WORDS.get(comparator[_PREFIX:], '')} {plain(value)}".strip()


def is_bound(comparator: str) -> bool:
    """Tell whether a comparator says other than "exactly so much"."""
    return comparator[_PREFIX:] in _WORDS
