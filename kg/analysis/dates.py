"""Dates as precise as they were given: a day, a month or a year, in words and as days."""

import calendar
import re
from datetime import date
from typing import Final

# Not those of the calendar module, which are in the language of the machine.
MONTHS: Final = tuple(
    "January February March April May June July August September October November December".split()
)
_PARTS: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def in_words(printed: str) -> str:
    """Say an ISO 8601 date or span: "2010-04" is "April 2010"; what is none stays as it is."""
    if "/" in printed:
        begin, end = (in_words(each) for each in printed.split("/", 1))
        if ".." in (begin, end):
            return f"since {begin}" if end == ".." else f"until {end}"
        return f"{begin} to {end}"
    if days_of(printed) is None:
        return printed
    year, month, day = (int(part) for part in f"{printed}-0-0".split("-")[:3])
    name = f"{MONTHS[month - 1]} " if month else ""
    return f"{day or ''} {name}{year}".strip()


def days_of(printed: str) -> tuple[int, int] | None:
    """Return the first and the last day that an ISO date or span covers, as ordinals.

    ``None`` for what is no date, and for a span of which one end is open.
    """
    if "/" in printed:
        first_days, last_days = map(days_of, printed.split("/", 1))
        return (first_days[0], last_days[1]) if first_days and last_days else None
    found = _PARTS.fullmatch(printed)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = first.replace(month=month or 12)
        end = day or calendar.monthrange(year, last.month)[1]
        return first.toordinal(), last.replace(day=end).toordinal()
    except ValueError:
        return None
