"""Constraints that are queries already (``sh:sparql``) are asked as they stand, once for all nodes.

Source: https://www.w3.org/TR/shacl/#sparql-constraints
"""

from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import Graph
from rdflib.namespace import SH
from rdflib.term import Node

from kg.rdf.report import ValidationResult
from kg.rdf.shacl import SEVERITIES
from kg.rdf.terms import OxTerm
from kg.store.reading import EmbeddedView
from kg.validating.asking import ask
from kg.validating.compiling import Compiler
from kg.validating.joining import joined_by_hash
from kg.validating.literals import NotCompiled


@dataclass(frozen=True, slots=True)
class Rule:
    """A query among the shapes: its name and its shape's, and how it is asked.

    It is made ready here, since rdflib cannot parse in two threads at once.
    """

    shape: Node
    name: Node
    query: str


def rules(shapes: Graph) -> list[Rule]:
    """Return the queries among the shapes. Raises ``NotCompiled``."""
    found = sorted(shapes.subject_objects(SH.sparql), key=str)
    for shape, rule in found:
        if (shape, SH.path, None) in shapes or "{" in str(shapes.value(rule, SH.message)):
            raise NotCompiled(f"the query {rule}")
    return [Rule(shape, one, joined_by_hash(_select(shapes, one))) for shape, one in found]


def find_by_rule(view: EmbeddedView, compiler: Compiler, rule: Rule) -> set[ValidationResult]:
    """Return what a query among the shapes finds. Raises ``NotCompiled``."""
    rows = list(ask(view, rule.query))
    if not rows:
        return set()
    targets = f"SELECT DISTINCT ?this WHERE {{ {compiler.targets(rule.shape)} }}"
    known = {node for (node,) in ask(view, targets)}
    return {_result(compiler.shapes, rule.shape, rule.name, row) for row in rows if row[0] in known}


def _select(shapes: Graph, rule: Node) -> str:
    declared = shapes.objects(shapes.value(rule, SH.prefixes), SH.declare)
    lines = (
        f"PREFIX {shapes.value(one, SH.prefix)}: <{shapes.value(one, SH.namespace)}>"
        for one in declared
    )
    return "\n".join([*sorted(lines), str(shapes.value(rule, SH.select))])


def _result(
    shapes: Graph, shape: Node, rule: Node, row: tuple[OxTerm | None, ...]
) -> ValidationResult:
    focus, value = row[0], row[-1]
    if not isinstance(focus, ox.NamedNode) or not isinstance(value, ox.NamedNode):
        raise NotCompiled(f"what the query {rule} found")
    severity = str(shapes.value(shape, SH.severity) or SH.Violation)
    return ValidationResult(
        focus=focus.value,
        path="",
        value="" if value == focus else value.value,
        message=str(shapes.value(rule, SH.message)),
        severity=SEVERITIES[severity],
        shape=str(rule).rpartition("#")[2],
    )
