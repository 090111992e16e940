"""SPARQL 1.1 Protocol: the standard's 34 exchanges, against a real server."""

import pyoxigraph as ox
import pytest

from tests.conformance.exchange import exchanges
from tests.conformance.suite import RDFS, UT, Node, entries, name, read_graph, require_suite
from tests.web.server import Server

require_suite()

TESTS = entries("protocol", "ProtocolTest")
IDS = [name(entry) for entry in TESTS]


def prepare(server: Server, entry: Node) -> None:
    quads: list[ox.Quad] = []
    for data in entry.all(UT + "graphData"):
        graph = ox.NamedNode(data.text(RDFS + "label"))
        quads += read_graph(data.text(UT + "graph"), graph)
    lines = "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in quads)
    assert server.update(f"DROP ALL ; INSERT DATA {{ {lines} }}").status == 204


def test_the_manifest_is_whole() -> None:
    assert len(TESTS) == 34


@pytest.mark.parametrize("mode", ["plain", "union"])
@pytest.mark.parametrize("entry", TESTS, ids=IDS)
def test_protocol(entry: Node, mode: str, request: pytest.FixtureRequest) -> None:
    server: Server = request.getfixturevalue(mode)
    prepare(server, entry)
    for exchange in exchanges(entry, "/sparql/", "/sparql"):
        exchange.check(exchange.send(server, {}))
