"""Lists as they are read: a page of things in order, the values of a facet, a prepared answer.

Nothing here is not in the quads: the pages' own queries say the same, later.
"""

import sqlite3
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.store.base import View
from kg.store.beside import Beside
from kg.tables.lists.filling import FILE, FORMAT, NUMBERS, fill
from kg.tables.sealed import open_sealed


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list is narrowed to: a term for each facet, as N-Triples write it, and days.

    ``since`` is a day, month or year; ``until`` as well, all of which is within.
    """

    terms: Mapping[str, str]
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of a list of ``total`` rows: each a thing, and what it stands beside."""

    total: int
    rows: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet and words for it, as N-Triples write terms; how many things."""

    term: str
    label: str | None
    times: int


@dataclass(frozen=True)
class Lists:
    """The lists of one state of a store."""

    connection: sqlite3.Connection

    def page(self, name: str, narrowed: Narrowed, *, limit: int, offset: int = 0) -> Listed:
        """Return a page of a list, in the order of the list."""
        chosen = self._chosen(name, narrowed)
        if chosen is None:
            (total,) = self.connection.execute(
                "SELECT number FROM total WHERE list = ?", (name,)
            ).fetchone()
            return Listed(total, self._rows(name, range(offset, min(total, offset + limit))))
        return Listed(len(chosen), self._rows(name, chosen[offset : offset + limit]))

    def values(
        self, name: str, facet: str, *, named: bool, limit: int, offset: int = 0
    ) -> tuple[Value, ...]:
        """Return the values of a facet, the most frequent first; ``named`` ones have words."""
        found = self.connection.execute(
            "SELECT value, label, times FROM choice WHERE list = ? AND facet = ?"
            f"{' AND words IS NOT NULL' if named else ''}"
            " ORDER BY times DESC, words, value LIMIT ? OFFSET ?",
            (name, facet, limit, offset),
        )
        return tuple(Value(*row) for row in found)

    def prepared(self, name: str, query: str) -> bytes | None:
        """Return a prepared answer as SPARQL's JSON; none if it is that of another query."""
        row = self.connection.execute(
            "SELECT body FROM prepared WHERE name = ? AND query = ?", (name, query)
        ).fetchone()
        return None if row is None else str(row[0]).encode()

    def _chosen(self, name: str, narrowed: Narrowed) -> Sequence[int] | None:
        """Return the places that are left, in order; none if nothing narrows the list."""
        found = [self._places(name, facet, term) for facet, term in narrowed.terms.items()]
        if narrowed.since or narrowed.until:
            found.append(self._dated(name, narrowed.since, narrowed.until))
        if not found:
            return None
        first, *others = sorted(found, key=len)
        return sorted(set(first).intersection(*others)) if others else first

    def _places(self, name: str, facet: str, term: str) -> Sequence[int]:
        row = self.connection.execute(
            "SELECT places FROM choice JOIN places USING (number)"
            " WHERE list = ? AND facet = ? AND value = ? LIMIT 1",
            (name, facet, term),
        ).fetchone()
        return array(NUMBERS, row[0]) if row else array(NUMBERS)

    def _dated(self, name: str, since: str, until: str) -> Sequence[int]:
        found = self.connection.execute(
            "SELECT places FROM day JOIN places USING (number) WHERE list = ? AND day >= ?"
            " AND (? = '' OR SUBSTR(day, 1, ?) <= ?)",
            (name, since, until, len(until), until),
        )
        return sorted(array(NUMBERS, b"".join(packed for (packed,) in found)))

    def _rows(self, name: str, places: Sequence[int]) -> tuple[tuple[str, str | None], ...]:
        marks = ", ".join("?" * len(places))
        found = self.connection.execute(
            f"SELECT thing, beside FROM listed WHERE list = ? AND place IN ({marks})"
            " ORDER BY place",
            (name, *places),
        )
        return tuple((thing, beside) for thing, beside in found)


def _open(folder: Path) -> Lists:
    return Lists(open_sealed(folder / FILE, FORMAT, "lists"))


BESIDE: Final = Beside(f"lists-{FORMAT}", lambda view, folder: Lists(fill(view, folder)), _open)


def lists_of(view: View) -> Lists:
    """Return the lists of a view, made on first use where a build did not."""
    return BESIDE.of(view)
