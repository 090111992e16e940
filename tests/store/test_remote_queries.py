"""What is sent to a server: the query as it was meant, and nothing that would reach elsewhere."""

from urllib.parse import parse_qs

import httpx
import pyoxigraph as ox
import pytest

from kg.errors import QueryError, StoreError
from tests.store.handlers import empty, store_at, unreachable
from tests.store.test_embedded import GRAPH, NAME


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * FROM <http://x.org/> WHERE { ?s ?p ?o }",
        "select * from named <http://x.org/> { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } FROM <http://x.org/> WHERE { ?s ?p ?o }",
    ],
)
def test_from_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="FROM is refused"):
        store_at(unreachable).view().query(text)


def asked_for(text: str, **bindings: ox.Literal) -> dict[str, list[str]]:
    """Return the form that a query becomes."""
    seen: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request.content.decode())
        return empty(request)

    store_at(handler).view().query(text, bindings)
    return parse_qs(seen[-1])


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?from WHERE { ?from ?p ?o }",
        'SELECT * WHERE { ?s ?p "FROM <http://x.org/>" } # FROM',
        "SELECT * WHERE { ?s <http://x.org/FROM> ?o }",
        "PREFIX from: <http://x.org/> SELECT * WHERE { ?s from:FROM ?o }",
    ],
)
def test_the_word_from_alone_is_no_offence(text: str) -> None:
    assert asked_for(text)["default-graph-uri"] == ["urn:x-counterclaim:merged"]


def test_values_stand_at_the_head_of_the_pattern() -> None:
    """Braces in strings and comments, and those of an EXISTS, are not the pattern's."""
    text = 'SELECT (EXISTS { ?a ?b "{" } AS ?x) ?v # {\nWHERE { ?s ?p ?v }'
    sent = asked_for(text, v=ox.Literal('" } #'))["query"][0]
    assert sent.endswith('WHERE { VALUES (?v) { ("\\" } #") }  ?s ?p ?v }')


def test_a_blank_node_has_no_lasting_name() -> None:
    blank = ox.Quad(ox.BlankNode("b"), NAME, NAME, ox.NamedNode(GRAPH))
    with (
        pytest.raises(StoreError, match="blank node"),
        store_at(empty).write() as writer,
    ):
        writer.add([blank])
