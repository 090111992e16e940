"""Rows of a table, where a cell that spans several rows stands in each of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model.document import Cell, Row
from kg.model.location import Span
from kg.model.words import join
from kg.read.arranging import OpenCell

_MOST = 100  # columns or rows that one cell may span


def span_of(printed: str) -> int:
    """Return how many columns or rows a cell spans, at least one."""
    return max(1, min(int(printed) if printed.isdecimal() else 1, _MOST))


def made_rows(rows: Sequence[tuple[Span, Sequence[OpenCell]]], page: int | None) -> tuple[Row, ...]:
    """Return the rows that hold cells; what spans rows is repeated below, as ``above``.

    HTML Standard, "Forming a table": a cell takes the first columns that none above holds.
    """
    below: dict[int, tuple[Cell, int]] = {}
    made = []
    for span, cells in rows:
        if cells:
            placed = tuple(_placed(cells, below))
            made.append(Row(placed, span, page))
    return tuple(made)


def _placed(cells: Iterable[OpenCell], below: dict[int, tuple[Cell, int]]) -> Iterator[Cell]:
    """Yield the cells of a row, and note in ``below`` which of them go on, by column."""
    column = 0
    for open_cell in cells:
        for cell in _from_above(column, below):
            yield cell
            column += cell.columns
        cell = _cell(open_cell)
        if open_cell.rows > 1:
            below[column] = (replace(cell, above=True), open_cell.rows - 1)
        yield cell
        column += cell.columns
    yield from _from_above(column, below)


def _from_above(column: int, below: dict[int, tuple[Cell, int]]) -> Iterator[Cell]:
    while column in below:
        cell, rows = below.pop(column)
        if rows > 1:
            below[column] = (cell, rows - 1)
        yield cell
        column += cell.columns


def _cell(cell: OpenCell) -> Cell:
    words = join((block.words for block in cell.blocks), "\n")
    return Cell(words, cell.span, cell.header, cell.columns)
