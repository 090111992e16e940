"""Doubtful readings, found once for a generation and kept beside it in the order of their pages."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from kg.analysis.doubts import Doubt, doubts
from kg.store.base import View
from kg.store.beside import Beside
from kg.tables.sealed import open_sealed, sealing

_FILE: Final = "doubts.sqlite"
_NAME: Final = "doubtful readings"
_FORMAT: Final = 2  # to be raised when doubts are told otherwise
_TABLES: Final = """
CREATE TABLE doubt (place INTEGER PRIMARY KEY, kind TEXT NOT NULL, told TEXT NOT NULL);
CREATE TABLE node (iri TEXT NOT NULL, place INTEGER NOT NULL);
"""
_LEFT: Final = (
    "FROM doubt WHERE place NOT IN"
    " (SELECT place FROM node WHERE iri IN (SELECT value FROM json_each(?)))"
)


def kind_of(doubt: Doubt) -> str:
    """Return which kind of reading it is: the segment of its IRI ("stance", "decision")."""
    return doubt.iris[0].split("/")[-2]


@dataclass(frozen=True)
class KeptDoubts:
    """Every reading with a confidence below 1; ``decided`` are IRIs of those to be left out."""

    connection: sqlite3.Connection

    def counts(self, decided: Collection[str]) -> Mapping[str, int]:
        """Return how many there are of each kind."""
        found = self.connection.execute(
            f"SELECT kind, COUNT(*) {_LEFT} GROUP BY kind ORDER BY kind", (_listed(decided),)
        )
        return dict(found.fetchall())

    def page(
        self, decided: Collection[str], kind: str, *, limit: int, offset: int
    ) -> list[dict[str, Any]]:
        """Return a page of them, the least certain first; of one ``kind`` if it is given."""
        found = self.connection.execute(
            f"SELECT kind, told {_LEFT} AND ? IN ('', kind) ORDER BY place LIMIT ? OFFSET ?",
            (_listed(decided), kind, limit, offset),
        )
        return [json.loads(told) | {"kind": of} for of, told in found]

    def every(self) -> tuple[Doubt, ...]:
        """Return all of them."""
        found = self.connection.execute("SELECT told FROM doubt ORDER BY place")
        held = (json.loads(told) for (told,) in found)
        return tuple(Doubt(**one | {"iris": tuple(one["iris"])}) for one in held)


def _listed(decided: Collection[str]) -> str:
    return json.dumps(sorted(decided))


def _make(view: View, folder: Path | None) -> KeptDoubts:
    with sealing(folder and folder / _FILE, _TABLES, _FORMAT, _NAME) as connection:
        for at, one in enumerate(doubts(view)):
            told = json.dumps(asdict(one), ensure_ascii=False)
            connection.execute("INSERT INTO doubt VALUES (?, ?, ?)", (at, kind_of(one), told))
            connection.executemany("INSERT INTO node VALUES (?, ?)", [(i, at) for i in one.iris])
        connection.execute("CREATE INDEX by_iri ON node (iri)")
    return KeptDoubts(connection)


def _open(folder: Path) -> KeptDoubts:
    return KeptDoubts(open_sealed(folder / _FILE, _FORMAT, _NAME))


_BESIDE: Final = Beside(f"doubts-{_FORMAT}", _make, _open)


def doubts_of(view: View) -> KeptDoubts:
    """Return the doubtful readings of a view, found on first use."""
    return _BESIDE.of(view)
