"""The standard's own tests (W3C SPARQL 1.1), read in place from beside the checkout."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.rdf.terms import OxTerm
from kg.store.forms import engine_form

SUITE = Path(__file__).resolve().parents[3] / "shared/suites/sparql11"
BASE = "http://suite.example/"  # stands for the folder, so that no name depends on the machine

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
UT = "http://www.w3.org/2009/sparql/tests/test-update#"
HT = "http://www.w3.org/2011/http#"
CNT = "http://www.w3.org/2011/content#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"

_SYNTAX = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".trig": ox.RdfFormat.TRIG,
}


def require_suite() -> None:
    """Skip the module, with a message, in a checkout that has no suite beside it."""
    if not SUITE.is_dir():
        pytest.skip(f"the standard's tests are not at {SUITE}", allow_module_level=True)


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a manifest, and what is said of it."""

    graph: "Manifest"
    term: OxTerm

    def get(self, iri: str) -> "Node | None":
        return next(self.all(iri), None)

    def all(self, iri: str) -> "Iterator[Node]":
        for value in self.graph.facts.get((self.term, iri), ()):
            yield Node(self.graph, value)

    def items(self) -> "Iterator[Node]":
        rest: Node | None = self
        while rest is not None and (first := rest.get(RDF + "first")) is not None:
            yield first
            rest = rest.get(RDF + "rest")

    def text(self, iri: str = "") -> str:
        """Return the value of a property, or of the node itself; empty if there is none."""
        node = self.get(iri) if iri else self
        return "" if node is None else str(getattr(node.term, "value", ""))

    def kinds(self) -> set[str]:
        return {node.text().rpartition("#")[2] for node in self.all(RDF + "type")}


@dataclass(frozen=True)
class Manifest:
    path: str

    @cached_property
    def facts(self) -> dict[tuple[OxTerm, str], list[OxTerm]]:
        found: dict[tuple[OxTerm, str], list[OxTerm]] = {}
        for quad in ox.parse(
            path=SUITE / self.path, format=ox.RdfFormat.TURTLE, base_iri=BASE + self.path
        ):
            found.setdefault((quad.subject, quad.predicate.value), []).append(quad.object)
        return found

    def entries(self) -> Iterator[Node]:
        listed = Node(self, ox.NamedNode(BASE + self.path)).get(MF + "entries")
        if listed is not None:
            yield from listed.items()


@cache
def entries(folder: str, *kinds: str, file: str = "manifest.ttl") -> tuple[Node, ...]:
    """Return the tests of a folder that are of one of these kinds, all if none is given."""
    found = Manifest(f"{folder}/{file}").entries()
    return tuple(node for node in found if not kinds or node.kinds() & set(kinds))


def name(entry: Node) -> str:
    """Return the name that a test has in its manifest: folder and fragment."""
    folder = entry.graph.path.rpartition("/")[0]
    return f"{folder}/{entry.text().rpartition('#')[2]}"


def file_of(iri: str) -> Path:
    return SUITE / iri.removeprefix(BASE)


def read_text(iri: str) -> str:
    return file_of(iri).read_text("utf-8")


def read_graph(iri: str, graph: ox.NamedNode | ox.DefaultGraph) -> list[ox.Quad]:
    """Return the statements of a file; blank nodes of two files are never the same."""
    path = file_of(iri)
    parsed = ox.parse(path=path, format=_SYNTAX[path.suffix], base_iri=iri, rename_blank_nodes=True)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in parsed]


def canonical(quads: list[ox.Quad]) -> ox.Dataset:
    """Return what is equal exactly for isomorphic datasets, numbers by value."""
    kept = (
        ox.Quad(quad.subject, quad.predicate, engine_form(quad.object), quad.graph_name)
        for quad in quads
    )
    dataset = ox.Dataset(kept)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset
