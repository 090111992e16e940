"""From sorted lines to blocks, in the order in which they stand in the exact text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model.document import Block, BlockKind
from kg.read.flow import Flow
from kg.read.pdf.furniture import body_size, note_label, note_text, sort_lines
from kg.read.pdf.indents import set_in
from kg.read.pdf.line import Grid, Line, Page
from kg.read.pdf.paragraphs import Paragraph, item_of, paragraphs_of, pitch_of, runs_on
from kg.read.pdf.writing import put_lines

_LARGER = 1.12
_LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class Note:
    """A note at the foot of a page; its text may run on at the foot of the next."""

    lines: tuple[Line, ...]


Unit = Paragraph | Grid | Note


def blocks_of(text: str, pages: Sequence[Page]) -> tuple[Block, ...]:
    """Return the blocks of all pages."""
    units = sorted(_units(pages), key=_start)
    usual = body_size(pages)
    levels = _levels(units, usual)
    quoted = set_in([unit for unit in units if isinstance(unit, Paragraph)])
    flow = Flow(text)
    for unit in units:
        flow.end(_start(unit))
        flow.page = unit.page if isinstance(unit, Grid) else unit.lines[0].page
        if isinstance(unit, Grid):
            _put_grid(flow, unit)
        elif isinstance(unit, Note):
            _put_note(flow, unit)
        else:
            kind = BlockKind.QUOTE if _start(unit) in quoted else BlockKind.PARAGRAPH
            _put_paragraph(flow, unit, levels.get(unit.lines[0].size, 0), kind)
    return flow.finish(len(text))


def _start(unit: Unit) -> int:
    return unit.start if isinstance(unit, Grid) else unit.lines[0].start


def _units(pages: Sequence[Page]) -> list[Unit]:
    """Return text, tables and notes; paragraphs and notes that a page end cuts are rejoined."""
    sorted_pages = list(sort_lines(pages))
    pitch = pitch_of(each.body for each in sorted_pages)
    body: list[Unit] = []
    notes: list[Note] = []
    for each in sorted_pages:
        for at, unit in enumerate(_body(each.page, frozenset(each.body), pitch)):
            last = body[-1] if body and at == 0 else None
            if isinstance(last, Paragraph) and isinstance(unit, Paragraph) and runs_on(last, unit):
                body[-1] = Paragraph((*last.lines, *unit.lines))
            else:
                body.append(unit)
        _add_notes(notes, each.notes)
    return [*body, *notes]


def _body(page: Page, body: frozenset[Line], pitch: float) -> Iterator[Paragraph | Grid]:
    lines: list[Line] = []
    for item in page.items:
        if isinstance(item, Grid):
            yield from paragraphs_of(lines, pitch)
            yield item
            lines = []
        elif item in body:
            lines.append(item)
    yield from paragraphs_of(lines, pitch)


def _add_notes(notes: list[Note], lines: Sequence[Line]) -> None:
    """Begin a note at each line with a mark of its own; numbers must go up."""
    for line in lines:
        last = note_label(notes[-1].lines[0]) if notes else None
        if not notes or _follows(note_label(line), last, line):
            notes.append(Note((line,)))
        else:
            notes[-1] = Note((*notes[-1].lines, line))


def _follows(label: str | None, last: str | None, line: Line) -> bool:
    if label is None or last is None or line.pieces[0].style.raised:
        return label is not None
    if label.isdecimal() and last.isdecimal():
        return int(label) in (int(last) + 1, 1)
    return True


def _levels(units: Sequence[Unit], usual: float) -> dict[float, int]:
    """Return the level of each size in which headings are set, the largest first."""
    sizes = {
        unit.lines[0].size
        for unit in units
        if isinstance(unit, Paragraph)
        and unit.lines[0].size >= _LARGER * usual
        and len(unit.text) <= _LONGEST_HEADING
    }
    return {size: min(level, 6) for level, size in enumerate(sorted(sizes, reverse=True), 1)}


def _put_paragraph(flow: Flow, unit: Paragraph, level: int, kind: BlockKind) -> None:
    first, end = unit.lines[0], unit.lines[-1].end
    item = item_of(first)
    if level and len(unit.text) <= _LONGEST_HEADING:
        flow.begin(BlockKind.HEADING, first.start, level=level)
        put_lines(flow.inline, unit.lines)
    elif item:
        label = item[1] or item[2]
        flow.begin(BlockKind.ITEM, first.start, level=1, label=label)
        put_lines(flow.inline, unit.lines, skip=0 if item[2] else item.end())
    else:
        flow.begin(kind, first.start)
        put_lines(flow.inline, unit.lines)
    flow.end(end)


def _put_note(flow: Flow, note: Note) -> None:
    first = note.lines[0]
    flow.begin(BlockKind.NOTE, first.start, label=(note_label(first) or "").casefold() or None)
    put_lines(flow.inline, note.lines, skip=note_text(first))
    flow.end(note.lines[-1].end)


def _put_grid(flow: Flow, grid: Grid) -> None:
    flow.begin_table(grid.start)
    for at, row in enumerate(grid.rows):
        lines = [line for cell in row for line in cell]
        head = at == 0 and _is_head(grid)
        flow.begin_row(lines[0].start)
        for cell in row:
            here = cell[0].start if cell else flow.at
            flow.begin_cell(here, header=head)
            if cell:
                flow.begin(BlockKind.PARAGRAPH, here)
                put_lines(flow.inline, cell)
            flow.at = cell[-1].end if cell else here
            flow.end_cell(flow.at)
    flow.end_table(grid.end)


def _is_head(grid: Grid) -> bool:
    """The first row heads the table when it alone is bold throughout."""
    bold = [all(line.bold for cell in row for line in cell) for row in grid.rows]
    return bold[0] and not all(bold)
