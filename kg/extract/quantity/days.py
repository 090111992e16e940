"""Days of a month without their year, which count nothing: "on 1 March", "le 3 mars"."""

import re
from functools import lru_cache
from typing import Final

from kg.extract.dates_table import date_habits
from kg.extract.numbers import FoundNumber

_LAST: Final = 31


def is_day(number: FoundNumber, masked: str, language: str) -> bool:
    """Tell whether a number is the day of the month whose name follows."""
    month = _month(language)
    day = number.words.isdigit() and not number.scale and 1 <= int(number.words) <= _LAST
    return day and month is not None and month.match(masked, number.end) is not None


@lru_cache(maxsize=32)
def _month(language: str) -> re.Pattern[str] | None:
    habits = date_habits(language)
    if not habits.months:
        return None
    between = rf"{habits.ordinal_pattern}\s+{habits.link_pattern}"
    return re.compile(rf"{between}{habits.month_pattern}", habits.flags)
