"""Paragraphs and tables written into one text, and the same read from it as blocks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from kg.model.document import Block
from kg.read.composed import feed_styled
from kg.read.docx.parts import Paragraph, Part, Piece, Row, Table
from kg.read.flow import Flow

Placed = tuple[Piece, int, int]


@dataclass
class StoryWriter:
    """Writes parts into one text, and keeps the steps that read them once it is whole."""

    written: list[str] = field(default_factory=list)
    at: int = 0
    _steps: list[Callable[[Flow], None]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self.written)

    def add(self, parts: Iterable[Part]) -> None:
        """Write paragraphs and tables."""
        for part in parts:
            if isinstance(part, Paragraph):
                self._paragraph(part)
            else:
                self._table(part)

    def blocks(self, text: str) -> tuple[Block, ...]:
        """Return the blocks of the whole text."""
        flow = Flow(text)
        for step in self._steps:
            step(flow)
        return flow.finish(len(text))

    def _write(self, text: str) -> tuple[int, int]:
        start = self.at
        self.written.append(text)
        self.at += len(text)
        return start, self.at

    def _step(self, step: Callable[[Flow, int], None]) -> None:
        at = self.at
        self._steps.append(lambda flow: step(flow, at))

    def _paragraph(self, paragraph: Paragraph) -> None:
        start = self.at
        placed = [(piece, *self._write(piece.text)) for piece in paragraph.pieces]
        self._step(partial(_put_paragraph, paragraph=paragraph, placed=placed, start=start))
        self._write("\n")

    def _table(self, table: Table) -> None:
        self._step(Flow.begin_table)
        for number, row in enumerate(table.rows):
            self._row(row, header=number < table.heads)
        self._step(Flow.end_table)

    def _row(self, row: Row, *, header: bool) -> None:
        self._step(Flow.begin_row)
        for cell in row.cells:
            spans = (cell.columns, cell.rows)
            self._step(partial(Flow.begin_cell, header=header, columns=spans[0], rows=spans[1]))
            self.add(cell.content)
            self._step(Flow.end_cell)


def _put_paragraph(
    flow: Flow, end: int, *, paragraph: Paragraph, placed: Iterable[Placed], start: int
) -> None:
    flow.begin(paragraph.kind, start, level=paragraph.level, label=paragraph.label)
    for piece, first, last in placed:
        if piece.note:
            flow.inline.note(piece.note, first, last)
        elif piece.text == "\n":
            flow.inline.line_break(first, last)
        else:
            feed_styled(flow.inline, piece.style, first, last)
    flow.end(end)
