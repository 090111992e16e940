"""From data tables to figures and events, one row at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.build.measures.places import Where, WhereAbouts
from kg.build.stages.attributing import Setting
from kg.extract.dates import find_dates
from kg.extract.quantity.money import UNSURE_DOLLAR, WHOSE_DOLLAR, is_shared
from kg.extract.tables import join_pieces, read_table
from kg.extract.tabular.captions import line_above
from kg.extract.tabular.vocabulary import is_one_of
from kg.model.claim import Passage
from kg.model.dates import PartialDate
from kg.model.entity import Agent, AgentKind, PlaceKind
from kg.model.figure import (
    Column,
    ColumnRole,
    Comparator,
    Event,
    Indicator,
    Observation,
    ParsedCell,
    ParsedRow,
    ParsedTable,
    Unit,
)
from kg.model.location import Location, Notice
from kg.model.words import Words
from kg.reconcile.indicators import indicator_of
from kg.vocab.iris import readable_key

_AS_OF = re.compile(r"\b(?:as of|as at|on|through|until|stand|au|al|em|на)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure without its final key, the indicator its words name, and its exchange.

    ``notices`` tell what its words say that no figure holds.
    """

    observation: Observation
    indicator: Indicator
    exchange: int
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Tabulated:
    """What one table gives."""

    stated: tuple[Stated, ...]
    events: tuple[Event, ...]
    places: tuple[tuple[str, str], ...]
    agents: tuple[Agent, ...]
    notices: tuple[Notice, ...]


def tables_of(
    setting: Setting, passage: Passage, key: str, where: WhereAbouts, language: str
) -> Iterator[Tabulated]:
    """Yield the data tables of a passage, pieces with the same header joined."""
    own = {block.ordinal for block in passage.tables}
    if not own:
        return
    for pieces in join_pieces(setting.document.blocks):
        inside = bool(pieces) and pieces[0].ordinal in own
        before = setting.document.blocks[: pieces[0].ordinal][-1:] if inside else ()
        above = line_above(before[0] if before else None)
        table = read_table(pieces, language, above=above) if inside else None
        if table is not None:
            reader = _TableReader(setting, passage, key, where, language, table)
            yield reader.read()


