"""Claims, replies and who says them: what was found, in the names of the gold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.build.score.gold import Gold, GoldPassage, plain
from kg.build.score.tally import Tally, compare
from kg.model.claim import Assertion, Role
from kg.model.entity import Agent
from kg.model.record import Record
from kg.vocab.iris import normalise

_PLACEHOLDERS = ("unnamed-in-", "publisher-of-")
_SHOWN = 60


@dataclass(frozen=True)
class Passages:
    """The passages of a record, each with the name of the gold passage that it is."""

    gold: Gold
    record: Record
    names: dict[str, str]

    @classmethod
    def align(cls, gold: Gold, record: Record) -> "Passages":
        """Give each assertion the first gold passage of its role that has its words."""
        claims = _aligned(gold.claims, record.assertions, Role.CLAIM)
        replies = _aligned(gold.replies, record.assertions, Role.REPLY)
        return cls(gold, record, {**claims, **replies})

    def name(self, key: str | None) -> str:
        """Return the gold name of an assertion, or words that show it is not in the gold."""
        if key is None:
            return "document"
        if key in self.names:
            return self.names[key]
        found = (each.text for each in self.record.assertions if each.key == key)
        return f"“{plain(next(found, key))[:_SHOWN]}”"

    def of_role(self, role: Role) -> Tally:
        """Score claims or replies."""
        gold = self.gold.claims if role is Role.CLAIM else self.gold.replies
        found = [each.key for each in self.record.assertions if each.role is role]
        return compare((each.name for each in gold), map(self.name, found))

    def pairing(self) -> Tally:
        """Score which reply answers which claim."""
        gold = ((each.name, f"claim {each.answers}") for each in self.gold.replies)
        found = (
            (self.name(stance.citing), self.name(stance.cited))
            for stance in self.record.stances
            if stance.relation == "repliesTo"
        )
        return compare(gold, found)

    def labels(self) -> Tally:
        """Score the labels as printed."""
        gold = [(each.name, each.label) for each in self._all if each.label]
        asked = {name for name, _ in gold}
        found = ((self.name(each.key), each.label) for each in self.record.assertions)
        return compare(gold, (pair for pair in found if pair[0] in asked and pair[1]))

    def verdicts(self) -> Tally:
        """Score the publisher's own ratings, in their words."""
        gold = ((c.name, _bare(c.verdict)) for c in self.gold.claims if c.verdict)
        found = ((self.name(v.assertion), _bare(v.words)) for v in self.record.verdicts)
        return compare(gold, found)

    def attribution(self) -> Tally:
        """Score who says each passage that was found; nobody, where nobody is named."""
        asked = {each.name for each in self._all if each.by is not None}
        gold = ((each.name, normalise(name)) for each in self._all for name in each.by or ())
        found = (
            (name, self._said_by(agent))
            for each in self.record.assertions
            if (name := self.name(each.key)) in asked
            for agent in each.agents
            if not is_placeholder(agent)
        )
        return compare(gold, found)

    @property
    def _all(self) -> tuple[GoldPassage, ...]:
        return (*self.gold.claims, *self.gold.replies)

    def _said_by(self, key: str) -> str:
        wanted = [name for each in self._all for name in each.by or ()]
        agent = next((each for each in self.record.agents if each.key == key), None)
        return name_in_gold(agent, wanted) if agent is not None else key


def _aligned(
    gold: Sequence[GoldPassage], assertions: Sequence[Assertion], role: Role
) -> dict[str, str]:
    return dict(_pairs(gold, [each for each in assertions if each.role is role]))


def _pairs(
    gold: Sequence[GoldPassage], assertions: Sequence[Assertion]
) -> Iterator[tuple[str, str]]:
    left = list(gold)
    for assertion in assertions:
        found = next((each for each in left if each.matches(assertion.text)), None)
        if found is not None:
            left.remove(found)
            yield assertion.key, found.name


def is_placeholder(agent: str) -> bool:
    """Tell whether an agent only stands for somebody that the document does not name."""
    return agent.startswith(_PLACEHOLDERS)


def name_in_gold(agent: Agent, wanted: Sequence[str]) -> str:
    """Return the name under which the gold knows an agent, or its own."""
    names = {normalise(name) for name in (agent.name, *agent.other_names, agent.key)}
    return next((normalise(name) for name in wanted if normalise(name) in names), agent.name)


def _bare(words: str | None) -> str:
    return (words or "").strip(" .!。").casefold()
