"""The graph of checks as EARL 1.0 Schema (W3C Working Group Note, 2 February 2017) has it."""

from collections.abc import Iterator

import pytest

from kg import KnowledgeGraph
from kg.query.terms import short
from kg.store.answer import rows_of
from kg.store.base import View
from tests.checks.gold import documents

# Section 2.1: an assertion has exactly one of each, and not more than one mode.
ONE = ("earl:assertedBy", "earl:subject", "earl:test", "earl:result", "earl:mode")
OUTCOMES = {"passed", "failed", "cannot tell", "not applicable"}  # section 2.7, all but untested


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    graph = KnowledgeGraph.open(tmp_path_factory.mktemp("earl") / "store")
    graph.build(*documents("first-document"), *documents("checks/sourcing"))
    with graph.store.view() as view:
        yield view


def _number(view: View, where: str) -> int:
    ((found,),) = rows_of(view.query(f"SELECT (COUNT(*) AS ?n) WHERE {{ {where} }}"))
    return int(getattr(found, "value", "-1"))


@pytest.mark.parametrize("term", ONE)
def test_an_assertion_has_one_of_each(view: View, term: str) -> None:
    every = _number(view, "?one a earl:Assertion")
    assert every > 150
    assert _number(view, f"?one a earl:Assertion ; {term} ?value") == every
    assert _number(view, f"?one a earl:Assertion . FILTER NOT EXISTS {{ ?one {term} ?any }}") == 0


def test_a_result_has_one_outcome_of_the_five_and_says_it_to_people(view: View) -> None:
    every = _number(view, "?one a earl:TestResult")
    assert _number(view, "?result earl:outcome ?outcome") == every
    assert _number(view, "?one earl:result ?result . ?result a earl:TestResult") == every
    assert _number(view, "?result a earl:TestResult ; dcterms:description ?words") == every
    found = rows_of(view.query("SELECT DISTINCT ?o WHERE { ?r earl:outcome ?o } ORDER BY ?o"))
    assert {short(row[0]) for row in found if row[0]} == OUTCOMES


def test_a_test_is_a_test_case_with_title_and_code(view: View) -> None:
    every = _number(view, "{ SELECT DISTINCT ?test WHERE { ?one earl:test ?test } }")
    assert every > 20
    described = "?test a earl:TestCase ; dcterms:title ?title ; dcterms:identifier ?code"
    assert _number(view, described) == every


def test_who_checked_is_software_and_what_was_checked_is_described(view: View) -> None:
    every = _number(view, "?one a earl:Assertion")
    asserted = "?one earl:assertedBy ?who . ?who a prov:SoftwareAgent ; schema:name ?name"
    assert _number(view, asserted) == every
    nothing = "?one earl:subject ?what FILTER NOT EXISTS { ?what ?property ?value }"
    assert _number(view, nothing) == 0


def test_where_it_stands_are_exact_words_in_one_text(view: View) -> None:
    """Its places are Web Annotation's, so that ``earl:pointer``, which may be left out, is."""
    places = "SELECT DISTINCT ?place WHERE { ?one a earl:Assertion ; clm:anchoredAt ?place }"
    every = _number(view, f"{{{places}}}")
    whole = (
        "SELECT DISTINCT ?place WHERE { ?one a earl:Assertion ; clm:anchoredAt ?place ."
        " ?place oa:hasSource ?text ; oa:hasSelector/oa:exact ?words ;"
        " oa:hasSelector/oa:start ?start ; oa:hasSelector/oa:end ?end }"
    )
    assert every > 100
    assert _number(view, f"{{{whole}}}") == every
