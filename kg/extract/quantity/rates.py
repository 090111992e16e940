"""Rates: "12.4 deaths per 100,000 residents", "17 people out of every 10,000"."""

import re
from typing import Final

from kg.extract.quantity.labels import NEAR
from kg.extract.quantity.lexicon import Lexicon, choice
from kg.extract.quantity.quantities import Quantity

_LEAST: Final = 100
_TEN: Final = re.compile(r"10*")
# 100, 1,000, 10.000, 100 000: a one and zeros.
_BASE: Final = r"1(?:0{2,6}|0{0,2}(?:[.,\u00a0\u202f\u2009 ]000){1,2})(?![\d.,]\d|\d)"
# What is measured, not counted: "4 g of salt per 100 g", "6 l per 100 km".
_UNIT: Final = re.compile(r"\s*(?:[mµk]?g|[mcd]?[lL]|[mck]?m|k?J|kcal|[kM]?Wh?|ha)(?![\w’'])")
_NOUN: Final = r"(?:\s+[^\s\d,;:()]+){0,5}?"  # what is counted


def is_base(masked: str, quantity: Quantity, words: Lexicon) -> bool:
    """Tell whether the number is what a rate refers to: the 100,000 of "12 per 100,000"."""
    value = quantity.number.value
    before = masked[max(0, quantity.number.start - NEAR) : quantity.number.start]
    told = re.search(rf"{words.pattern('rates')}\s+$", before, re.IGNORECASE)
    return bool(told) and value >= _LEAST and _TEN.fullmatch(f"{value:f}") is not None


def is_rate(masked: str, quantity: Quantity, words: Lexicon) -> bool:
    """Tell whether a number counts something per 100, 1,000, … or a million of another thing."""
    base = rf"(?:{_BASE}(?:\s+{choice(words.scales)})?|{choice(words.scales)})"
    told = rf"{_NOUN}\s+{words.pattern('rates')}\s+{base}"
    near = masked[quantity.end : quantity.end + 2 * NEAR]
    return _UNIT.match(near) is None and re.match(told, near, re.IGNORECASE) is not None
