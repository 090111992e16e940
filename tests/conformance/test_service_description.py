"""SPARQL 1.1 Service Description: the standard's three tests, which its manifest only names.

Two more folders are about asking other servers, which this one never does: all of it is refused.
"""

import pyoxigraph as ox
import pytest

from tests.conformance.suite import MF, QT, RDF, Node, entries, name, read_text, require_suite
from tests.web.server import Answer, Server

require_suite()

SD = "http://www.w3.org/ns/sparql-service-description#"
DOMAINS = {
    "endpoint": "Service", "supportedLanguage": "Service", "resultFormat": "Service",
    "inputFormat": "Service", "feature": "Service", "defaultDataset": "Service",
    "defaultGraph": "Dataset", "namedGraph": "Dataset",
}  # fmt: skip
RANGES = {"defaultDataset": "Dataset", "defaultGraph": "Graph"}
FEDERATION = [*entries("syntax-fed"), *entries("service", "QueryEvaluationTest")]


def described(answer: Answer) -> set[tuple[str, str, str]]:
    found = ox.parse(answer.body, format=ox.RdfFormat.TURTLE)
    return {
        (str(quad.subject).strip("<>"), quad.predicate.value, str(quad.object).strip("<>"))
        for quad in found
    }


def test_the_manifest_is_whole() -> None:
    assert [name(entry).partition("/")[2] for entry in entries("service-description")] == [
        "has-endpoint-triple", "returns-rdf", "conforms-to-schema",
    ]  # fmt: skip


@pytest.mark.parametrize("mode", ["plain", "union"])
def test_get_on_the_endpoint_returns_rdf(mode: str, request: pytest.FixtureRequest) -> None:
    server: Server = request.getfixturevalue(mode)
    answer = server.send("GET", "/sparql")
    assert (answer.status, answer.kind) == (200, "text/turtle")
    assert described(answer)


def test_the_endpoint_is_named(plain: Server) -> None:
    address = f"{plain.root}/sparql"
    assert (address, f"{SD}endpoint", address) in described(plain.send("GET", "/sparql"))


def test_the_description_keeps_to_its_vocabulary(plain: Server) -> None:
    facts = described(plain.send("GET", "/sparql"))
    kinds = {(subject, value) for subject, predicate, value in facts if predicate == RDF + "type"}
    for subject, predicate, value in facts:
        term = predicate.removeprefix(SD)
        if predicate.startswith(SD):
            assert (subject, SD + DOMAINS[term]) in kinds
        if term in RANGES:
            assert (value, SD + RANGES[term]) in kinds


def test_only_the_union_is_called_one(plain: Server, union: Server) -> None:
    feature = f"{SD}feature"
    told = [
        [value for _, predicate, value in described(server.send("GET", "/sparql"))
         if predicate == feature]
        for server in (plain, union)
    ]  # fmt: skip
    assert told == [[], [f"{SD}UnionDefaultGraph"]]


@pytest.mark.parametrize("entry", FEDERATION, ids=[name(entry) for entry in FEDERATION])
def test_no_query_asks_another_server(entry: Node, plain: Server) -> None:
    action = entry.get(MF + "action")
    assert action is not None
    answer = plain.query(read_text(action.text(QT + "query") or action.text()))
    assert answer.status == 400
    assert "SERVICE is refused" in answer.text
