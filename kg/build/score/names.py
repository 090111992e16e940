"""Bodies, jurisdictions and figures: what was found, in the names of the gold."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from kg.build.score.gold import Gold
from kg.build.score.passages import is_placeholder, name_in_gold
from kg.build.score.tally import Tally, compare
from kg.model.entity import Agent, AgentKind, EntityKind, Place, PlaceKind
from kg.model.figure import Comparator, Unit
from kg.model.record import Record
from kg.vocab.iris import normalise


def agencies(gold: Gold, record: Record) -> Tally:
    """Score the bodies. What one is part of comes with it, and counts neither way."""
    wanted = gold.agencies or ()
    known = {agent.key: agent for agent in record.agents}
    named = {
        agent.key: name_in_gold(agent, wanted)
        for agent in record.agents
        if agent.kind is not AgentKind.PERSON and not is_placeholder(agent.key)
    }
    parents = {parent for key in named for parent in _above(known, key)}
    names = {normalise(name) for name in wanted}
    found = (name for key, name in named.items() if name in names or key not in parents)
    return compare(names, found)


def _above(known: dict[str, Agent], key: str) -> Iterator[str]:
    agent = known.get(key)
    for parent in (agent.parent, agent.unit_of) if agent else ():
        if parent is not None:
            yield parent
            yield from _above(known, parent)


def jurisdictions(gold: Gold, record: Record) -> Tally:
    """Score the places, by name or FIPS code.

    What one lies in counts neither way, nor does the jurisdiction of a body that is named.
    """
    wanted = gold.jurisdictions or ()
    places = [place for place in record.places if place.kind is not PlaceKind.UNKNOWN]
    within = {place.parent for place in places} | (_of_bodies(record) - _named_places(record))
    named = [(place.key, _place_name(place, wanted)) for place in places]
    found = (name for key, name in named if name in wanted or key not in within)
    return compare(wanted, found)


def _of_bodies(record: Record) -> set[str | None]:
    return {agent.place for agent in record.agents}


def _named_places(record: Record) -> set[str | None]:
    """Return the places that assertions and notes name, or figures and events hold for."""
    refs = [*record.mentions, *(ref for one in record.assertions for ref in one.mentions)]
    refs += [(kind, key) for _, kind, key in record.note_mentions]
    held: set[str | None] = {one.place for one in record.observations}
    held |= {one.place for one in record.events}
    return {key for kind, key in refs if kind == EntityKind.PLACE} | held


def _place_name(place: Place, wanted: Iterable[str]) -> str:
    names = {place.key, place.name, place.fips or place.key}
    return next((name for name in wanted if name in names), place.name)


def figures(gold: Gold, record: Record) -> Tally:
    """Score the figures: number, unit, and how the number is meant."""
    found = (_figure(one.value, one.unit, one.comparator) for one in record.observations)
    return compare((_figure(*wanted) for wanted in gold.figures or ()), found)


def _figure(value: Decimal, unit: Unit, how: Comparator) -> tuple[str, str, str]:
    return f"{value.normalize():f}", unit, how
