"""The files of the question library: headers, valid SPARQL, names, and the page about them."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib.plugins.sparql import prepareQuery

from kg.errors import QueryError, UnknownQuestion
from kg.query.library import ParameterType, Question, parse_question, question_named, questions
from kg.vocab.namespaces import prefixes

ROOT = Path(__file__).parents[2]
EVERY = pytest.mark.parametrize("question", questions().values(), ids=lambda each: each.name)


def variables(question: Question) -> set[str]:
    found = ox.Store().query(question.text)
    assert isinstance(found, ox.QuerySolutions)
    return {variable.value for variable in found.variables}


@EVERY
def test_a_file_is_valid_sparql_by_itself(question: Question) -> None:
    """Both parsers take it without any prefix from outside."""
    prepareQuery(question.text)
    assert variables(question)


@EVERY
def test_only_the_prefixes_in_use_are_declared_and_as_in_our_list(question: Question) -> None:
    declared = dict(re.findall(r"^PREFIX ([\w-]+): <([^>]+)>$", question.text, re.MULTILINE))
    body = re.sub(r"^(#|PREFIX).*$", "", question.text, flags=re.MULTILINE)
    used = set(re.findall(r"(?<![\w?<-])([a-z][\w-]*):\w", body))
    assert set(declared) == used
    assert declared.items() <= prefixes().items()


@EVERY
def test_a_question_says_what_it_asks(question: Question) -> None:
    assert question.title != question.name
    assert question.question.endswith("?")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", question.name)


@EVERY
def test_every_parameter_has_a_place_in_the_query(question: Question) -> None:
    """A value is bound to a variable that the query selects; no other has an effect everywhere."""
    assert {parameter.name for parameter in question.parameters} <= variables(question)
    assert all(parameter.description for parameter in question.parameters)


@EVERY
def test_an_example_is_a_row_of_the_answer(question: Question) -> None:
    assert question.example
    assert {name for name, _ in question.example} <= variables(question)


@EVERY
def test_an_answer_is_ordered(question: Question) -> None:
    """Unless it is one row by construction."""
    assert "ORDER BY" in question.text or "GROUP BY" not in question.text


@EVERY
def test_no_question_knows_a_document(question: Question) -> None:
    """No body, programme, indicator or value of a document stands in a query."""
    body = re.sub(r"^#.*$", "", question.text, flags=re.MULTILINE)
    iris = set(re.findall(r"<([^>\s]+)>", body))
    assert iris <= set(prefixes().values())
    assert "nonCriminal" not in body
    assert not re.search(r'"[^"]*"@', body)


@EVERY
def test_no_question_takes_sides(question: Question) -> None:
    query = re.sub(r"^#.*$", "", question.text, flags=re.MULTILINE)
    words = " ".join((question.title, question.question, question.description, query))
    assert not re.search(r"refute|debunk|true|false", words, re.IGNORECASE)


def test_names_come_in_order() -> None:
    assert list(questions()) == sorted(questions())


@pytest.mark.parametrize("name", ["who-cites-whom", "who_cites_whom", " Who-Cites-Whom "])
def test_a_question_is_found_by_name(name: str) -> None:
    assert question_named(name).name == "who-cites-whom"


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownQuestion, match="'who-cites-who'") as caught:
        question_named("who-cites-who")
    assert "who-cites-whom" in caught.value.hint


def test_a_name_like_no_other_is_answered_with_the_list() -> None:
    with pytest.raises(UnknownQuestion) as caught:
        question_named("xyzzy")
    assert "kg questions" in caught.value.hint


def test_a_query_without_a_header_is_a_question_too() -> None:
    question = parse_question("ASK { ?s ?p ?o }", "mine")
    assert (question.title, question.parameters) == ("mine", ())


def test_a_header_is_read() -> None:
    text = """#+ title: Mine
#+ question: What is mine?
#+ parameters:
#+   - {name: year, type: integer, default: 2010, description: which year}
#+   - {name: who, type: iri, required: true}
SELECT ?year ?who WHERE { ?s ?p ?o }
"""
    first, second = parse_question(text, "mine").parameters
    assert (first.name, first.type, first.default) == ("year", ParameterType.INTEGER, "2010")
    assert (second.required, second.default) == (True, None)


@pytest.mark.parametrize(
    "header",
    [
        "#+ title: [",
        "#+ - a list",
        "#+ parameters:\n#+   - {type: iri}",
        "#+ parameters:\n#+   - {name: x, type: colour}",
        "#+ example: 5",
    ],
)
def test_a_malformed_header_is_a_sentence(header: str) -> None:
    with pytest.raises(QueryError, match="The header of the query mine cannot be read"):
        parse_question(f"{header}\nASK {{ ?s ?p ?o }}\n", "mine")


@EVERY
def test_the_page_about_the_questions_has_it(question: Question) -> None:
    """``docs/questions.md`` says of each question what the library says of it."""
    page = " ".join((ROOT / "docs" / "questions.md").read_text("utf-8").split())
    assert f"`{question.name}`" in page
    assert question.question in page
    for parameter in question.parameters:
        assert f"`{parameter.name}` ({parameter.type}): {parameter.description}" in page


def test_the_page_has_no_question_too_many() -> None:
    page = (ROOT / "docs" / "questions.md").read_text("utf-8")
    assert re.findall(r"^### `([\w-]+)`$", page, re.MULTILINE) == list(questions())
