"""Everything read from one document, as quads by graph."""

from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.model.entity import EntityKind
from kg.model.record import Record
from kg.rdf.quads.anchors import Anchors
from kg.rdf.quads.claim import claim_quads
from kg.rdf.quads.document import document_quads, inferred_quads
from kg.rdf.quads.entity import (
    agent_quads,
    concept_quads,
    link_quads,
    place_quads,
    program_quads,
    system_quads,
)
from kg.rdf.quads.figure import figure_quads, period_quads
from kg.rdf.quads.provenance import Run, provenance_quads, retired_quads, run_key
from kg.rdf.quads.sink import Sink, text
from kg.rdf.quads.source import source_quads
from kg.vocab.iris import Minter


@dataclass(frozen=True, slots=True)
class RecordQuads:
    """The quads of one document: its own graph, and its share of the common ones."""

    document: tuple[ox.Quad, ...]
    reference: tuple[ox.Quad, ...]
    links: tuple[ox.Quad, ...]
    inferred: tuple[ox.Quad, ...]
    provenance: tuple[ox.Quad, ...]


def record_quads(record: Record, names: Minter, run: Run) -> RecordQuads:
    """Return the quads of a record; what one graph already states is stated once."""
    language = record.document.language or "en"
    base = Sink(
        names, names.document_graph(record.key), record.key, run_key(record.document), language
    )
    inferred = replace(base, graph=names.graph("inferred"), quads=[])
    anchors = Anchors(base, record.document)
    document_quads(base, anchors, record)
    claim_quads(base, anchors, record)
    source_quads(base, anchors, record)
    figure_quads(base, anchors, record)
    _local_agents(base, anchors, record)
    _printed_names(base, record)
    inferred_quads(inferred, anchors, record)
    provenance = replace(base, graph=names.graph("provenance"), quads=[])
    provenance_quads(provenance, record.document, run)
    for gone in record.retired:
        retired_quads(provenance, gone)
    return RecordQuads(
        document=_unique(base),
        reference=_reference(base, record),
        links=_links(base, record),
        inferred=_unique(inferred),
        provenance=_unique(provenance),
    )


def _unique(sink: Sink) -> tuple[ox.Quad, ...]:
    return tuple(dict.fromkeys(sink.quads))


def _local_agents(sink: Sink, anchors: Anchors, record: Record) -> None:
    """Bodies and persons that only this text names stand in its own graph."""
    for agent in record.agents:
        if agent.origin is None:
            node = agent_quads(sink, agent)
            if agent.location is not None:
                anchors.attach(node, agent.location)


def _printed_names(sink: Sink, record: Record) -> None:
    """A misprint or variant that the document prints is another name, as this document has it."""
    names = {agent.key: (agent.name, *agent.other_names) for agent in record.agents}
    for decision in record.decisions:
        key, words = decision.entity.key, " ".join(decision.words.split())
        if decision.entity.kind is EntityKind.AGENT and words not in names.get(key, (words,)):
            sink.add(sink.node("agent", key), "skos:altLabel", text(words))


def _reference(base: Sink, record: Record) -> tuple[ox.Quad, ...]:
    sink = replace(base, graph=base.names.graph("reference"), quads=[])
    for agent in record.agents:
        if agent.origin is not None:
            agent_quads(sink, agent)
    for place in record.places:
        place_quads(sink, place)
    for program in record.programs:
        program_quads(sink, program)
    for system in record.systems:
        system_quads(sink, system)
    for concept in record.concepts:
        concept_quads(sink, concept)
    for figure in record.observations:
        if figure.period is not None:
            period_quads(sink, figure.period)
    return _unique(sink)


def _links(base: Sink, record: Record) -> tuple[ox.Quad, ...]:
    sink = replace(base, graph=base.names.graph("links"), quads=[])
    for kind, entities in (("place", record.places), ("agent", record.agents)):
        for entity in entities:
            if entity.wikidata:
                link_quads(sink, kind, entity.key, entity.wikidata)
    return _unique(sink)
