"""What works are called and when they are from, as far as the graph says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.analysis.dates import days_of, in_words
from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import local_name
from kg.store.base import View


@dataclass(frozen=True, slots=True)
class Works:
    """Names and dates of documents and sources, by IRI."""

    found: Mapping[str, Sequence[Row]]

    @classmethod
    def of(cls, view: View) -> "Works":
        """Read them from the store."""
        return cls(grouped(rows(view, "dated-things"), "thing"))

    def name(self, work: str) -> str:
        """Return what a work is called."""
        return self._first(work, "name") or local_name(work)

    def dated(self, work: str) -> str:
        """Say when a work is from: "April 2010", or the bounds of what has no date, or nothing."""
        issued = self._first(work, "issued")
        if issued:
            return in_words(issued)
        earliest, latest = self._first(work, "earliest"), self._first(work, "latest")
        after = f"from {in_words(earliest)}" if earliest else ""
        before = f"before {in_words(latest)}" if latest else ""
        return ", ".join(filter(None, (after, before)))

    def days(self, work: str) -> tuple[int, int] | None:
        """Return the first and last day that the date of a work covers; ``None`` without a date."""
        return days_of(self._first(work, "issued"))

    def _first(self, work: str, key: str) -> str:
        return next(iter(values(self.found.get(work, ()), key)), "")
