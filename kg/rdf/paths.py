"""SHACL property paths, written as people read them: in SPARQL's notation."""

from typing import Final

from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH
from rdflib.term import BNode, Node

from kg.vocab.namespaces import prefixes

_REPEATED: Final = (
    (SH.zeroOrMorePath, "*"),
    (SH.oneOrMorePath, "+"),
    (SH.zeroOrOnePath, "?"),
)


def write_path(graph: Graph, path: Node) -> str:
    """Return ``path`` as in SPARQL: ``clm:pointer/clm:anchoredAt``, ``^cito:hasCitingEntity``.

    Source: https://www.w3.org/TR/shacl/#property-paths
    """
    if not isinstance(path, BNode):
        return _short(str(path))
    if (path, RDF.first, None) in graph:
        return "/".join(write_path(graph, step) for step in Collection(graph, path))
    if inverse := graph.value(path, SH.inversePath):
        return "^" + write_path(graph, inverse)
    if choices := graph.value(path, SH.alternativePath):
        return f"({'|'.join(write_path(graph, step) for step in Collection(graph, choices))})"
    for predicate, sign in _REPEATED:
        if inner := graph.value(path, predicate):
            return f"({write_path(graph, inner)}){sign}"
    return ""


def _short(iri: str) -> str:
    for prefix, namespace in prefixes().items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
