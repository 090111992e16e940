"""What helps to tell who speaks, and the answer: whom a document knows by which words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.build.stages.names import UNKNOWN_PUBLISHER, Naming, agents_of
from kg.extract.bylines import is_body, without_rank
from kg.extract.naming.persons import find_persons
from kg.extract.saying.longer_names import longer_body
from kg.extract.saying.names import behind_office, fuller, is_plain
from kg.model.entity import Agent, AgentKind, EntityKind
from kg.model.words import Words
from kg.reconcile.minted import person
from kg.vocab.iris import readable_key, slug

_GOES_ON = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*")
_IN_BRACKETS = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")  # "Anna Rell (River Party)"
_FROM_WORDS = 0.9
_BY_ALIAS = 0.85
_BY_FORM = 0.7


@dataclass(frozen=True, slots=True)
class Attribution:
    """The agents who say something, the words that say so, and how sure that is.

    ``minted`` is an agent that nothing but these words names; ``others`` are more such.
    """

    agents: tuple[str, ...]
    words: str | None = None
    confidence: float = 1.0
    reason: str = ""
    minted: Agent | None = None
    others: tuple[Agent, ...] = ()

    @property
    def new(self) -> tuple[Agent, ...]:
        """Everybody whom only these words name."""
        return self.others if self.minted is None else (self.minted, *self.others)


def agents_minted(attributions: Sequence[Attribution]) -> tuple[Agent, ...]:
    """Return the agents that only attributions name, each once."""
    return tuple({agent.key: agent for one in attributions for agent in one.new}.values())


@dataclass(frozen=True)
class Hearing:
    """What helps to tell who speaks: the names, publisher, key and whole text of a document."""

    naming: Naming
    publisher: Agent
    document: str
    text: str

    @property
    def knows_publisher(self) -> bool:
        """Tell whether the document names its publisher, for whom a phrase stands else."""
        return not self.publisher.key.startswith(UNKNOWN_PUBLISHER)

    def unknown(self, printed: str) -> Agent:
        """Return somebody known from words alone, without the rank before the name."""
        first = _IN_BRACKETS.sub("", _IN_BRACKETS.sub("", printed).split(",", maxsplit=1)[0])
        first = first.strip(" .")
        name = fuller(without_rank(behind_office(self._bare(first))).strip(), self.text)
        name = self._in_small_letters(name)
        name = longer_body(name, self.text)
        key = readable_key(name if slug(name) else printed, self.document)
        return self.naming.agents.get(key) or Agent(key=key, kind=AgentKind.UNKNOWN, name=name)

    def _in_small_letters(self, name: str) -> str:
        """Return the whole name that the text has for "TRUMP", and for "BORDER WALL TRUMP"."""
        words = name.split()
        if not name.isupper() or not words[-1:] or not words[-1].isalpha():
            return name
        last = words[-1].title()
        if len(words) > 1 and (name.title() in self.text or is_body(name)):
            return name
        whole = fuller(last, self.text)
        return name if whole == last or (len(words) > 1 and is_body(whole)) else whole

    def _bare(self, printed: str) -> str:
        """Return a name without "The", where the text has it with a small article elsewhere."""
        bare = printed.removeprefix("The ")
        return bare if f"the {bare}" in self.text else printed

    def by_name(self, name: str, confidence: float = _BY_FORM) -> Attribution | None:
        """Return who is called by a name that is on no record; nobody, if it is no proper name."""
        if is_plain(name, self.text):
            return None
        agent = self.unknown(name)
        if agent.name.casefold() == self.publisher.name.casefold():
            return None
        return Attribution((agent.key,), None, confidence, "", agent)

    def person(self, words: Words, *, start: int | None = None) -> Attribution | None:
        """Return the person whom words name with a rank, at ``start`` where that is given."""
        for mention in find_persons(words):
            if start is None or words.text.startswith(mention.rank or "", start):
                member = self.naming.agent(mention.body) if mention.body else None
                agent = person(mention, words, self.document, member_of=member)
                known = self.naming.agents.get(agent.key)
                return Attribution((agent.key,), minted=known or agent)
        return None

    def of_longer(self, words: Words) -> Attribution | None:
        """Return the body whose name goes on behind one that is known by its form: "… of Orle"."""
        mentions = self.naming.mentions(words)
        ends = [one.end for one in mentions if one.entity.kind is EntityKind.AGENT]
        whole = bool(ends) and _GOES_ON.fullmatch(words.text, max(ends)) is not None
        return self.by_name(words.text) if whole and len(ends) == 1 else None

    def ranked(self, words: Words) -> Attribution | None:
        """Return the person whom words name with a rank, where nothing follows the name."""
        found = find_persons(words)
        whole = bool(found) and found[-1].name == words.text[-len(found[-1].name) :]
        return self.person(words.slice(found[-1].start)) if whole else None

    def known(self, before: Words) -> Attribution | None:
        """Return the person with a rank, or the bodies of the document, that the words name."""
        if found := self.person(before):
            return replace(found, confidence=_FROM_WORDS)
        others = agents_of(self.naming.mentions(before))
        if named := tuple(key for key in others if key != self.publisher.key):
            return Attribution(named, None, _FROM_WORDS)
        said = re.sub(r"^(?:the|our)\s+", "", before.text.strip(), flags=re.I)
        short = self.naming.alias(said, self.publisher)
        if short and short.key != self.publisher.key:
            return Attribution((short.key,), None, _BY_ALIAS, "", short)
        return None
