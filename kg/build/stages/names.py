"""Everything that a document names, found once per passage and note."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.build.stages.abroad import own_names
from kg.build.stages.home import home_state
from kg.build.stages.knowledge import Knowledge
from kg.build.stages.namesakes import without_namesakes
from kg.extract.naming.mentions import Scan, places_named, scan
from kg.model.document import Document
from kg.model.entity import Agent, EntityKind, Mention
from kg.model.lexicon import Lexicon
from kg.model.words import Words
from kg.reconcile.agents import Agents

UNKNOWN_PUBLISHER = "publisher-of-"  # how keys begin that stand for a publisher nobody names
_SURE = 0.8
_STATE = re.compile(r"us-\d\d")  # the key of a state


@dataclass(frozen=True)
class Naming:
    """The names of one document: its agents (its own included), its lexicon, its places.

    ``found`` is every mention in the document, block by block. ``abroad`` tells that it is of
    another country than the United States, and means its own "Senate". ``things`` are letters
    that it uses for a kind of thing, though a body has them for a name ("a CMS").
    """

    knowledge: Knowledge
    agents: Agents
    lexicon: Lexicon
    places: tuple[str, ...]
    found: tuple[Mention, ...] = ()
    abroad: bool = False
    things: frozenset[str] = frozenset()

    @cached_property
    def named(self) -> frozenset[str]:
        """Keys of the bodies that the document names anywhere."""
        return frozenset(agents_of(self.found))

    @cached_property
    def program(self) -> str | None:
        """The programme that the document names most often, ``None`` when it names none."""
        keys = [m.entity.key for m in self.found if m.entity.kind is EntityKind.PROGRAM]
        return min(keys, key=lambda key: (-keys.count(key), key), default=None)

    def shortened(self, words: str) -> str | None:
        """Return the one body of the document whose name holds ``words``: "Authority" alone."""
        wanted = set(words.removeprefix("the ").split())
        found = [key for key in sorted(self.named) if wanted <= set(self.agents[key].name.split())]
        return found[0] if len(found) == 1 else None

    def alias(self, words: str, publisher: Agent) -> Agent | None:
        """Return the one body of the document that part of its name, or its initials, may mean.

        "The Gazette", "the ministry", "OHC": read in small letters; two that fit are none.
        """
        wanted = set(words.casefold().split())
        own = {} if publisher.key.startswith(UNKNOWN_PUBLISHER) else {publisher.key: publisher}
        known = {key: self.agents[key] for key in sorted(self.named)} | own
        found = [
            agent
            for agent in known.values()
            if wanted <= set(agent.name.casefold().split()) or words == _initials(agent.name)
        ]
        return found[0] if len(found) == 1 else None

    def mentions(self, words: Words) -> tuple[Mention, ...]:
        """Return what a passage or note names."""
        return self.scan(words).mentions

    def scan(self, words: Words) -> Scan:
        """Return what a passage or note names, and what it names without saying which."""
        scanned = without_things(scan(words, self.lexicon, places=self.places), self.things)
        scanned = without_namesakes(scanned, words.text, self.knowledge.places)
        return own_names(scanned, words.text, abroad=self.abroad)

    def agent(self, words: str) -> str | None:
        """Return the key of the body that ``words`` name, or ``None`` when that is not sure."""
        found = self.agents.resolve(words, context=self.named)
        clear = len(found) == 1 or (len(found) > 1 and found[1].score < found[0].score)
        return found[0].entity.key if clear and found[0].score >= _SURE else None


def without_things(scanned: Scan, things: frozenset[str]) -> Scan:
    """Leave out mentions of bodies by letters that stand for a thing in the document."""
    if not things:
        return scanned
    kept = (m for m in scanned.mentions if m.words not in things)
    return Scan(tuple(kept), scanned.ambiguities)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def all_words(document: Document) -> tuple[Words, ...]:
    """Return the words of every block."""
    return tuple(block.words for block in document.blocks if block.words)


def refs(mentions: Iterable[Mention]) -> tuple[tuple[str, str], ...]:
    """Return the entities of mentions but for concepts, each once, in order of mention."""
    named = (found.entity for found in mentions if found.entity.kind is not EntityKind.CONCEPT)
    return tuple(dict.fromkeys((ref.kind.value, ref.key) for ref in named))


def agents_of(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the agents that mentions name, each once."""
    found = (m.entity.key for m in mentions if m.entity.kind is EntityKind.AGENT)
    return tuple(dict.fromkeys(found))


def mentions_in(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return what a document names, by what is known before it is read."""
    return tuple(found for words in all_words(document) for found in scan(words, lexicon).mentions)


def places_in(document: Document, lexicon: Lexicon, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the places among the mentions of a document: they help to tell its counties.

    Where it names no state, the one that its title or names of bodies hold.
    """
    named = places_named(mentions)
    if any(_STATE.fullmatch(key) for key in named):
        return named
    home = home_state(document, lexicon)
    return (*named, home) if home else named
