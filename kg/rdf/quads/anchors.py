"""Anchors: Web Annotation selectors that say where in the exact text a node was read.

W3C Web Annotation Data Model, 4.2.4 (text quote) and 4.2.5 (text position, code points).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.model.document import Document
from kg.model.location import Location, Span
from kg.rdf.quads.sink import Sink, count, text

_CONTEXT = 32
_SHORT = 8


@dataclass(frozen=True)
class Anchors:
    """Writes each anchor once, however many nodes point to it."""

    sink: Sink
    document: Document
    _known: dict[Span, ox.NamedNode] = field(default_factory=dict)

    def attach(self, subject: ox.NamedNode, *locations: Location) -> None:
        """State where ``subject`` was read."""
        spans = dict.fromkeys(span for location in locations for span in location.spans)
        self.sink.add(subject, "clm:anchoredAt", *(self.anchor(span) for span in spans))

    def of(self, spans: Iterable[Span]) -> list[ox.NamedNode]:
        """Return the anchors of spans."""
        return [self.anchor(span) for span in spans]

    def anchor(self, span: Span) -> ox.NamedNode:
        """Return the anchor of one span; it is stated when it is new."""
        if span not in self._known:
            self._known[span] = self._state(span)
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


def text_version(sink: Sink, document: Document) -> ox.NamedNode:
    """Return the node of the exact text."""
    return sink.part("text", document.sha256[:16])
