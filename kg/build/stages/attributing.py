"""Who says a passage: by its label or signature, its note, its words, or the words before."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.build.stages.names import Naming, agents_of
from kg.extract.attribution import find_saying
from kg.model.claim import Passage
from kg.model.document import BlockKind, Document
from kg.model.entity import Agent, AgentKind
from kg.model.words import Words
from kg.vocab.iris import readable_key, slug

_FROM_INTRODUCTION = 0.8
_FROM_WORDS = 0.9


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


def signed(passage: Passage, naming: Naming, document: str) -> Attribution | None:
    """Read a signature ("—Name, venue, date") or the party in a label ("Claim (CCR)")."""
    if passage.speaker is None:
        return None
    printed = passage.speaker.text.strip()
    named = agents_of(naming.mentions(passage.speaker))
    if whole := naming.agent(printed.removeprefix("the ").removeprefix("The ")):
        named = (whole,)
    if named:
        return Attribution(named, printed)
    name = printed.split(",")[0].strip(" .")
    key = readable_key(name, document) if slug(name) else readable_key(printed, document)
    agent = Agent(key=key, kind=AgentKind.UNKNOWN, name=name)
    return Attribution((key,), printed, minted=agent)


def worded(words: Words, naming: Naming, publisher: str) -> Attribution | None:
    """Read "X says that …" inside a claim, outside its quotation marks."""
    for saying in find_saying(words):
        before = words.slice(saying.start, saying.end)
        if any(mark in before.text for mark in '“"«„'):
            continue
        named = tuple(key for key in agents_of(naming.mentions(before)) if key != publisher)
        if named:
            reason = f"The claim itself says “{before.text.strip()} …”."
            return Attribution(named, before.text.strip(), _FROM_WORDS, reason)
    return None


def introduced(
    document: Document, first: int, naming: Naming, publisher: str
) -> Attribution | None:
    """Read the sentence before the first claim that says who makes the claims that follow."""
    for block in reversed(document.blocks):
        if block.kind is BlockKind.NOTE or block.span.start >= first:
            continue
        for saying in find_saying(block.words):
            before = block.words.slice(saying.start, saying.end)
            named = tuple(key for key in agents_of(naming.mentions(before)) if key != publisher)
            if named:
                reason = f"The introduction says: “{before.text.strip()} …”."
                return Attribution(named, before.text.strip(), _FROM_INTRODUCTION, reason)
    return None


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
