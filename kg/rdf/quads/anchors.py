"""Anchors: Web Annotation selectors that say where in the exact text a node was read.

W3C Web Annotation Data Model, 4.2.4 (text quote) and 4.2.5 (text position, code points).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import pyoxigraph as ox

from kg.model.document import Document
from kg.model.location import Location, Span
from kg.rdf.quads.sink import Sink, count, text
from kg.vocab.media import CSV, ODS, TSV, XLSX

_CONTEXT = 32
_SHORT = 8
JSON_POINTER: Final = "https://www.rfc-editor.org/rfc/rfc6901"
_CELLS: Final = "https://www.rfc-editor.org/rfc/rfc7111"
_STANDARDS: Final = {
    CSV: _CELLS,
    TSV: _CELLS,
    XLSX: "https://www.iso.org/standard/71691.html",  # ISO/IEC 29500-1, 18.17.2: cell references
    ODS: "https://www.iso.org/standard/66375.html",  # ISO/IEC 26300-2, 5.8: references
}


@dataclass(frozen=True)
class Anchors:
    """Writes each anchor once, however many nodes point to it."""

    sink: Sink
    document: Document
    _known: dict[Span, ox.NamedNode] = field(default_factory=dict)

    def attach(self, subject: ox.NamedNode, *locations: Location) -> None:
        """State where ``subject`` was read."""
        spans = {span: location.pointer for location in locations for span in location.spans}
        anchors = (self.anchor(span, pointer) for span, pointer in spans.items())
        self.sink.add(subject, "clm:anchoredAt", *anchors)

    def of(self, spans: Iterable[Span]) -> list[ox.NamedNode]:
        """Return the anchors of spans."""
        return [self.anchor(span) for span in spans]

    def anchor(self, span: Span, pointer: str | None = None) -> ox.NamedNode:
        """Return the anchor of one span; it is stated when it is new, with the record's place."""
        if span not in self._known:
            self._known[span] = self._state(span)
            if pointer is not None:
                self._point(self._known[span], pointer)
        return self._known[span]

    def _state(self, span: Span) -> ox.NamedNode:
        """The name holds the text version: the same offsets mean other words in another text."""
        sink, body = self.sink, self.document.text
        key = f"{self.document.sha256[:_SHORT]}-{span.start}-{span.end}"
        node, quote = sink.part("anchor", key), sink.part("anchor", f"{key}/quote")
        position = sink.part("anchor", f"{key}/position")
        sink.types(node, "oa:SpecificResource")
        sink.add(node, "oa:hasSource", text_version(sink, self.document))
        sink.add(node, "oa:hasSelector", quote, position)
        sink.types(quote, "oa:TextQuoteSelector")
        sink.add(quote, "oa:exact", text(body[span.start : span.end], None))
        before, after = (
            body[max(0, span.start - _CONTEXT) : span.start],
            body[span.end :][:_CONTEXT],
        )
        sink.add(quote, "oa:prefix", text(before, None) if before else None)
        sink.add(quote, "oa:suffix", text(after, None) if after else None)
        sink.types(position, "oa:TextPositionSelector")
        sink.add(position, "oa:start", count(span.start, "xsd:nonNegativeInteger"))
        sink.add(position, "oa:end", count(span.end, "xsd:nonNegativeInteger"))
        return node

    def _point(self, node: ox.NamedNode, pointer: str) -> None:
        """Say where the record is in the terms of its format (Web Annotation, 4.2.1)."""
        sink, selector = self.sink, ox.NamedNode(f"{node.value}/pointer")
        standard = _STANDARDS.get(self.document.media_type, JSON_POINTER)
        sink.add(node, "oa:hasSelector", selector)
        sink.types(selector, "oa:FragmentSelector")
        sink.add(selector, "rdf:value", text(pointer, None))
        sink.add(selector, "dcterms:conformsTo", ox.NamedNode(standard))


def text_version(sink: Sink, document: Document) -> ox.NamedNode:
    """Return the node of the exact text."""
    return sink.part("text", document.sha256[:16])
