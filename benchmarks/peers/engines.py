"""Peers in this process: Oxigraph without anything of ours around it, rdflib, maplib."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from rdflib import Graph

from benchmarks.peers.base import Peer, whole
from kg.rdf.terms import OxTerm
from kg.vocab.namespaces import prefixes


def raw_oxigraph(engine: ox.Store) -> Peer:
    """The very store, asked directly, with the rows fetched as terms."""

    def ask(text: str, about: str | None) -> int:
        values: dict[ox.Variable, OxTerm] = {}
        if about:
            values[ox.Variable("it")] = ox.NamedNode(about)
        found = engine.query(text, prefixes=dict(prefixes()), substitutions=values)
        assert isinstance(found, ox.QuerySolutions)
        return sum(1 for solution in found if tuple(solution))

    return Peer("Oxigraph", ask)


def plain_rdflib(statements: Path, part: int) -> Peer:
    """A graph in memory of one in ``part`` of the statements."""
    graph = Graph().parse(statements, format="nt")

    def ask(text: str, about: str | None) -> int:
        return len(list(graph.query(whole(text, about))))

    return Peer(f"rdflib 1/{part}", ask)


def maplib(statements: Path) -> Peer | None:
    """A columnar engine in memory, if it is installed; it is none of ours to require."""
    try:
        model: Any = import_module("maplib").Model()
    except ImportError:
        return None
    model.read(str(statements), format="ntriples")

    def ask(text: str, about: str | None) -> int:
        return int(model.query(whole(text, about)).height)

    return Peer("maplib", ask)
