"""Each single fault is caught, under its own code and with the sentence that the shapes give it.

All faults are tried on the small made-up graph, a spread of them on the graph of a real document.
"""

from functools import cache

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.namespace import SH

from kg.build.graph import KnowledgeGraph
from kg.rdf.report import Severity, ValidationReport
from kg.rdf.shacl import SHAPES, validate
from kg.vocab.resources import resource
from tests.rdf.faults import Quads
from tests.rdf.faulty.figures import SPANS
from tests.rdf.faulty.mutation import Mutation
from tests.rdf.faulty.whole import STRUCTURE
from tests.rdf.mutations import MUTATIONS

SPREAD = [each for each in MUTATIONS if each not in SPANS][::6]  # the document has no span


@cache
def made_up() -> Quads:
    fixture = resource("tests/ontology/fixtures/made-up.trig")
    return frozenset(ox.parse(fixture.read_bytes(), format=ox.RdfFormat.TRIG))


@cache
def messages() -> dict[str, str]:
    """Code -> sentence, of every shape and constraint that can show up in a report."""
    graph = Graph(bind_namespaces="none").parse(resource(SHAPES), format="turtle")
    said = {str(s).rpartition("#")[2]: str(o) for s, o in graph.subject_objects(SH.message)}
    used_by_others = {str(s).rpartition("#")[2] for s in graph.objects(None, SH.node)}
    return {code: said[code] for code in said.keys() - used_by_others}


def test_without_a_fault_the_made_up_graph_conforms() -> None:
    """Otherwise the faults below could be caught for a reason that is not theirs."""
    report = validate(made_up())
    assert report.results == ()
    assert report.conforms


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_fault_is_caught(mutation: Mutation) -> None:
    broken = mutation.fault(made_up())
    assert broken != made_up()
    report = validate(broken)
    found = {result.shape: result for result in report.results}
    for code in mutation.codes:
        assert code in found, f"{code} is not among {sorted(found)}"
        assert found[code].message == messages().get(code, found[code].message)
    violated = any(result.severity is Severity.VIOLATION for result in report.results)
    assert report.conforms is not violated


@pytest.fixture(scope="module")
def first_document() -> Quads:
    graph = KnowledgeGraph.open("memory:")
    graph.build(resource("data/documents/secure-communities-setting-the-record-straight.md"))
    with graph.store.view() as view:
        return frozenset(view.quads())


@pytest.fixture(scope="module")
def without_fault(first_document: Quads) -> ValidationReport:
    return validate(first_document)


def test_the_first_document_conforms(without_fault: ValidationReport) -> None:
    violations = [r for r in without_fault.results if r.severity is Severity.VIOLATION]
    assert violations == []
    assert without_fault.conforms


@pytest.mark.parametrize("mutation", SPREAD, ids=str)
def test_fault_is_caught_in_the_first_document(
    mutation: Mutation, first_document: Quads, without_fault: ValidationReport
) -> None:
    broken = mutation.fault(first_document)
    assert broken != first_document
    new = {result.shape for result in {*validate(broken).results} - {*without_fault.results}}
    assert set(mutation.codes) <= new


def test_every_promise_can_be_broken() -> None:
    """A constraint that no fault ever meets may be misspelt and silent."""
    broken = {code for mutation in MUTATIONS for code in mutation.codes}
    structural = {code for mutation in STRUCTURE for code in mutation.codes}
    assert broken == messages().keys() | structural


def test_faults_have_different_names() -> None:
    assert len({mutation.name for mutation in MUTATIONS}) == len(MUTATIONS)
    assert len(SPREAD) >= 25
