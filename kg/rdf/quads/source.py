"""Sources, notes, note marks and citations as quads."""

import pyoxigraph as ox

from kg.model.record import Record
from kg.model.source import Citation, Pointer, Reference, Source
from kg.rdf.quads.anchors import Anchors
from kg.rdf.quads.sink import Sink, count, partial, term, text, typed


def source_quads(sink: Sink, anchors: Anchors, record: Record) -> None:
    """State what is cited, by which note or link, at which page."""
    for source in record.sources:
        _source(sink, source)
    for reference in record.references:
        _reference(sink, anchors, reference, record)
    noted = {reference.label for reference in record.references}
    for pointer in record.pointers:
        _pointer(sink, anchors, pointer, noted=pointer.label in noted)
    for citation in record.citations:
        _citation(sink, anchors, citation)


def _source(sink: Sink, source: Source) -> None:
    node = sink.source(source.key)
    sink.types(node, "clm:Source", f"fabio:{source.kind}")
    sink.add(node, "schema:name", text(source.title, sink.language))
    sink.nodes(node, "dcterms:creator", "agent", source.creators)
    sink.add(node, "dcterms:issued", partial(source.issued) if source.issued else None)
    sink.add(node, "schema:url", *(ox.NamedNode(url) for url in source.urls))
    sink.add(node, "dcterms:identifier", *(text(name, None) for name in source.identifiers))
    sink.add(node, "clm:resolution", term(f"clm:{source.resolution}"))
    sink.nodes(node, "clm:nearDuplicateOf", "source", source.near_duplicates)


def _reference(sink: Sink, anchors: Anchors, reference: Reference, record: Record) -> None:
    node = sink.part("reference", f"fn{reference.label}")
    sink.types(node, "biro:BibliographicReference")
    sink.add(node, "dcterms:identifier", text(reference.label, None))
    sink.add(node, "c4o:hasContent", text(reference.text, sink.language))
    sink.nodes(node, "biro:references", "source", reference.sources)
    sink.add(node, "dcterms:isPartOf", sink.doc)
    if reference.explains:
        explained = dict.fromkeys(
            pointer.assertion
            for pointer in record.pointers
            if pointer.label == reference.label and pointer.assertion
        )
        sink.nodes(node, "clm:explains", "assertion", explained)
    for label, kind, key in record.note_mentions:
        if label == reference.label:
            sink.add(node, "schema:mentions", sink.node(kind, key))
    anchors.attach(node, reference.location)


def _pointer(sink: Sink, anchors: Anchors, pointer: Pointer, *, noted: bool) -> None:
    """State a note mark; one whose note is not there leads nowhere, which is reported."""
    node = sink.part("pointer", pointer.key)
    sink.types(node, "c4o:InTextReferencePointer")
    sink.add(node, "c4o:hasContent", text(pointer.label, None))
    if noted:
        sink.add(node, "c4o:denotes", sink.part("reference", f"fn{pointer.label}"))
    if pointer.assertion is not None:
        sink.add(node, "c4o:hasContext", sink.node("assertion", pointer.assertion))
    anchors.attach(node, pointer.location)


def _citation(sink: Sink, anchors: Anchors, citation: Citation) -> None:
    node = sink.node("citation", citation.key)
    sink.types(node, "clm:SourceCitation", "cito:Citation")
    sink.add(node, "cito:hasCitingEntity", sink.source(citation.citing))
    sink.add(node, "cito:hasCitedEntity", sink.source(citation.cited))
    sink.add(node, "cito:hasCitationCharacterization", term(f"cito:{citation.relation}"))
    sink.add(node, "prov:wasGeneratedBy", sink.node("run", sink.run))
    if citation.assertion is not None:
        sink.add(node, "clm:citingAssertion", sink.node("assertion", citation.assertion))
    if citation.pointer is not None:
        sink.add(node, "clm:pointer", sink.part("pointer", citation.pointer))
    if citation.locator:
        sink.add(node, "clm:locator", text(citation.locator, None))
    if citation.page_first is not None and citation.page_last is not None:
        sink.add(node, "clm:pageFirst", count(citation.page_first))
        sink.add(node, "clm:pageLast", count(citation.page_last))
    if citation.printed_url:
        sink.add(node, "clm:printedForm", text(citation.printed_url, None))
    _as_indexed(sink, node, citation)
    sink.doubt(node, citation.confidence, citation.reason)
    if citation.location is not None:
        anchors.attach(node, citation.location)


def _as_indexed(sink: Sink, node: ox.NamedNode, citation: Citation) -> None:
    """State what an index of citations adds (CiTO 2.8, as OpenCitations publishes it)."""
    created, timespan = citation.created, citation.timespan
    sink.add(node, "cito:hasCitationCreationDate", partial(created) if created else None)
    sink.add(
        node, "cito:hasCitationTimeSpan", typed(timespan, "xsd:duration") if timespan else None
    )
    if citation.same_author:
        sink.types(node, "cito:AuthorSelfCitation")
    if citation.same_journal:
        sink.types(node, "cito:JournalSelfCitation")
