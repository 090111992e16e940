"""Expected results in every format of the suite, and when two results are the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from kg.rdf.terms import OxTerm
from kg.store.forms import engine_form
from tests.conformance.suite import RS, canonical, file_of, read_graph

Row: TypeAlias = Mapping[str, OxTerm]
_FORMATS = {
    ".srx": ox.QueryResultsFormat.XML,
    ".srj": ox.QueryResultsFormat.JSON,
    ".tsv": ox.QueryResultsFormat.TSV,
}
_SAYS = "urn:x-test:"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, which may hold blank nodes: tables are equal if they are under some renaming."""

    variables: frozenset[str]
    rows: tuple[Row, ...]

    @property
    def essence(self) -> tuple[frozenset[str], ox.Dataset]:
        return self.variables, canonical(list(self._quads()))

    def _quads(self) -> Iterable[ox.Quad]:
        for number, row in enumerate(self.rows):
            subject = ox.BlankNode(f"row{number}")
            yield ox.Quad(subject, ox.NamedNode(_SAYS + "row"), ox.Literal("row"))
            for name, value in row.items():
                yield ox.Quad(subject, ox.NamedNode(_SAYS + name), value)

    def in_order(self) -> list[dict[str, str]]:
        """Return the rows for queries that order them; blank nodes have no place of their own."""
        return [{name: _shown(term) for name, term in row.items()} for row in self.rows]


def _shown(term: OxTerm) -> str:
    return "_:" if isinstance(term, ox.BlankNode) else str(engine_form(term))


def read_table(found: ox.QuerySolutions) -> Table:
    names = [variable.value for variable in found.variables]
    rows = tuple(
        {name: term for name, term in zip(names, solution, strict=True) if term is not None}
        for solution in found
    )
    return Table(frozenset(names), rows)


def parse(data: bytes, form: ox.QueryResultsFormat) -> Table | bool:
    found = ox.parse_query_results(data, format=form)
    return read_table(found) if isinstance(found, ox.QuerySolutions) else bool(found)


def expected(iri: str) -> Table | bool | ox.Dataset:
    """Read the result of a test: a table, yes or no, or a graph."""
    path = file_of(iri)
    if path.suffix in _FORMATS:
        return parse(path.read_bytes(), _FORMATS[path.suffix])
    quads = read_graph(iri, ox.DefaultGraph())
    if any(quad.predicate.value.startswith(RS) for quad in quads):
        return _table_in_rdf(quads)
    return canonical(quads)


def _table_in_rdf(quads: list[ox.Quad]) -> Table | bool:
    """Read the result-set vocabulary of the first test cases."""
    facts: dict[tuple[OxTerm, str], list[OxTerm]] = {}
    for quad in quads:
        key = quad.subject, quad.predicate.value.removeprefix(RS)
        facts.setdefault(key, []).append(quad.object)
    answers = [term for (_, name), terms in facts.items() if name == "boolean" for term in terms]
    if answers:
        return _value(answers[0]) == "true"
    found = {name: [] for name in ("resultVariable", "solution")}  # type: dict[str, list[OxTerm]]
    for (_, name), terms in facts.items():
        found.get(name, []).extend(terms)
    rows = tuple(
        {
            _value(facts[binding, "variable"][0]): facts[binding, "value"][0]
            for binding in facts.get((solution, "binding"), ())
        }
        for solution in found["solution"]
    )
    return Table(frozenset(map(_value, found["resultVariable"])), rows)


def _value(term: OxTerm) -> str:
    return "" if isinstance(term, ox.Triple) else term.value
