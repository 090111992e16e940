"""What one table cell says: a number, a date, or that there is none."""

import re
from decimal import Decimal

from kg.extract.dates import find_dates
from kg.extract.quantity.quantities import Quantity, find_quantities
from kg.extract.tabular.vocabulary import is_one_of, words
from kg.model.dates import PartialDate

_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
_MARKS = re.compile(r"\s*(?:[*†‡§]+|\[\w{1,3}\])\s*$")


def read_quantity(text: str, language: str = "en") -> Quantity | None:
    """Return the number that the whole cell is, footnote marks aside."""
    bare = _MARKS.sub("", text.strip())
    found = find_quantities(bare, language)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(bare))
    return found[0] if whole else None


def is_bracketed(text: str) -> bool:
    """Tell whether the whole cell stands in brackets: less than nothing, or an error of the one
    above, or a value that is estimated; which of them, the cell does not say.
    """
    return _BRACKETED.fullmatch(_MARKS.sub("", text.strip())) is not None


def read_date(text: str, language: str = "en", *, years: bool = False) -> PartialDate | None:
    """Return the date that the whole cell is."""
    bare = _MARKS.sub("", text.strip())
    found = find_dates(bare, language, years=years)
    return found[0].date if len(found) == 1 and found[0].words == bare else None


def says_nothing(text: str) -> bool:
    """Tell whether the cell is empty or says that no value is known."""
    return not text.strip() or text.strip() in words("nothing") or is_one_of(text, "nothing")


def decimals(value: Decimal) -> int:
    """Return how many digits are printed after the point."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
