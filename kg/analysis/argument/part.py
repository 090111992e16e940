"""Some documents of a large store as a store of their own, so that the rest need not be read."""

from collections.abc import Sequence
from typing import Final

import pyoxigraph as ox

from kg.store.base import Store, View
from kg.store.memory import MemoryStore
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri

_ENCODES: Final = ox.NamedNode(iri("schema:encodesCreativeWork"))
_FAR: Final = 3  # links from what a document says to the names of what it names


def part_of(view: View, documents: Sequence[str]) -> Store:
    """Return what ``documents``, by IRI, say, with what all documents share about what they name.

    Raises ``StoreError``.
    """
    minter = Minter.from_environment()
    quads = [
        quad for document in documents
        for quad in view.quads(graph=minter.document_graph(document.rpartition("/")[2]))
    ]  # fmt: skip
    told = {quad.subject for quad in quads} - {
        quad.subject
        for document in documents
        for quad in view.quads(predicate=_ENCODES, obj=ox.NamedNode(document))
    }  # what is said of a text version stands elsewhere too
    fresh = quads
    for _ in range(_FAR):
        named = {quad.object for quad in fresh if isinstance(quad.object, ox.NamedNode)} - told
        told |= named
        fresh = [quad for node in sorted(named, key=str) for quad in view.quads(node)]
        quads += fresh
    store = MemoryStore()
    with store.write() as writer:
        writer.add(quads)
    return store
