"""Promises about the graph as a set of quads, which SHACL cannot see.

No blank nodes, an empty default graph, one form of schema.org's IRIs, and every inferred statement
in the inferred graph.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from kg.rdf.report import Severity, ValidationResult
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri

_OTHER_SCHEMA: Final = "https://schema.org/"
_INFERRED: Final = "/graph/inferred"
_INFERRED_ONLY: Final = frozenset(
    iri(name) for name in ("clm:sendsTo", "clm:earliestDate", "clm:latestDate", "clm:decided")
)
_CITO: Final = iri("cito:")
_CITATION_PARTS: Final = frozenset(
    iri(name)
    for name in (
        "cito:hasCitingEntity",
        "cito:hasCitedEntity",
        "cito:hasCitationCharacterization",
        "cito:hasCitationCreationDate",
        "cito:hasCitationTimeSpan",
    )
)

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | ox.DefaultGraph


def check_structure(quads: Iterable[ox.Quad]) -> Iterator[ValidationResult]:
    """Yield a violation for every node or statement that breaks a promise, repeats included."""
    for quad in quads:
        yield from _blank_nodes(quad)
        yield from _default_graph(quad)
        yield from _schema_form(quad)
        yield from _inferred(quad)


def _blank_nodes(quad: ox.Quad) -> Iterator[ValidationResult]:
    for term in (quad.subject, quad.object, quad.graph_name):
        if isinstance(term, ox.BlankNode):
            yield _violation(
                "NoBlankNodes", str(term), "", "Every node has an IRI; this is a blank node."
            )


def _default_graph(quad: ox.Quad) -> Iterator[ValidationResult]:
    if isinstance(quad.graph_name, ox.DefaultGraph):
        yield _violation(
            "DefaultGraphEmpty",
            _name(quad.subject),
            _name(quad.predicate),
            "Every statement stands in a named graph; this one is in the default graph.",
        )


def _schema_form(quad: ox.Quad) -> Iterator[ValidationResult]:
    for term in (quad.subject, quad.predicate, quad.object):
        if _name(term).startswith(_OTHER_SCHEMA) and isinstance(term, ox.NamedNode):
            yield _violation(
                "OneSchemaForm",
                _name(quad.subject),
                _name(term),
                "schema.org's IRIs begin with http://schema.org/ here; this one has https.",
            )


def _inferred(quad: ox.Quad) -> Iterator[ValidationResult]:
    predicate = quad.predicate.value
    if not stands_apart(predicate) or _others(quad):
        return
    if not _name(quad.graph_name).endswith(_INFERRED):
        yield _violation(
            "InferredApart",
            _name(quad.subject),
            predicate,
            "An inferred statement or direct link stands in the inferred graph only.",
        )


def _others(quad: ox.Quad) -> bool:
    """Tell whether a link is between things of others, as a nanopublication may state one."""
    own = Minter.from_environment().base
    return not any(_name(term).startswith(own) for term in (quad.subject, quad.object))


def stands_apart(predicate: str) -> bool:
    """Tell whether statements with this predicate are inferred, or direct links."""
    direct = predicate.startswith(_CITO) and predicate not in _CITATION_PARTS
    return direct or predicate in _INFERRED_ONLY


def _violation(code: str, focus: str, path: str, message: str) -> ValidationResult:
    return ValidationResult(focus, path, "", message, Severity.VIOLATION, code)


def _name(term: Term) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
