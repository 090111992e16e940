"""Cells of a Word table that go on below: one cell that spans rows, as HTML has it."""

from collections.abc import Iterable
from dataclasses import replace

from kg.read.docx.parts import Cell, Row


def merged_down(rows: Iterable[tuple[Row, frozenset[int]]]) -> tuple[Row, ...]:
    """Return rows without the cells that go on from above, whose numbers stand with each row."""
    made: list[Row] = []
    starts: dict[int, tuple[int, int]] = {}  # column: the row and number of the cell on top
    for row, further in rows:
        column = 0
        kept: list[Cell] = []
        for number, cell in enumerate(row.cells):
            top = starts.get(column) if number in further else None
            if top is None:
                starts[column] = (len(made), len(kept))
                kept.append(cell)
            else:
                made[top[0]] = _longer(made[top[0]], top[1])
            column += cell.columns
        made.append(replace(row, cells=tuple(kept)))
    return tuple(made)


def _longer(row: Row, number: int) -> Row:
    cells = list(row.cells)
    cells[number] = replace(cells[number], rows=cells[number].rows + 1)
    return replace(row, cells=tuple(cells))