@dataclass(frozen=True)
class _TableReader:
    setting: Setting
    passage: Passage
    assertion: str
    where: WhereAbouts
    language: str
    table: ParsedTable
    minted: dict[str, Agent] = field(default_factory=dict)

    def read(self) -> Tabulated:
        stated: list[Stated] = []
        events: list[Event] = []
        places: list[tuple[str, str]] = []
        notices = list(self.table.notices)
        for number, row in enumerate(self.table.rows):
            at = self._place(row)
            if at is None:
                words = ", ".join(filter(None, (row.place, row.state)))
                message = f"The row “{words}” names no place that is known; it was left out."
                notices.append(Notice("row-unplaced", message, row.location))
                continue
            if row.place or row.state:
                places.append((self.assertion, at.place))
            figures = [self._figure(number, row, cell, at) for cell in row.cells]
            stated += [figure for figure in figures if figure is not None]
            events += self._events(row, at)
        agents = tuple(self.minted.values())
        return Tabulated(tuple(stated), tuple(events), tuple(places), agents, tuple(notices))

    def _place(self, row: ParsedRow) -> Where | None:
        if row.place is None and row.state is None:
            return self.where.wide("The row names no place.", 0.7)
        if is_one_of(row.place or "", "total"):
            return self.where.wide("The row is a sum of others.", 0.7)
        kind = PlaceKind.COUNTY if self._says_county() else None
        if row.place is None:
            return self.where.of_words(row.state or "", kind=PlaceKind.STATE)
        known = self.where.of_words(row.place, row.state, kind)
        return known or self.where.as_printed(", ".join(filter(None, (row.place, row.state))))

    def _says_county(self) -> bool:
        heads = (c.header for c in self.table.columns if c.role is ColumnRole.PLACE)
        return any(re.search(r"\bcount(?:y|ies)\b", head, re.IGNORECASE) for head in heads)

    def _figure(self, number: int, row: ParsedRow, cell: ParsedCell, at: Where) -> Stated | None:
        column = self.table.columns[cell.column]
        difference = column.role is ColumnRole.DIFFERENCE
        if cell.value is None or (column.role is not ColumnRole.VALUE and not difference):
            return None
        if difference and (column.minuend is None or column.subtrahend is None):
            return None
        unit = self._unit(column, difference=difference)
        printed = f"{column.header} {cell.text}"
        shared = unit.is_money and is_shared(printed, self.language)
        observation = Observation(
            key=self._key(number, column.index),
            place=at.place,
            indicator="",
            value=cell.value,
            unit=unit,
            comparator=cell.comparator or Comparator.EXACTLY,
            agents=(self._said_by(column),),
            locations=(cell.location,),
            according_to=self._source(column),
            period=self._period(column) or self._of_row(row),
            attribution_text=None if difference else column.header,
            minuend=self._key(number, column.minuend) if difference else None,
            subtrahend=self._key(number, column.subtrahend) if difference else None,
            assertions=(self.assertion,),
            confidence=min(at.confidence, UNSURE_DOLLAR if shared else 1.0),
            reason=" ".join(filter(None, (at.reason, WHOSE_DOLLAR if shared else ""))),
        )
        measured = column if not difference else self.table.columns[column.minuend or 0]
        return Stated(observation, self._indicator(row, measured), self.passage.exchange)

    def _key(self, row: int, column: int | None) -> str:
        """A name within the table, replaced when all figures of the document are known."""
        return f"{self.table.blocks}:{row}:{column}"

    def _unit(self, column: Column, *, difference: bool) -> Unit:
        if difference:
            of = self.table.columns[column.minuend or 0].unit
            return Unit.PERCENTAGE_POINT if of is Unit.PERCENT else Unit.NUMBER
        return column.unit or Unit.NUMBER

    def _indicator(self, row: ParsedRow, column: Column) -> Indicator:
        subject = column.subject or self.table.subject or self._unnamed_subject(column)
        if row.label and row.place is None and row.state is None:
            subject = f"{subject}: {row.label}"
        return indicator_of(subject, column.unit or Unit.NUMBER)

    def _unnamed_subject(self, column: Column) -> str:
        """Columns that only say who says it measure one thing, which the table leaves unnamed."""
        heads = [c.header for c in self.table.columns if c.role is ColumnRole.OTHER and c.header]
        return f"figure by {heads[0]}" if column.said_by and heads else column.header

    def _said_by(self, column: Column) -> str:
        """Return who the header says asserts the values; a name on no record is an agent too."""
        if not column.said_by:
            return self.setting.opening.publisher.key
        known = self.setting.naming.agent(column.said_by)
        return known or self.setting.naming.shortened(column.said_by) or self._named(column.said_by)

    def _named(self, words: str) -> str:
        agent = Agent(
            key=readable_key(words, self.setting.opening.key), kind=AgentKind.UNKNOWN, name=words
        )
        self.minted[agent.key] = agent
        return agent.key

    def _source(self, column: Column) -> str | None:
        found = [match for note in column.notes for _, match in self.setting.cited.of_note(note)]
        return found[0].source if found else None

    def _period(self, column: Column) -> PartialDate | None:
        """Take the day that the text before the table gives for the month in the header."""
        of = column
        if column.role is ColumnRole.DIFFERENCE and column.minuend is not None:
            of = self.table.columns[column.minuend]
        if of.period is None or of.period.day is not None:
            return of.period
        return _as_of(self.passage.words, of.period, self.setting.language) or of.period

    def _of_row(self, row: ParsedRow) -> PartialDate | None:
        """Return the date in a row's one column of dates that dates no event: "Year"."""
        dated = [c.date for c in row.cells if c.date and not self.table.columns[c.column].event]
        return dated[0] if len(dated) == 1 else None

    def _events(self, row: ParsedRow, at: Where) -> Iterator[Event]:
        for cell in row.cells:
            column = self.table.columns[cell.column]
            program = self.setting.naming.program
            if column.event and cell.date is not None and program is not None:
                yield activation(
                    self.setting, program, at.place, cell.date, self.assertion, cell.location
                )


def _as_of(words: Words, month: PartialDate, language: str) -> PartialDate | None:
    for found in find_dates(words.text, language):
        same = (found.date.year, found.date.month) == (month.year, month.month)
        if same and found.date.day and _AS_OF.search(words.text[: found.start]):
            return found.date
    return None


def activation(
    setting: Setting,
    program: str,
    place: str,
    date: PartialDate,
    assertion: str | None,
    location: Location,
) -> Event:
    """Return the start of a programme in a jurisdiction."""
    knowledge = setting.naming.knowledge
    name = knowledge.programs[program].name
    where = knowledge.places.described(knowledge.places.by_key[place])
    return Event(
        key=f"activation-{program}-{place}-{date}",
        name=f"Activation of {name} in {where}",
        program=program,
        place=place,
        date=date,
        locations=(location,),
        assertions=(assertion,) if assertion else (),
    )
