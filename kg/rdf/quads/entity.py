"""Agents, places, programmes, systems and concepts as quads."""

from typing import Final

import pyoxigraph as ox

from kg.model.entity import Agent, AgentKind, Concept, Place, PlaceKind, Program, System
from kg.rdf.quads.sink import Sink, text

_WIKIDATA: Final = "http://www.wikidata.org/entity/"
_AGENT_CLASSES: Final = {
    AgentKind.GOVERNMENT: ("schema:GovernmentOrganization", "org:FormalOrganization"),
    AgentKind.NGO: ("schema:NGO", "org:FormalOrganization"),
    AgentKind.SCHOOL: ("schema:CollegeOrUniversity", "org:FormalOrganization"),
    AgentKind.UNIT: ("schema:Organization", "org:OrganizationalUnit"),
    AgentKind.ORGANISATION: ("schema:Organization", "org:Organization"),
    AgentKind.PERSON: ("foaf:Person",),
    AgentKind.CLASS: ("clm:AgentClass", "skos:Concept"),
    AgentKind.UNKNOWN: (),
}
_PLACE_CLASSES: Final = {
    PlaceKind.COUNTRY: ("schema:Country",),
    PlaceKind.STATE: ("schema:State",),
    PlaceKind.COUNTY: ("clm:County",),
    PlaceKind.CITY: ("schema:City",),
    PlaceKind.UNKNOWN: (),
}


def agent_quads(sink: Sink, agent: Agent) -> ox.NamedNode:
    """State a body or person; return its node so that the caller can anchor it."""
    node = sink.node("agent", agent.key)
    sink.types(node, "prov:Agent", *_AGENT_CLASSES[agent.kind])
    sink.add(node, "schema:name", text(agent.name))
    sink.add(node, "skos:altLabel", *(text(name) for name in agent.other_names))
    for predicate, key in (
        ("org:subOrganizationOf", agent.parent),
        ("org:unitOf", agent.unit_of),
        ("org:memberOf", agent.member_of),
    ):
        sink.add(node, predicate, sink.node("agent", key) if key else None)
    sink.add(node, "clm:jurisdiction", sink.node("place", agent.place) if agent.place else None)
    sink.add(node, "clm:rank", text(agent.rank) if agent.rank else None)
    return node


def place_quads(sink: Sink, place: Place) -> None:
    """State a jurisdiction."""
    node = sink.node("place", place.key)
    sink.types(node, *_PLACE_CLASSES[place.kind], "schema:AdministrativeArea")
    sink.add(node, "schema:name", text(place.name))
    sink.add(node, "clm:fips", text(place.fips, None) if place.fips else None)
    parent = sink.node("place", place.parent) if place.parent else None
    sink.add(node, "schema:containedInPlace", parent)


def link_quads(sink: Sink, kind: str, key: str, wikidata: str) -> None:
    """State that an entity matches a Wikidata item."""
    sink.add(sink.node(kind, key), "skos:exactMatch", ox.NamedNode(_WIKIDATA + wikidata))


def program_quads(sink: Sink, program: Program) -> None:
    """State a programme."""
    node = sink.node("program", program.key)
    sink.types(node, "clm:Program")
    sink.add(node, "schema:name", text(program.name))
    sink.add(node, "skos:altLabel", *(text(name) for name in program.other_names))
    sink.nodes(node, "schema:provider", "agent", [program.provider] if program.provider else [])
    sink.nodes(node, "dcterms:requires", "system", program.requires)


def system_quads(sink: Sink, system: System) -> None:
    """State an information system."""
    node = sink.node("system", system.key)
    sink.types(node, "clm:InformationSystem")
    sink.add(node, "schema:name", text(system.name))
    sink.add(node, "skos:altLabel", *(text(name) for name in system.other_names))
    sink.nodes(node, "dcterms:hasPart", "system", system.parts)


def concept_quads(sink: Sink, concept: Concept) -> None:
    """State a concept of the argument."""
    node = sink.node("concept", concept.key)
    sink.types(node, "skos:Concept")
    sink.add(node, "skos:prefLabel", text(concept.name))
    sink.add(node, "skos:altLabel", *(text(name) for name in concept.other_names))
    sink.add(node, "skos:definition", text(concept.definition) if concept.definition else None)
    sink.nodes(node, "skos:broader", "concept", [concept.broader] if concept.broader else [])
