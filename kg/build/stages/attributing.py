"""Who says a passage: by its label or signature, its note, its words, or the words before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.build.stages.names import Naming, agents_of
from kg.extract.attribution import (
    find_addressee,
    find_audit,
    find_authors,
    find_caption,
    find_saying,
    is_indefinite,
    named_before,
    named_behind,
)
from kg.extract.bylines import without_rank
from kg.extract.informants import (
    find_informant,
    find_owner,
    find_quoted_name,
    speaks_of_others,
    without_article,
)
from kg.extract.naming.persons import find_persons
from kg.model.claim import Passage
from kg.model.document import BlockKind, Document
from kg.model.entity import Agent, AgentKind, EntityKind
from kg.model.words import Words
from kg.reconcile.minted import person
from kg.vocab.iris import readable_key, slug

_FROM_INTRODUCTION = 0.8
_FROM_WORDS = 0.9
_BY_ALIAS = 0.85
_BY_FORM = 0.7
_FROM_HEADING = 0.7


@dataclass(frozen=True, slots=True)
class Attribution:
    """The agents who say something, the words that say so, and how sure that is.

    ``minted`` is an agent that nothing but these words names.
    """

    agents: tuple[str, ...]
    words: str | None = None
    confidence: float = 1.0
    reason: str = ""
    minted: Agent | None = None


def signed(passage: Passage, naming: Naming, document: str, publisher: Agent) -> Attribution | None:
    """Read a signature ("—Name, venue, date") or the party in a label ("Claim (CCR)").

    A party may be called by a part of its name, or by its initials: that is less sure.
    """
    if passage.speaker is None:
        return None
    printed = passage.speaker.text.strip()
    name = re.sub(r"^the\s+", "", printed, flags=re.IGNORECASE)
    if person := _person(passage.speaker, document, naming, start=0):
        return replace(person, words=printed)
    named = agents_of(naming.mentions(passage.speaker))
    if whole := naming.agent(name):
        named = (whole,)
    if named:
        return Attribution(named, printed)
    if short := naming.alias(name, publisher):
        reason = f"“{printed}” is taken to be {short.name}, the one body here of such a name."
        return Attribution((short.key,), printed, _BY_ALIAS, reason, short)
    agent = _unknown(printed, document)
    return Attribution((agent.key,), printed, minted=agent)


def _unknown(printed: str, document: str) -> Agent:
    """Return somebody known from a signature alone, without the rank before the name."""
    name = without_rank(printed.split(",", maxsplit=1)[0].strip(" ."))
    key = readable_key(name, document) if slug(name) else readable_key(printed, document)
    return Agent(key=key, kind=AgentKind.UNKNOWN, name=name)


def _person(
    words: Words, document: str, naming: Naming, *, start: int | None = None
) -> Attribution | None:
    """Return the person whom words name with a rank, at ``start`` where that is given."""
    for mention in find_persons(words):
        if start is None or words.text.startswith(mention.rank or "", start):
            member = naming.agent(mention.body) if mention.body else None
            agent = person(mention, words, document, member_of=member)
            known = naming.agents.get(agent.key)
            return Attribution((agent.key,), minted=known or agent)
    return None


def worded(words: Words, naming: Naming, publisher: Agent, document: str) -> Attribution | None:
    """Read "According to X", or "X says that …", inside a claim, outside its quotation marks."""
    rested = _informed(words, naming, document)
    if rested and words.text.strip().startswith(rested.words or ""):
        return rested
    for saying in find_saying(words):
        before = words.slice(saying.start, saying.end)
        behind = saying.start > 0 and words.text[saying.start - 1].isalpha()
        if found := _before_verb(before, naming, publisher, document, behind=behind):
            said = before.text.strip()
            reason = f"The claim itself says “{said} …”."
            return replace(found, words=said, reason=reason)
    return rested


def _informed(words: Words, naming: Naming, document: str) -> Attribution | None:
    """Read whom a claim rests on: "According to X, …", "It is claimed by X that …"."""
    found = find_informant(words)
    if found is None:
        return None
    name, said = found
    printed = said.text.strip()
    reason = f"The claim itself says “{printed}”."
    if named := naming.mentions(name):
        keys = agents_of(named)
        return Attribution(keys, printed, _FROM_WORDS, reason) if keys else None
    agent = _unknown(name.text, document)
    return Attribution((agent.key,), printed, _BY_FORM, reason, agent)


def _before_verb(
    before: Words, naming: Naming, publisher: Agent, document: str, *, behind: bool
) -> Attribution | None:
    """Read the words before a verb of saying, or after it where those said stand first."""
    if quoted := find_quoted_name(before):
        return _by_name(quoted.text, document)
    said = before.text.strip()
    if any(mark in said for mark in '"“«„'):
        return None
    if speaks_of_others(said):
        sender = re.search(r"\b(?:from|by)\s", before.text)
        return _known(before.slice(sender.end()), naming, publisher, document) if sender else None
    if known := _known(before, naming, publisher, document):
        return known
    if (owner := find_owner(before)) and owner.text.casefold() not in publisher.name.casefold():
        return _by_name(owner.text, document)
    name = named_behind(before.text) if behind else named_before(before.text)
    bare = without_article(name) if name and said.startswith(name) else name
    return _by_name(bare, document) if bare and " " in bare else None


def _known(before: Words, naming: Naming, publisher: Agent, document: str) -> Attribution | None:
    """Return the person with a rank, or the bodies of the document, that the words name."""
    if found := _person(before, document, naming):
        return replace(found, confidence=_FROM_WORDS)
    others = agents_of(naming.mentions(before))
    if named := tuple(key for key in others if key != publisher.key):
        return Attribution(named, None, _FROM_WORDS)
    said = re.sub(r"^(?:the|our)\s+", "", before.text.strip(), flags=re.I)
    short = naming.alias(said, publisher)
    if short and short.key != publisher.key:
        return Attribution((short.key,), None, _BY_ALIAS, "", short)
    return None


def _by_name(name: str, document: str) -> Attribution:
    agent = _unknown(name, document)
    return Attribution((agent.key,), None, _BY_FORM, "", agent)


def unsaid(words: Words) -> bool:
    """Tell whether a claim is put down to people whom it leaves unnamed ("One commenter said")."""
    return any(is_indefinite(words.text[one.start : one.end].strip()) for one in find_saying(words))


def addressed(document: Document, first: int, naming: Naming, publisher: str) -> Attribution | None:
    """Read a heading before the first claim that says whom the page answers."""
    for block in document.blocks:
        if block.kind is not BlockKind.HEADING or block.span.end > first:
            continue
        if (answered := find_addressee(block.words)) is None:
            continue
        reason = f"The heading says: “{block.words.text}”."
        if found := _named_or_new(answered, naming, publisher, document.name, reason):
            return found
    return None


def audited(document: Document, first: int, naming: Naming, publisher: str) -> Attribution | None:
    """Return the one body whose audit the words before the first finding name."""
    found: dict[str, str] = {}
    for block in document.blocks:
        if block.span.end > first:
            break
        for mention in naming.mentions(block.words):
            before = block.words.text[: mention.start]
            if (match := find_audit(before)) and mention.entity.kind is EntityKind.AGENT:
                found.setdefault(mention.entity.key, f"{match}{mention.words}")
    found.pop(publisher, None)
    if len(found) != 1:
        return None
    ((key, words),) = found.items()
    reason = f"The responses are taken to be those of the body looked at: “{words}”."
    return Attribution((key,), words, _FROM_INTRODUCTION, reason)


def introduced(
    document: Document, first: int, naming: Naming, publisher: str
) -> Attribution | None:
    """Read the sentence before the first claim that says who makes the claims that follow."""
    for block in reversed(document.blocks):
        if block.kind is BlockKind.NOTE or block.span.end > first:
            continue
        for saying in find_saying(block.words):
            before = block.words.slice(saying.start, saying.end)
            named = tuple(key for key in agents_of(naming.mentions(before)) if key != publisher)
            if named:
                reason = f"The introduction says: “{before.text.strip()} …”."
                return Attribution(named, before.text.strip(), _FROM_INTRODUCTION, reason)
        told = find_authors(block.words) or next(iter(find_caption(block.words) or ()), None)
        if told is not None:
            reason = f"The introduction names “{told.text}”."
            return _named_or_new(told, naming, publisher, document.name, reason)
    return None


def _named_or_new(
    told: Words, naming: Naming, publisher: str, document: str, reason: str
) -> Attribution | None:
    """Return whom the words of an introduction name, on record or from these words alone."""
    keys = agents_of(naming.mentions(told))
    if keys:
        known = tuple(key for key in keys if key != publisher)
        return Attribution(known, told.text, _FROM_HEADING, reason) if known else None
    agent = _unknown(told.text, document)
    return Attribution((agent.key,), told.text, _FROM_HEADING, reason, agent)


def unnamed(document: str, title: str) -> Attribution:
    """Say honestly that the document does not name who makes a claim."""
    agent = Agent(
        key=f"unnamed-in-{document}",
        kind=AgentKind.UNKNOWN,
        name=f"Somebody whom “{title}” does not name",
    )
    reason = "The document does not say who makes this claim."
    return Attribution((agent.key,), None, 1.0, reason, agent)


def agents_minted(attributions: Sequence[Attribution]) -> tuple[Agent, ...]:
    """Return the agents that only attributions name, each once."""
    return tuple({a.minted.key: a.minted for a in attributions if a.minted is not None}.values())
