"""Bodies and places that a correction names, from the project's own knowledge."""

from dataclasses import replace

from kg.build.stages.knowledge import Knowledge
from kg.model.record import Record


def with_entity(record: Record, kind: str, key: str) -> Record | None:
    """Return the record with that agent or place described; ``None`` when nobody knows it."""
    known = Knowledge.load()
    if kind == "agent":
        held = {agent.key: agent for agent in record.agents}
        if key in held:
            return record
        if known.agents.get(key) is None:
            return None
        held |= {agent.key: agent for agent in known.agents.lineage(key)}
        return replace(record, agents=tuple(held[each] for each in sorted(held)))
    places = {place.key: place for place in record.places}
    if key in places:
        return record
    try:
        lineage = known.places.lineage(key)
    except KeyError:
        return None
    places |= {place.key: place for place in lineage}
    return replace(record, places=tuple(places[each] for each in sorted(places)))
