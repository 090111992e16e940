"""Does a graph keep its promises? SHACL shapes, and what SHACL cannot see.

SHACL 1.0 (https://www.w3.org/TR/shacl/) over the union of all named graphs, without inference; the
shapes are ``ontology/shapes/counterclaim.ttl``. pyshacl is slow to import, so it waits until used.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

import pyoxigraph
from rdflib import Graph
from rdflib.exceptions import ParserError
from rdflib.namespace import SH
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import BNode, Node, URIRef

from kg.errors import ResourceError
from kg.rdf.asked import Asked
from kg.rdf.bridge import to_rdflib_graph
from kg.rdf.paths import write_path
from kg.rdf.report import Severity, ValidationReport, ValidationResult
from kg.rdf.structure import check_structure
from kg.vocab.resources import resource

SHAPES: Final = "ontology/shapes/counterclaim.ttl"
ONTOLOGY: Final = ("ontology/counterclaim.ttl", "ontology/alignments.ttl")

SEVERITIES: Final = {
    str(SH.Violation): Severity.VIOLATION,
    str(SH.Warning): Severity.WARNING,
    str(SH.Info): Severity.INFO,
}


def validate(quads: Iterable[pyoxigraph.Quad]) -> ValidationReport:
    """Return what is wrong with ``quads``, sorted. Warnings do not keep a graph from conforming.

    Raises ``ResourceError`` when the shapes or the ontology are missing or malformed.
    """
    held = list(quads)
    return ValidationReport.of({*check_structure(held), *check_shapes(held, _shapes())})


def shapes_graph() -> Graph:
    """Read the shapes. Raises ``ResourceError``."""
    return _load(SHAPES)


@cache
def _shapes() -> Graph:
    """Read the shapes once; of one graph, pyshacl writes each query in the same words again."""
    return shapes_graph()


@cache
def ontology_graph() -> Graph:
    """Read the ontology, which the reference takes for a part of the data. Raises as above.

    It is one graph for all who ask, and not to be changed.
    """
    return _load(*ONTOLOGY)


@contextmanager
def _without_log() -> Iterator[None]:
    """Keep rdflib from logging a traceback for an ill-typed value: the report says it in words."""
    log = logging.getLogger("rdflib.term")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before


def check_shapes(quads: Iterable[pyoxigraph.Quad], shapes: Graph) -> Iterator[ValidationResult]:
    """Yield what the reference, pyshacl, finds wrong with ``quads`` by ``shapes``."""
    import pyshacl

    with _without_log():
        _, report, text = pyshacl.validate(
            Asked.of(to_rdflib_graph(quads)),
            shacl_graph=shapes,
            ont_graph=ontology_graph(),
            inference="none",
            inplace=True,  # the graph was made for this one validation
        )
    if not isinstance(report, Graph):
        raise ResourceError(f"The shapes in {SHAPES} cannot be used: {text}")
    for result in report.objects(None, SH.result):
        yield _read_result(report, result)


def _load(*names: str) -> Graph:
    graph = Graph(bind_namespaces="none")
    for name in names:
        try:
            graph.parse(resource(name), format="turtle")
        except (BadSyntax, ParserError) as problem:
            raise ResourceError(f"The bundled file {name} is malformed: {problem}") from None
    return graph


def _read_result(report: Graph, result: Node) -> ValidationResult:
    def one(predicate: URIRef) -> Node | None:
        return report.value(result, predicate)

    focus, value, path = one(SH.focusNode), one(SH.value), one(SH.resultPath)
    constraint = one(SH.sourceConstraint) or one(SH.sourceShape)
    return ValidationResult(
        focus=str(focus),
        path="" if path is None else write_path(report, path),
        value="" if value in (None, focus) else str(value),
        message=str(one(SH.resultMessage)),
        severity=SEVERITIES[str(one(SH.resultSeverity))],
        shape="" if isinstance(constraint, BNode) else str(constraint).rpartition("#")[2],
    )
