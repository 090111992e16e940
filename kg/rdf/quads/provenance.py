"""Which run of which software read which exact text, and which graph came of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

import pyoxigraph as ox

from kg.model.document import Document
from kg.model.record import Retired
from kg.rdf.quads.sink import Sink, boolean, moment, text


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the software over one text; ``ended`` is in UTC."""

    software: str
    version: str
    ended: datetime


def run_key(document: Document) -> str:
    """Return the key of the run that reads this exact text."""
    return f"ingest-{document.sha256[:16]}"


def provenance_quads(sink: Sink, document: Document, run: Run) -> None:
    """State text version, run and software (PROV-O), and what the document's graph derives from."""
    version = sink.part("text", document.sha256[:16])
    sink.types(version, "clm:TextVersion", "prov:Entity")
    sink.add(version, "schema:encodesCreativeWork", sink.doc)
    sink.add(version, "prov:specializationOf", sink.doc)
    sink.add(version, "schema:sha256", text(document.sha256, None))
    sink.add(version, "dcterms:identifier", text(PurePath(document.name).name, None))
    sink.add(version, "schema:encodingFormat", text(document.media_type, None))
    if document.retrieved is not None:
        sink.add(version, "pav:retrievedFrom", ox.NamedNode(document.retrieved.url))
        sink.add(version, "pav:retrievedOn", moment(document.retrieved.on))
    activity = sink.node("run", sink.run)
    software = sink.node("agent", f"{run.software}-{run.version}")
    sink.types(activity, "prov:Activity")
    sink.add(activity, "prov:used", version)
    sink.add(activity, "prov:wasAssociatedWith", software)
    sink.add(activity, "prov:endedAtTime", moment(run.ended))
    sink.types(software, "prov:SoftwareAgent", "prov:Agent")
    sink.add(software, "schema:name", text(run.software, None))
    sink.add(software, "schema:softwareVersion", text(run.version, None))
    for name in ("reference", "links"):
        sink.types(ox.NamedNode(sink.names.graph(name)), "prov:Entity")
    for name in (f"doc/{sink.document}", "inferred", "checks"):
        graph = ox.NamedNode(sink.names.graph(name))
        sink.types(graph, "prov:Entity")
        sink.add(graph, "prov:wasGeneratedBy", activity)
        sink.add(graph, "prov:wasDerivedFrom", version)


def retired_quads(sink: Sink, gone: Retired) -> None:
    """State that an assertion is made no longer, and which one revises it (PROV-O, DCMI)."""
    node = sink.node("assertion", gone.key)
    sink.types(node, "prov:Entity")
    sink.add(node, "owl:deprecated", boolean(True))
    if gone.successor is not None:
        successor = sink.node("assertion", gone.successor)
        sink.add(node, "dcterms:isReplacedBy", successor)
        sink.add(successor, "prov:wasRevisionOf", node)
