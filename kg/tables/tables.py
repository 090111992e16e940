"""The side tables as they are read: things in order, citations as numbers, figures in pairs.

Nothing here is not in the quads: what the tables say, queries say too, later.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.errors import UsageError
from kg.search.kinds import Kind
from kg.store.base import View
from kg.store.beside import Beside
from kg.tables.filling import FILE, FORMAT, fill
from kg.tables.sealed import open_sealed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Order(StrEnum):
    """By label, by how often cited or how many claims made, or the latest first."""

    LABEL = "label"
    TIMES = "times"
    DAY = "day"


_BY: Final[Mapping[Order, str]] = MappingProxyType(
    {
        Order.LABEL: "sort, iri",
        Order.TIMES: "times DESC, sort, iri",
        Order.DAY: "day DESC, sort, iri",
    }
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One row of a list.

    ``day`` is as precise as it was said, empty where it is not. ``times`` is how often a work is
    cited, or how many claims are attributed to a party.
    """

    iri: str
    kind: Kind
    label: str
    document: str
    day: str
    times: int


@dataclass(frozen=True, slots=True)
class Things:
    """A page of a list of ``total`` things."""

    total: int
    page: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """Two figures of one measure and place with different values, each according to a work."""

    place: str
    measure: str
    figures: tuple[str, str]
    works: tuple[str, str]
    values: tuple[float, float]


class Cited(NamedTuple):
    """A statement and a work that it cites, by IRI."""

    statement: str
    work: str


@dataclass(frozen=True, slots=True)
class Citations:
    """Every citation of a source as an edge: ``iris[citing[n]]`` cites ``iris[cited[n]]``.

    Two citations of one source by one document are two edges.
    """

    citing: "NDArray[np.int64]"
    cited: "NDArray[np.int64]"
    iris: tuple[str, ...]


@dataclass(frozen=True)
class Tables:
    """The side tables of one state of a store."""

    connection: sqlite3.Connection

    def things(
        self,
        kind: Kind,
        order: Order = Order.LABEL,
        *,
        party: str | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> Things:
        """Return a page of the things of a kind; of the claims or replies of one ``party``.

        Labels are compared by their first 60 characters, without case and accents, then IRIs.
        Raises ``UsageError`` for a page that is none.
        """
        _check(limit, offset)
        where, values = "kind = ?", [kind.value]
        count = "SELECT COALESCE(SUM(things), 0) FROM total WHERE kind = ?"
        if party is not None:
            where += (
                " AND id IN (SELECT statement FROM saying"
                " WHERE party = (SELECT id FROM thing WHERE iri = ?))"
            )
            values.append(party)
            count = f"SELECT COUNT(*) FROM thing WHERE {where}"
        total = self._number(count, values)
        found = self.connection.execute(
            f"SELECT iri, kind, label, document, day, times FROM thing WHERE {where}"
            f" ORDER BY {_BY[order]} LIMIT ? OFFSET ?",
            [*values, limit, offset],
        )
        return Things(total, tuple(_thing(*row) for row in found))

    def differing(self, *, limit: int = 50, offset: int = 0) -> tuple[Differing, ...]:
        """Return pairs of figures that differ, by the IRIs of place, measure and figures.

        The same pairs as the question ``figures-that-differ``. Raises ``UsageError``.
        """
        _check(limit, offset)
        found = self.connection.execute(
            "SELECT a.place, a.measure, a.figure, b.figure, a.work, b.work, a.value, b.value"
            " FROM figure a JOIN figure b USING (place, measure, unit)"
            " WHERE a.work < b.work AND a.value <> b.value"
            " ORDER BY a.place, a.measure, a.unit, a.figure, a.work, b.figure, b.work"
            " LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return tuple(
            Differing(place, measure, (one, other), (first, second), (less, more))
            for place, measure, one, other, first, second, less, more in found
        )

    def cited_by(self, party: str, *, limit: int = 100, offset: int = 0) -> tuple[Cited, ...]:
        """Return what the statements of a party cite: its neighbourhood, by the IRIs of both.

        A work that a statement cites several times is given once. Raises ``UsageError``.
        """
        _check(limit, offset)
        found = self.connection.execute(
            "SELECT s.iri, w.iri FROM"
            " (SELECT DISTINCT statement, cited FROM saying JOIN citation USING (statement)"
            "  WHERE party = (SELECT id FROM thing WHERE iri = ?)"
            "  ORDER BY statement, cited LIMIT ? OFFSET ?) pair"
            " JOIN thing s ON s.id = pair.statement JOIN thing w ON w.id = pair.cited"
            " ORDER BY s.id, w.id",
            (party, limit, offset),
        )
        return tuple(Cited(*row) for row in found)

    def citing(self, parties: Sequence[str], works: Sequence[str]) -> list[tuple[str, str, int]]:
        """Return which of ``parties`` cites which of ``works``, and how often, by their IRIs."""
        found = self.connection.execute(
            "SELECT p.iri, w.iri, COUNT(*) FROM thing p JOIN saying ON party = p.id"
            " JOIN citation USING (statement) JOIN thing w ON w.id = cited"
            " WHERE p.iri IN (SELECT value FROM json_each(?))"
            " AND w.iri IN (SELECT value FROM json_each(?))"
            " GROUP BY p.id, w.id ORDER BY p.id, w.id",
            (json.dumps(parties), json.dumps(works)),
        )
        return found.fetchall()

    def answering(self, statements: int) -> tuple[str, ...]:
        """Return the first documents that hold replies, until they hold that many statements."""
        found = self.connection.execute(
            "SELECT document, COUNT(*) FROM thing WHERE kind IN (?, ?) AND document <> ''"
            " GROUP BY document HAVING SUM(kind = ?) > 0 ORDER BY document",
            (Kind.CLAIM.value, Kind.REPLY.value, Kind.REPLY.value),
        )
        chosen, held = [], 0
        for document, number in found:
            if held >= statements:
                break
            chosen.append(document)
            held += number
        return tuple(chosen)

    def total(self, kind: Kind) -> int:
        """Return how many things of a kind there are."""
        return self._number(
            "SELECT COALESCE(SUM(things), 0) FROM total WHERE kind = ?", [kind.value]
        )

    def citations(self) -> Citations:
        """Return all citations as numbers: a million in about a second."""
        import numpy as np

        edges = np.array(
            self.connection.execute(
                "SELECT citing - 1, cited - 1 FROM"
                " (SELECT DISTINCT act, citing, cited FROM citation WHERE citing IS NOT NULL)"
            ).fetchall(),
            dtype=np.int64,
        ).reshape(-1, 2)
        used, numbers = np.unique(edges, return_inverse=True)
        iris = dict(self.connection.execute("SELECT id - 1, iri FROM thing"))
        numbers = numbers.reshape(-1, 2)
        return Citations(numbers[:, 0], numbers[:, 1], tuple(iris[number] for number in used))

    def _number(self, query: str, values: Iterable[str]) -> int:
        return int(self.connection.execute(query, list(values)).fetchone()[0])


def _thing(iri: str, kind: str, label: str, document: str, day: str, times: int) -> Thing:
    return Thing(iri, Kind(kind), label, document, day, times)


def _check(limit: int, offset: int) -> None:
    if limit < 1 or offset < 0:
        raise UsageError(f"There is no page of {limit} rows after the first {offset}.")


def _open(folder: Path) -> Tables:
    return Tables(open_sealed(folder / FILE, FORMAT, "side tables"))


BESIDE: Final = Beside("tables", lambda view, folder: Tables(fill(view, folder)), _open)


def tables_of(view: View) -> Tables:
    """Return the side tables of a view, made on first use where a build did not."""
    return BESIDE.of(view)
