"""Queries of this room, asked of one document, of many in one go, or of the whole view."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError
from kg.store.answer import Solutions
from kg.store.base import View
from kg.vocab.resources import package_text

Row: TypeAlias = Mapping[str, str]
Said: TypeAlias = Callable[[str], list[Row]]  # the name of a query -> what it finds
_ANY: Final = "VALUES ?graph { UNDEF }"  # here a query takes the graphs of documents
_ORDER: Final = "ORDER BY"


def ask(view: View, query: str, terms: Mapping[str, str] | None = None) -> list[Row]:
    """Answer a SELECT query as plain text; a row lacks what is not bound in it.

    ``terms`` are IRIs for variables of the query.

    Raises ``QueryError`` for a query that is malformed or no SELECT.
    """
    answer = view.query(query, {name: ox.NamedNode(term) for name, term in (terms or {}).items()})
    if not isinstance(answer, Solutions):
        raise QueryError("The query of a check returns no table.", "Ask with SELECT.")
    return [
        {
            variable: term.value
            for variable, term in zip(answer.variables, row, strict=True)
            if isinstance(term, ox.NamedNode | ox.Literal)
        }
        for row in answer.rows
    ]


@cache
def query_text(name: str) -> str:
    """Return the query ``queries/{name}.rq`` of this room."""
    return package_text(f"checks/queries/{name}.rq")


def is_common(name: str) -> bool:
    """Tell whether a query is asked once for all documents: it takes no graphs."""
    return _ANY not in query_text(name)


def ask_of(view: View, name: str, graphs: Iterable[str]) -> list[Row]:
    """Answer a query of this room about some graphs; their names go in as terms.

    Rows are put in order here, as text: a store looks both terms up for each comparison, which
    takes most of the time of a query that is put in order there.
    """
    terms = " ".join(str(ox.NamedNode(graph)) for graph in graphs)
    text, _, order = query_text(name).partition(_ORDER)
    rows = ask(view, text.replace(_ANY, f"VALUES ?graph {{ {terms} }}"))
    keys = order.replace("?", "").split()
    return sorted(rows, key=lambda row: [row.get(key, "") for key in keys]) if keys else rows


class Batch:
    """Some documents of a view, by their graphs: each query is asked for all of them at once.

    A query takes as long for a hundred small documents as for one.
    """

    def __init__(self, view: View, graphs: Sequence[str]) -> None:
        self._view = view
        self._graphs = graphs
        self._answers: dict[str, dict[str, list[Row]]] = {}

    def said_in(self, graph: str) -> Said:
        """Return what answers about one of the documents."""
        return lambda name: self._by_graph(name).get(graph, [])

    def _by_graph(self, name: str) -> dict[str, list[Row]]:
        if name not in self._answers:
            found: dict[str, list[Row]] = defaultdict(list)
            for row in ask_of(self._view, name, self._graphs):
                found[row["graph"]].append(row)
            self._answers[name] = found
        return self._answers[name]
