"""Figures (statistics) and dated events that a text states."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.model.dates import PartialDate, TemporalEntity
from kg.model.location import Location, Notice


class Comparator(StrEnum):
    """How a printed number is meant."""

    EXACTLY = "exactly"
    MORE_THAN = "moreThan"
    LESS_THAN = "lessThan"
    AT_LEAST = "atLeast"
    AT_MOST = "atMost"
    APPROXIMATELY = "approximately"


class Unit(StrEnum):
    """Units, by the IRI name they become; currencies by their ISO 4217 code."""

    PERCENT = "percent"
    PERCENTAGE_POINT = "percentagePoint"
    NUMBER = "number"
    ARS = "ARS"
    AUD = "AUD"
    BRL = "BRL"
    CAD = "CAD"
    CHF = "CHF"
    CLP = "CLP"
    CNY = "CNY"
    COP = "COP"
    CZK = "CZK"
    DKK = "DKK"
    DOP = "DOP"
    EUR = "EUR"
    FJD = "FJD"
    GBP = "GBP"
    HKD = "HKD"
    INR = "INR"
    JMD = "JMD"
    JPY = "JPY"
    MXN = "MXN"
    NOK = "NOK"
    NZD = "NZD"
    PLN = "PLN"
    RUB = "RUB"
    SEK = "SEK"
    SGD = "SGD"
    TTD = "TTD"
    TWD = "TWD"
    USD = "USD"
    UYU = "UYU"
    ZAR = "ZAR"

    @property
    def is_money(self) -> bool:
        """Whether the number is a sum of money."""
        return self.value.isupper()


@dataclass(frozen=True, slots=True)
class ParsedFigure:
    """A number with its meaning as one sentence or cell states it, nothing resolved yet.

    ``start``/``end`` are offsets into the reading text (prose) of the whole figure phrase.
    ``subject`` is the subject phrase that says what is measured; ``place`` the words that name
    where, which stand at ``place_at``; ``period`` when it holds, with ``period_words`` as printed.
    ``doubt`` is a sentence on what makes the reading unsure, empty where nothing does, and
    ``sure`` how sure it still is.
    """

    value: Decimal
    unit: Unit
    comparator: Comparator
    subject: str
    start: int
    end: int
    place: str | None = None
    place_at: tuple[int, int] = (0, 0)
    period: TemporalEntity | None = None
    period_words: str | None = None
    average: bool = False
    doubt: str = ""
    sure: float = 1.0


class ColumnRole(StrEnum):
    """What a table column holds."""

    STATE = "state"
    PLACE = "place"
    DATE = "date"
    VALUE = "value"
    DIFFERENCE = "difference"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """A column as its header describes it.

    ``said_by`` are header words that name who asserts the value ("CCR Assertion"); ``notes`` the
    note labels in the header; ``event`` the words before "Date" ("Activation").
    ``minuend``/``subtrahend`` are column indexes for a difference column. ``subject`` is what
    this column measures, by its own words; empty where the table's ``subject`` says it. ``power``
    is the power of ten of a scale in the header, which the cells' values hold already.
    """

    index: int
    header: str
    role: ColumnRole
    unit: Unit | None = None
    said_by: str | None = None
    period: PartialDate | None = None
    event: str | None = None
    notes: tuple[str, ...] = ()
    minuend: int | None = None
    subtrahend: int | None = None
    subject: str = ""
    power: int = 0


@dataclass(frozen=True, slots=True)
class ParsedCell:
    """A value read from one cell of one row."""

    column: int
    text: str
    location: Location
    value: Decimal | None = None
    comparator: Comparator = Comparator.EXACTLY
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class ParsedRow:
    """One data row: place words (state words apart) and its cells by column index.

    ``label`` are the words of the first column of words that is neither state nor place
    ("Category"). ``total`` tells a row of totals or averages from those it sums up.
    """

    state: str | None
    place: str | None
    cells: tuple[ParsedCell, ...]
    location: Location
    label: str | None = None
    total: bool = False


@dataclass(frozen=True, slots=True)
class ParsedTable:
    """A data table, pieces with repeated headers joined.

    ``subject`` is what its value columns measure. ``notices`` tell of rows that were left out.
    """

    columns: tuple[Column, ...]
    rows: tuple[ParsedRow, ...]
    subject: str
    blocks: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedEvent:
    """A dated event in prose: "the activation of X in Y, which took place on Z"."""

    kind: str
    about: str
    place: str
    date: PartialDate
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a statistic measures, read from the document."""

    key: str
    name: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure: who says it, according to which source, of what, where and when.

    ``according_to`` and ``primary_source`` are source keys, ``None`` the document itself (for
    ``primary_source``: unknown). ``minuend``/``subtrahend`` are observation keys. ``assertions``
    state it. Several locations where the same figure is said twice.
    """

    key: str
    place: str
    indicator: str
    value: Decimal
    unit: Unit
    comparator: Comparator
    agents: tuple[str, ...]
    locations: tuple[Location, ...]
    according_to: str | None = None
    period: TemporalEntity | None = None
    attribution_text: str | None = None
    primary_source: str | None = None
    minuend: str | None = None
    subtrahend: str | None = None
    assertions: tuple[str, ...] = ()
    confidence: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """The start of use of a programme in one jurisdiction, as stated."""

    key: str
    name: str
    program: str
    place: str
    date: PartialDate
    locations: tuple[Location, ...]
    assertions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inquiry:
    """An audit, review or survey that a passage (by its key) or a note (by its label) dates."""

    key: str
    name: str
    begun: PartialDate
    ended: PartialDate | None
    location: Location
    assertion: str | None = None
    note: str | None = None
