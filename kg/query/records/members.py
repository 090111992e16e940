"""The members of a collection, chosen and paged: in the order of their IRIs, from any one on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.query.records.collections import Collection
from kg.store.base import View
from kg.vocab.namespaces import iri

_TYPE: Final = ox.NamedNode(iri("rdf:type"))

Choice = Mapping[str, ox.NamedNode | ox.Literal]


@dataclass(frozen=True, slots=True)
class Page:
    """Some members; ``has_more`` and ``has_fewer`` say whether others follow and precede."""

    members: tuple[ox.NamedNode, ...]
    total: int
    has_fewer: bool
    has_more: bool


def page(
    view: View, collection: Collection, choice: Choice, size: int,
    *, after: str = "", before: str = "",
) -> Page:  # fmt: skip
    """Return ``size`` members after the IRI ``after``, or the last ``size`` before ``before``."""
    every = sorted(_members(view, collection, choice))
    if before:
        end = bisect_left(every, before)
        start = max(0, end - size)
    else:
        start = bisect_right(every, after) if after else 0
        end = min(len(every), start + size)
    shown = tuple(ox.NamedNode(name) for name in every[start:end])
    return Page(shown, len(every), has_fewer=start > 0, has_more=end < len(every))


def is_member(view: View, collection: Collection, node: ox.NamedNode) -> bool:
    """Return whether ``node`` belongs to the collection."""
    return _has(view, node, collection.kind) and not (
        collection.without and _has(view, node, collection.without)
    )


def _has(view: View, node: ox.NamedNode, kind: str) -> bool:
    return any(True for _ in view.quads(node, _TYPE, ox.NamedNode(iri(kind))))


def _members(view: View, collection: Collection, choice: Choice) -> set[str]:
    """Values that were chosen are looked up from their end, so that rare ones are quick."""
    found: set[str] | None = None
    for name, value in choice.items():
        chosen = _reached(view, collection.filters[name].path, value)
        found = chosen if found is None else found & chosen
    if found is None:
        found = _subjects(view.quads(None, _TYPE, ox.NamedNode(iri(collection.kind))))
        if not collection.without:
            return found
        return found - _subjects(view.quads(None, _TYPE, ox.NamedNode(iri(collection.without))))
    return {name for name in found if is_member(view, collection, ox.NamedNode(name))}


def _reached(view: View, path: tuple[str, ...], value: ox.NamedNode | ox.Literal) -> set[str]:
    """Return what the path leads from, to ``value``."""
    ends: set[ox.NamedNode | ox.Literal] = {value}
    for name in reversed(path):
        step = ox.NamedNode(iri(name))
        nodes = {quad.subject for end in ends for quad in view.quads(predicate=step, obj=end)}
        ends = {node for node in nodes if isinstance(node, ox.NamedNode)}
    return {end.value for end in ends}


def _subjects(quads: Iterable[ox.Quad]) -> set[str]:
    subjects = (quad.subject for quad in quads)
    return {node.value for node in subjects if isinstance(node, ox.NamedNode)}
