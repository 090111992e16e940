"""What a query returns, whichever engine answered: rows, yes or no, or statements."""

from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from kg.rdf.bridge import OxTerm

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
