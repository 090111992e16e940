"""Dates kept as precisely as they were said, never more."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple


class PartialDate(NamedTuple):
    """A year, a month or a day: "August 2010" stays a month.

    A named tuple, since feeds look for millions of them in tables.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def earliest(self) -> date:
        """First day the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """Last day the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def after(self) -> date:
        """The day after the last day it can mean: an exclusive upper bound."""
        return self.latest + timedelta(days=1)


class Stretch(NamedTuple):
    """A span of time between two dates, both as precise as they were said; one may be open.

    Written as ISO 8601-2 writes an interval: "1999/2005", "1999/..".
    """

    begin: PartialDate | None
    end: PartialDate | None

    def __str__(self) -> str:
        return "/".join(".." if each is None else str(each) for each in self)

    @property
    def earliest(self) -> date | None:
        """First day it can hold, ``None`` where nobody says when it began."""
        return self.begin.earliest if self.begin else None


TemporalEntity = PartialDate | Stretch  # for which time a figure holds (OWL-Time)
