"""Graphs that speak our vocabulary already: taken over as they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

import pyoxigraph as ox

from kg.model.location import Notice
from kg.rdf.nanopub import find_nanopubs, taken_apart
from kg.rdf.parse import Notation, parse_graph
from kg.rdf.structure import stands_apart
from kg.store.base import Writer
from kg.vocab.iris import Minter, slug, token


@dataclass(frozen=True, slots=True)
class GraphFile:
    """The statements of a file by the graph that they go to, and what was odd."""

    name: str
    quads: dict[str, list[ox.Quad]]
    notices: tuple[Notice, ...] = ()

    @property
    def size(self) -> int:
        """The number of statements."""
        return sum(map(len, self.quads.values()))


def graph_file(raw: bytes, name: str, notation: Notation, names: Minter) -> GraphFile:
    """Read an RDF file. Raises ``InputError`` (see ``parse_graph``).

    Statements keep their graph. Those of a syntax without graphs go to a graph of the file, and
    what is inferred to the inferred one; nanopublications are taken apart. Outcomes of checks are
    left out: they are found anew.
    """
    parsed = parse_graph(raw, name, notation, names)
    apart = [quad for one in find_nanopubs(parsed.quads, name) for quad in taken_apart(one, names)]
    stem = PurePath(name).stem
    own = names.document_graph(f"rdf-{slug(stem) or token(stem)}")
    graphs: dict[str, list[ox.Quad]] = {}
    outcomes = (names.entity("check", ""), names.entity("test", ""))
    for quad in apart or parsed.quads:
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(outcomes):
            continue
        graph = _graph_of(quad, own, names)
        moved = ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(graph))
        graphs.setdefault(graph, []).append(moved)
    return GraphFile(name, graphs, tuple(_notices(parsed.named)))


def _graph_of(quad: ox.Quad, own: str, names: Minter) -> str:
    if isinstance(quad.graph_name, ox.NamedNode):
        return quad.graph_name.value
    return names.graph("inferred") if stands_apart(quad.predicate.value) else own


def _notices(named: int) -> Iterable[Notice]:
    if named:
        message = f"{named} blank nodes were given IRIs, as every node of the graph has one."
        yield Notice("blank-nodes-named", message)


def write_graphs(writer: Writer, names: Minter, files: Iterable[GraphFile]) -> None:
    """Add the statements; a graph of one document takes the place of what it held before."""
    documents = names.document_graph("")
    for file in files:
        for graph, quads in file.quads.items():
            if graph.startswith(documents):
                writer.replace_graph(graph, quads)
            else:
                writer.add(quads)
