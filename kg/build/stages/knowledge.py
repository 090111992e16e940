"""What the project knows before it reads: bodies, places, programmes, systems, concepts, names."""

from dataclasses import dataclass
from functools import cache

from kg.model.entity import Concept, Program, System
from kg.model.lexicon import Lexicon
from kg.reconcile.agents import Agents
from kg.reconcile.authorities import Authorities
from kg.reconcile.jurisdictions import Jurisdictions
from kg.reconcile.lexicon import load_lexicon


@dataclass(frozen=True)
class Knowledge:
    """The reviewed files, loaded once."""

    agents: Agents
    places: Jurisdictions
    programs: dict[str, Program]
    systems: dict[str, System]
    concepts: dict[str, Concept]
    lexicon: Lexicon

    @classmethod
    def load(cls) -> "Knowledge":
        """Read the authority files and gazetteers that travel with the package."""
        return _load()


@cache
def _load() -> Knowledge:
    known = Authorities.load()
    return Knowledge(
        agents=Agents.load(),
        places=Jurisdictions.load(),
        programs={program.key: program for program in known.programs},
        systems={system.key: system for system in known.systems},
        concepts={concept.key: concept for concept in known.concepts},
        lexicon=load_lexicon(),
    )
