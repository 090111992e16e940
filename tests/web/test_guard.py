"""No text that a client sends makes the server open a file or a connection."""

import pytest

from kg.errors import CounterclaimError
from kg.web.guard import check, refuse_load, refuse_others
from kg.web.limits import Limits

LIMITS = Limits(query=200, depth=5)


@pytest.mark.parametrize(
    "text",
    [
        "LOAD <file:///etc/hostname>",
        "load <http://example.org/x> INTO GRAPH <urn:g>",
        "LOAD SILENT <http://example.org/x>",
        "CREATE GRAPH <urn:g> ; LOAD ex:data ;",
        "LOAD # a comment\n <http://example.org/x>",
        "L\\u004FAD <http://example.org/x>",  # escapes are read before anything else
    ],
)
def test_load_is_refused(text: str) -> None:
    with pytest.raises(CounterclaimError, match="LOAD is refused"):
        refuse_load(text)


@pytest.mark.parametrize(
    "text",
    [
        'INSERT DATA { <urn:a> <urn:b> "They load boxes: many of them" }',
        "INSERT DATA { <urn:a> <urn:load> <urn:b> }",
        "PREFIX load: <urn:load> INSERT DATA { load:a load:b load:c }",
    ],
)
def test_the_word_alone_is_no_load(text: str) -> None:
    refuse_load(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"ASK {{ ?s ?p '{'x' * 200}' }}", "longer than 200 bytes"),
        ("ASK { { { { { { } } } } } }", "nested deeper than 5"),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }", "SERVICE is refused"),
    ],
)
def test_what_a_query_may_not_do(text: str, sentence: str) -> None:
    with pytest.raises(CounterclaimError, match=sentence):
        check(text, LIMITS)


def test_an_update_asks_nobody_either() -> None:
    text = "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"
    with pytest.raises(CounterclaimError, match="SERVICE is refused"):
        refuse_others(text)


def test_an_ordinary_query_passes() -> None:
    check("SELECT ?service { ?service a <urn:Service> }", LIMITS)
