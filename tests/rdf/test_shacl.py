"""Reports are sorted, readable and the same each time; warnings alone do not fail a graph."""

import random

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.namespace import SH

from kg.errors import ResourceError
from kg.rdf import shacl
from kg.rdf.paths import write_path
from kg.rdf.report import Severity, ValidationReport, ValidationResult
from kg.rdf.shacl import SHAPES, validate
from kg.vocab.resources import resource
from tests.rdf.faults import Quads, change, drop, text

NODE = "https://w3id.org/counterclaim/id/assertion/x"


def _result(severity: Severity, focus: str = NODE, value: str = "") -> ValidationResult:
    return ValidationResult(focus, "schema:text", value, "It has a text.", severity, "X-text")


@pytest.fixture(scope="module")
def quads() -> Quads:
    path = resource("tests/ontology/fixtures/made-up.trig")
    return frozenset(ox.parse(path.read_bytes(), format=ox.RdfFormat.TRIG))


def test_nothing_conforms() -> None:
    """An empty graph breaks no promise."""
    assert validate([]) == ValidationReport(conforms=True, results=())


def test_a_warning_does_not_fail_a_graph(quads: Quads) -> None:
    report = validate(drop("qb:Observation", "sdmx-dimension:refPeriod")(quads))
    assert [result.severity for result in report.results] == [Severity.WARNING]
    assert report.conforms


def test_order_of_the_quads_does_not_matter(quads: Quads) -> None:
    broken = drop("prov:Agent", "schema:name")(drop("clm:Rebuttal", "clm:anchoredAt")(quads))
    shuffled = sorted(broken, key=str)
    random.Random(7).shuffle(shuffled)
    assert validate(shuffled) == validate(broken)


def test_a_result_has_code_place_value_and_sentence(quads: Quads) -> None:
    (result,) = validate(change("clm:County", "clm:fips", text("9901"))(quads)).results
    assert result.shape == "County-fips"
    assert result.path == "clm:fips"
    assert result.value == "9901"
    assert str(result) == (
        "Violation: A county has a FIPS code of five digits. At https://w3id.org/counterclaim/id/"
        "place/nowhere-99001 clm:fips. Found: 9901. [County-fips]"
    )


def test_a_query_names_the_faulty_part(quads: Quads) -> None:
    """Queries hang on the whole (here the state); the reader needs the part (the county)."""
    (result,) = validate(change("clm:County", "clm:fips", text("00001"))(quads)).results
    assert result.focus.endswith("place/nowhere-99")
    assert result.value.endswith("place/nowhere-99001")


def test_an_impossible_date_is_reported_not_logged(
    quads: Quads, caplog: pytest.LogCaptureFixture
) -> None:
    """rdflib would log a traceback for it; people get a sentence instead."""
    day = text("2011-02-30", datatype="xsd:date")
    (result,) = validate(change("clm:ActivationEvent", "schema:startDate", day)(quads)).results
    assert result.shape == "ActivationEvent-date"
    assert caplog.records == []


def test_violations_come_before_warnings() -> None:
    results = {_result(Severity.WARNING, "a"), _result(Severity.VIOLATION, "b")}
    report = ValidationReport.of(results)
    assert [result.focus for result in report.results] == ["b", "a"]
    assert not report.conforms
    assert str(report).splitlines()[0] == (
        "The graph does not conform to its shapes: 1 violation, 1 warning."
    )


def test_long_values_are_shortened_only_for_reading() -> None:
    result = _result(Severity.VIOLATION, value="word " * 100)
    assert len(result.value) == 500
    assert len(str(result)) < 250


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("Assertion-text", "schema:text"),
        ("Rebuttal-replies", "^cito:hasCitingEntity"),
        ("CheckResult-outcome", "earl:result/earl:outcome"),
        ("SourceCitation-anchor", "(clm:anchoredAt|clm:pointer/clm:anchoredAt)"),
        ("SendsTo-agents", "(clm:sendsTo|^clm:sendsTo)"),
    ],
)
def test_paths_are_written_as_in_sparql(code: str, path: str) -> None:
    graph = Graph(bind_namespaces="none").parse(resource(SHAPES), format="turtle")
    (node,) = (o for s, o in graph.subject_objects(SH.path) if str(s).endswith(f"#{code}"))
    assert write_path(graph, node) == path


def test_every_constraint_has_a_name_and_a_sentence() -> None:
    """The name is the code in a report; a sentence that fits no reader is no sentence."""
    graph = Graph(bind_namespaces="none").parse(resource(SHAPES), format="turtle")
    named = [*graph.objects(None, SH.property), *graph.objects(None, SH.sparql)]
    outer = [node for node in named if str(node).startswith("https://")]
    assert outer
    for node in outer:
        assert str(graph.value(node, SH.message)).endswith("."), node
    assert len({str(message) for message in graph.objects(None, SH.message)}) == len(
        list(graph.subject_objects(SH.message))
    )


def test_a_malformed_shapes_file_is_an_error_with_its_name() -> None:
    """Otherwise a damaged installation would look like a faulty graph."""
    with pytest.raises(ResourceError, match=r"made-up\.md is malformed"):
        shacl._load("tests/ontology/fixtures/made-up.md")
