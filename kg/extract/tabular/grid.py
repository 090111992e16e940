"""Table pieces as one grid: which pieces belong together, what is header, what is a row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.tabular.cells import read_date, read_quantity
from kg.model.document import Block, BlockKind, Cell, Row
from kg.model.location import Location, Notice

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_PAGE_BREAK = (BlockKind.NOTE, BlockKind.RULE)


@dataclass(frozen=True, slots=True)
class Grid:
    """Header words per column, the notes they bear, and rows that fit the columns."""

    headers: tuple[str, ...]
    notes: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]
    notices: tuple[Notice, ...]
    caption: str

    def column(self, index: int) -> list[str]:
        """Return the texts of one column."""
        return [row.cells[index].words.text.strip() for row in self.rows]


def join_pieces(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """Return the tables among ``blocks``, each as its pieces.

    A table goes on after a page break: only notes and rules stand between, and the header is
    repeated, or left out on another page.
    """
    groups: list[list[Block]] = []
    broken = True
    for block in blocks:
        if block.table is not None:
            if not broken and _continues(groups[-1], block):
                groups[-1].append(block)
            else:
                groups.append([block])
            broken = False
        elif block.kind not in _PAGE_BREAK and block.words:
            broken = True
    return tuple(tuple(group) for group in groups)


def _continues(pieces: Sequence[Block], block: Block) -> bool:
    first, caption = header_rows(pieces[0]), block.table and block.table.caption
    own = header_rows(block)
    if own:
        return _texts(own) == _texts(first)
    before = pieces[-1]
    turned = before.page != block.page or block.ordinal > before.ordinal + 1
    return turned and not caption and bool(first) and _width(block) == _width(pieces[0])


def header_rows(block: Block) -> tuple[Row, ...]:
    """Return the rows that head the table: marked ones, else a first row that states no value."""
    rows = block.table.rows if block.table else ()
    marked = []
    for row in rows:
        if not row.cells or not all(cell.header for cell in row.cells):
            break
        marked.append(row)
    if marked or len(rows) < 2:
        return tuple(marked)
    return rows[:1] if _is_head(rows[0]) and _has_value(rows[1]) else ()


def _is_head(row: Row) -> bool:
    """Tell whether a row has no value but years in order ("Part", "2018", "2019")."""
    values = [cell.words.text.strip() for cell in row.cells if _is_value(cell)]
    in_order = sorted(set(values)) in (values, values[::-1])
    return not values or (
        1 < len(values) < len(row.cells) and in_order and all(map(_YEAR.fullmatch, values))
    )


def _has_value(row: Row) -> bool:
    return any(map(_is_value, row.cells))


def _is_value(cell: Cell) -> bool:
    return bool(read_quantity(cell.words.text) or read_date(cell.words.text))


def _texts(rows: Sequence[Row]) -> list[list[str]]:
    return [[" ".join(cell.words.text.casefold().split()) for cell in row.cells] for row in rows]


def _width(block: Block) -> int:
    rows = block.table.rows if block.table else ()
    return max((sum(cell.columns for cell in row.cells) for row in rows), default=0)


def grid_of(pieces: Sequence[Block]) -> Grid | None:
    """Return the pieces as one grid, ``None`` without header or rows."""
    head = header_rows(pieces[0])
    width = sum(cell.columns for cell in head[-1].cells) if head else 0
    if width < 2:
        return None
    rows, notices = _body(pieces, _texts(head), width)
    if not rows:
        return None
    columns = [_column_head(head, index) for index in range(width)]
    table = pieces[0].table
    caption = table.caption.text.strip() if table and table.caption else ""
    headers = tuple(" ".join(_unrepeated(cells)) for cells in columns)
    notes = tuple(
        tuple(run.note for cell in cells for _, run in cell.words.markers() if run.note)
        for cells in columns
    )
    return Grid(headers, notes, rows, notices, caption)


def _body(
    pieces: Sequence[Block], head: list[list[str]], width: int
) -> tuple[tuple[Row, ...], tuple[Notice, ...]]:
    rows: list[Row] = []
    notices: list[Notice] = []
    for row in (row for piece in pieces if piece.table for row in piece.table.rows):
        if _texts([row])[0] in head or not any(cell.words for cell in row.cells):
            continue
        if len(row.cells) == width:
            rows.append(row)
        elif sum(cell.columns for cell in row.cells) != width:
            notices.append(_misfit(row, width))
    return tuple(rows), tuple(notices)


def _misfit(row: Row, width: int) -> Notice:
    message = f"A table row has {len(row.cells)} cells under {width} columns; it was left out."
    return Notice("table-row-cells", message, Location((row.span,), page=row.page))


def _column_head(head: Sequence[Row], index: int) -> list[Cell]:
    """Return the header cells above one column, from the top; a wide cell is above several."""
    found = []
    for row in head:
        offset = 0
        for cell in row.cells:
            if offset <= index < offset + cell.columns:
                found.append(cell)
            offset += cell.columns
    return found


def _unrepeated(cells: Sequence[Cell]) -> Iterator[str]:
    """Yield each header text once, where a cell above only repeats the one below."""
    seen = set()
    for cell in cells:
        text = " ".join(cell.words.text.split())
        if text and text not in seen:
            seen.add(text)
            yield text
