"""From a view to its side tables, by SQLite (of the standard library)."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.terms import OxTerm
from kg.search.entries import Entry, entries_of
from kg.search.words import spaced
from kg.store.base import View
from kg.vocab.resources import package_text

FILE: Final = "tables.sqlite"
FORMAT: Final = 4  # to be raised when tables change
_SORTED: Final = 60  # characters by which labels are put in order
_AT_ONCE: Final = 1_000  # rows
_THING: Final = "INSERT INTO raw_thing VALUES (?, ?, ?, ?, ?)"
_ANSWERS: Final = {  # query -> where its rows go
    "citations": "INSERT INTO raw_citation VALUES (?, ?, ?, ?)",
    "kinds": "INSERT INTO raw_kind VALUES (?, ?)",
    "saying": "INSERT INTO raw_saying VALUES (?, ?)",
    "days": "INSERT INTO raw_day VALUES (?, ?)",
    "figures": "INSERT OR IGNORE INTO figure VALUES (?, ?, ?, ?, ?, CAST(? AS REAL))",
}


class Filling:
    """Side tables while they are being filled, in a new ``folder`` or in memory.

    Raises ``StoreError`` when they cannot be written.
    """

    def __init__(self, folder: Path | None) -> None:
        try:
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
            place = ":memory:" if folder is None else folder / FILE
            self.connection = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
            self.connection.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"
                + package_text("tables/tables.sql")
            )
        except (OSError, sqlite3.Error) as problem:
            raise _unwritten(problem) from None

    def passing(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Take entries on their way to somebody else who needs them too."""
        waiting: list[tuple[str, ...]] = []
        for entry in entries:
            sort = spaced(entry.label[: 2 * _SORTED])[:_SORTED]
            waiting.append((entry.iri, entry.kind, entry.label, sort, entry.document))
            if len(waiting) == _AT_ONCE:
                self._put(_THING, waiting)
                waiting.clear()
            yield entry
        self._put(_THING, waiting)

    def finish(self, view: View) -> sqlite3.Connection:
        """Take the rest from the view and put it together."""
        for name, insert in _ANSWERS.items():
            found = view.rows(package_text(f"tables/queries/{name}.rq"))
            self._put(insert, (tuple(map(_value, row)) for row in found))
        try:
            # The version is written last: tables without it are unfinished.
            together = package_text("tables/together.sql")
            self.connection.executescript(f"BEGIN; {together} COMMIT; VACUUM;")
            self.connection.execute(f"PRAGMA user_version = {FORMAT}")
        except sqlite3.Error as problem:
            raise _unwritten(problem) from None
        return self.connection

    def _put(self, insert: str, rows: Iterable[tuple[str | None, ...]]) -> None:
        try:
            self.connection.executemany(insert, rows)
        except sqlite3.Error as problem:
            raise _unwritten(problem) from None


def fill(view: View, folder: Path | None) -> sqlite3.Connection:
    """Make the side tables of a view. Raises ``StoreError``."""
    filling = Filling(folder)
    for _ in filling.passing(entries_of(view, folder)):
        pass
    return filling.finish(view)


def _value(term: OxTerm | None) -> str | None:
    return None if term is None or isinstance(term, ox.Triple) else term.value


def _unwritten(problem: Exception) -> StoreError:
    return StoreError(f"The side tables cannot be written: {problem}.")
