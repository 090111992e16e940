"""Which nodes of a store the reference has to look at; all others surely keep their promises."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Final

import pyoxigraph as ox
from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, SH
from rdflib.term import Node, URIRef

from kg.rdf.terms import OxTerm
from kg.store.reading import EmbeddedView
from kg.validating.asking import ask
from kg.validating.compiling import Compiler
from kg.validating.literals import NotCompiled
from kg.validating.questions import Question
from kg.vocab.namespaces import iri

_ANY_TWICE: Final = """SELECT ?all WHERE {{
  {{ SELECT (COUNT(*) AS ?all) (COUNT(DISTINCT ?this) AS ?nodes)
     WHERE {{ GRAPH ?g {{ ?this <{}> ?value }} }} }}
  FILTER(?all != ?nodes) }}"""
_TWICE: Final = """SELECT ?this WHERE {{ GRAPH ?g {{ ?this <{}> ?value }} }}
GROUP BY ?this HAVING (COUNT(*) > 1)"""
_DIGITS: Final = re.compile("[0-9]+")
_BY_VALUE: Final = frozenset(
    f"http://www.w3.org/2001/XMLSchema#{kind}" for kind in ("decimal", "integer")
)


def suspecting(view: EmbeddedView, compiler: Compiler) -> list[Callable[[], set[ox.NamedNode]]]:
    """Return what to ask: together every node that may break a promise or is of the ontology.

    Raises ``NotCompiled``, as do the questions, when a shape, or a statement of the ontology or of
    the store, says what queries on the store alone cannot answer.
    """
    if any(True for _ in view.quads(predicate=ox.NamedNode(str(RDFS.subClassOf)))):
        raise NotCompiled("classes that the store itself puts below others")
    questions = compiler.questions()
    _apart(_later(compiler.shapes), compiler.ontology)
    alike = groupby(questions, lambda question: question.stages[0])
    return [
        partial(_of_ontology, compiler.ontology),
        partial(_of_forms, view, compiler.unkept),
        *(partial(_doubted, view, list(group)) for _, group in alike),
    ]


def _doubted(view: EmbeddedView, alike: Sequence[Question]) -> set[ox.NamedNode]:
    """Answer questions that begin alike, up to where one finds nothing."""
    known = dict[str, bool]()

    def finds(stage: str) -> bool:
        if stage not in known:
            known[stage] = any(True for _ in ask(view, stage))
        return known[stage]

    return {
        node
        for question in alike
        if all(map(finds, question.stages[:-1]))
        for node in _nodes(view, question.stages[-1])
    }


def _nodes(view: EmbeddedView, text: str) -> Iterator[ox.NamedNode]:
    for (node,) in ask(view, text):
        if isinstance(node, ox.NamedNode):
            yield node
        elif isinstance(node, ox.BlankNode):
            raise NotCompiled("a doubt about a node without an IRI")


def _apart(later: Iterable[Node], ontology: Graph) -> None:
    """Refuse an ontology with statements that lie on the way of a path, beyond its first step."""
    if any((None, predicate, None) in ontology for predicate in later):
        raise NotCompiled("statements of the ontology behind those of the store")


def _later(shapes: Graph) -> set[Node]:
    """Return the predicates of the later steps of paths, except where a step more can only help."""
    found = set[Node]()
    for shape, path in shapes.subject_objects(SH.path):
        if (path, RDF.first, None) in shapes and (shape, SH.hasValue, None) not in shapes:
            found |= set(list(Collection(shapes, path))[1:])
    return found


def _of_ontology(ontology: Graph) -> set[ox.NamedNode]:
    return {ox.NamedNode(str(node)) for node in ontology.subjects() if isinstance(node, URIRef)}


def _of_forms(view: EmbeddedView, unkept: set[tuple[str, URIRef]]) -> set[ox.NamedNode]:
    """Return the nodes with values that the engine does not give back as they were written."""
    wanted = {(iri(path), str(datatype)) for path, datatype in unkept}
    good, found, changed = set[tuple[OxTerm, str, OxTerm]](), set[ox.NamedNode](), set[str]()
    for kept, quad in view.originals():
        value, predicate = quad.object, quad.predicate.value
        assert isinstance(value, ox.Literal)
        changed.add(predicate)
        if (predicate, value.datatype.value) in wanted and _DIGITS.fullmatch(value.value):
            good.add((quad.subject, predicate, kept.object))
        elif value.datatype.value not in _BY_VALUE or not _same_type(kept.object, value):
            found |= _named_nodes({quad.subject})
    found |= _named_nodes(link.subject for node in set(found) for link in view.quads(obj=node))
    for predicate in sorted(changed):
        if any(True for _ in ask(view, _ANY_TWICE.format(predicate))):
            found |= set(_nodes(view, _TWICE.format(predicate)))
    for predicate, _ in sorted(wanted):
        rows = ask(view, f"SELECT ?this ?value WHERE {{ ?this <{predicate}> ?value }}")
        found |= _named_nodes(s for s, value in rows if (s, predicate, value) not in good)
    return found


def _same_type(kept: OxTerm, written: ox.Literal) -> bool:
    return isinstance(kept, ox.Literal) and kept.datatype == written.datatype


def _named_nodes(terms: Iterable[OxTerm | None]) -> set[ox.NamedNode]:
    return {term for term in terms if isinstance(term, ox.NamedNode)}
