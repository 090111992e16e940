"""Who cites what, pair by pair: the citations of the side tables, counted."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from kg.tables.tables import Tables


class Citing(StrEnum):
    """What cites: a work, a statement, or the statement where one is known and else the work."""

    WORK = "citing"
    STATEMENT = "statement"
    EITHER = "COALESCE(statement, citing)"


class Edge(NamedTuple):
    """One thing cites another in so many ``acts`` of these ``kinds``; all are IRIs."""

    citing: str
    cited: str
    kinds: tuple[str, ...]
    acts: int


def edges(tables: Tables, citing: Citing) -> Iterator[Edge]:
    """Yield each pair once, by the IRIs of both. Acts that do not say how they cite are none."""
    found = tables.connection.execute(
        "SELECT a.iri, b.iri, pair.kinds, pair.acts FROM"
        f" (SELECT {citing} AS start, cited, GROUP_CONCAT(DISTINCT kind) AS kinds,"
        "   COUNT(DISTINCT act) AS acts"
        "  FROM citation WHERE kind IS NOT NULL AND start IS NOT NULL GROUP BY start, cited) pair"
        " JOIN thing a ON a.id = pair.start JOIN thing b ON b.id = pair.cited"
        " ORDER BY pair.start, pair.cited"
    )
    names = dict(tables.connection.execute("SELECT CAST(id AS TEXT), iri FROM kind"))
    for start, end, kinds, acts in found:
        yield Edge(start, end, tuple(names[kind] for kind in kinds.split(",")), acts)
