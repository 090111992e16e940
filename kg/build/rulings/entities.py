"""Bodies and places that a correction names, from the project's own knowledge."""

from dataclasses import replace

from kg.build.stages.knowledge import Knowledge
from kg.model.entity import Agent
from kg.model.record import Record


def with_agents(record: Record, *agents: Agent) -> Record:
    """Return the record with these agents described, too."""
    held = {agent.key: agent for agent in (*agents, *record.agents)}
    return replace(record, agents=tuple(held[each] for each in sorted(held)))


def with_entity(record: Record, kind: str, key: str) -> Record | None:
    """Return the record with that agent or place described; ``None`` when nobody knows it."""
    known = Knowledge.load()
    if kind == "agent":
        if any(agent.key == key for agent in record.agents):
            return record
        if known.agents.get(key) is None:
            return None
        return with_agents(record, *known.agents.lineage(key))
    places = {place.key: place for place in record.places}
    if key in places:
        return record
    try:
        lineage = known.places.lineage(key)
    except KeyError:
        return None
    places |= {place.key: place for place in lineage}
    return replace(record, places=tuple(places[each] for each in sorted(places)))
