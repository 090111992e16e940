"""What the project knows before it reads: bodies, places, programmes, systems, concepts, names."""

from dataclasses import dataclass, replace
from functools import cache

from kg.model.entity import Concept, Program, System
from kg.model.lexicon import Lexicon
from kg.reconcile.agents import Agents
from kg.reconcile.authorities import Authorities
from kg.reconcile.jurisdictions import Jurisdictions
from kg.reconcile.lexicon import lexicon_in, load_lexicon


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

    def of_language(self, language: str) -> "Knowledge":
        """Return what is known to a reader of a page in that language (BCP 47 primary subtag)."""
        return _of_language(language) if self == _load() else self


@cache
def _of_language(language: str) -> Knowledge:
    known = _load()
    return replace(known, agents=known.agents.in_language(language), lexicon=lexicon_in(language))


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
