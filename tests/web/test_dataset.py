"""Which graphs a request means, from its text and from its fields."""

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.web.dataset import Dataset, from_clauses, merged, with_using
from kg.web.refusal import Refused

A, B = ox.NamedNode("http://example.org/a"), ox.NamedNode("http://example.org/b")
BASE = "http://example.org/sparql"
PREFIXES = {"ex": "http://example.org/"}


@pytest.mark.parametrize(
    ("text", "default", "named"),
    [
        ("SELECT * FROM <http://example.org/a> { ?s ?p ?o }", (A,), ()),
        ("SELECT * FROM ex:a FROM NAMED ex:b { ?s ?p ?o }", (A,), (B,)),
        ("BASE <http://example.org/x/> ASK FROM <../a> {}", (A,), ()),
        ("PREFIX e: <http://example.org/> ASK FROM e:a FROM e:b FROM e:a {}", (A, B), ()),
        ("ask from named <a> { }", (), (A,)),
    ],
)
def test_from(
    text: str, default: tuple[ox.NamedNode, ...], named: tuple[ox.NamedNode, ...]
) -> None:
    assert from_clauses(text, BASE, PREFIXES) == Dataset(default, named)


@pytest.mark.parametrize(
    "text", ["ASK {}", "ASK { ?from <urn:from> 'FROM <urn:a>' }", "ASK { # FROM <urn:a>\n }"]
)
def test_no_from(text: str) -> None:
    assert from_clauses(text, BASE, PREFIXES) is None


def test_a_graph_that_is_no_iri_is_an_error() -> None:
    with pytest.raises(QueryError, match="FROM"):
        from_clauses("ASK FROM 'a' {}", BASE, PREFIXES)


def test_a_statement_of_two_graphs_is_one_statement() -> None:
    store = ox.Store()
    for graph in (A, B):
        store.add(ox.Quad(A, A, A, graph))
    assert len(merged(store, Dataset((A, B), (A,)))) == 2


USING = "USING <http://example.org/a> USING NAMED <http://example.org/b>"
CHANGE = "INSERT { ?s ?p 1 }"


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        (f"{CHANGE} WHERE {{ ?s ?p 2 }}", f"{CHANGE} {USING} WHERE {{ ?s ?p 2 }}"),
        ("DELETE WHERE { ?s ?p 2 }", f"DELETE {{ ?s ?p 2 }} {USING} WHERE {{ ?s ?p 2 }}"),
        ("CLEAR ALL", "CLEAR ALL"),
        ("INSERT DATA { <urn:a> <urn:b> 'WHERE {' }", "INSERT DATA { <urn:a> <urn:b> 'WHERE {' }"),
    ],
)  # fmt: skip
def test_the_graphs_of_the_request_go_into_the_update(text: str, rewritten: str) -> None:
    found = with_using(text, [A.value], [B.value])
    assert found.split() == rewritten.split()


@pytest.mark.parametrize("clause", ["WITH <urn:g> ", ""])
def test_two_datasets_are_one_too_many(clause: str) -> None:
    text = f"{clause}DELETE {{ ?s ?p 1 }} {'' if clause else 'USING <urn:g>'} WHERE {{ ?s ?p 1 }}"
    with pytest.raises(Refused, match="both name a dataset"):
        with_using(text, [A.value], [])
    assert with_using(text, [], []) == text
