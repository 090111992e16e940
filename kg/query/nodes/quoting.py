"""The exact words that a node was read from, and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

import pyoxigraph as ox

from kg.query.nodes.naming import name_of
from kg.rdf.terms import OxTerm
from kg.store.base import View
from kg.vocab.namespaces import iri

_ANCHORED: Final = ox.NamedNode(iri("clm:anchoredAt"))
_SELECTOR: Final = ox.NamedNode(iri("oa:hasSelector"))
_SOURCE: Final = ox.NamedNode(iri("oa:hasSource"))
_WORK: Final = ox.NamedNode(iri("schema:encodesCreativeWork"))
_EXACT: Final = ox.NamedNode(iri("oa:exact"))
_START: Final = ox.NamedNode(iri("oa:start"))
_END: Final = ox.NamedNode(iri("oa:end"))
_POINTER: Final = ox.NamedNode(iri("rdf:value"))


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document: ``start`` to ``end`` in code points of its text, the end excluded.

    What was read from a record of a feed has a ``pointer`` (RFC 6901) in the place of words.
    """

    document: str
    title: str
    exact: str = ""
    start: int | None = None
    end: int | None = None
    pointer: str = ""


def quotes_of(view: View, node: ox.NamedNode) -> tuple[Quote, ...]:
    """Return the passages of a node, or of an anchor itself, in reading order."""
    anchors = {quad.object for quad in view.quads(node, _ANCHORED)} or {node}
    found = (_quote(view, each) for each in anchors if isinstance(each, ox.NamedNode))
    return tuple(sorted(filter(None, found), key=lambda q: (q.document, q.start or 0, q.pointer)))


def evidence_of(view: View, node: ox.NamedNode, most: int) -> Iterator[tuple[ox.NamedNode, Quote]]:
    """Yield the passages of the first things that point to a node, for one that has none."""
    subjects = {quad.subject for quad in islice(view.quads(obj=node), 100 * most)}
    things = sorted((s for s in subjects if isinstance(s, ox.NamedNode)), key=str)
    pairs = ((thing, quote) for thing in things for quote in quotes_of(view, thing))
    yield from islice(pairs, most)


def _quote(view: View, anchor: ox.NamedNode) -> Quote | None:
    selectors = [quad.object for quad in view.quads(anchor, _SELECTOR)]
    if not selectors:
        return None
    document = _document(view, anchor)
    words = [_value(view, selector, _EXACT) for selector in selectors]
    return Quote(
        document.value if document else "",
        name_of(view, document) if document else "",
        next(filter(None, words), ""),
        _number(view, selectors, _START),
        _number(view, selectors, _END),
        next(filter(None, (_value(view, each, _POINTER) for each in selectors)), ""),
    )


def _document(view: View, anchor: ox.NamedNode) -> ox.NamedNode | None:
    texts = (quad.object for quad in view.quads(anchor, _SOURCE))
    for text in texts:
        if isinstance(text, ox.NamedNode):
            works = [quad.object for quad in view.quads(text, _WORK)]
            return next((work for work in works if isinstance(work, ox.NamedNode)), text)
    return None


def _number(view: View, selectors: list[OxTerm], name: ox.NamedNode) -> int | None:
    found = [_value(view, selector, name) for selector in selectors]
    return next((int(text) for text in found if text), None)


def _value(view: View, selector: OxTerm, name: ox.NamedNode) -> str:
    if not isinstance(selector, ox.NamedNode):
        return ""
    values = (quad.object for quad in view.quads(selector, name))
    return next((value.value for value in values if isinstance(value, ox.Literal)), "")
