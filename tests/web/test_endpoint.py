"""What a client of ``/sparql`` and ``/rdf-graph-store`` can rely on."""

import json
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from tests.web.conftest import BOTH, HARBOUR, ROWS, TOWN, put
from tests.web.server import Server, authorised

FORM = "application/x-www-form-urlencoded"
JSON = "application/sparql-results+json"
EVERYTHING = "SELECT * { ?s ?p ?o }"
TWICE = "SELECT ?s { ?s ?p 'twice' }"


def rows(text: str) -> int:
    return len(json.loads(text)["results"]["bindings"])


@pytest.mark.parametrize(
    "text",
    [
        TWICE,
        f"SELECT ?s FROM <{TOWN}> FROM <{HARBOUR}> {{ ?s ?p 'twice' }}",
    ],
    ids=["no dataset", "FROM two graphs"],
)
def test_a_statement_of_two_graphs_is_one_row(server: Server, text: str) -> None:
    assert rows(server.query(text).text) == 1


def test_both_graphs_of_a_statement_are_found(server: Server) -> None:
    assert rows(server.query("SELECT ?g { GRAPH ?g { ?s ?p 'twice' } }").text) == 2


def test_the_graph_of_the_request_is_the_one_that_is_seen(server: Server) -> None:
    found = server.query("SELECT * { ?s ?p ?o }", **{"default-graph-uri": TOWN})
    assert rows(found.text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/hostname> { GRAPH ?g { ?s ?p ?o } }",
    ],
)
def test_a_graph_that_is_not_in_the_store_is_empty(server: Server, text: str) -> None:
    """No file is read for it."""
    answer = server.query(text)
    assert (answer.status, rows(answer.text)) == (200, 0)


@pytest.mark.parametrize(
    ("text", "accept", "status", "kind"),
    [
        (EVERYTHING, "*/*", 200, JSON),
        (EVERYTHING, "application/sparql-results+xml", 200, "application/sparql-results+xml"),
        (EVERYTHING, "text/csv", 200, "text/csv"),
        (EVERYTHING, "text/tab-separated-values", 200, "text/tab-separated-values"),
        (EVERYTHING, "application/json", 200, "application/json"),
        (EVERYTHING, "image/png", 406, "text/plain"),
        ("ASK {}", "*/*", 200, JSON),
        ("ASK {}", "text/csv", 406, "text/plain"),
        ("CONSTRUCT WHERE { ?s ?p 'twice' }", "*/*", 200, "text/turtle"),
        ("CONSTRUCT WHERE { ?s ?p 'twice' }", "application/rdf+xml", 200, "application/rdf+xml"),
        ("CONSTRUCT WHERE { ?s ?p 'twice' }", "application/ld+json", 200, "application/ld+json"),
        ("DESCRIBE <http://example.org/a>", "application/n-triples", 200, "application/n-triples"),
        ("DESCRIBE <http://example.org/a>", "text/csv", 406, "text/plain"),
        ("SELECT * {", "*/*", 400, "text/plain"),
    ],
)
def test_accept(server: Server, text: str, accept: str, status: int, kind: str) -> None:
    answer = server.query(text, accept)
    assert (answer.status, answer.kind) == (status, kind)
    assert answer.status != 200 or "Accept" in answer.headers["vary"]


def test_an_error_is_one_plain_sentence(server: Server) -> None:
    answer = server.query("SELECT * { ?s ?p }")
    assert answer.text == "The query is malformed: error at 1:19.\n"


def test_a_long_answer_is_cut_and_says_so(server: Server) -> None:
    for accept, mark in ((JSON, '"#cut"'), ("application/sparql-results+xml", '"#cut"')):
        answer = server.query(EVERYTHING, accept)
        assert answer.headers["answer-cut"] == f"rows={ROWS}"
        assert mark in answer.text
    found = ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.XML)
    assert isinstance(found, ox.QuerySolutions)
    assert len(list(found)) == ROWS


def test_an_answer_of_just_the_limit_is_whole(server: Server) -> None:
    answer = server.query(f"{EVERYTHING} LIMIT {ROWS}")
    assert "answer-cut" not in answer.headers
    assert rows(answer.text) == ROWS


def test_statements_are_cut_too(server: Server) -> None:
    answer = server.query("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples")
    assert answer.headers["answer-cut"] == f"rows={ROWS}"
    assert len(answer.text.splitlines()) == ROWS


def test_head_is_get_without_a_body(server: Server) -> None:
    path = f"/sparql?query={quote(TWICE)}"
    head, get = server.send("HEAD", path), server.send("GET", path)
    assert (head.status, head.body) == (200, b"")
    for name in ("content-type", "content-length", "etag", "vary"):
        assert head.headers[name] == get.headers[name]


def test_options_names_the_methods(server: Server) -> None:
    assert server.send("OPTIONS", "/sparql").headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert "PUT" in server.send("OPTIONS", "/rdf-graph-store").headers["allow"]


