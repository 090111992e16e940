"""Which two columns a printed difference is the difference of: found by arithmetic."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

from kg.extract.tabular.cells import decimals

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
