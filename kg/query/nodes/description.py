"""What the graph says of one node: the statements about it, and those that point to it."""

from dataclasses import dataclass
from itertools import islice
from typing import Final

import pyoxigraph as ox

from kg.rdf.serialise import sort_quads
from kg.store.base import View
from kg.vocab.namespaces import iri

_DEPRECATED: Final = ox.NamedNode(iri("owl:deprecated"))
_REPLACED: Final = ox.NamedNode(iri("dcterms:isReplacedBy"))


@dataclass(frozen=True, slots=True)
class Description:
    """Sorted statements, each with its graph; ``is_cut`` if there are more that point here."""

    node: ox.NamedNode
    outgoing: tuple[ox.Quad, ...]
    incoming: tuple[ox.Quad, ...]
    is_cut: bool = False

    @property
    def is_retired(self) -> bool:
        """Whether the node was withdrawn: it has successors, or is marked ``owl:deprecated``."""
        marks = (q.object for q in self.outgoing if q.predicate == _DEPRECATED)
        return bool(self.successors) or any(
            isinstance(mark, ox.Literal) and mark.value in ("true", "1") for mark in marks
        )

    @property
    def successors(self) -> tuple[ox.NamedNode, ...]:
        """The nodes that took its place."""
        found = (q.object for q in self.outgoing if q.predicate == _REPLACED)
        return tuple(dict.fromkeys(node for node in found if isinstance(node, ox.NamedNode)))


def describe(view: View, node: ox.NamedNode, limit: int) -> Description | None:
    """Return at most ``limit`` statements each way, ``None`` if the graph does not know ``node``.

    Every statement that stands in two graphs is there twice, once with each.
    """
    outgoing = list(islice(view.quads(subject=node), limit + 1))
    incoming = list(islice(view.quads(obj=node), limit + 1))
    if not outgoing and not incoming:
        return None
    return Description(
        node,
        tuple(sort_quads(outgoing[:limit])),
        tuple(sort_quads(incoming[:limit])),
        is_cut=len(outgoing) > limit or len(incoming) > limit,
    )


def may_be_retired(view: View, node: ox.NamedNode) -> bool:
    """Return whether a statement marks ``node`` as withdrawn; a description says if it is."""
    marks = (view.quads(node, mark) for mark in (_DEPRECATED, _REPLACED))
    return any(next(quads, None) is not None for quads in marks)


def is_known(view: View, node: ox.NamedNode) -> bool:
    """Return whether any statement is about ``node`` or points to it."""
    found = (view.quads(subject=node), view.quads(obj=node))
    return any(next(quads, None) is not None for quads in found)
