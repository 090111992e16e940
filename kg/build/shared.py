"""The graphs that documents share: what is said of some documents is renewed, the rest stays."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.rdf.quads.record import RecordQuads
from kg.store.base import View, Writer
from kg.store.replacing import Spool
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri

_DEPRECATED: Final = ox.NamedNode(iri("owl:deprecated"))
_SAID: Final = ox.NamedNode(iri("schema:text"))


class SharedGraphs:
    """Collects what documents add to the graphs of inference and provenance, in files.

    They are written once for all documents: once each would take the square of their number.
    """

    def __init__(self, names: Minter, folder: Path | None = None) -> None:
        """Put the files in ``folder``, or where temporary files are."""
        self.names = names
        self.keys = set[str]()
        self.inferred, self.provenance = Spool(folder), Spool(folder)

    def take(self, key: str, quads: RecordQuads) -> None:
        """Keep what the document with this key adds."""
        self.keys.add(key)
        self.inferred.fill(quads.inferred)
        self.provenance.fill(quads.provenance)

    def write(self, writer: Writer) -> None:
        """Put what was taken in the place of what was said of these documents before.

        What rules derived goes with it: it is derived anew.
        """
        documents = _Documents(self.names.entity("doc", ""), self.keys)
        runs = self.names.entity("run", "")
        inferred, provenance = self.names.graph("inferred"), self.names.graph("provenance")
        with writer.view() as view:
            others = _inferred(view, inferred, documents)
            writer.replace_graph(inferred, chain(others, self.inferred))
            others = _provenance(view, provenance, documents, runs)
            alive = _made_again(view, provenance)
            told = (quad for quad in others if quad.subject not in alive)
            writer.replace_graph(provenance, chain(told, self.provenance))


@dataclass(frozen=True, slots=True)
class _Documents:
    """Documents by key; ``prefix`` is what all documents' IRIs begin with."""

    prefix: str
    keys: Collection[str]

    def hold(self, term: object) -> bool:
        """Tell whether a term is one of the documents or a part of one."""
        return self.have(term) and self._key(term) in self.keys

    def have(self, term: object) -> bool:
        """Tell whether a term is any document or a part of one."""
        return isinstance(term, ox.NamedNode) and term.value.startswith(self.prefix)

    def _key(self, term: object) -> str:
        assert isinstance(term, ox.NamedNode)
        return term.value[len(self.prefix) :].partition("/")[0]


def _inferred(view: View, graph: str, documents: _Documents) -> Iterator[ox.Quad]:
    """Yield what is inferred about other documents."""
    for quad in view.quads(graph=graph):
        if documents.have(quad.subject) and not documents.hold(quad.subject):
            yield quad


def _made_again(view: View, graph: str) -> set[ox.NamedNode]:
    """Return what was retired once, and is said again now."""
    retired = (quad.subject for quad in view.quads(predicate=_DEPRECATED, graph=graph))
    return {
        node for node in retired if isinstance(node, ox.NamedNode) and any(view.quads(node, _SAID))
    }


def _provenance(view: View, graph: str, documents: _Documents, runs: str) -> Iterator[ox.Quad]:
    """Yield the provenance of other documents."""
    own = {
        quad.subject
        for quad in view.quads(graph=graph)
        if documents.hold(quad.object)
        and isinstance(quad.subject, ox.NamedNode)
        and quad.subject.value.startswith(runs)
    }
    for quad in view.quads(graph=graph):  # graphs that documents share derive from each of them
        ends = quad.subject, quad.object
        if not any(documents.hold(end) or end in own for end in ends):
            yield quad
