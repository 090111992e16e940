"""Graphs that speak our vocabulary already: taken over as they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath
from typing import Final

import pyoxigraph as ox

from kg.model.location import Notice
from kg.rdf.nanopub import NANOPUB, find_nanopubs, taken_apart
from kg.rdf.parse import GraphReading
from kg.rdf.structure import stands_apart
from kg.read.spooled import Block, Spooled
from kg.store.base import Writer
from kg.vocab.iris import Minter, slug, token

_AT_ONCE: Final = 10_000  # quads that are objects
_FORM: Final = ox.RdfFormat.N_QUADS


class Grouped:
    """Statements by their graph, in a file: memory holds a piece of them, and where the rest is."""

    def __init__(self, folder: Path | None) -> None:
        """Put the file in ``folder``, or where temporary files are."""
        self._file = Spooled(folder)
        self._blocks: dict[str, list[Block]] = {}
        self.size = 0

    def take(self, quads: Iterable[ox.Quad]) -> None:
        """Add quads, those that stand near each other once. Raises ``StoreError``."""
        waiting = iter(quads)
        while some := dict.fromkeys(islice(waiting, _AT_ONCE)):
            self.size += len(some)
            pieces: dict[str, list[ox.Quad]] = {}
            for quad in some:
                assert isinstance(quad.graph_name, ox.NamedNode)
                pieces.setdefault(quad.graph_name.value, []).append(quad)
            for graph, piece in pieces.items():
                lines = ox.serialize(piece, format=_FORM)
                assert lines is not None  # nothing is written to a file
                self._blocks.setdefault(graph, []).append(self._file.put(lines))

    @property
    def graphs(self) -> tuple[str, ...]:
        """The graphs that have statements, as they came."""
        return tuple(self._blocks)

    def of(self, graph: str) -> Iterator[ox.Quad]:
        """Yield the statements of a graph."""
        for block in self._blocks[graph]:
            yield from ox.parse(self._file.get(block), _FORM, lenient=True)


@dataclass(frozen=True, slots=True)
class GraphFile:
    """The statements of a file by the graph that they go to, and what was odd."""

    name: str
    statements: Grouped
    notices: tuple[Notice, ...] = ()


def graph_file(reading: GraphReading, folder: Path | None) -> GraphFile:
    """Read an RDF file; its statements wait in ``folder``. Raises ``InputError``.

    Statements keep their graph. Those of a syntax without graphs go to a graph of the file, and
    what is inferred to the inferred one; nanopublications, whose parts lie apart, are held in
    memory and taken apart. Outcomes of checks are left out: they are found anew.
    """
    found, met = Grouped(folder), set[ox.NamedNode]()
    found.take(_placed(_noting(reading, met), reading))
    if NANOPUB in met:
        publications = find_nanopubs(dict.fromkeys(reading), reading.name)
        found = Grouped(folder)
        apart = (quad for one in publications for quad in taken_apart(one, reading.names))
        found.take(_placed(apart, reading))
    return GraphFile(reading.name, found, tuple(_notices(reading.named)))


def _noting(quads: Iterable[ox.Quad], met: set[ox.NamedNode]) -> Iterator[ox.Quad]:
    """Pass quads on; note whether one of them says that something is a nanopublication."""
    for quad in quads:
        if quad.object == NANOPUB:
            met.add(NANOPUB)
        yield quad


def _placed(quads: Iterable[ox.Quad], reading: GraphReading) -> Iterator[ox.Quad]:
    """Yield the quads in the graphs that they go to."""
    names, stem = reading.names, PurePath(reading.name).stem
    own = names.document_graph(f"rdf-{slug(stem) or token(stem)}")
    outcomes = (names.entity("check", ""), names.entity("test", ""))
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(outcomes):
            continue
        graph = ox.NamedNode(_graph_of(quad, own, names))
        yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)


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
        for graph in file.statements.graphs:
            if graph.startswith(documents):
                writer.replace_graph(graph, file.statements.of(graph))
            else:
                writer.add(file.statements.of(graph))
