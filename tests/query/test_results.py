"""Answers as Python values, in a notebook, and in each format."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pandas as pd
import pyoxigraph as ox
import pytest
from rdflib.query import Result as RdflibResult

from kg.errors import QueryError
from kg.query.formats import FORMATS, render
from kg.query.results import Result
from kg.query.terms import Python, short, to_python
from kg.rdf.terms import OxTerm
from kg.store.answer import Solutions, Statements
from kg.vocab.namespaces import iri

BASE = "https://w3id.org/counterclaim/id/"
NAME = ox.NamedNode(BASE + "agent/harbour")


def typed(text: str, name: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(iri(name)))


ROWS = Result(
    Solutions(
        ("body", "words", "value"),
        (
            (NAME, ox.Literal('a "b" | <i>c</i>, d', language="en"), typed("82", "xsd:decimal")),
            (ox.BlankNode("x"), ox.Literal("two\nlines"), None),
        ),
    ),
    "A <title> [red]of ours[/red]",
)
NOTHING = Result(Solutions(("a",), ()))
YES = Result(True)
TRIPLES = Result(Statements(frozenset({ox.Triple(NAME, NAME, ox.Literal("x"))})))


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (None, None),
        (NAME, NAME.value),
        (ox.Literal("x", language="en"), "x"),
        (typed("7", "xsd:integer"), 7),
        (typed("82.5", "xsd:decimal"), Decimal("82.5")),
        (typed("1.5E0", "xsd:double"), 1.5),
        (typed("true", "xsd:boolean"), True),
        (typed("2010-08-10", "xsd:date"), date(2010, 8, 10)),
        (typed("2010-08-10T01:02:03Z", "xsd:dateTime"), datetime(2010, 8, 10, 1, 2, 3, tzinfo=UTC)),
        (typed("2010-08", "xsd:gYearMonth"), "2010-08"),
        (typed("seven", "xsd:integer"), "seven"),
        (typed("maybe", "xsd:boolean"), "maybe"),
        (typed("x", "xsd:decimal"), "x"),
    ],
)
def test_a_term_as_a_python_value(term: OxTerm | None, value: Python) -> None:
    """A month stays a month, and what does not fit its type stays the text it was."""
    assert to_python(term) == value
    assert type(to_python(term)) is type(value)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (None, ""),
        (ox.NamedNode(iri("cito:disputes")), "disputes"),
        (ox.NamedNode(iri("clm:Assertion")), "clm:Assertion"),
        (NAME, "agent/harbour"),
        (ox.NamedNode("https://example.org/a/b"), "https://example.org/a/b"),
        (ox.Literal("x", language="en"), "x"),
        (ox.BlankNode("b"), "_:b"),
    ],
)
def test_a_term_as_people_see_it(term: OxTerm | None, text: str) -> None:
    assert short(term) == text


def test_rows_are_dicts_of_python_values() -> None:
    assert list(ROWS)[1] == {"body": "x", "words": "two\nlines", "value": None}
    assert (len(ROWS), len(NOTHING), len(TRIPLES)) == (2, 0, 1)


def test_a_data_frame() -> None:
    frame = ROWS.to_pandas()
    assert list(frame.columns) == ["body", "words", "value"]
    assert frame["value"][0] == Decimal(82)
    pd.testing.assert_frame_equal(NOTHING.to_pandas(), pd.DataFrame([], columns=["a"]))


@pytest.mark.parametrize("result", [YES, TRIPLES], ids=["yes", "statements"])
def test_only_rows_make_a_data_frame(result: Result) -> None:
    with pytest.raises(QueryError, match="data frame"):
        result.to_pandas()


def test_a_notebook_shows_labels_escaped() -> None:
    html = ROWS._repr_html_()
    assert "&lt;i&gt;c&lt;/i&gt;" in html
    assert "A &lt;title&gt;" in html
    assert "<i>" not in html


def test_a_notebook_shows_twenty_rows_and_says_so() -> None:
    many = Result(Solutions(("n",), tuple((ox.Literal(number),) for number in range(25))))
    html = many._repr_html_()
    assert html.count("<td>") == 20
    assert "and 5 more rows" in html


def test_a_notebook_shows_the_other_answers() -> None:
    assert YES._repr_html_() == "<p>yes</p>"
    assert "&lt;https://w3id.org" in TRIPLES._repr_html_()


@pytest.mark.parametrize("name", ["json", "csv", "tsv", "xml"])
def test_rdflib_reads_what_the_standard_formats_say(name: str) -> None:
    """Another library as a reader: the formats are those of the standard, not ours."""
    found = RdflibResult.parse(source=BytesIO(render(ROWS, name).encode()), format=name)
    first, second = ({str(k): str(v) for k, v in row.items()} for row in found.bindings)
    assert first == {"body": NAME.value, "words": 'a "b" | <i>c</i>, d', "value": "82"}
    assert second["words"] == "two\nlines"
    assert "value" not in second


def test_json_is_that_of_sparql_11() -> None:
    found = json.loads(render(ROWS, "json"))
    assert found["head"] == {"vars": ["body", "words", "value"]}
    first, second = found["results"]["bindings"]
    assert first["body"] == {"type": "uri", "value": NAME.value}
    assert first["words"]["xml:lang"] == "en"
    assert first["value"]["datatype"] == iri("xsd:decimal")
    assert second["words"] == {"type": "literal", "value": "two\nlines"}
    assert "value" not in second
    assert json.loads(render(YES, "json")) == {"head": {}, "boolean": True}


def test_a_table_is_for_people() -> None:
    """IRIs short, marks of Rich and HTML in a label shown as they are."""
    table = render(ROWS, "table", width=100)
    assert "agent/harbour" in table
    assert BASE not in table
    assert "A <title> [red]of ours[/red]" in table
    assert "<i>c</i>, d" in table
    assert max(map(len, table.splitlines())) <= 100
    assert (render(YES, "table"), render(Result(False), "table")) == ("yes\n", "no\n")


def test_markdown_cells_cannot_break_the_table() -> None:
    lines = render(ROWS, "markdown").splitlines()
    assert lines[0] == "| body | words | value |"
    assert lines[2] == '| agent/harbour | a "b" \\| \\<i\\>c\\</i\\>, d | 82 |'
    assert lines[3] == "| \\_:x | two lines |  |"


def test_statements_are_turtle() -> None:
    turtle = render(TRIPLES, "turtle")
    assert set(ox.parse(turtle, format=ox.RdfFormat.TURTLE)) == {
        ox.Quad(NAME, NAME, ox.Literal("x"))
    }
    assert render(TRIPLES, "table") == turtle
    assert turtle in render(TRIPLES, "markdown")


@pytest.mark.parametrize(
    ("result", "name"),
    [(ROWS, "turtle"), (YES, "turtle"), (TRIPLES, "json"), (TRIPLES, "csv"), (TRIPLES, "xml")],
)
def test_a_format_that_does_not_fit_the_answer_is_refused(result: Result, name: str) -> None:
    with pytest.raises(QueryError) as caught:
        render(result, name)
    assert caught.value.hint


def test_an_unknown_format_is_answered_with_the_list() -> None:
    with pytest.raises(QueryError, match="'yaml'") as caught:
        render(ROWS, "yaml")
    assert all(name in caught.value.hint for name in FORMATS)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "turtle"])
def test_no_rows_is_an_answer(name: str) -> None:
    assert "a" in render(NOTHING, name)
