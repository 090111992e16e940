"""Bodies and persons that only the text tells of, with a key made from their name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.model.entity import (
    Agent,
    AgentKind,
    Candidate,
    EntityKind,
    EntityRef,
    Mention,
    PlaceKind,
)
from kg.model.lexicon import BodyName, Introduction, Name, NameRule
from kg.model.location import Location
from kg.model.source import PersonMention
from kg.model.words import Words
from kg.reconcile.agents import Agents
from kg.reconcile.jurisdictions import Jurisdictions
from kg.vocab.iris import normalise, slug, token

_SURE = 0.95
_COUNTY = re.compile(r"^((?:[\w.’'-]+ ){1,3}(?:County|Parish))\b")
_SCHOOL = re.compile(r"\b(?:University|College|School)\b")
_GOVERNMENT = re.compile(
    r"\b(?:Sheriff|Police|Ministry|County|Court|Parliament|Senate|Legislature)\b"
    r"|\b(?:Department|Bureau) of\b|\bAttorney[’']?s? Office\b|\bCity of\b"
)
_PRIVATE = re.compile(r"\b(?:Association|Union|Institute|Foundation|League|Society|University)\b")


_SPEECH = (
    r"(?:,? (?:has|have|had|also|which|falsely|wrongly|publicly|recently|now)){0,3} "
    r"(?:says?|said|saying|claims?|claimed|argues?|argued|asserts?|asserted|alleges?|alleged"
    r"|contends?|believes?|cites?|cited|wrote|writes|insists?|stated|denies|denied|urges?|urged"
    r"|announced|published|sued|opposes|opposed)\b"
)


@dataclass(frozen=True, slots=True)
class Local:
    """What one document adds: bodies that are on no record, and names that it introduces."""

    agents: tuple[Agent, ...] = ()
    names: tuple[Name, ...] = ()


def introduce(
    words: Words,
    introductions: Iterable[Introduction],
    bodies: Iterable[BodyName],
    mentions: tuple[Mention, ...],
    *,
    agents: Agents,
    places: Iterable[str] = (),
    text: str | None = None,
) -> Local:
    """Return who the text introduces.

    ``mentions`` are those of the lexicon without the text's own names: a body that one of them
    covers or cuts is known already. A name with an acronym that has no form of a body adds
    nothing ("Information Technology (IT)"), unless the text lets it speak ("HRW says").
    ``places`` are keys of places that the document names (``places_named``); they settle which
    county a sheriff's office is of, and its key then carries the state. ``text`` is that of the
    whole document, where ``words`` are a part of it: an acronym may speak later on.
    """
    introductions = tuple(introductions)
    shaped = tuple(_uncut(body, introductions) for body in bodies)
    minted: dict[str, Agent] = {}
    names: list[Name] = []
    for body in shaped:
        if not _known(body, mentions) and not _sure(body.name or body.words, agents):
            agent = _mint(words, body, tuple(places))
            minted.setdefault(agent.key, agent)
            forms = dict.fromkeys((body.words, agent.name))
            names += [Name(form, _ref(agent.key)) for form in forms]
    known = agents.with_agents(minted.values())
    for intro in introductions:
        name = _whole_name(intro, shaped)
        found = _sure(name, known)
        if found is None and _speaks(intro.acronym, text or words.text):
            agent = _mint(words, BodyName(name, intro.start, intro.end), tuple(places))
            minted.setdefault(agent.key, agent)
            found = Candidate(agent, 1.0, "")
        if found is not None:
            key, why = found.entity.key, (found.score, found.sentence if found.score < 1 else "")
            names.append(Name(intro.acronym, _ref(key), NameRule.ACRONYM))
            names.append(Name(name, _ref(key), NameRule.PROPER, *why))
            if key in minted:
                minted[key] = _called(minted[key], intro.acronym)
    return Local(tuple(minted.values()), tuple(dict.fromkeys(names)))


def person(
    mention: PersonMention, words: Words, document: str, *, member_of: str | None = None
) -> Agent:
    """Return the person as printed: name, rank and body, and nothing else."""
    return Agent(
        key=person_key(mention.name, document),
        kind=AgentKind.PERSON,
        name=mention.name,
        rank=mention.rank,
        member_of=member_of,
        location=Location(words.spans(mention.start, mention.end)),
    )


def person_key(name: str, document: str) -> str:
    """Return a key that holds the document's: two texts may print one name for two people."""
    return f"{slug(name)}-{token(normalise(name), document)}"


