"""The document itself, its passages and terms, and what is inferred about it, as quads."""

from datetime import timedelta

import pyoxigraph as ox

from kg.model.record import Record, TermUse
from kg.rdf.quads.anchors import Anchors, text_version
from kg.rdf.quads.sink import Sink, day, decimal, partial, term, text, typed
from kg.vocab.addresses import clean_url


def document_quads(sink: Sink, anchors: Anchors, record: Record) -> None:
    """State what the document is, by whom, and which concepts its passages use."""
    doc = sink.doc
    sink.types(doc, "clm:Document", "clm:Source", f"fabio:{record.kind}")
    sink.add(doc, "schema:name", text(record.title, sink.language))
    if record.publisher is not None:
        sink.nodes(doc, "dcterms:creator", "agent", [record.publisher])
        sink.nodes(doc, "dcterms:publisher", "agent", [record.publisher])
    sink.add(doc, "dcterms:issued", partial(record.issued) if record.issued else None)
    sink.add(doc, "dcterms:language", text(sink.language, None))
    sink.add(doc, "dcterms:identifier", text(f"sha256:{record.document.sha256}", None))
    address = clean_url(record.document.described("canonical", "og:url", "url") or "")
    sink.add(doc, "schema:url", ox.NamedNode(address) if address else None)
    sink.add(doc, "clm:resolution", term("clm:resolved"))
    _exact_text(sink, record)
    for kind, key in record.mentions:
        sink.add(doc, "schema:mentions", sink.node(kind, key))
    for use in record.term_uses:
        _term_use(sink, use)
    for flow in record.flows:
        node = sink.node("flow", flow.key_in(sink.document))
        sink.types(node, "clm:DataFlow")
        sink.add(node, "clm:sender", sink.node("agent", flow.sender))
        sink.add(node, "clm:receiver", sink.node("agent", flow.receiver))
        sink.add(node, "clm:transmits", text(flow.sent, sink.language))
        if flow.confidence < 1:
            sink.doubt(node, flow.confidence, flow.reason)
        anchors.attach(node, flow.location)


def _exact_text(sink: Sink, record: Record) -> None:
    """State the text that all offsets count in; a feed, which is streamed, has none."""
    if record.document.text:
        sink.add(
            text_version(sink, record.document), "schema:text", text(record.document.text, None)
        )


def _term_use(sink: Sink, use: TermUse) -> None:
    user = (
        sink.node("assertion", use.assertion)
        if use.assertion is not None
        else sink.part("reference", f"fn{use.note}")
    )
    concept = sink.node("concept", use.concept)
    sink.add(user, "clm:definesTerm" if use.defines else "clm:usesTerm", concept)


def inferred_quads(sink: Sink, anchors: Anchors, record: Record) -> None:
    """State what no text says outright: the bounds of its date, and identities decided on."""
    if record.bounds is not None:
        earliest, before = record.bounds.earliest, record.bounds.before
        sink.add(sink.doc, "clm:earliestDate", day(earliest) if earliest else None)
        sink.add(sink.doc, "clm:latestDate", day(before) if before else None)
        # EDTF intervals include their end; latestDate is the first day that is excluded.
        last = before - timedelta(days=1) if before else None
        span = f"{earliest or '..'}/{last or '..'}"
        sink.add(sink.doc, "dcterms:date", typed(span, "edtf:EDTF"))
        sink.add(sink.doc, "clm:reason", text(record.bounds.reason))
    for decision in record.decisions:
        kind, key = decision.entity.kind, decision.entity.key
        node = sink.part("decision", decision.key)
        sink.types(node, "clm:IdentityDecision", "prov:Entity")
        sink.add(node, "clm:mention", *anchors.of(decision.location.spans))
        sink.add(node, "clm:decided", sink.node(kind, key))
        sink.add(node, "clm:matchConfidence", decimal(decision.confidence))
        sink.add(node, "clm:reason", text(decision.reason))
