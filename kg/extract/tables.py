"""Data tables: which column holds places, dates, values and differences, and what each row says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.extract.tabular.captions import caption_of, captioned, named_in
from kg.extract.tabular.cells import is_bracketed, read_date, read_quantity, says_nothing
from kg.extract.tabular.differences import explain_difference, is_relative_change
from kg.extract.tabular.grid import Grid, grid_of, join_pieces
from kg.extract.tabular.header_units import header_unit
from kg.extract.tabular.headers import event_of, read_header, shared_subject
from kg.extract.tabular.vocabulary import is_one_of, mentions
from kg.model.document import Block, Cell, Row
from kg.model.figure import Column, ColumnRole, ParsedCell, ParsedRow, ParsedTable, Unit
from kg.model.location import Location, Notice

__all__ = ["join_pieces", "read_table"]

_SHARES = (Unit.PERCENT, Unit.PERCENTAGE_POINT)
_READ = (ColumnRole.VALUE, ColumnRole.DIFFERENCE, ColumnRole.DATE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with its 1-based number in the whole table."""

    row: Row
    number: int

    def location(self, cell: Cell | None = None) -> Location:
        """Return where the row, or one of its cells, stands."""
        spans = cell.words.spans() or (cell.span,) if cell else (self.row.span,)
        return Location(spans, page=self.row.page, row=self.number)


def read_table(
    pieces: Sequence[Block], language: str = "en", *, above: str = ""
) -> ParsedTable | None:
    """Return the pieces of one table (see ``join_pieces``) as data; ``above`` is its title.

    ``None`` when it holds none: prose in cells, a layout, a list. A difference column gets its
    operands from the numbers themselves; its unit is percentage points when those are shares.
    Rows that do not fit and cells that cannot be read are told of in ``notices``.
    """
    grid = grid_of(pieces) if pieces else None
    if grid is None:
        return None
    columns = _columns(grid, language)
    if not _is_data(columns):
        return None
    subject = shared_subject(
        [column.subject for column in columns if column.role is ColumnRole.VALUE], grid.caption
    )
    caption = caption_of(above or grid.caption, language)
    columns = tuple(captioned(column, caption) for column in columns)
    columns = tuple(
        replace(column, subject="") if column.subject == subject else column for column in columns
    )
    lines = [_Line(row, number) for number, row in enumerate(grid.rows, start=1)]
    rows = tuple(_row(line, columns, language) for line in lines)
    notices = (*grid.notices, *_unread(lines, columns, rows))
    blocks = tuple(block.ordinal for block in pieces)
    return ParsedTable(
        columns, rows, subject or grid.caption or named_in(above, language), blocks, notices
    )


def _is_data(columns: Sequence[Column]) -> bool:
    roles = {column.role for column in columns}
    placed = roles & {ColumnRole.STATE, ColumnRole.PLACE}
    dated = any(column.event for column in columns)
    return bool(roles & {ColumnRole.VALUE, ColumnRole.DIFFERENCE}) or bool(placed and dated)


def _columns(grid: Grid, language: str) -> tuple[Column, ...]:
    plain = tuple(_column(grid, index, language) for index in range(len(grid.headers)))
    values = {
        column.index: _values(grid, column.index, language)
        for column in plain
        if column.role is ColumnRole.VALUE
    }
    return tuple(
        _explained(column, plain, values, grid, language)
        if column.role is ColumnRole.DIFFERENCE
        else column
        for column in plain
    )


def _column(grid: Grid, index: int, language: str) -> Column:
    header, notes = grid.headers[index], grid.notes[index]
    role = _role(header, grid.column(index), language)
    if role is ColumnRole.DATE:
        return Column(index, header, role, event=event_of(header), notes=notes)
    if role not in (ColumnRole.VALUE, ColumnRole.DIFFERENCE):
        return Column(index, header, role, notes=notes)
    given = header_unit(header, language)
    words = read_header(given.text, language)
    unit = given.currency or _unit(header, grid.column(index), language)
    subject = words.subject if role is ColumnRole.VALUE else ""
    column = Column(index, header, role, unit, words.said_by, words.period, notes=notes)
    return replace(column, subject=subject, power=given.power)


