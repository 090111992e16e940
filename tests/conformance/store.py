"""Puts the data of a test into a server and reads it back, by SPARQL alone."""

from collections.abc import Iterable

import pyoxigraph as ox

from tests.conformance.results import Row, parse
from tests.conformance.suite import RDFS, Node, canonical, read_graph
from tests.web.server import Server

_ALL = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


def data_of(node: Node, vocabulary: str) -> list[ox.Quad]:
    """Return the dataset that an action or a result describes (``qt:`` or ``ut:``)."""
    quads: list[ox.Quad] = []
    for data in node.all(vocabulary + "data"):
        quads += read_graph(data.text(), ox.DefaultGraph())
    for data in node.all(vocabulary + "graphData"):
        file = data.text(vocabulary + "graph") or data.text()
        quads += read_graph(file, ox.NamedNode(data.text(RDFS + "label") or file))
    return quads


def load(server: Server, quads: Iterable[ox.Quad]) -> None:
    answer = server.update(f"DROP ALL ; INSERT DATA {{ {' '.join(map(_line, quads))} }}")
    assert answer.status == 204, answer.text


def _line(quad: ox.Quad) -> str:
    statement = f"{quad.subject} {quad.predicate} {quad.object} ."
    in_default = isinstance(quad.graph_name, ox.DefaultGraph)
    return statement if in_default else f"GRAPH {quad.graph_name} {{ {statement} }}"


def content(server: Server) -> ox.Dataset:
    """Return all that the server holds."""
    answer = server.query(_ALL, "application/sparql-results+json")
    table = parse(answer.body, ox.QueryResultsFormat.JSON)
    assert not isinstance(table, bool)
    return canonical([_quad(row) for row in table.rows])


def _quad(row: Row) -> ox.Quad:
    subject, predicate, graph = row["s"], row["p"], row.get("g", ox.DefaultGraph())
    assert isinstance(subject, ox.NamedNode | ox.BlankNode)
    assert isinstance(predicate, ox.NamedNode)
    assert isinstance(graph, ox.NamedNode | ox.DefaultGraph)
    return ox.Quad(subject, predicate, row["o"], graph)
