"""The entities that a record names, with their parents, and no others."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.build.measures.places import unstated_place
from kg.build.stages.names import Naming, agents_of
from kg.model.entity import (
    Agent,
    AgentKind,
    Concept,
    EntityKind,
    Mention,
    Place,
    Program,
    System,
)
from kg.model.record import Record


@dataclass(frozen=True, slots=True)
class Entities:
    """What goes into the graph: agents, places, programmes, systems, concepts, each by key."""

    agents: tuple[Agent, ...]
    places: tuple[Place, ...]
    programs: tuple[Program, ...]
    systems: tuple[System, ...]
    concepts: tuple[Concept, ...]


def entities_of(
    naming: Naming,
    record: Record,
    minted: Sequence[Agent],
    mentions: Sequence[Sequence[Mention]],
    printed: Sequence[Place] = (),
) -> Entities:
    """Return everything that the record refers to, closed under "is part of".

    ``minted`` and ``printed`` are bodies and places that the document alone names.
    """
    named = [mention for group in mentions for mention in group]
    named += naming.found
    programs = _programs(naming, named, record)
    systems = _systems(naming, named, programs)
    wanted = {*_agent_keys(record, named), *(p.provider for p in programs if p.provider)}
    wanted |= {agent.key for agent in naming.agents.by_key.values() if _is_printed(agent)}
    agents = _agents(naming, wanted, {agent.key: agent for agent in minted})
    places = _places(naming, record, named, agents, printed)
    return Entities(
        agents=agents,
        places=places,
        programs=programs,
        systems=systems,
        concepts=_concepts(naming.knowledge.concepts, (use.concept for use in record.term_uses)),
    )


def _agent_keys(record: Record, named: Iterable[Mention]) -> Iterator[str]:
    yield record.publisher or ""
    yield from agents_of(named)
    for assertion in record.assertions:
        yield from assertion.agents
    for verdict in record.verdicts:
        yield verdict.author
    for source in record.sources:
        yield from source.creators
    for figure in record.observations:
        yield from figure.agents
    for flow in record.flows:
        yield from (flow.sender, flow.receiver)


def _agents(naming: Naming, keys: Iterable[str], minted: dict[str, Agent]) -> tuple[Agent, ...]:
    found: dict[str, Agent] = {}
    for key in sorted(keys):
        if naming.agents.get(key) is not None:
            found |= {agent.key: agent for agent in naming.agents.lineage(key)}
        elif key in minted:
            found[key] = minted[key]
    return tuple(found[key] for key in sorted(found))


def _places(
    naming: Naming,
    record: Record,
    named: Iterable[Mention],
    agents: Sequence[Agent],
    printed: Sequence[Place],
) -> tuple[Place, ...]:
    unstated = unstated_place(record.key, record.title)
    own = {place.key: place for place in (unstated, *printed)}
    keys = {m.entity.key for m in named if m.entity.kind is EntityKind.PLACE}
    keys |= {figure.place for figure in record.observations}
    keys |= {event.place for event in record.events}
    keys |= {agent.place for agent in agents if agent.place}
    keys |= {place.parent for place in printed if place.parent}
    found = {
        place.key: place
        for key in keys - own.keys()
        for place in naming.knowledge.places.lineage(key)
    }
    unknown = (own[key] for key in sorted(own.keys() & keys))
    return (*(found[key] for key in sorted(found)), *unknown)


def _programs(naming: Naming, named: Iterable[Mention], record: Record) -> tuple[Program, ...]:
    keys = {m.entity.key for m in named if m.entity.kind is EntityKind.PROGRAM}
    keys |= {event.program for event in record.events}
    return tuple(naming.knowledge.programs[key] for key in sorted(keys))


def _systems(
    naming: Naming, named: Iterable[Mention], programs: Sequence[Program]
) -> tuple[System, ...]:
    known = naming.knowledge.systems
    wanted = [m.entity.key for m in named if m.entity.kind is EntityKind.SYSTEM]
    wanted += [key for program in programs for key in program.requires]
    found: dict[str, System] = {}
    while wanted:
        key = wanted.pop()
        if key not in found:
            found[key] = known[key]
            wanted.extend(known[key].parts)
    return tuple(found[key] for key in sorted(found))


def _concepts(known: dict[str, Concept], keys: Iterable[str]) -> tuple[Concept, ...]:
    found: dict[str, Concept] = {}
    for key in keys:
        next_key: str | None = key
        while next_key is not None and next_key not in found:
            found[next_key] = known[next_key]
            next_key = known[next_key].broader
    return tuple(found[key] for key in sorted(found))


def _is_printed(agent: Agent) -> bool:
    """A person is known only from the document: the record names them all."""
    return agent.kind is AgentKind.PERSON


def with_entities(record: Record, entities: Entities) -> Record:
    """Return the record with the entities that it refers to."""
    return replace(
        record,
        agents=entities.agents,
        places=entities.places,
        programs=entities.programs,
        systems=entities.systems,
        concepts=entities.concepts,
    )
