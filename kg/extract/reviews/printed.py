"""Dates as records print them, kept as precisely as they were said."""

import re
from calendar import monthrange
from functools import lru_cache
from typing import Final

from kg.model.dates import PartialDate

_CLOCK: Final = r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?"
_ZONE: Final = r"(?:Z|[+-]\d{2}(?::?\d{2})?)"
_ISO: Final = re.compile(rf"(\d{{4}})(?:-(\d{{2}})(?:-(\d{{2}})(?:T{_CLOCK}{_ZONE}?)?)?)?")
_TAIL: Final = (
    rf"(?:[T ,]+(?:at )?{_CLOCK}(?: ?[AaPp]\.?[Mm]\.?)?)?(?: ?(?:{_ZONE}|UTC|GMT|[A-Z]{{2,4}}))?"
)
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TAIL}")
_COMPACT: Final = re.compile(rf"(\d{{4}})(\d{{2}})(\d{{2}})(?:T\d{{4,6}}{_ZONE}?)?")
_DOTTED: Final = re.compile(rf"(\d{{1,2}})\.(\d{{1,2}})\.(\d{{4}}){_TAIL}")
_SLASHED: Final = re.compile(rf"(\d{{1,2}})[-/](\d{{1,2}})[-/](\d{{4}}){_TAIL}")
_MONTHS: Final = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}
_MONTH: Final = r"([A-Za-z]{3,9})\.?"
_DAY_MONTH: Final = re.compile(
    rf"(?:\w+, )?(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (\d{{4}}){_TAIL}"
)
_MONTH_DAY: Final = re.compile(
    rf"(?:\w+, )?{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TAIL}"
)
_MONTH_YEAR: Final = re.compile(rf"{_MONTH},? (\d{{4}})")
_FULL: Final = (
    "january february march april may june july august september october november december"
)
_NAMES: Final = frozenset(_FULL.split()) | frozenset(_MONTHS) | {"sept"}


@lru_cache(maxsize=16_384)
def read_date(printed: str) -> tuple[PartialDate | None, str | None]:
    """Return the date and the code of what is odd about it: ``None`` for ISO 8601.

    The day is the one printed, whatever the time zone. Two numbers around slashes that can both be
    a month mean two days: that is ambiguous, and no date.
    """
    words = printed.strip()
    if found := _ISO.fullmatch(words):
        return _calendar(found[1], found[2], found[3], None)
    if found := _YEAR_FIRST.fullmatch(words):
        return _calendar(found[1], found[3], found[4], "date-form")
    if found := _COMPACT.fullmatch(words):
        return _calendar(found[1], found[2], found[3], "date-form")
    if found := _DOTTED.fullmatch(words):
        return _calendar(found[3], found[2], found[1], "date-form")
    if found := _SLASHED.fullmatch(words):
        return _slashed(int(found[1]), int(found[2]), found[3])
    return _named(words)


def _slashed(first: int, second: int, year: str) -> tuple[PartialDate | None, str | None]:
    if first != second and first <= 12 and second <= 12:
        return None, "date-ambiguous"
    month, day = (second, first) if first > 12 else (first, second)
    return _calendar(year, str(month), str(day), "date-form")


def _named(words: str) -> tuple[PartialDate | None, str | None]:
    if found := _DAY_MONTH.fullmatch(words):
        day, month, year = found[1], found[2], found[3]
    elif found := _MONTH_DAY.fullmatch(words):
        day, month, year = found[2], found[1], found[3]
    elif found := _MONTH_YEAR.fullmatch(words):
        day, month, year = None, found[1], found[2]
    else:
        return None, "date-unreadable"
    if month.lower() not in _NAMES:
        return None, "date-unreadable"
    return _calendar(year, str(_MONTHS[month[:3].lower()]), day, "date-form")


def _calendar(
    year: str, month: str | None, day: str | None, code: str | None
) -> tuple[PartialDate | None, str | None]:
    whole = int(year), int(month) if month else None, int(day) if day else None
    if whole[0] < 1 or (whole[1] is not None and not 1 <= whole[1] <= 12):
        return None, "date-impossible"
    if whole[1] and whole[2] is not None and not 1 <= whole[2] <= monthrange(whole[0], whole[1])[1]:
        return None, "date-impossible"
    return PartialDate(*whole), code
