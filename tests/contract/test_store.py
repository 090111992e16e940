"""What every store promises: one body, run on each backend."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, StoreError, StoreLocked
from kg.rdf.terms import OxTerm
from kg.store.answer import Solutions, Statements
from kg.store.base import Store, View
from kg.store.open import open_store
from kg.store.remote.store import RemoteStore
from tests.servers.emptying import emptied

BASE = "http://example.org/"
SAYS = ox.NamedNode(BASE + "says")
FIRST, SECOND = BASE + "graph/first", BASE + "graph/second"


def quad(subject: str, value: str | int, graph: str = FIRST) -> ox.Quad:
    return ox.Quad(ox.NamedNode(BASE + subject), SAYS, ox.Literal(value), ox.NamedNode(graph))


def ask(view: View, text: str, **bindings: OxTerm) -> list[tuple[OxTerm | None, ...]]:
    answer = view.query(text, bindings)
    assert isinstance(answer, Solutions)
    return list(answer.rows)


@pytest.fixture(params=["memory", "embedded", "oxigraph", "virtuoso"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """An empty store of each kind; the last two are at servers that are not ours."""
    match request.param:
        case "memory":
            return open_store("memory:", create=True)
        case "embedded":
            return open_store(str(tmp_path / "store"), create=True)
        case server:
            return emptied(request.getfixturevalue(f"{server}_server"))


def write(store: Store, *quads: ox.Quad) -> None:
    with store.write() as writer:
        writer.add(quads)


def break_off(store: Store) -> None:
    with store.write() as writer:
        writer.replace_graph(FIRST, [quad("b", 2)])
        writer.add([quad("c", 3, SECOND)])
        raise RuntimeError("in the middle")


def test_a_new_store_is_empty(store: Store) -> None:
    with store.view() as view:
        assert (view.count(), view.graphs(), list(view.quads())) == (0, (), [])
        assert ask(view, "SELECT * WHERE { ?s ?p ?o }") == []


def test_what_was_written_is_read(store: Store) -> None:
    quads = {quad("a", 1), quad("b", "two", SECOND)}
    write(store, *quads)
    with store.view() as view:
        assert set(view.quads()) == quads
        assert view.count() == 2
        assert view.graphs() == (FIRST, SECOND)


def test_a_second_write_adds_to_the_first(store: Store) -> None:
    write(store, quad("a", 1))
    write(store, quad("b", 2))
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1), quad("b", 2)}


def test_the_same_statement_is_kept_once(store: Store) -> None:
    write(store, quad("a", 1), quad("a", 1))
    write(store, quad("a", 1))
    with store.view() as view:
        assert view.count() == 1


FORMS = {
    quad("a", 1),
    *(
        ox.Quad(
            ox.NamedNode(BASE + kind + text),
            SAYS,
            ox.Literal(text, datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#" + kind)),
            ox.NamedNode(FIRST),
        )
        for text, kind in [
            ("82.0", "decimal"),
            ("82", "decimal"),
            ("007", "integer"),
            ("5", "nonNegativeInteger"),
            ("1.50", "double"),
            ("1", "boolean"),
            ("2010-08", "gYearMonth"),
            ("2010-08-10", "date"),
            ("2010-08-10T01:02:03.000+00:00", "dateTime"),
        ]
    ),
}


def test_literals_keep_the_form_in_which_they_were_written(store: Store) -> None:
    """Oxigraph by itself returns 82 for 82.0, and another datatype for a position in a text."""
    write(store, *FORMS)
    write(store, quad("a", 1, SECOND))
    with store.view() as view:
        assert set(view.quads(graph=FIRST)) == FORMS
        assert set(view.quads(None, None, ox.Literal(5), graph=FIRST)) < FORMS
    with store.write() as writer:
        assert set(writer.view().quads(graph=FIRST)) == FORMS
        writer.replace_graph(FIRST, [quad("a", 7)])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 7), quad("a", 1, SECOND)}


def test_an_ill_typed_number_is_kept_as_it_is(store: Store, request: pytest.FixtureRequest) -> None:
    """A text may print one. Virtuoso alone refuses it, and then nothing of the change is kept."""
    integer = ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    odd = ox.Quad(
        ox.NamedNode(BASE), SAYS, ox.Literal("not-a-number", datatype=integer), ox.NamedNode(FIRST)
    )
    if request.node.callspec.params["store"] == "virtuoso":
        with pytest.raises(StoreError, match="refuses"):
            write(store, quad("a", 1), odd)
        assert store.view().count() == 0
    else:
        write(store, odd)
        assert list(store.view().quads()) == [odd]


def test_answers_give_numbers_by_value(store: Store, request: pytest.FixtureRequest) -> None:
    """Virtuoso puts the number of the filter in the place of the one that equals it."""
    write(store, *FORMS)
    text = "SELECT ?o WHERE { ?s ?p ?o FILTER (?o = 82) } ORDER BY ?s"
    kind = "integer" if request.node.callspec.params["store"] == "virtuoso" else "decimal"
    number = ox.Literal("82", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#" + kind))
    with store.view() as view:
        assert ask(view, text) == [(number,), (number,)]


def test_a_graph_is_replaced_as_a_whole(store: Store) -> None:
    write(store, quad("a", 1), quad("b", 2), quad("c", 3, SECOND))
    with store.write() as writer:
        writer.replace_graph(FIRST, [quad("a", 1), quad("d", 4)])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1), quad("d", 4), quad("c", 3, SECOND)}
        assert len(ask(view, "SELECT * WHERE { ?s ?p ?o }")) == 3


def test_a_statement_of_another_graph_replaces_nothing(store: Store) -> None:
    write(store, quad("a", 1))
    with pytest.raises(StoreError, match="was given for the graph"), store.write() as writer:
        writer.replace_graph(FIRST, [quad("b", 2, SECOND)])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1)}


def test_a_dropped_graph_is_gone_and_the_others_stay(store: Store) -> None:
    """The statement that also stands in the second graph is still found by a query."""
    write(store, quad("a", 1), quad("b", 2), quad("a", 1, SECOND))
    with store.write() as writer:
        writer.drop_graph(FIRST)
        writer.drop_graph(BASE + "graph/never-there")
    with store.view() as view:
        assert view.graphs() == (SECOND,)
        assert ask(view, "SELECT ?o WHERE { ?s ?p ?o }") == [(ox.Literal(1),)]


def test_a_text_in_a_language_is_dropped_from_every_graph(store: Store) -> None:
    """Virtuoso by itself keeps it in the second graph of one update."""
    text = ox.Literal("dredging", language="en")
    quads = [ox.Quad(SAYS, SAYS, text, ox.NamedNode(graph)) for graph in (FIRST, SECOND)]
    write(store, quad("a", 1), *quads)
    with store.write() as writer:
        writer.drop_graph(SECOND)
        writer.replace_graph(FIRST, [quad("a", 1)])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1)}
        assert ask(view, "SELECT ?o WHERE { ?s ?p ?o }") == [(ox.Literal(1),)]


def test_a_change_that_fails_leaves_nothing(store: Store) -> None:
    write(store, quad("a", 1))
    with pytest.raises(RuntimeError, match="in the middle"):
        break_off(store)
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1)}
    write(store, quad("d", 4))
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1), quad("d", 4)}


def test_a_statement_belongs_to_a_named_graph(store: Store) -> None:
    nowhere = ox.Quad(ox.NamedNode(BASE), SAYS, ox.Literal("x"))
    with pytest.raises(StoreError, match="in no named graph"), store.write() as writer:
        writer.add([nowhere])


def test_a_reader_keeps_what_it_opened(store: Store) -> None:
    if isinstance(store, RemoteStore):
        pytest.skip("SPARQL 1.1 has no snapshots; see tests/store/test_remote.py")
    write(store, quad("a", 1))
    with store.view() as view:
        for number in range(2, 6):
            with store.write() as writer:
                writer.replace_graph(FIRST, [quad("a", number)])
        assert set(view.quads()) == {quad("a", 1)}
        assert ask(view, "SELECT ?o WHERE { ?s ?p ?o }") == [(ox.Literal(1),)]
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 5)}


def test_a_writer_sees_its_own_change(store: Store) -> None:
    """Rules run over what was just read, before it is published."""
    write(store, quad("a", 1))
    with store.write() as writer:
        writer.add([quad("b", 2, SECOND)])
        assert writer.view().count() == 2
        assert store.view().count() == 1
        assert len(ask(writer.view(), "SELECT * WHERE { ?s ?p ?o }")) == 2


def test_a_closed_change_takes_nothing_more(store: Store) -> None:
    with store.write() as writer:
        pass
    with pytest.raises(StoreError, match="already closed"):
        writer.add([quad("a", 1)])
    with pytest.raises(StoreError, match="already closed"):
        writer.drop_graph(FIRST)


def test_a_second_writer_is_told_to_wait(store: Store) -> None:
    with store.write() as writer:
        writer.add([quad("a", 1)])
        with pytest.raises(StoreLocked), store.write():
            pass
    with store.view() as view:
        assert view.count() == 1


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
