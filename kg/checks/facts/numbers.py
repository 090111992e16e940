"""Printed numbers: exact decimals, and the values that rounding lets them stand for."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

_ALONE: Final = r"(?<![\w.,])"  # no part of "2.4.6" or "B12"
NUMBER: Final = rf"{_ALONE}[$€£]?\d(?:[\d,]*\d)?(?:\.\d+)?"
SIGNED: Final = (  # "-3", "$1.2 million"
    rf"{_ALONE}[-−]?[$€£]?\d(?:[\d,]*\d)?(?:\.\d+)?(?: (?:thousand|million|billion|trillion)\b)?"
)
PERCENT: Final = r"(?: ?%|(?:-| )(?:percent|per cent)\b)"
POINTS: Final = r"(?:(?:-| )percentage)?(?:-| )points?\b"
_SCALES: Final = MappingProxyType({"thousand": 3, "million": 6, "billion": 9, "trillion": 12})
_WORDS: Final = MappingProxyType(
    {
        word: number
        for number, said in enumerate(
            (
                "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                "eleven", "twelve",
            ),
            1,
        )
        for word in said.split()
    }
)  # fmt: skip
COUNT: Final = rf"{_ALONE}(?:\d{{1,3}}|{'|'.join(_WORDS)})"


def value_of(words: str) -> Decimal:
    """Read a number as printed, to its last place: "$1,200.50", "-3", "1.2 million"."""
    word = re.search(r"[a-z]+", words.lower())
    scale = _SCALES.get(word[0], 0) if word else 0
    value = Decimal(re.sub(r"[^\d.]", "", words)).scaleb(scale)
    return -value if re.match(r"\s*[-−]", words) else value


def count_of(words: str) -> int:
    """Read a small whole number, in digits or in words: "a", "12", "twelve"."""
    return _WORDS.get(words.lower()) or int(words)


@dataclass(frozen=True, slots=True)
class Range:
    """All values from ``low`` to ``high``, both included."""

    low: Fraction
    high: Fraction

    @classmethod
    def exactly(cls, value: Decimal | Fraction | int) -> "Range":
        """Return the range of one value."""
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def printed(cls, value: Decimal) -> "Range":
        """Return what rounds to ``value`` at its last printed place: 33 is from 32.5 to 33.5."""
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int)
        half = Fraction(10) ** exponent / 2
        return cls(Fraction(value) - half, Fraction(value) + half)

    def meets(self, other: "Range") -> bool:
        """Tell whether one value lies in both ranges."""
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: "Range") -> "Range":
        return Range(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Range") -> "Range":
        return Range(self.low - other.high, self.high - other.low)

    def __truediv__(self, other: "Range") -> "Range":
        """Divide by a range of positive values."""
        quotients = [
            top / bottom for top in (self.low, self.high) for bottom in (other.low, other.high)
        ]
        return Range(min(quotients), max(quotients))


def shown(value: Fraction) -> str:
    """Return a value with one decimal at most, as people write it: "47.1", "50"."""
    tenths = round(value * 10)
    return f"{tenths // 10}" if tenths % 10 == 0 else f"{Decimal(tenths) / 10}"
