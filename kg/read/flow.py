"""From events (a block begins, text, a tag) to the blocks of a document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.model.document import RATING, Block, BlockKind, Row, Table
from kg.model.location import Span
from kg.model.words import Run, Words, join
from kg.read.arranging import OpenCell, is_layout
from kg.read.inline import Inline, merged
from kg.read.parting import parted
from kg.read.spanning import made_rows
from kg.read.whole_notes import whole_notes

_WORD = re.compile(r"\w|#\s*#\s*#")  # "# # #" ends a press release
_TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)


@dataclass
class _OpenBlock:
    kind: BlockKind
    start: int
    level: int
    label: str | None
    groups: tuple[int, ...]
    inline: Inline


@dataclass
class _OpenTable:
    """A table being read: each cell collects blocks, for it may turn out to be mere layout."""

    start: int
    rows: list[tuple[Span, list[OpenCell]]] = field(default_factory=list)
    cell_start: int | None = None
    header: bool = False
    spanned: tuple[int, int] = (1, 1)
    outer: list[Block] = field(default_factory=list)
    nested: bool = False
    caption: Block | None = None


class Flow:
    """Builds blocks in reading order. Readers call it with raw offsets."""

    def __init__(self, raw: str, page: int | None = None) -> None:
        self.raw = raw
        self.page = page
        self.at = 0
        self._blocks: list[Block] = []
        self._open: _OpenBlock | None = None
        self._tables: list[_OpenTable] = []
        self._groups: list[int] = []
        self._group_count = 0
        self._context: list[tuple[BlockKind, int, str | None]] = []

    # -- blocks ---------------------------------------------------------------------------------
    def begin(self, kind: BlockKind, at: int, *, level: int = 0, label: str | None = None) -> None:
        """Begin a block; an open one ends first."""
        self.end(at)
        self._open = _OpenBlock(kind, at, level, label, tuple(self._groups), Inline(self.raw))

    def end(self, at: int) -> None:
        """End the open block; a block without words leaves no trace."""
        block, self._open = self._open, None
        if block is None:
            return
        words = Words(tuple(merged(block.inline.runs))).strip()
        if _WORD.search(words.text) or any(run.note for run in words.runs):
            self._blocks.append(
                Block(0, block.kind, words, Span(block.start, max(at, block.start)),
                      level=block.level, label=block.label, page=self.page, groups=block.groups)
            )  # fmt: skip

    def rule(self, start: int, end: int) -> None:
        """Add a thematic break."""
        self.end(start)
        self._blocks.append(Block(0, BlockKind.RULE, Words(), Span(start, end), page=self.page))

    def code(self, start: int, end: int) -> None:
        """Add a block of code: kept as a place, never read for claims."""
        self.end(start)
        self._blocks.append(Block(0, BlockKind.CODE, Words(), Span(start, end), page=self.page))

    @property
    def inline(self) -> Inline:
        """The inline collector of the open block; one is begun when there is none."""
        if self._open is None:
            kind, level, label = self._context[-1] if self._context else (_TEXT_KINDS[0], 0, None)
            self.begin(kind, self.at, level=level, label=label)
        assert self._open is not None
        return self._open.inline

    @property
    def begun(self) -> bool:
        """Whether the open block has words."""
        return self._open is not None and any(run.text.strip() for run in self._open.inline.runs)

    def text(self, start: int, end: int) -> None:
        """Add raw text; white space alone begins no block."""
        if self._open is None and not self.raw[start:end].strip():
            return
        self.at = start
        self.inline.feed(start, end)

    def rating(self, start: int, end: int) -> None:
        """Add the words of a tag that rates what stands in it."""
        self.begin(_TEXT_KINDS[0], start, label=RATING)
        self.text(start, end)
        self.end(end)

    def enter(self, kind: BlockKind, *, level: int = 0, label: str | None = None) -> None:
        """Blocks that begin by themselves are of this kind until ``leave``."""
        self._context.append((kind, level, label))

    def leave(self) -> None:
        """End the innermost ``enter``."""
        if self._context:
            self._context.pop()

    def begin_group(self) -> None:
        """Begin a card or section element."""
        self._group_count += 1
        self._groups.append(self._group_count)

    def end_group(self) -> None:
        """End the innermost group."""
        if self._groups:
            self._groups.pop()

    # -- tables ---------------------------------------------------------------------------------
    def begin_table(self, at: int) -> None:
        """Begin a table; inside another one, the outer is layout."""
        self.end(at)
        if self._tables:
            self._tables[-1].nested = True
        self._tables.append(_OpenTable(at, outer=self._blocks))
        self._blocks = []

    def end_caption(self, at: int) -> None:
        """End the caption of a table: it belongs to no cell."""
        self.end(at)
        if self._tables and self._tables[-1].cell_start is None and self._blocks:
            self._tables[-1].caption = self._blocks.pop()

    def begin_row(self, at: int) -> None:
        """Begin a row; an open cell ends first."""
        if self._tables:
            self.end_cell(at)
            self._tables[-1].rows.append((Span(at, at), []))

    def begin_cell(self, at: int, *, header: bool = False, columns: int = 1, rows: int = 1) -> None:
        """Begin a cell that spans ``columns`` and ``rows``; an open one ends first."""
        if not self._tables:
            return
        self.end_cell(at)
        table = self._tables[-1]
        if not table.rows:
            self.begin_row(at)
        table.cell_start, table.header, table.spanned = at, header, (columns, rows)

    def end_cell(self, at: int) -> None:
        """End the open cell."""
        if not self._tables or self._tables[-1].cell_start is None:
            return
        self.end(at)
        table = self._tables[-1]
        span, cells = table.rows[-1]
        assert table.cell_start is not None
        span_of_cell = Span(table.cell_start, at)
        cells.append(OpenCell(self._blocks, span_of_cell, table.header, *table.spanned))
        table.rows[-1] = (Span(span.start, at), cells)
        table.cell_start, self._blocks = None, []

    def end_table(self, at: int) -> None:
        """End the table: one block, or, when it is mere layout, the blocks of its cells."""
        if not self._tables:
            return
        self.end_cell(at)
        self.end(at)
        table = self._tables.pop()
        loose, self._blocks = self._blocks, table.outer
        contents = [block for _, cells in table.rows for cell in cells for block in cell.blocks]
        if table.nested or is_layout([cells for _, cells in table.rows]):
            caption = [table.caption] if table.caption else []
            self._blocks.extend(caption + contents + loose)
            return
        rows = made_rows(table.rows, self.page)
        block = Block(
            0, BlockKind.TABLE, _table_words(rows), Span(table.start, at),
            table=Table(rows, table.caption.words if table.caption else None), page=self.page,
            groups=tuple(self._groups),
        )  # fmt: skip
        self._blocks.append(block)
        self._blocks.extend(loose)

    def finish(self, at: int) -> tuple[Block, ...]:
        """End everything and number the blocks."""
        while self._tables:
            self.end_table(at)
        self.end(at)
        return number(parted(list(whole_notes(self._blocks)), self.raw))


def _table_words(rows: Iterable[Row]) -> Words:
    return join(
        (join((cell.words for cell in row.cells if not cell.above), "\t") for row in rows), "\n"
    )


def number(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with their ordinals, which their runs carry too."""
    return tuple(_numbered(block, ordinal) for ordinal, block in enumerate(blocks))


def _numbered(block: Block, ordinal: int) -> Block:
    table = block.table
    if table is not None:
        rows = tuple(
            replace(row, cells=tuple(replace(c, words=_at(c.words, ordinal)) for c in row.cells))
            for row in table.rows
        )
        table = Table(rows, table.caption and _at(table.caption, ordinal))
    return replace(block, ordinal=ordinal, words=_at(block.words, ordinal), table=table)


def _at(words: Words, ordinal: int) -> Words:
    def placed(run: Run) -> Run:
        return replace(run, block=ordinal)

    return Words(tuple(map(placed, words.runs)))
