"""What every store promises of its answers: one body, run on each backend."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.rdf.terms import OxTerm
from kg.store.answer import Solutions, Statements
from kg.store.base import Store, View
from tests.contract.stores import BASE, FIRST, SAYS, SECOND, ask, quad, write

PATTERNS: list[tuple[Callable[[View], Iterator[ox.Quad]], set[ox.Quad]]] = [
    (lambda view: view.quads(graph=SECOND), {quad("b", 2, SECOND)}),
    (lambda view: view.quads(ox.NamedNode(BASE + "a")), {quad("a", 1)}),
    (lambda view: view.quads(None, SAYS), {quad("a", 1), quad("b", 2, SECOND)}),
    (lambda view: view.quads(None, None, ox.Literal(2)), {quad("b", 2, SECOND)}),
    (lambda view: view.quads(None, None, ox.Literal(2), graph=FIRST), set()),
    (lambda view: view.quads(graph=BASE + "nowhere"), set()),
]


@pytest.mark.parametrize(("pattern", "expected"), PATTERNS)
def test_quads_are_found_by_pattern(
    store: Store, pattern: Callable[[View], Iterator[ox.Quad]], expected: set[ox.Quad]
) -> None:
    write(store, quad("a", 1), quad("b", 2, SECOND))
    with store.view() as view:
        assert set(pattern(view)) == expected


def test_rows_come_one_by_one_as_the_whole_answer_has_them(store: Store) -> None:
    """With a value given too; what is no table is refused."""
    write(store, quad("a", 1), quad("b", 2), quad("b", 2, SECOND))
    text = "SELECT ?s ?o WHERE { ?s ?p ?o }"
    with store.view() as view:
        for given in ({}, {"s": ox.NamedNode(BASE + "b")}):
            assert sorted(map(str, view.rows(text, given))) == sorted(
                map(str, ask(view, text, **given))
            )
        with pytest.raises(QueryError, match="no table"):
            list(view.rows("ASK { ?s ?p ?o }"))


def test_a_query_sees_each_statement_of_the_union_once(store: Store) -> None:
    """Asked over the union, Oxigraph itself returns one row per graph."""
    write(store, quad("a", 1), quad("a", 1, SECOND))
    with store.view() as view:
        assert len(ask(view, "SELECT * WHERE { ?s ?p ?o }")) == 1
        assert len(ask(view, "SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }")) == 2
        assert view.count() == 2


def test_the_three_kinds_of_answers(store: Store) -> None:
    write(store, quad("a", 1))
    with store.view() as view:
        assert view.query("ASK { ?s ?p 1 }") is True
        assert view.query("ASK { ?s ?p 2 }") is False
        built = view.query("CONSTRUCT { ?s ?p 3 } WHERE { ?s ?p ?o }")
        assert built == Statements(frozenset({quad("a", 3).triple}))
        rows = view.query("SELECT ?s ?nothing WHERE { ?s ?p ?o }")
        assert rows == Solutions(("s", "nothing"), ((ox.NamedNode(BASE + "a"), None),))


def test_our_prefixes_need_no_line(store: Store) -> None:
    with store.view() as view:
        assert view.query("ASK { ?s schema:name ?o }") is False


def test_a_value_is_bound_as_a_term(store: Store) -> None:
    """Quotation marks and braces in a value are data."""
    nasty = 'x" } UNION { ?s ?p ?o } #'
    write(store, quad("a", nasty), quad("b", "plain"))
    with store.view() as view:
        rows = ask(view, "SELECT ?s ?value WHERE { ?s ?p ?value }", value=ox.Literal(nasty))
        assert rows == [(ox.NamedNode(BASE + "a"), ox.Literal(nasty))]


def test_a_value_also_binds_inside_filters(store: Store) -> None:
    write(store, quad("a", 1), quad("b", 5))
    text = "SELECT ?s ?least WHERE { ?s ?p ?o FILTER (?o >= ?least) }"
    with store.view() as view:
        assert ask(view, text, least=ox.Literal(3)) == [(ox.NamedNode(BASE + "b"), ox.Literal(3))]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s WHERE { ?s ?p ?o }",
        "ASK { ?s ?p ?value }",
        "CONSTRUCT { ?s ?p ?value } WHERE { ?s ?p ?value }",
    ],
)
def test_a_value_without_a_place_is_refused(store: Store, text: str) -> None:
    """Otherwise the engines disagree, one of them in silence."""
    with store.view() as view, pytest.raises(QueryError, match="no place for a value of 'value'"):
        view.query(text, {"value": ox.Literal(1)})


@pytest.mark.parametrize("text", ["", "SELEC ?s", "SELECT ?s WHERE { ?s", "LOAD <http://x.org/>"])
def test_a_malformed_query_is_an_error_of_ours(store: Store, text: str) -> None:
    with store.view() as view, pytest.raises(QueryError, match="malformed"):
        view.query(text)
    with store.view() as view, pytest.raises(QueryError, match="malformed"):
        list(view.rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * WHERE { {} service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * WHERE { VALUES ?e { <http://127.0.0.1:9/> } SERVICE ?e { ?s ?p ?o } }",
        "PREFIX e: <http://127.0.0.1:9/> SELECT * WHERE { SERVICE e:a#{\n{ ?s ?p ?o } }",
        "SELECT * WHERE { SERVICE # a\n SILENT # <b>\n<http://127.0.0.1:9/>#c\n{ ?s ?p ?o } }",
        "SELECT * WHERE { ?s ?p 1SERVICE<http://127.0.0.1:9/>{} }",
        r"SELECT * WHERE { \u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * WHERE { ?s ?p ?o FILTER (?s<?p)SERVICE#>\n<http://127.0.0.1:9/>{} }",
    ],
)
def test_a_query_never_opens_a_connection(store: Store, text: str) -> None:
    with store.view() as view, pytest.raises(QueryError, match="SERVICE is refused"):
        view.query(text)
    with store.view() as view, pytest.raises(QueryError, match="SERVICE is refused"):
        list(view.rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * WHERE { ?s ?p ?service }",
        'SELECT * WHERE { ?s ?p "at your service" }',
        "SELECT * WHERE { ?s a schema:GovernmentService . { ?s ?p ?o } }",
        "SELECT * # at your service\nWHERE { <http://example.org/service> ?p ?o }",
    ],
)
def test_the_word_service_alone_is_no_offence(store: Store, text: str) -> None:
    with store.view() as view:
        assert ask(view, text) == []


def test_from_never_reads_a_file(store: Store, tmp_path: Path) -> None:
    """rdflib by itself answers with the content of the file; in memory FROM is refused."""
    file = tmp_path / "secret.nt"
    file.write_text("<http://x.org/s> <http://x.org/p> <http://x.org/secret> .\n")
    found: list[tuple[OxTerm | None, ...]] = []
    with store.view() as view, suppress(QueryError):
        found = ask(view, f"SELECT * FROM <{file.as_uri()}> WHERE {{ ?s ?p ?o }}")
    assert found == []
