"""Structured inputs (tables, source lists, argument graphs): their entries, and what these state.

An entry is one row, one source or one node, as printed. Statements are what entries mean, with
names still in words: nothing is resolved yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from kg.model.claim import Role
from kg.model.dates import PartialDate
from kg.model.document import Document
from kg.model.entity import AgentKind
from kg.model.location import Location, Notice
from kg.model.source import WorkKind

# What a column of a table of claims and replies may hold.
FIELDS: Final = (
    "claim", "reply", "by", "reply-by", "date", "source", "reply-source", "page", "verdict",
    "language",
)  # fmt: skip


class Form(Enum):
    """What the entries of an input are."""

    TABLE = auto()
    REFERENCES = auto()
    CITATIONS = auto()
    ARGUMENT = auto()


@dataclass(frozen=True, slots=True)
class Value:
    """One cell or field: its text, and where the raw words stand."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class Entry:
    """A row, source or node: its values by column or field name, empty ones left out.

    ``part`` names the sheet or list it belongs to, or what kind of entry it is.
    """

    part: str
    values: Mapping[str, Value]
    location: Location

    def text(self, *names: str) -> str:
        """Return the first value among ``names``, stripped; empty when there is none."""
        found = (self.values[name].text.strip() for name in names if name in self.values)
        return next(filter(None, found), "")


@dataclass(frozen=True, slots=True)
class DataFile:
    """An input of entries over one exact text; its document has no blocks."""

    document: Document
    form: Form
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as an input names them."""

    words: str
    location: Location | None = None
    kind: AgentKind = AgentKind.UNKNOWN


@dataclass(frozen=True, slots=True)
class StatedWork:
    """A work as an entry describes it.

    ``identifiers`` are written with their scheme (``doi:10.1000/1``), the most telling first.
    ``urls`` are fit to be IRIs; ``printed_url`` is the first as printed, where that differs. A
    work that is not ``titled`` is named by its address or identifier.
    """

    title: str
    location: Location
    titled: bool = True
    authors: tuple[Named, ...] = ()
    issued: PartialDate | None = None
    kind: WorkKind = WorkKind.OTHER
    identifiers: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    printed_url: str | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody says; ``role`` is its part in an exchange.

    ``by`` is empty where the input names nobody. ``rating`` are words that rate it, ``rated_by``
    those who do, or empty for the publisher of the input.
    """

    text: str
    location: Location
    role: Role
    label: str = ""
    by: tuple[Named, ...] = ()
    language: str | None = None
    said: PartialDate | None = None
    rating: Value | None = None
    rated_by: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedLink:
    """One saying's stance to another, by their places in ``Statements.sayings``.

    ``relation`` is a CiTO property, or ``alternateOf`` for the same statement made twice.
    """

    citing: int
    cited: int
    relation: str
    confidence: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlaceInWork:
    """The place in a work that is cited: as printed, and its pages."""

    locator: str | None = None
    page_first: int | None = None
    page_last: int | None = None


@dataclass(frozen=True, slots=True)
class StatedCitation:
    """A work is cited: by another work (``citing``), in a saying (``saying``), or by the input.

    All are places in ``Statements``. ``relation`` is a CiTO property, ``timespan`` an
    ``xsd:duration`` between the two works.
    """

    cited: int
    location: Location
    citing: int | None = None
    saying: int | None = None
    relation: str = "cites"
    confidence: float = 1.0
    reason: str = ""
    created: PartialDate | None = None
    timespan: str | None = None
    same_author: bool = False
    same_journal: bool = False
    place: PlaceInWork = PlaceInWork()


@dataclass(frozen=True, slots=True)
class Statements:
    """All that a structured input states, in its order."""

    sayings: tuple[Saying, ...] = ()
    links: tuple[StatedLink, ...] = ()
    works: tuple[StatedWork, ...] = ()
    citations: tuple[StatedCitation, ...] = ()
    notices: tuple[Notice, ...] = ()
