"""The names that a text may use, and what each of them names."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from weakref import ref

from kg.model.entity import EntityRef


class NameRule(StrEnum):
    """How much of the page must agree before words count as a name."""

    PROPER = "proper"  # capitals where the name has them
    ALONE = "alone"  # the same, and not inside a longer capitalised name
    LED = "led"  # ALONE, and an article before it: "the Fed"
    ACRONYM = "acronym"  # letter by letter
    LABEL = "label"  # without regard to case
    COUNTY = "county"  # a state after it decides between several of the name
    STATE = "state"  # ALONE, and completes a county name before it
    CITY = "city"  # STATE, no cell of a table, and no hyphen leads on ("Miami-Dade")
    NEEDS_STATE = "needs-state"  # STATE, if another state is named nearby
    AFTER_COMMA = "after-comma"  # only in "Tampa, Fla.": abbreviations and Washington
    WITH_STATE = "with-state"  # only in "Alexandria, Va."


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write one entity.

    ``confidence`` below 1 means that the words leave something open; ``reason`` says what.
    ``actor_only`` names matter to who sends what to whom, and are no mentions otherwise.
    """

    words: str
    entity: EntityRef
    rule: NameRule = NameRule.PROPER
    confidence: float = 1.0
    reason: str = ""
    actor_only: bool = False


@dataclass(frozen=True, slots=True)
class TermPattern:
    """A regular expression, case ignored, for words that use or define a concept.

    ``within`` is an entity that a document must name for its words to mean this concept.
    """

    concept: EntityRef
    pattern: str
    defines: bool = False
    within: EntityRef | None = None


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Names in layers: those that a document introduces stand above those known to all.

    Compared by identity, so that an index is made once for each. ``grown_from`` is the lexicon to
    which the last names were added, as long as somebody has it: an index can grow with them.
    ``on_record`` tells a layer that no document introduces, such as the names of one language.
    """

    names: tuple[Name, ...] = ()
    terms: tuple[TermPattern, ...] = ()
    base: "Lexicon | None" = None
    grown_from: "ref[Lexicon] | None" = None
    on_record: bool = False

    def extended(self, names: Iterable[Name]) -> "Lexicon":
        """Return a lexicon in which ``names`` go before all others, or this one if none."""
        added = tuple(dict.fromkeys(names))
        if not added:
            return self
        if self.base is None or self.on_record:
            return Lexicon(added, self.terms, self)
        return Lexicon((*self.names, *added), self.terms, self.base, ref(self))

    def among(self, named: Iterable[EntityRef]) -> "Lexicon":
        """Return a lexicon with the concepts that make sense in a text that names ``named``."""
        here = frozenset(named)
        terms = tuple(term for term in self.terms if term.within is None or term.within in here)
        if terms == self.terms:
            return self
        # The large layer stays the same object: its index is made once.
        if self.base is None or self.on_record:
            return Lexicon((), terms, self)
        return Lexicon(self.names, terms, self.base)

    @property
    def layers(self) -> tuple["Lexicon", ...]:
        """This lexicon and those below it, nearest first."""
        return (self, *(self.base.layers if self.base else ()))

    @property
    def local(self) -> tuple[Name, ...]:
        """The names that the document itself introduces."""
        own = (layer for layer in self.layers if layer.base and not layer.on_record)
        return tuple(name for layer in own for name in layer.names)


@dataclass(frozen=True, slots=True)
class Introduction:
    """A full name with its acronym beside it: "Full Name (FN)". Offsets into the reading text."""

    name: str
    acronym: str
    start: int
    end: int
    acronym_start: int
    acronym_end: int


@dataclass(frozen=True, slots=True)
class BodyName:
    """Words that have the form of a body's name: "Martin County Sheriff's Office".

    ``name`` is the name itself where the words are another case of it ("des Seeamts").
    """

    words: str
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Words that name one of several entities, and nothing says which."""

    words: str
    start: int
    end: int
    candidates: tuple[EntityRef, ...]
    reason: str
