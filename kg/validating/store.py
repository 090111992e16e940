"""Validate a store: what is surely right is not looked at again, the reference judges the rest.

Queries made from the shapes find every node that may break a promise; pyshacl then validates those
nodes with all that their constraints can reach. So the report is the reference's own.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final

import pyoxigraph as ox
from rdflib.namespace import SH

from kg.rdf.report import ValidationReport, ValidationResult
from kg.rdf.shacl import check_shapes, ontology_graph, shapes_graph, validate
from kg.store.base import View
from kg.store.reading import EmbeddedView
from kg.validating.compiling import Compiler
from kg.validating.literals import NotCompiled
from kg.validating.rules import find_by_rule, rules
from kg.validating.structure import find_structural
from kg.validating.suspects import suspecting

_AT_ONCE: Final = 2  # questions; each may hold 100 MB of what it joins
_STEPS: Final = 3  # a path of two steps, and what its value is


def validate_view(view: View) -> ValidationReport:
    """Return what ``validate`` says of all quads of ``view``. Raises ``ResourceError``."""
    if isinstance(view, EmbeddedView):
        try:
            return ValidationReport.of(_find(view))
        except NotCompiled:
            pass
    return validate(view.quads())


def _find(view: EmbeddedView) -> set[ValidationResult]:
    shapes = shapes_graph()
    compiler = Compiler(shapes, ontology_graph())
    judged = [partial(find_structural, view)]
    judged += [partial(find_by_rule, view, compiler, rule) for rule in rules(shapes)]
    found, suspects = _at_once(judged, suspecting(view, compiler))
    inverse = {ox.NamedNode(str(p)) for p in shapes.objects(None, SH.inversePath)}
    shapes.remove((None, SH.sparql, None))
    names = {node.value for node in suspects}
    for result in check_shapes(_around(view, suspects, inverse), shapes):
        if result.focus in names:
            found.add(result)
    return found


def _at_once(
    judged: Iterable[Callable[[], set[ValidationResult]]],
    suspected: Iterable[Callable[[], set[ox.NamedNode]]],
) -> tuple[set[ValidationResult], set[ox.NamedNode]]:
    """Ask two questions at a time: the engine answers outside of Python's lock."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            found = [pool.submit(ask) for ask in judged]
            nodes = [pool.submit(ask) for ask in suspected]
            return (
                set[ValidationResult]().union(*(one.result() for one in found)),
                set[ox.NamedNode]().union(*(one.result() for one in nodes)),
            )
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _around(
    view: EmbeddedView, nodes: set[ox.NamedNode], inverse: Iterable[ox.NamedNode]
) -> Iterator[ox.Quad]:
    """Yield all that paths from ``nodes`` can reach, forwards or by an inverse first step."""
    incoming = [q for node in nodes for p in inverse for q in view.quads(None, p, node)]
    yield from incoming
    seen = set[ox.NamedNode]()
    frontier = nodes | {q.subject for q in incoming if isinstance(q.subject, ox.NamedNode)}
    for _ in range(_STEPS):
        quads = [quad for node in frontier for quad in view.quads(node)]
        yield from quads
        seen |= frontier
        frontier = {q.object for q in quads if isinstance(q.object, ox.NamedNode)} - seen
