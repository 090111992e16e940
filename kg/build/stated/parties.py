"""Those whom a structured input names: bodies on record, and those known from its words alone."""

from dataclasses import dataclass, field

from kg.build.stages.attributing import unnamed
from kg.build.stages.hearing import Attribution
from kg.build.stages.knowledge import Knowledge
from kg.build.stages.names import Naming
from kg.model.entity import Agent, AgentKind
from kg.model.stated import Named
from kg.vocab.iris import readable_key


@dataclass(slots=True)
class Parties:
    """Gives a key to everybody named; ``document`` is the key of the input, ``title`` its name."""

    document: str
    title: str
    naming: Naming
    minted: dict[str, Agent] = field(default_factory=dict)

    @classmethod
    def of(cls, document: str, title: str) -> "Parties":
        """Begin with the bodies on record."""
        known = Knowledge.load()
        return cls(document, title, Naming(known, known.agents, known.lexicon, ()))

    def key(self, named: Named) -> str:
        """Return the key of who is named; one name in one input is one agent."""
        known = self.naming.agent(named.words) if named.kind is not AgentKind.PERSON else None
        key = known or readable_key(named.words, self.document)
        if known is None and key not in self.minted:
            location = named.location
            self.minted[key] = Agent(key, named.kind, named.words, location=location)
        return key

    def said_by(self, named: tuple[Named, ...]) -> Attribution:
        """Tell who says something; where the input names nobody, say so."""
        if named:
            keys = dict.fromkeys(self.key(one) for one in named)
            return Attribution(tuple(keys), "; ".join(one.words for one in named))
        attribution = unnamed(self.document, self.title)
        self._mint(attribution.minted)
        return attribution

    def publisher(self) -> str:
        """Return the key of whoever published the input and speaks where nobody is named."""
        agent = Agent(
            key=f"publisher-of-{self.document}",
            kind=AgentKind.UNKNOWN,
            name=f"The publisher of “{self.title}”, not named in it",
        )
        self._mint(agent)
        return agent.key

    def _mint(self, agent: Agent | None) -> None:
        if agent is not None:
            self.minted[agent.key] = agent
