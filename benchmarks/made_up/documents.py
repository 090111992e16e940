"""Made-up documents in which a public body answers ten claims, each with sources and a figure."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeVar

from benchmarks.made_up.world import STATE, World
from kg.model.claim import Assertion, Role, Stance
from kg.model.dates import PartialDate
from kg.model.document import Document
from kg.model.entity import Agent, Place
from kg.model.figure import Comparator, Indicator, Observation, Unit
from kg.model.location import Location, Span
from kg.model.record import Record
from kg.model.source import Citation, Source, WorkKind
from kg.vocab.iris import readable_key, token
from kg.vocab.media import MARKDOWN

EXCHANGES: Final = 10
T = TypeVar("T", Source, Agent, Place, Indicator)


@dataclass
class _Draft:
    """A document while it is being written, as its text grows."""

    key: str
    text: str = ""
    sources: list[Source] = field(default_factory=list)
    agents: list[Agent] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    assertions: list[Assertion] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    figures: list[Observation] = field(default_factory=list)

    def say(self, role: Role, words: str, agent: Agent) -> Assertion:
        """Write a passage."""
        start = len(self.text)
        self.text += f"{words}\n\n"
        place = Location((Span(start, start + len(words)),))
        self.agents.append(agent)
        said = Assertion(
            readable_key(words, self.key), role, role.upper(), words, place, (agent.key,)
        )
        self.assertions.append(said)
        return said

    def name(self, world: World) -> Source:
        """Draw a work and state it, with its author."""
        source, author = world.source()
        self.sources.append(source)
        self.agents.append(author)
        return source

    def cite(self, world: World, by: Assertion) -> None:
        """Let a passage cite a work."""
        source = self.name(world)
        key = token(self.key, source.key, by.key)
        self.citations.append(
            Citation(key, source.key, "citesForInformation", assertion=by.key, location=by.location)
        )

    def measure(self, world: World, by: Assertion) -> None:
        """Let a passage state a figure, which another document may state otherwise."""
        place, indicator, source = world.place(), world.indicator(), self.name(world)
        self.places += [STATE, place]
        self.indicators.append(indicator)
        value = Decimal(world.chance.randrange(10, 900)) / 10
        year = PartialDate(2005 + world.chance.randrange(20))
        key = token(self.key, by.key, place.key, indicator.key)
        self.figures.append(
            Observation(
                key, place.key, indicator.key, value, Unit.PERCENT, Comparator.EXACTLY, by.agents,
                (by.location,), according_to=source.key, period=year, assertions=(by.key,),
            )
        )  # fmt: skip


def documents(world: World, claims: int) -> Iterator[Record]:
    """Yield the documents that report ``claims`` claims."""
    for number in range(claims // EXCHANGES):
        yield _document(world, number)


def _document(world: World, number: int) -> Record:
    draft, agency = _Draft(f"made-up-{number}"), world.agency()
    for _ in range(EXCHANGES):
        claim = draft.say(Role.CLAIM, world.sentence(16), world.speaker())
        reply = draft.say(Role.REPLY, world.sentence(30), agency)
        draft.stances += [
            Stance(reply.key, claim.key, relation) for relation in ("repliesTo", "disputes")
        ]
        draft.cite(world, claim)
        draft.cite(world, reply)
        draft.measure(world, claim)
    digest = hashlib.sha256(draft.text.encode()).hexdigest()
    name = f"{draft.key}.md"
    issued = PartialDate(2005 + number % 20, 1 + number % 12, 1 + number % 28)
    return Record(
        key=draft.key,
        title=f"Setting out the record, part {number}",
        kind=WorkKind.WEB,
        document=Document(name, draft.text, digest, digest, MARKDOWN, (), language="en"),
        publisher=agency.key,
        issued=issued,
        assertions=tuple(draft.assertions),
        stances=tuple(draft.stances),
        citations=tuple({each.key: each for each in draft.citations}.values()),
        sources=_distinct(draft.sources),
        indicators=_distinct(draft.indicators),
        observations=tuple(draft.figures),
        agents=_distinct([*draft.agents, agency]),
        places=_distinct(draft.places),
    )


def _distinct(things: list[T]) -> tuple[T, ...]:
    return tuple({thing.key: thing for thing in things}.values())
