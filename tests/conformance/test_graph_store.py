"""SPARQL 1.1 Graph Store HTTP Protocol: the standard's exchanges, against a real server."""

import pytest

from tests.conformance.exchange import check_graph, exchanges
from tests.conformance.suite import MF, Manifest, Node, entries, name, require_suite
from tests.web.server import Server

require_suite()

DIRECT = entries("graph-store-protocol", file="manifest-direct.ttl")
INDIRECT = entries("graph-store-protocol", file="manifest-indirect.ttl")
# Described in the manifest but left out of its list by an oversight.
UNLISTED = tuple(
    Node(DIRECT[0].graph, subject)
    for subject, _ in Manifest("graph-store-protocol/manifest-direct.ttl").facts
    if str(subject).endswith("#head_non_existing_direct>")
)[:1]
TESTS = (*DIRECT, *INDIRECT, *UNLISTED)


def test_the_manifests_are_whole() -> None:
    assert (len(DIRECT), len(INDIRECT), len(UNLISTED)) == (4, 9, 1)


@pytest.mark.parametrize("mode", ["plain", "union"])
@pytest.mark.parametrize("entry", TESTS, ids=[name(entry) for entry in TESTS])
def test_graph_store(entry: Node, mode: str, request: pytest.FixtureRequest) -> None:
    server: Server = request.getfixturevalue(mode)
    assert server.update("DROP ALL").status == 204
    known: dict[str, str] = {}
    for exchange in exchanges(entry, "/gsp", "/rdf-graph-store"):
        answer = exchange.send(server, known)
        exchange.check(answer)
        check_graph(exchange, answer, server.root + exchange.path(known))
        if variable := exchange.expected.text(MF + "expectedLocation"):
            known[variable] = answer.headers["location"]
