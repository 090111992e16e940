"""Everything on record, as names that a text can be searched for."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from kg.model.entity import Agent, AgentKind, EntityKind, EntityRef, Place, PlaceKind
from kg.model.lexicon import Lexicon, Name, NameRule
from kg.reconcile import gazetteer
from kg.reconcile.agents import Agents
from kg.reconcile.authorities import Authorities
from kg.reconcile.bodies import body_names, known_bodies, names_only_in
from kg.reconcile.jurisdictions import Jurisdictions
from kg.reconcile.names import fold
from kg.reconcile.placenames import COUNTRY

_COUNTRY_PREFIXES = ("U.S. ", "United States ")
_REGIONS = {"state": NameRule.STATE, "city": NameRule.CITY}
_BARE = {"yes": NameRule.STATE, "context": NameRule.NEEDS_STATE, "no": NameRule.AFTER_COMMA}


@cache
def load_lexicon() -> Lexicon:
    """Return the lexicon of the authority files and the gazetteer; made once."""
    known = Authorities.load()
    only_here = {body.key for body in known_bodies()} - {agent.key for agent in known.agents}
    others = (agent for key, agent in Agents.load().by_key.items() if key not in only_here)
    names = [
        *(name for agent in others for name in _agent_names(agent)),
        *body_names(),
        *_things(known),
        *_place_names(Jurisdictions.load()),
    ]
    return Lexicon(tuple(dict.fromkeys(names)), known.terms)


@cache
def lexicon_in(language: str) -> Lexicon:
    """Return the lexicon with what means a body only in pages of one language ("CBS" in Dutch)."""
    base, names = load_lexicon(), names_only_in(language)
    return Lexicon(names, base.terms, base, on_record=True) if names else base


def _agent_names(agent: Agent) -> Iterator[Name]:
    known = Authorities.load()
    entity = EntityRef(EntityKind.AGENT, agent.key)
    short, actor = known.acronyms.get(agent.key, ()), agent.key in known.actors
    federal = agent.kind is AgentKind.GOVERNMENT
    for acronym in short:
        # "CCR" is the Center only where the text introduces it so; "ICE" needs no introduction.
        if federal or len(acronym) > 4:
            yield Name(acronym, entity, NameRule.ACRONYM)
    rule = NameRule.ALONE if federal else NameRule.PROPER
    full = [agent.name, *(name for name in agent.other_names if name not in short)]
    for words in full:
        for form in _with_country(words) if federal else (words,):
            yield Name(form, entity, rule, actor_only=actor)
    if federal and agent.parent and agent.origin and agent.origin.startswith("data/gazetteer"):
        yield from _shared_names(agent, entity)


def _with_country(words: str) -> tuple[str, ...]:
    """Return the name with and without "U.S." before it; one word alone stays as it is."""
    bare = words.removeprefix("United States ").removeprefix("U.S. ")
    if bare == words and " " not in words:
        return (words,)
    forms = [words, *(prefix + bare for prefix in _COUNTRY_PREFIXES)]
    return tuple(dict.fromkeys([*forms, bare] if bare.count(" ") >= 2 else forms))


def _shared_names(agent: Agent, entity: EntityRef) -> Iterator[Name]:
    """Return "DHS Office of the Secretary" beside "Office of the Secretary of the Department"."""
    parent = Agents.load()[agent.parent] if agent.parent else None
    own, of_the, _ = agent.name.partition(f" of the {parent.name}") if parent else ("", "", "")
    if parent is not None and of_the:
        for above in (parent.name, *parent.other_names):
            yield Name(f"{above} {own}", entity)


def _things(known: Authorities) -> Iterator[Name]:
    for program in known.programs:
        for words in (program.name, *program.other_names):
            yield Name(words, EntityRef(EntityKind.PROGRAM, program.key))
    for system in known.systems:
        for words in (system.name, *system.other_names):
            yield Name(words, EntityRef(EntityKind.SYSTEM, system.key))


def _place_names(known: Jurisdictions) -> Iterator[Name]:
    yield from _country_names()
    yield from _state_names(known)
    yield from _region_names()
    uses = Counter(fold(p.name) for p in known.by_key.values() if p.kind is PlaceKind.COUNTY)
    for place in known.by_key.values():
        if place.kind is PlaceKind.COUNTY:
            yield from _county_names(known, place, only=uses[fold(place.name)] == 1)
        elif place.kind is PlaceKind.CITY and place.fips:
            for words in (place.name, f"City of {place.name}"):
                yield Name(words, _place(place.key), NameRule.WITH_STATE)
    for change in gazetteer.fips_changes():
        if " County" in change.old_name:
            yield Name(change.old_name, _place(f"us-{change.new}"), NameRule.WITH_STATE)


def _country_names() -> Iterator[Name]:
    english = ("United States", "United States of America", "U.S.", "US", "USA", "U.S.A.")
    for words in (*english, *gazetteer.country_names()[COUNTRY]):
        yield Name(words, _place(COUNTRY), NameRule.STATE)
    for country in gazetteer.countries():
        if country.bare:
            for words in (country.name, *country.other):
                yield Name(words, _place(country.iso), NameRule.STATE)


def _region_names() -> Iterator[Name]:
    for row in gazetteer.regions():
        rule = _REGIONS[row.kind] if row.bare else NameRule.AFTER_COMMA
        for words in (row.name, *row.other):
            yield Name(words, _place(row.key), rule)


def _state_names(known: Jurisdictions) -> Iterator[Name]:
    for row in gazetteer.state_names():
        entity = _place(f"us-{row.fips}")
        name = known[entity.key].name
        yield Name(name, entity, _BARE[row.bare])
        if row.bare != "yes":
            for words in (f"{name} state", f"state of {name}"):
                yield Name(words, entity, NameRule.STATE)
        for short in (row.postal, *row.abbreviations):
            yield Name(short, entity, NameRule.AFTER_COMMA)
        if row.postal == "DC":
            for words in ("Washington, D.C.", "Washington, DC", "Washington D.C."):
                yield Name(words, entity)


def _county_names(known: Jurisdictions, place: Place, *, only: bool) -> Iterator[Name]:
    entity = _place(place.key)
    head, _, kind = place.name.rpartition(" ")
    if kind not in ("County", "Parish", "Municipio"):
        yield Name(place.name, entity, NameRule.WITH_STATE)
        return
    reason = known.only_county(place) if only else ""
    forms = {place.name, f"{head.replace(' ', '')} {kind}"} if " " in head else {place.name}
    if head.startswith("St. "):
        forms |= {f"Saint {head[4:]} {kind}"}
    for words in sorted(forms):
        yield Name(words, entity, NameRule.COUNTY, 0.9 if only else 1.0, reason)


@cache
def _place(key: str) -> EntityRef:
    return EntityRef(EntityKind.PLACE, key)


def ambiguous_names(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return words that name several agents, for review of the authority files."""
    found = defaultdict[str, set[str]](set)
    for name in lexicon.names:
        if name.entity.kind is EntityKind.AGENT:
            found[name.words].add(name.entity.key)
    return {words: tuple(sorted(keys)) for words, keys in found.items() if len(keys) > 1}
