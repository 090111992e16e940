"""Numbers that count without a noun of their own: "900 of them", "300 were hurt", "3万人"."""

import re
from typing import Final

from kg.extract.quantity.lexicon import Lexicon
from kg.extract.quantity.quantities import Quantity
from kg.model.figure import Comparator, Unit

_DIGITS_OF_MANY: Final = 2  # "12k boats"


def is_much(quantity: Quantity, words: Lexicon) -> bool:
    """Tell "250k people" from a "5k run", the "3M company" and a "401k plan"."""
    printed = quantity.number.words
    digits = printed.rstrip("".join(words.letters))
    if printed in words.words("lettered_names"):
        return False
    plain = quantity.comparator is Comparator.EXACTLY and "." not in digits
    return not plain or len(digits) >= _DIGITS_OF_MANY


def counts_on(masked: str, quantity: Quantity, words: Lexicon) -> bool:
    """Tell whether the number counts what was counted before: "900 of them", "300 were"."""
    number = quantity.number
    if quantity.unit is not Unit.NUMBER or number.spelled or number.value % 1:
        return False
    of_them = rf"\s+{words.pattern('of')}\s+{words.pattern('pronouns')}"
    verb = rf"\s+{words.pattern('plural_verbs')}"
    return bool(re.match(rf"(?:{of_them}|{verb})(?!\w)", masked[quantity.end :], re.IGNORECASE))


def counter_end(masked: str, quantity: Quantity, words: Lexicon) -> int | None:
    """Return where the counter behind a number ends, in scripts without spaces: "3万人"."""
    if not words.words("counters"):
        return None
    measured = rf"(?!\s*{words.pattern('measures')})\s*{words.pattern('counters')}"
    for start in (quantity.end, quantity.number.end):  # "3000多名", "3万人以上"
        if found := re.match(measured, masked[start:]):
            return start + found.end()
    return None
