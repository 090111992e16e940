"""Graphs that pictures are tested on."""

from collections.abc import Iterable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg import KnowledgeGraph
from kg.store.memory import MemoryStore
from kg.vocab.namespaces import iri
from kg.vocab.resources import resource
from tests.browser.payloads import PAYLOADS

_TEXTS: Final = {
    "http://www.w3.org/2001/XMLSchema#string",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
}


def first_graph(folder: Path) -> KnowledgeGraph:
    """Return the graph of the first document, in a store in ``folder``."""
    made = KnowledgeGraph.open(folder)
    made.build(resource("data/documents/secure-communities-setting-the-record-straight.md"))
    return made


def hostile_store(quads: Iterable[ox.Quad]) -> MemoryStore:
    """Return a store in which each text of the graph is a script, a broken tag or a control sign.

    Every payload stands in each kind of text at some place; numbers and dates stay, so that
    everything is still drawn.
    """
    store = MemoryStore()
    with store.write() as writer:
        writer.add(_hostile(sorted(quads, key=str)))
    return store


def _hostile(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    payloads = cycle((*PAYLOADS, "\x01 ]]> \ufffe & <b>", "a" * 300))
    for quad in quads:
        held = quad.object
        code = quad.predicate.value == iri("clm:fips")  # as numbers are: it says where to draw
        if isinstance(held, ox.Literal) and held.datatype.value in _TEXTS and not code:
            changed = ox.Literal(next(payloads), language=held.language)
            yield ox.Quad(quad.subject, quad.predicate, changed, quad.graph_name)
        else:
            yield quad
