"""SPARQL 1.1 Query: the standard's evaluation and syntax tests, asked over HTTP."""

import re

import pyoxigraph as ox
import pytest

from tests.conformance.known import QUERY_FAILURES
from tests.conformance.results import Table, expected, parse
from tests.conformance.store import data_of, load
from tests.conformance.suite import (
    MF,
    QT,
    Node,
    canonical,
    entries,
    name,
    read_graph,
    read_text,
    require_suite,
)
from tests.web.server import Answer, Server

require_suite()

FOLDERS = (
    "aggregates", "bind", "bindings", "cast", "construct", "exists", "functions", "grouping",
    "negation", "project-expression", "property-path", "subquery", "json-res", "csv-tsv-res",
)  # fmt: skip
TESTS = [
    entry
    for folder in FOLDERS
    for entry in entries(folder, "QueryEvaluationTest", "CSVResultFormatTest")
]
SYNTAX = [
    entry
    for folder in (*FOLDERS, "syntax-query")
    for entry in entries(folder, "PositiveSyntaxTest11", "NegativeSyntaxTest11")
]
_TABLE = "application/sparql-results+json"


def marked(tests: list[Node]) -> list[object]:
    return [pytest.param(entry, id=name(entry), marks=_marks(entry)) for entry in tests]


def _marks(entry: Node) -> list[pytest.MarkDecorator]:
    reason = QUERY_FAILURES.get(name(entry))
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def ask(server: Server, iri: str, text: str, accept: str) -> Answer:
    return server.send(
        "POST", "/sparql", f"BASE <{iri}>\n{text}",
        {"Content-Type": "application/sparql-query", "Accept": accept},
    )  # fmt: skip


def prepare(server: Server, action: Node, text: str) -> None:
    """Load what the test names; a file after FROM is a graph of that name, as in any store."""
    quads = data_of(action, QT)
    if re.search(r"\bFROM\b", text):
        for data in action.all(QT + "data"):
            quads += read_graph(data.text(), ox.NamedNode(data.text()))
    load(server, quads)


@pytest.mark.parametrize("entry", marked(TESTS))
def test_evaluation(entry: Node, plain: Server) -> None:
    action = entry.get(MF + "action")
    assert action is not None
    iri, wanted = action.text(QT + "query"), entry.text(MF + "result")
    text = read_text(iri)
    prepare(plain, action, text)
    if wanted.endswith(".csv"):
        check_csv(ask(plain, iri, text, "text/csv"), wanted)
    elif wanted.endswith(".tsv"):
        answer = ask(plain, iri, text, "text/tab-separated-values")
        check(parse(answer.body, ox.QueryResultsFormat.TSV), expected(wanted), text)
    else:
        check(
            received(ask(plain, iri, text, f"{_TABLE}, text/turtle;q=0.5")), expected(wanted), text
        )


def received(answer: Answer) -> Table | bool | ox.Dataset:
    assert answer.status == 200, answer.text
    if answer.kind == _TABLE:
        return parse(answer.body, ox.QueryResultsFormat.JSON)
    return canonical(list(ox.parse(answer.body, format=ox.RdfFormat.TURTLE)))


def check(found: Table | bool | ox.Dataset, wanted: Table | bool | ox.Dataset, text: str) -> None:
    if not isinstance(found, Table) or not isinstance(wanted, Table):
        assert found == wanted
        return
    assert found.essence == wanted.essence
    if "ORDER BY" in text.upper():
        assert found.in_order() == wanted.in_order()


def check_csv(answer: Answer, wanted: str) -> None:
    """CSV says nothing of types: its lines are compared, with any labels of blank nodes."""
    assert answer.kind == "text/csv"
    lines, expected_lines = (
        re.sub(r"_:\w+", "_:", text).splitlines() for text in (answer.text, read_text(wanted))
    )
    assert lines == expected_lines


@pytest.mark.parametrize("entry", marked(SYNTAX))
def test_syntax(entry: Node, plain: Server) -> None:
    """A valid query may call a function that is not there; it is not malformed for that."""
    iri = entry.text(MF + "action")
    answer = ask(plain, iri, read_text(iri), "*/*")
    is_valid = "PositiveSyntaxTest11" in entry.kinds()
    is_refused = answer.status == 400 and "cannot be answered" not in answer.text
    assert is_refused is not is_valid, answer.text
