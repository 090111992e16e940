"""Everything read from one document, ready to become quads."""

from dataclasses import dataclass
from datetime import date

from kg.model.claim import Assertion, Quotation, Stance, Verdict
from kg.model.dates import PartialDate
from kg.model.document import Document
from kg.model.entity import Agent, Concept, DataFlow, IdentityDecision, Place, Program, System
from kg.model.figure import Event, Indicator, Inquiry, Observation
from kg.model.location import Location, Notice
from kg.model.source import Citation, Pointer, Reference, Source, WorkKind


@dataclass(frozen=True, slots=True)
class DateBounds:
    """When an undated document can have been written, and the sentence that says why."""

    earliest: date | None
    before: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Retired:
    """The key of an assertion that the document makes no longer, and of the one that revises it."""

    key: str
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class TermUse:
    """A concept that an assertion (or a note, by label) uses or defines, and where."""

    concept: str
    location: Location
    assertion: str | None = None
    note: str | None = None
    defines: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One document and all that it says; entities are those that it names, and their parents."""

    key: str
    title: str
    kind: WorkKind
    document: Document
    publisher: str | None
    issued: PartialDate | None = None
    assertions: tuple[Assertion, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    stances: tuple[Stance, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    references: tuple[Reference, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    observations: tuple[Observation, ...] = ()
    events: tuple[Event, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    agents: tuple[Agent, ...] = ()
    places: tuple[Place, ...] = ()
    programs: tuple[Program, ...] = ()
    systems: tuple[System, ...] = ()
    concepts: tuple[Concept, ...] = ()
    term_uses: tuple[TermUse, ...] = ()
    mentions: tuple[tuple[str, str], ...] = ()
    note_mentions: tuple[tuple[str, str, str], ...] = ()
    flows: tuple[DataFlow, ...] = ()
    decisions: tuple[IdentityDecision, ...] = ()
    bounds: DateBounds | None = None
    retired: tuple[Retired, ...] = ()
    notices: tuple[Notice, ...] = ()