def test_gzip_on_request(server: Server) -> None:
    path = f"/sparql?query={quote(EVERYTHING)}"
    packed = server.send("GET", path, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == server.send("GET", path).text


def test_an_answer_is_known_until_the_store_changes(server: Server) -> None:
    path = f"/sparql?query={quote(TWICE)}"
    tag = server.send("GET", path).headers["etag"]
    known = server.send("GET", path, headers={"If-None-Match": tag})
    assert (known.status, known.body) == (304, b"")
    other = server.send("GET", path, headers={"If-None-Match": tag, "Accept": "text/csv"})
    assert other.status == 200
    put(server, TOWN, BOTH)
    assert server.send("GET", path, headers={"If-None-Match": tag}).status == 200


def test_what_differs_each_time_has_no_tag(server: Server) -> None:
    assert "etag" not in server.query("SELECT (NOW() AS ?now) {}").headers


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer another"}, 401),
        ({"Authorization": "Basic YTpi"}, 401),
        (authorised(), 204),
    ],
    ids=["no token", "another token", "another scheme", "the token"],
)
def test_who_may_write(server: Server, headers: dict[str, str], status: int) -> None:
    kind = {"Content-Type": "application/sparql-update"}
    empty = server.send("POST", "/sparql", "INSERT DATA {}", kind | headers)
    graph = {"Content-Type": "text/turtle", **headers}
    put_answer = server.send("PUT", f"/rdf-graph-store?graph={TOWN}", BOTH, graph)
    assert (empty.status, put_answer.status) == (status, status)


def test_an_update_without_a_graph_leaves_the_graphs_alone(server: Server) -> None:
    """What a query sees as the default graph is a union; an update has one of its own."""
    assert server.update("INSERT DATA { <urn:a> <urn:b> 'loose' }").status == 204
    assert rows(server.query("SELECT * { ?s ?p 'loose' }").text) == 1
    assert server.update("DELETE WHERE { ?s ?p ?o }").status == 204
    assert rows(server.query("SELECT * { ?s ?p 'loose' }").text) == 0
    assert rows(server.query("SELECT ?g { GRAPH ?g { ?s ?p 'twice' } }").text) == 2


def test_an_update_that_fails_changes_nothing(server: Server) -> None:
    answer = server.update(
        "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } } ; DROP GRAPH <urn:no>"
    )
    assert answer.status == 400
    assert "cannot be done" in answer.text
    assert server.query("ASK { GRAPH <urn:g> { ?s ?p ?o } }").text.count("false") == 1


def test_a_graph_keeps_the_numbers_as_they_were_written(server: Server) -> None:
    graph = "http://example.org/graph/numbers"
    put(server, graph, "<urn:a> <urn:b> 82.0 .")
    answer = server.send("GET", f"/rdf-graph-store?graph={graph}",
                         headers={"Accept": "application/n-triples"})  # fmt: skip
    assert '"82.0"' in answer.text
    assert (
        server.send("DELETE", f"/rdf-graph-store?graph={graph}", headers=authorised()).status == 204
    )


@pytest.mark.parametrize(
    ("method", "path", "body", "kind", "status"),
    [
        ("POST", "/sparql", "ASK {}", "text/plain", 415),
        ("POST", "/sparql", "query=ASK+{}&update=CLEAR+ALL", FORM, 400),
        ("POST", "/sparql", "nothing=asked", FORM, 400),
        ("POST", "/sparql?query=ASK", "ASK {}", "application/sparql-query", 400),
        ("POST", "/sparql", "x" * 20_001, "application/sparql-query", 413),
        ("GET", "/sparql?query=ASK+%7B%7D&using-graph-uri=urn:a", None, "", 400),
        ("GET", "/sparql?query=%FF", None, "", 400),
        ("GET", "/sparql?query=ASK+%7B%7D&default-graph-uri=not+an+iri", None, "", 400),
        ("GET", "/sparql?update=CLEAR+ALL", None, "", 405),
        ("DELETE", "/sparql", None, "", 405),
        ("GET", "/nothing", None, "", 404),
        ("GET", "/rdf-graph-store", None, "", 400),
        ("GET", "/rdf-graph-store?default&graph=urn:a", None, "", 400),
        ("GET", "/rdf-graph-store?graph=urn:none", None, "", 404),
        ("PUT", "/rdf-graph-store?graph=urn:g", "{}", "application/pdf", 415),
        ("PUT", "/rdf-graph-store?graph=urn:g", "<urn:a> <urn:b> .", "text/turtle", 400),
        ("PUT", "/rdf-graph-store?graph=urn:g", '{"@context":"http://127.0.0.1/"}',
         "application/ld+json", 400),
    ],
)  # fmt: skip
def test_a_wrong_request_is_refused_in_words(
    server: Server, method: str, path: str, body: str | None, kind: str, status: int
) -> None:
    headers = ({"Content-Type": kind} if kind else {}) | authorised()
    answer = server.send(method, path, body, headers)
    assert answer.status == status, answer.text
    assert answer.kind == "text/plain"
    assert answer.text.endswith(".\n")
    assert "Traceback" not in answer.text
    assert str(server.store) not in answer.text


def test_a_name_that_was_pointed_at_this_machine_is_not_answered(server: Server) -> None:
    """Else a page of another site could read the store through its visitor's browser."""
    with_host = {"Host": "elsewhere.example"}
    answer = server.send("GET", "/sparql?query=ASK+%7B%7D", headers=with_host)
    assert answer.status == 421
