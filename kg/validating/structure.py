"""The promises about quads, asked of the engine; what may break one is told by the same check."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

import pyoxigraph as ox

from kg.rdf.report import ValidationResult
from kg.rdf.structure import check_structure, stands_apart
from kg.store.reading import EmbeddedView
from kg.validating.asking import ask
from kg.validating.literals import NotCompiled

_OTHER_SCHEMA: Final = "https://schema.org/"
_ODD_TERM: Final = """SELECT ?term WHERE {{ {{ SELECT DISTINCT ?term WHERE {{ {} }} }}
FILTER(isBlank(?term) || (isIRI(?term) && STRSTARTS(STR(?term), "https://schema.org/"))) }}"""
_ODD_PLACE: Final = """SELECT ?s ?o ?g WHERE {{ GRAPH ?g {{ ?s <{}> ?o }}
FILTER(!STRENDS(STR(?g), "/graph/inferred")) }}"""


def find_structural(view: EmbeddedView) -> set[ValidationResult]:
    """Return what ``check_structure`` says of all quads of a store."""
    return set(check_structure(chain(_odd_terms(view), _odd_predicates(view))))


def _odd_terms(view: EmbeddedView) -> Iterator[ox.Quad]:
    """Yield what is said of or with an odd term; with blank nodes the store is not for queries.

    Every term has to be read for it, unless those who wrote the store have seen to it.
    """
    if view.is_plain:
        return
    for pattern in ("?term ?p ?o", "?s ?p ?term"):
        for (term,) in ask(view, _ODD_TERM.format(pattern)):
            if not isinstance(term, ox.NamedNode):
                raise NotCompiled("nodes without an IRI")
            yield from chain(view.quads(subject=term), view.quads(obj=term))


def _odd_predicates(view: EmbeddedView) -> Iterator[ox.Quad]:
    for (predicate,) in list(ask(view, "SELECT DISTINCT ?p WHERE { ?s ?p ?o }")):
        assert isinstance(predicate, ox.NamedNode)
        if predicate.value.startswith(_OTHER_SCHEMA):
            yield from view.quads(predicate=predicate)
        elif stands_apart(predicate.value):
            for subject, obj, graph in ask(view, _ODD_PLACE.format(predicate.value)):
                if isinstance(subject, ox.NamedNode) and isinstance(graph, ox.NamedNode) and obj:
                    yield ox.Quad(subject, predicate, obj, graph)
