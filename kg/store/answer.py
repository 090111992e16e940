"""What a query returns, whichever engine answered: rows, yes or no, or statements."""

from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError
from kg.rdf.terms import OxTerm

Row: TypeAlias = tuple[OxTerm | None, ...]


@dataclass(frozen=True, slots=True)
class Solutions:
    """The answer to SELECT: one tuple of terms per row, ``None`` where nothing is bound."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """The answer to CONSTRUCT or DESCRIBE: each triple once, in no particular order."""

    triples: frozenset[ox.Triple]


Answer: TypeAlias = Solutions | Statements | bool


def rows_of(answer: Answer) -> tuple[Row, ...]:
    """Return the rows of a SELECT. Raises ``QueryError`` for another kind of answer."""
    if not isinstance(answer, Solutions):
        raise QueryError("The query returns no table.", "Ask with SELECT.")
    return answer.rows


def triples_of(answer: Answer) -> tuple[ox.Triple, ...]:
    """Return the statements of a CONSTRUCT, sorted. Raises ``QueryError`` for another answer."""
    if not isinstance(answer, Statements):
        raise QueryError("The query returns no statements.", "Ask with CONSTRUCT.")
    return tuple(sorted(answer.triples, key=str))