def kind_of(name: str) -> AgentKind:
    """Return what the words of a name say about the body; otherwise just an organisation."""
    if _SCHOOL.search(name) and not re.search(r"\bSchool (?:Board|District)\b", name):
        return AgentKind.SCHOOL
    if _GOVERNMENT.search(name) and not _PRIVATE.search(name):
        return AgentKind.GOVERNMENT
    return AgentKind.ORGANISATION


def _uncut(body: BodyName, introductions: Iterable[Introduction]) -> BodyName:
    """Return the whole name where letters behind it show that its form left out the beginning.

    "(TOGC)" shows that "Gas Commission" ends "Tarn Oil and Gas Commission", "(CBPP)" that
    "Center on Budget" begins "Center on Budget and Policy Priorities".
    """
    for intro in introductions:
        within = intro.start <= body.start and body.end <= intro.end
        if within and (intro.start < body.start) != (body.end < intro.end) and not body.name:
            return BodyName(intro.name, intro.start, intro.end)
    return body


def _whole_name(intro: Introduction, bodies: tuple[BodyName, ...]) -> str:
    """Return the body's name around the words that the letters cover: "Texas Department of ..."."""
    around = (body for body in bodies if body.start <= intro.start and body.end == intro.end)
    return next((body.name or body.words for body in around), intro.name)


def _speaks(acronym: str, text: str) -> bool:
    """Tell whether the text lets the acronym say or do something, as only a body can."""
    return re.search(rf"\b{re.escape(acronym)}\)?{_SPEECH}", text) is not None


def _ref(key: str) -> EntityRef:
    return EntityRef(EntityKind.AGENT, key)


def _sure(name: str, agents: Agents) -> Candidate[Agent] | None:
    found = agents.resolve(name)
    return found[0] if found and found[0].score >= _SURE else None


def _known(body: BodyName, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether a mention covers the name or cuts it, rather than lying inside it."""
    for found in mentions:
        if found.entity.kind not in (EntityKind.AGENT, EntityKind.PROGRAM):
            continue
        if found.start < body.end and body.start < found.end:
            inside = body.start <= found.start and found.end <= body.end
            if not inside or (found.start, found.end) == (body.start, body.end):
                return True
            lead = body.words[: found.start - body.start].rstrip()
            if found.end == body.end and (lead.isupper() or lead.endswith(("'s", "’s"))):
                return True  # "DHS Office of ...", "the President's Council of ..."
    return False


def _mint(words: Words, body: BodyName, places: tuple[str, ...]) -> Agent:
    name = body.name or body.words
    place = _place(name, places)
    state = _postal(place) if place else None
    return Agent(
        key="-".join(filter(None, (slug(name, words=12), state))),
        kind=kind_of(name),
        name=name,
        place=place,
        location=Location(words.spans(body.start, body.end)),
    )


def _place(name: str, places: tuple[str, ...]) -> str | None:
    county = _COUNTY.match(name)
    if county is None:
        return None
    found = Jurisdictions.load().resolve(county[1], kind=PlaceKind.COUNTY, context_states=places)
    return found[0].entity.key if found and found[0].score >= 0.8 else None


def _postal(place: str) -> str:
    return Jurisdictions.load().postal(place[:5]).lower()


def _called(agent: Agent, acronym: str) -> Agent:
    names = tuple(dict.fromkeys((*agent.other_names, acronym)))
    return replace(agent, other_names=names)
