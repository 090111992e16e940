"""Which two columns a printed difference is the difference of: found by arithmetic."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import Final

from kg.extract.tabular.cells import decimals

_FEWEST: Final = 2  # rows that agree
Values = Sequence[Decimal | None]


def explain_difference(printed: Values, columns: Mapping[int, Values]) -> tuple[int, int] | None:
    """Return the columns (minuend, subtrahend) whose difference is printed in most rows.

    At least half of the rows that have all three numbers must agree to the printed decimals: the
    rest may be misprints, and those are what a check looks for.
    ``None`` when no pair does, or when two do equally well: which one is meant is then unknown.
    """
    scores: dict[tuple[int, int], int] = {}
    for first, second in permutations(sorted(columns), 2):
        rows = list(zip(printed, columns[first], columns[second], strict=True))
        known = [(d, a, b) for d, a, b in rows if d is not None and a is not None and b is not None]
        agreeing = sum(differs_by(a, b, d) for d, a, b in known)
        if agreeing and 2 * agreeing >= len(known):
            scores[first, second] = agreeing
    best = [pair for pair, score in scores.items() if score == max(scores.values())]
    return best[0] if len(best) == 1 else None


def differs_by(minuend: Decimal, subtrahend: Decimal, printed: Decimal) -> bool:
    """Tell whether a printed difference is right to the decimals it shows."""
    off = abs(Fraction(minuend) - Fraction(subtrahend) - Fraction(printed))
    return 2 * off <= Fraction(1, 10 ** decimals(printed))


def is_relative_change(printed: Values, columns: Mapping[int, Values]) -> bool:
    """Tell whether most numbers are what one column changed by, in per cent, since another."""
    for first, second in permutations(sorted(columns), 2):
        rows = list(zip(printed, columns[first], columns[second], strict=True))
        known = [(d, a, b) for d, a, b in rows if d is not None and a and b is not None]
        agreeing = sum(_changed_by(a, b, d) for d, a, b in known)
        if agreeing >= _FEWEST and 2 * agreeing >= len(known):
            return True
    return False


def _changed_by(before: Decimal, after: Decimal, printed: Decimal) -> bool:
    change = (Fraction(after) - Fraction(before)) / Fraction(before) * 100
    return 2 * abs(change - Fraction(printed)) <= Fraction(1, 10 ** decimals(printed))
