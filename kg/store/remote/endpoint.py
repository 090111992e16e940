"""One SPARQL endpoint, and what we keep there besides the graphs themselves.

<urn:x-counterclaim:merged>   every statement of our graphs once: what a query sees that names none
<urn:x-counterclaim:store>    which graphs are ours, and literals as they were written

Both are needed because servers differ: some give a statement that stands in two graphs twice, some
hold graphs of their own, and most return 82 for 82.0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreDamaged, StoreError
from kg.rdf.terms import OxTerm
from kg.store.answer import Answer, Row
from kg.store.forms import Forms
from kg.store.remote.answers import TABLE, TRIPLES, solutions, statements, truth
from kg.store.remote.connection import Connection
from kg.store.remote.location import Location
from kg.store.remote.text import Kind, prepare
from kg.vocab.resources import package_text

MERGED: Final = "urn:x-counterclaim:merged"
BOOK: Final = "urn:x-counterclaim:store"
WRITTEN: Final = ox.NamedNode("urn:x-counterclaim:written")
_NONE: Final = "urn:x-counterclaim:none"  # no list of named graphs means all to some servers


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server that answers; nothing here changes it."""

    location: Location
    connection: Connection

    def answer(self, text: str, bindings: Mapping[str, OxTerm]) -> Answer:
        """Answer over the union of our graphs, or over what the server makes its default."""
        query = prepare(text, bindings)
        form: dict[str, str | list[str]] = {"query": query.text}
        if not self.location.everything:
            form["default-graph-uri"] = MERGED
            if query.named:
                form["named-graph-uri"] = list(self.graphs()) or [_NONE]
        accept = TRIPLES if query.kind is Kind.TRIPLES else TABLE
        response = self.connection.ask(self.location.query, form, accept)
        match query.kind:
            case Kind.TABLE:
                return solutions(response, query.variables)
            case Kind.TRUTH:
                return truth(response)
            case Kind.TRIPLES:
                return statements(response)

    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of our graphs, sorted; of all, if the location says so."""
        everything = self.location.everything
        rows = self._rows("every_graph") if everything else self._rows("graphs", graphs=[BOOK])
        return tuple(sorted(_text(row[0]) for row in rows))

    def sizes(self, graphs: Sequence[str]) -> dict[str, int]:
        """Return the number of statements of each of these graphs that has any."""
        rows = self._rows("sizes", graphs=graphs) if graphs else ()
        return {_text(row[0]): int(_text(row[1])) for row in rows}

    def quads(self, pattern: Mapping[str, OxTerm], graphs: Sequence[str]) -> tuple[ox.Quad, ...]:
        """Return the quads of these graphs that match; ``s``, ``p`` and ``o`` may be given."""
        rows = self._rows("statements", pattern, graphs) if graphs else ()
        return tuple(map(_quad, rows))

    def forms(self) -> Forms:
        """Return the statements of our graphs whose literal the server holds in another form."""
        rows = () if self.location.everything else self._rows("forms", graphs=[BOOK])
        return Forms(_written(row) for row in rows)

    def _rows(
        self,
        name: str,
        bindings: Mapping[str, OxTerm] = MappingProxyType({}),
        graphs: Sequence[str] = (),
    ) -> tuple[Row, ...]:
        query = prepare(package_text(f"store/remote/queries/{name}.rq"), bindings)
        form = {"query": query.text, "named-graph-uri": list(graphs)}
        response = self.connection.ask(self.location.query, form, TABLE)
        return solutions(response, query.variables).rows


def written(quad: ox.Quad) -> ox.Quad:
    """Return the statement of the book that keeps how the literal of ``quad`` was written."""
    assert isinstance(quad.graph_name, ox.NamedNode)
    line = f"{quad.subject} {quad.predicate} {quad.object} ."
    return ox.Quad(quad.graph_name, WRITTEN, ox.Literal(line), ox.NamedNode(BOOK))


def _written(row: Row) -> ox.Quad:
    try:
        triple = next(ox.parse(_text(row[1]), format=ox.RdfFormat.N_TRIPLES))
        return ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode(_text(row[0])))
    except (SyntaxError, StopIteration):
        raise StoreDamaged(f"The graph {BOOK} at the server is not as we wrote it.") from None


def _quad(row: Row) -> ox.Quad:
    subject, predicate, value, graph = row
    if (
        not isinstance(subject, ox.NamedNode | ox.BlankNode)
        or not isinstance(predicate, ox.NamedNode)
        or not isinstance(graph, ox.NamedNode)
        or value is None
    ):
        raise StoreError(f"The server sent a statement that is none: {row}.")
    return ox.Quad(subject, predicate, value, graph)


def _text(term: OxTerm | None) -> str:
    if not isinstance(term, ox.NamedNode | ox.Literal):
        raise StoreError(f"The server sent {term} where a name or a text belongs.")
    return term.value
