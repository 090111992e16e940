"""Values become typed terms, or a sentence says why not."""

from datetime import date

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.query.ask import ask
from kg.query.binding import Value, bind
from kg.query.library import Parameter, ParameterType, Question, parse_question
from kg.store.open import open_store
from kg.vocab.namespaces import iri


def question(
    kind: ParameterType, *, default: str | None = None, required: bool = False
) -> Question:
    parameter = Parameter("x", kind, "a value", default, required)
    return Question("mine", "Mine", "What?", "SELECT ?x {}", parameters=(parameter,))


def typed(text: str, name: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(iri(name)))


@pytest.mark.parametrize(
    ("kind", "value", "term"),
    [
        (ParameterType.IRI, "https://example.org/a", ox.NamedNode("https://example.org/a")),
        (ParameterType.IRI, "<https://example.org/a>", ox.NamedNode("https://example.org/a")),
        (ParameterType.IRI, "cito:disputes", ox.NamedNode(iri("cito:disputes"))),
        (ParameterType.IRI, ox.NamedNode("https://a.org/b"), ox.NamedNode("https://a.org/b")),
        (ParameterType.STRING, "91003", ox.Literal("91003")),
        (ParameterType.STRING, "", ox.Literal("")),
        (ParameterType.INTEGER, "7", typed("7", "xsd:integer")),
        (ParameterType.INTEGER, -7, typed("-7", "xsd:integer")),
        (ParameterType.DATE, "2010-08-10", typed("2010-08-10", "xsd:date")),
        (ParameterType.DATE, date(2010, 8, 10), typed("2010-08-10", "xsd:date")),
    ],
)
def test_a_value_becomes_a_term(kind: ParameterType, value: Value, term: object) -> None:
    assert bind(question(kind), {"x": value}) == {"x": term}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ParameterType.IRI, "no iri"),
        (ParameterType.IRI, ""),
        (ParameterType.IRI, "relative"),
        (ParameterType.INTEGER, "seven"),
        (ParameterType.INTEGER, "7.5"),
        (ParameterType.DATE, "10 August 2010"),
        (ParameterType.DATE, "2010-02-30"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(kind: ParameterType, value: str) -> None:
    with pytest.raises(QueryError, match="is no value for 'x'") as caught:
        bind(question(kind), {"x": value})
    assert caught.value.hint


def test_a_value_that_is_needed_is_asked_for() -> None:
    with pytest.raises(QueryError, match="needs a value for 'x'") as caught:
        bind(question(ParameterType.DATE, required=True), {})
    assert "-p x=" in caught.value.hint


def test_a_value_that_may_be_missing_is_left_open() -> None:
    assert bind(question(ParameterType.IRI), {}) == {}


def test_a_default_takes_the_place_of_a_missing_value() -> None:
    assert bind(question(ParameterType.INTEGER, default="3"), {}) == {
        "x": typed("3", "xsd:integer")
    }


def test_a_value_of_no_parameter_is_refused() -> None:
    with pytest.raises(QueryError, match="has no parameter 'y'") as caught:
        bind(question(ParameterType.IRI), {"y": "1"})
    assert "x" in caught.value.hint


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_no_text_can_leave_its_place(text: str) -> None:
    """Whatever is given, the query finds the one statement with this text and no other."""
    name = ox.NamedNode("http://example.org/a")
    store = open_store("memory:")
    with store.write() as writer:
        writer.add(ox.Quad(name, name, ox.Literal(value), name) for value in (text, text + "x"))
    mine = parse_question(
        "#+ parameters: [{name: x, type: string}]\nSELECT ?s ?x WHERE { ?s ?p ?x }", "mine"
    )
    assert ask(store.view(), mine, {"x": text}).rows == ((name, ox.Literal(text)),)
