"""Agents, places, programmes, systems and concepts, and the words that name them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from kg.model.location import Location
from kg.vocab.iris import token

T = TypeVar("T")


class EntityKind(StrEnum):
    """The segment of an entity's IRI."""

    AGENT = "agent"
    PLACE = "place"
    PROGRAM = "program"
    SYSTEM = "system"
    CONCEPT = "concept"


@dataclass(frozen=True, slots=True, order=True)
class EntityRef:
    """A kind and a key: ``agent us-ice``."""

    kind: EntityKind
    key: str


class AgentKind(StrEnum):
    """What sort of body or person an agent is."""

    GOVERNMENT = "government"
    NGO = "ngo"
    SCHOOL = "school"
    UNIT = "unit"
    ORGANISATION = "organisation"
    PERSON = "person"
    CLASS = "class"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Agent:
    """A body, a class of bodies, or a person as printed.

    ``parent`` is the body it is part of (``org:subOrganizationOf``), ``unit_of`` the body it is
    an organisational unit of. ``branch_of`` is a class of bodies that its words may stand for
    ("the federal government" for a department); it is no parent in the graph. ``origin`` names
    the reviewed file, or is ``None`` when the text is all that is known. ``hosts``
    are the web hosts it publishes on.
    """

    key: str
    kind: AgentKind
    name: str
    other_names: tuple[str, ...] = ()
    parent: str | None = None
    unit_of: str | None = None
    branch_of: str | None = None
    place: str | None = None
    rank: str | None = None
    member_of: str | None = None
    hosts: tuple[str, ...] = ()
    wikidata: str | None = None
    origin: str | None = None
    location: Location | None = None


class PlaceKind(StrEnum):
    """Kinds of jurisdiction."""

    COUNTRY = "country"
    STATE = "state"
    COUNTY = "county"
    CITY = "city"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction; ``fips`` is a state's two or a county's five digits."""

    key: str
    kind: PlaceKind
    name: str
    fips: str | None = None
    parent: str | None = None
    wikidata: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """A named programme, strategy or policy of a public body."""

    key: str
    name: str
    other_names: tuple[str, ...] = ()
    provider: str | None = None
    requires: tuple[str, ...] = ()
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class System:
    """A named database or interconnection."""

    key: str
    name: str
    other_names: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """An idea the argument turns on. ``broader`` is the key of a wider concept."""

    key: str
    name: str
    definition: str | None = None
    other_names: tuple[str, ...] = ()
    broader: str | None = None
    origin: str | None = None


Entity = Agent | Place | Program | System | Concept


@dataclass(frozen=True, slots=True)
class Mention:
    """Words in the text that name an entity; how sure that is, and why.

    ``start`` and ``end`` are offsets into the reading text that was searched.
    """

    entity: EntityRef
    words: str
    start: int
    end: int
    confidence: float = 1.0
    reason: str = ""
    defines: bool = False


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """An entity that words may name, how likely (0 to 1), and the sentence that says why."""

    entity: T
    score: float
    sentence: str


@dataclass(frozen=True, slots=True)
class ParsedFlow:
    """A sentence says that ``sender`` sends ``sent`` to ``receiver``; offsets of its words.

    ``confidence`` is below 1 where the words leave a step to the reader; ``reason`` says which.
    """

    sender: str
    receiver: str
    sent: str
    start: int
    end: int
    confidence: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DataFlow:
    """The text says that one body sends something to another (keys of agents)."""

    sender: str
    receiver: str
    sent: str
    location: Location
    confidence: float = 1.0
    reason: str = ""

    def key_in(self, document: str) -> str:
        """What identifies it: the document, both ends and what is sent."""
        return token(document, self.sender, self.receiver, self.sent)


@dataclass(frozen=True, slots=True)
class IdentityDecision:
    """Words that name an entity only by inference: which one was chosen, and why."""

    entity: EntityRef
    words: str
    location: Location
    confidence: float
    reason: str

    @property
    def key(self) -> str:
        """What identifies it: the words and what they are taken for."""
        return token(self.words, self.entity.kind, self.entity.key)
