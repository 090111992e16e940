"""The members of a collection, chosen and paged: in the order of their IRIs, from any one on."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.query.records.collections import COLLECTIONS, Collection
from kg.query.records.lines import Lines, write_lines
from kg.store.answer import rows_of
from kg.store.base import View
from kg.store.beside import Beside
from kg.vocab.namespaces import iri

_TYPE: Final = ox.NamedNode(iri("rdf:type"))
_OF_A_CLASS: Final = "SELECT ?member ?kind WHERE { ?member a ?kind }"

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
    every = (
        sorted(_chosen(view, collection, choice)) if choice else _LISTS[collection.name].of(view)
    )
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


def _listed(collection: Collection, view: View, folder: Path | None) -> Sequence[str]:
    """List all members in order, in a folder if there is one."""
    found = sorted(_of_collection(view, collection))
    if folder is None:
        return found
    write_lines(folder, found)
    return Lines(folder)


def _of_collection(view: View, collection: Collection) -> set[str]:
    classes = collection.listed or (collection.kind,)
    found = set[str]().union(*(_of_class(view, kind) for kind in classes))
    return found - _of_class(view, collection.without) if collection.without else found


def _of_class(view: View, kind: str) -> set[str]:
    rows = rows_of(view.query(_OF_A_CLASS, {"kind": ox.NamedNode(iri(kind))}))
    return {node.value for node, _ in rows if isinstance(node, ox.NamedNode)}


def _chosen(view: View, collection: Collection, choice: Choice) -> set[str]:
    """Return the members with the values that were chosen; only names of ours are in the text."""
    paths = [f"?member {'/'.join(collection.filters[name].path)} ?{name} ." for name in choice]
    kind, others = collection.kind, collection.without
    without = f"FILTER NOT EXISTS {{ ?member a {others} }}" if others else ""
    if collection.listed:
        without += f" VALUES ?listed {{ {' '.join(collection.listed)} }} ?member a ?listed ."
    query = (
        f"SELECT ?member {' '.join(f'?{name}' for name in choice)} WHERE {{"
        f" {' '.join(paths)} ?member a {kind} . {without} }}"
    )
    found = (row[0] for row in rows_of(view.query(query, choice)))
    return {node.value for node in found if isinstance(node, ox.NamedNode)}


# Beside a generation of a store, once somebody asked.
_LISTS: Final[Mapping[str, Beside[Sequence[str]]]] = MappingProxyType(
    {
        name: Beside(f"listed-{name}", partial(_listed, collection), Lines)
        for name, collection in COLLECTIONS.items()
    }
)
