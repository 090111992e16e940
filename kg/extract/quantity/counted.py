"""Numbers that count without a noun of their own: "900 of them", "300 were hurt", "3万人"."""

import re
from typing import Final

from kg.extract.quantity.lexicon import Lexicon, choice
from kg.extract.quantity.quantities import Quantity
from kg.model.figure import Comparator, Unit

_THOUSANDS: Final = 3  # the power of ten
GROUPED: Final = re.compile(r"\d[.,’'\s\u00a0\u202f]\d{3}(?!\d)")
_NEAR: Final = 120  # characters before a number in which a place stands
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
    verb = rf"\s+{choice([*words.words('plural_verbs'), *words.words('later_verbs')])}"
    return bool(re.match(rf"(?:{of_them}|{verb})(?!\w)", masked[quantity.end :], re.IGNORECASE))


def counts_without_noun(masked: str, quantity: Quantity, words: Lexicon, *, after: bool) -> bool:
    """Tell whether a number counts what was counted before (``after``), or does so aside."""
    on = after and (counts_on(masked, quantity, words) or counts_again(masked, quantity, words))
    return on or _counts_aside(masked, quantity, words, after=after)


def counts_again(masked: str, quantity: Quantity, words: Lexicon) -> bool:
    """Tell a large number whose noun was said before: "12,000 boats, 3,400 in Ostra"."""
    number = quantity.number
    if quantity.unit is not Unit.NUMBER or not _is_large(quantity) or number.value % 1:
        return False
    place = rf"{words.pattern('at_places')}\s"
    led = rf"(?:[,;:]|\b{words.pattern('and')})\s*(?:{place}[^a-zß-ÿ,;:]*(?:[A-ZÀ-Þ][\w-]*\s*)*)?$"
    before = masked[max(0, quantity.start - _NEAR) : quantity.start]
    ahead = rf"\s*(?:$|[.,;)])|\s+{place}+(?-i:[A-ZÀ-Þ])"
    return (
        re.search(led, before) is not None
        and re.match(ahead, masked[quantity.end :], re.IGNORECASE) is not None
    )


def _is_large(quantity: Quantity) -> bool:
    number = quantity.number
    return number.scale >= _THOUSANDS or GROUPED.search(number.words) is not None


def _counts_aside(masked: str, quantity: Quantity, words: Lexicon, *, after: bool) -> bool:
    """Tell whether a large number says how many in brackets, or behind a name, without a noun.

    "the largest number of boats (1.6 million)"; where boats were counted before (``after``):
    "Ostra (868,200)", "Merrow has 3 million boats, Ostra 1.1 million".
    """
    number = quantity.number
    if quantity.unit is not Unit.NUMBER or not _is_large(quantity) or number.value % 1:
        return False
    before, rest = masked[: number.start], masked[number.end :]
    if before.endswith("("):
        said = rf"{words.pattern('amounts')}[^.;:()]*\($"
        told = after or re.search(said, before, re.IGNORECASE) is not None
        return told and rest.startswith((")", ","))
    if after and re.search(rf"{words.pattern('counting')}\s+$", before, re.IGNORECASE):
        return True
    named = re.search(r"(?:[,;]|\b(?:and|und|et|y|e|en)) (?:[A-ZÀ-Þ][\w-]+ ){1,3}$", before)
    return after and named is not None and re.match(r"\s*(?:$|[.,;)\[])", rest) is not None


def counter_end(masked: str, quantity: Quantity, words: Lexicon) -> int | None:
    """Return where the counter behind a number ends, in scripts without spaces: "3万人"."""
    if not words.words("counters"):
        return None
    measured = rf"(?!\s*{words.pattern('measures')})\s*{words.pattern('counters')}"
    for start in (quantity.end, quantity.number.end):  # "3000多名", "3万人以上"
        if found := re.match(measured, masked[start:]):
            return start + found.end()
    return None