def _role(header: str, texts: Sequence[str], language: str) -> ColumnRole:
    known = [text for text in texts if not says_nothing(text)]
    numeric = _mostly(known, [read_quantity(text, language) for text in known])
    if is_one_of(header, "number") or known == [str(n) for n in range(1, len(known) + 1)]:
        return ColumnRole.OTHER
    name = header.casefold().removesuffix(" name")
    if not numeric and is_one_of(name, "state"):
        return ColumnRole.STATE
    if not numeric and is_one_of(name, "place"):
        return ColumnRole.PLACE
    years = mentions(header, "date") or is_one_of(header, "year")
    if _mostly(known, [read_date(text, language, years=years) for text in known]):
        return ColumnRole.DATE
    if not numeric:
        return ColumnRole.OTHER
    return ColumnRole.DIFFERENCE if mentions(header, "difference") else ColumnRole.VALUE


def _mostly(known: Sequence[str], read: Sequence[object | None]) -> bool:
    """Tell whether at least half of the cells that say something could be read."""
    return bool(known) and 2 * sum(item is not None for item in read) >= len(known)


def _unit(header: str, texts: Sequence[str], language: str) -> Unit:
    units = [found.unit for text in texts if (found := read_quantity(text, language))]
    if units.count(Unit.PERCENTAGE_POINT) * 2 > len(units) or mentions(header, "points"):
        return Unit.PERCENTAGE_POINT
    percent = units.count(Unit.PERCENT) * 2 > len(units)
    if percent or mentions(header, "percent"):
        return Unit.PERCENT
    sums = {unit for unit in units if unit.is_money}
    return next(iter(sums)) if len(sums) == 1 else Unit.NUMBER


def _values(grid: Grid, index: int, language: str) -> list[Decimal | None]:
    found = [read_quantity(text, language) for text in grid.column(index)]
    return [quantity.value if quantity else None for quantity in found]


def _explained(
    column: Column,
    columns: Sequence[Column],
    values: dict[int, list[Decimal | None]],
    grid: Grid,
    language: str,
) -> Column:
    """Give a difference column its operands, if its numbers say which they are.

    Changes in per cent of another column have none: they are values of their own.
    """
    printed = _values(grid, column.index, language)
    pair = explain_difference(printed, values)
    if pair is None:
        change = column.unit is Unit.PERCENT and is_relative_change(printed, values)
        known = change or not any(values.values())
        return replace(column, role=ColumnRole.VALUE, subject=column.header) if known else column
    shares = {columns[index].unit for index in pair} == {Unit.PERCENT}
    unit = Unit.PERCENTAGE_POINT if shares else column.unit
    power = column.power or columns[pair[0]].power
    return replace(column, minuend=pair[0], subtrahend=pair[1], unit=unit, power=power)


def _row(line: _Line, columns: Sequence[Column], language: str) -> ParsedRow:
    def words(role: ColumnRole) -> str | None:
        texts = (
            line.row.cells[column.index].words.text for column in columns if column.role is role
        )
        return next((" ".join(text.split()) for text in texts if text.strip()), None)

    state, place, label = map(words, (ColumnRole.STATE, ColumnRole.PLACE, ColumnRole.OTHER))
    cells = tuple(
        cell for column in columns if column.role in _READ for cell in _cell(line, column, language)
    )
    total = any(is_one_of(name, "total") for name in (state, place, label) if name)
    return ParsedRow(state, place, cells, line.location(), label, total)


def _cell(line: _Line, column: Column, language: str) -> Iterator[ParsedCell]:
    cell = line.row.cells[column.index]
    text = cell.words.text.strip()
    location = line.location(cell)
    if column.role is ColumnRole.DATE:
        date = read_date(text, language, years=True)
        if date:
            yield ParsedCell(column.index, text, location, date=date)
    elif not is_bracketed(text) and (quantity := read_quantity(text, language)):
        scaled = not quantity.number.scale and quantity.unit not in _SHARES
        value = quantity.number.scaled(column.power) if scaled else quantity.value
        found = ParsedCell(column.index, text, location, value)
        yield replace(found, comparator=quantity.comparator)


def _unread(
    lines: Sequence[_Line], columns: Sequence[Column], rows: Sequence[ParsedRow]
) -> Iterator[Notice]:
    """Tell of every cell that says something where a value or date was expected."""
    for line, row in zip(lines, rows, strict=True):
        read = {cell.column for cell in row.cells}
        for column in columns:
            cell = line.row.cells[column.index]
            missing = column.role in _READ and column.index not in read
            if missing and not says_nothing(cell.words.text):
                message = f"A cell under '{column.header}' could not be read as its column is."
                yield Notice("table-cell-unread", message, line.location(cell))
