"""Tables without rules: columns of cells whose rows begin at one height, with white between.

Text in two columns looks alike, line by line; there the gaps between paragraphs of one column are
not those of the other. Rows are told by white that crosses every column; that they are rows of a
table, by a bold head, or by cells of unequal length that still begin together.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from kg.read.pdf.letters import Letter, lines_of
from kg.read.pdf.line import Box, Grid
from kg.read.pdf.paragraphs import SENTENCE_END

_GUTTER = 9.0
_FEWEST_ROWS = 3
_FEWEST_UNEQUAL = 2
_WIDER = 1.2
_LONGEST_HEAD = 60
_LEVEL = 2.0  # points

Band = Sequence[Letter]


def table_of(bands: Sequence[Band]) -> tuple[Grid, int] | None:
    """Return the table that the bands of a run make up, and how many of them, from the first.

    A band is what no strip of white crosses from side to side. ``None`` when they are no table.
    """
    edges = _edges(bands)
    rows = list(_rows(bands)) if not _of_single_lines(bands, edges) else [[one] for one in bands]
    headed = _has_head(_cells(rows[0], edges))
    begins = _begins_a_row if headed else _begins_everywhere
    while rows and not begins(rows[-1][0], edges):
        rows.pop()
    if headed:
        rows = _joined(rows, edges)
    if len(rows) < _FEWEST_ROWS or not all(begins(row[0], edges) for row in rows):
        return None
    cells = [_cells(row, edges) for row in rows]
    if _repeats(cells[0]):
        return None
    if not headed and (_unequal(rows, edges) < _FEWEST_UNEQUAL or not all(map(_level, cells))):
        return None
    lines = tuple(tuple(lines_of(cell) for cell in row) for row in cells)
    return Grid(lines, _box(letter for row in cells for cell in row for letter in cell)), sum(
        map(len, rows)
    )


def _joined(rows: Sequence[Sequence[Band]], edges: Sequence[float]) -> list[list[Band]]:
    """Join rows that begin in one column only, the second paragraph of a cell, to those above."""
    joined: list[list[Band]] = []
    for row in rows:
        if joined and not _begins_a_row(row[0], edges):
            joined[-1] += row
        else:
            joined.append(list(row))
    return joined


def _repeats(row: Sequence[Sequence[Letter]]) -> bool:
    """Tell whether the cells of a first row say the same: cards side by side, each with a label."""
    return len({"".join(letter.text for letter in cell).strip() for cell in row}) == 1


def _edges(bands: Sequence[Band]) -> list[float]:
    """Return where the columns part: strips that every band leaves empty."""
    spans = sorted((letter.box.x0, letter.box.x1) for band in bands for letter in band)
    found, reach = list[float](), spans[0][1]
    for start, end in spans:
        if start - reach >= _GUTTER:
            found.append((start + reach) / 2)
        reach = max(reach, end)
    return found


def _rows(bands: Sequence[Band]) -> Iterator[list[Band]]:
    """Group bands into rows: more white than between the lines of a cell parts two of them."""
    steps = [_top(after) - _top(band) for band, after in pairwise(bands)]
    usual = min((step for step in steps if step > 1), default=0.0) * _WIDER
    row = [bands[0]]
    for band, step in zip(bands[1:], steps, strict=True):
        if step > usual:
            yield row
            row = []
        row.append(band)
    yield row


def _of_single_lines(bands: Sequence[Band], edges: Sequence[float]) -> bool:
    """Tell whether a bold head stands above rows of one line each: no cell goes on below."""
    steps = [_top(after) - _top(band) for band, after in pairwise(bands)]
    even = max(steps, default=0.0) <= _WIDER * min(steps, default=0.0)
    if not even or not all(_begins_everywhere(band, edges) for band in bands):
        return False
    rows = [[_text(cell) for cell in _cells([band], edges)] for band in bands]
    runs_on = any(
        below[:1].islower() and not SENTENCE_END.search(above)
        for above_row, row in pairwise(rows)
        for above, below in zip(above_row, row, strict=True)
    )
    return not runs_on and _has_head(_cells([bands[0]], edges))


def _text(letters: Sequence[Letter]) -> str:
    return " ".join(line.text for line in lines_of(letters))


def _top(band: Band) -> float:
    return median(letter.box.bottom for letter in band)


def _column(letter: Letter, edges: Sequence[float]) -> int:
    return sum(letter.box.x0 >= edge for edge in edges)


def _begins_everywhere(band: Band, edges: Sequence[float]) -> bool:
    return len({_column(letter, edges) for letter in band}) == len(edges) + 1


def _begins_a_row(band: Band, edges: Sequence[float]) -> bool:
    """Tell whether a band fills the first column and another: below a head, cells may be empty."""
    columns = {_column(letter, edges) for letter in band}
    return 0 in columns and len(columns) > 1


def _cells(row: Sequence[Band], edges: Sequence[float]) -> list[list[Letter]]:
    return [_cell(row, edges, at) for at in range(len(edges) + 1)]


def _cell(row: Sequence[Band], edges: Sequence[float], column: int) -> list[Letter]:
    return [letter for band in row for letter in band if _column(letter, edges) == column]


def _has_head(cells: Sequence[Sequence[Letter]]) -> bool:
    """Tell a head from headings of columns: short, bold, of one size and on one line."""
    letters = [letter for cell in cells for letter in cell]
    short = all(len(cell) <= _LONGEST_HEAD for cell in cells)
    alike = len({round(letter.size, 1) for letter in letters}) == 1
    return short and alike and _level(cells) and all(letter.bold for letter in letters)


def _level(cells: Sequence[Sequence[Letter]]) -> bool:
    """Tell whether the first lines of cells stand on one line."""
    feet = [lines_of(cell)[0].box.bottom for cell in cells if cell]
    return max(feet) - min(feet) < _LEVEL


def _unequal(rows: Sequence[Sequence[Band]], edges: Sequence[float]) -> int:
    """Count rows of which a cell ends before another does."""
    return sum(not _begins_everywhere(row[-1], edges) for row in rows)


def _box(letters: Iterator[Letter]) -> Box:
    boxes = [letter.box for letter in letters]
    return Box(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )
