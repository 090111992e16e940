"""The answer to a question: rows, yes or no, or statements."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.notebook import html_table
from kg.query.terms import Python, short, to_python
from kg.store.answer import Answer, Row, Solutions, Statements

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Result:
    """What one query returned. Iterating yields each row as a dict of Python values."""

    answer: Answer
    title: str = ""

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the columns; none unless the query was a SELECT."""
        return self.answer.variables if isinstance(self.answer, Solutions) else ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as terms; none unless the query was a SELECT."""
        return self.answer.rows if isinstance(self.answer, Solutions) else ()

    @property
    def boolean(self) -> bool | None:
        """The answer to an ASK, else ``None``."""
        return self.answer if isinstance(self.answer, bool) else None

    @property
    def triples(self) -> tuple[ox.Triple, ...]:
        """The statements of a CONSTRUCT or DESCRIBE, sorted."""
        found = self.answer.triples if isinstance(self.answer, Statements) else ()
        return tuple(sorted(found, key=str))

    def __len__(self) -> int:
        return len(self.rows) or len(self.triples)

    def __iter__(self) -> Iterator[dict[str, Python]]:
        for row in self.rows:
            yield dict(zip(self.variables, map(to_python, row), strict=True))

    def to_pandas(self) -> "pd.DataFrame":
        """Return the rows as a data frame (needs pandas: the extra ``notebook``).

        Raises ``QueryError`` for an answer without rows, or without pandas.
        """
        if not isinstance(self.answer, Solutions):
            raise QueryError("Only the rows of a SELECT make a data frame.")
        try:
            import pandas as pd
        except ImportError:
            raise QueryError(
                "pandas is not installed.", "Run 'pip install counterclaim[notebook]'."
            ) from None
        return pd.DataFrame(list(self), columns=list(self.variables))

    def _repr_html_(self) -> str:
        """Show the first rows in a notebook; every label is escaped."""
        if self.boolean is not None:
            return f"<p>{'yes' if self.boolean else 'no'}</p>"
        if not isinstance(self.answer, Solutions):
            return f"<pre>{escape(chr(10).join(f'{triple} .' for triple in self.triples))}</pre>"
        rows = [[short(term) for term in row] for row in self.rows]
        return html_table(self.variables, rows, title=self.title)
