"""Assertions of both parties, the quotations inside them, and who replies to what."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.dates import PartialDate
from kg.model.document import Block
from kg.model.location import Location
from kg.model.words import Words
from kg.vocab.iris import token


class Role(StrEnum):
    """The part a passage plays in an exchange; never who is right."""

    CLAIM = "claim"
    REPLY = "reply"
    STATEMENT = "statement"  # in no exchange: a node of an argument


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim or reply as laid out on the page.

    ``label`` is as printed, without its colon. ``words`` leave out label, note text and rules;
    ``whole`` keeps the label, for the anchor. ``exchange`` numbers the pair it belongs to.
    ``tables`` are the table blocks inside it. ``speaker`` are words that name who says it, where
    the layout prints them ("—Name, venue, date"). ``rating`` are words beside a claim that rate it
    ("FALSE: …", "Rating: …").
    """

    role: Role
    label: str
    words: Words
    whole: Words
    exchange: int
    tables: tuple[Block, ...] = ()
    speaker: Words | None = None
    section: str | None = None
    confidence: float = 1.0
    reason: str = ""
    rating: Words | None = None


@dataclass(frozen=True, slots=True)
class Attributed:
    """How sure it is who says something, and why."""

    confidence: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Assertion:
    """What somebody says, or is reported to have said. Keys of agents in ``agents``.

    ``confidence`` and ``reason`` are about its being a claim or reply at all, ``attributed`` is
    about who says it. ``said`` is when, where the input says so. ``alternates`` are keys of
    assertions that make the same statement.
    """

    key: str
    role: Role
    label: str
    text: str
    location: Location
    agents: tuple[str, ...]
    language: str = "en"
    attribution_text: str | None = None
    mentions: tuple[tuple[str, str], ...] = ()
    confidence: float = 1.0
    reason: str = ""
    attributed: Attributed = Attributed()
    said: PartialDate | None = None
    alternates: tuple[str, ...] = ()

    def attribution_key(self, agent: str) -> str:
        """Return what identifies that this agent says it."""
        return token(self.key, agent)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words as printed, with the marks of omission and insertion they show."""

    key: str
    assertion: str
    text: str
    location: Location
    elided: bool
    interpolated: bool
    source: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Stance:
    """A typed link from one assertion to another: ``repliesTo``, ``disputes`` ..."""

    citing: str
    cited: str
    relation: str
    confidence: float = 1.0
    reason: str = ""

    @property
    def ends(self) -> tuple[str, str]:
        """Both ends, whatever the relation."""
        return self.citing, self.cited

    @property
    def key(self) -> str:
        """What identifies it: both ends and the relation."""
        return token(self.citing, self.cited, self.relation)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A party's own rating of an assertion, in its literal words."""

    author: str
    assertion: str
    words: str
    location: Location
    language: str = "en"
