"""Works that are cited, the notes and links that cite them, and the acts of citing."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.dates import PartialDate
from kg.model.location import Location
from kg.model.words import Words


class WorkKind(StrEnum):
    """What sort of publication, by the FaBiO expression class it becomes."""

    REPORT = "ReportDocument"
    PRESS_RELEASE = "PressRelease"
    LETTER = "Letter"
    DATA = "DataFile"
    WEB = "WebContent"
    ARTICLE = "Article"
    OTHER = "Expression"


@dataclass(frozen=True, slots=True)
class Note:
    """A printed footnote: its label, its words without the label, the block it stands in."""

    label: str
    words: Words
    location: Location


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person as printed, with rank and body where printed."""

    name: str
    rank: str | None
    body: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParsedWork:
    """A work as one place in the text describes it, nothing resolved yet.

    ``authors`` and ``via`` are words. ``via`` names the work *through* which this one is cited.
    ``start`` and ``end`` are offsets into the reading text that was parsed. ``title`` is bare,
    without quotation marks; a work without a title is named as printed, and ``titled`` is false.
    """

    title: str
    start: int
    end: int
    titled: bool = True
    authors: tuple[str, ...] = ()
    issued: PartialDate | None = None
    locator: str | None = None
    page_first: int | None = None
    page_last: int | None = None
    url: str | None = None
    printed_url: str | None = None
    kind: WorkKind = WorkKind.OTHER
    via: str | None = None
    relation: str = "citesForInformation"
    people: tuple[PersonMention, ...] = ()
    confidence: float = 1.0
    reason: str = ""
    identifier: str | None = None


class Resolution(StrEnum):
    """Whether a source has been identified outside the text that cites it."""

    RESOLVED = "resolved"
    UNRESOLVED = "unresolved"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Source:
    """A citable work: several references may be one source.

    ``identifiers`` are written with their scheme (``doi:10.1000/1``, ``isbn:...``).
    """

    key: str
    title: str
    kind: WorkKind
    creators: tuple[str, ...] = ()
    issued: PartialDate | None = None
    urls: tuple[str, ...] = ()
    resolution: Resolution = Resolution.UNRESOLVED
    near_duplicates: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A printed note that cites or explains: verbatim text, and the sources it refers to."""

    label: str
    text: str
    location: Location
    sources: tuple[str, ...] = ()
    explains: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """A note mark in the text. ``key`` is unique in its document; ``assertion`` is its context."""

    key: str
    label: str
    location: Location
    assertion: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """The act of citing. ``citing`` is a source key; ``None`` means the document itself.

    An index of citations adds when it was made (``created``), the time between the two works
    (``timespan``, an ``xsd:duration``) and whether they share an author or a journal.
    """

    key: str
    cited: str
    relation: str
    citing: str | None = None
    assertion: str | None = None
    pointer: str | None = None
    location: Location | None = None
    locator: str | None = None
    page_first: int | None = None
    page_last: int | None = None
    printed_url: str | None = None
    confidence: float = 1.0
    reason: str = ""
    created: PartialDate | None = None
    timespan: str | None = None
    same_author: bool = False
    same_journal: bool = False
