"""Blocks as a template draws them: kind, level, label, pieces, cells."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model.document import Block, BlockKind
from kg.web.reading.pieces import Cutter, Piece


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell of a table in the text."""

    pieces: tuple[Piece, ...]
    header: bool
    columns: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A block cut into pieces; ``notes`` are the labels of the notes that it points to."""

    kind: str
    level: int
    label: str | None
    pieces: tuple[Piece, ...]
    rows: tuple[tuple[ShownCell, ...], ...] = ()

    @property
    def notes(self) -> list[str]:
        """The notes that its marks point to, in their order."""
        cells = (piece for row in self.rows for cell in row for piece in cell.pieces)
        return [piece.note for piece in (*self.pieces, *cells) if piece.note is not None]


@dataclass(slots=True)
class Shower:
    """Turns blocks into what is shown; headings never skip a level, whatever the document does."""

    cutter: Cutter
    level: int = 1

    def __call__(self, block: Block) -> Shown:
        """Return the block as it is shown."""
        level = block.level
        if block.kind is BlockKind.HEADING:
            level = self.level = max(2, min(block.level + 1, self.level + 1, 6))
        rows = tuple(self._rows(block))
        pieces = () if rows else tuple(self.cutter.cut(block.words))
        return Shown(block.kind.value, level, block.label, pieces, rows)

    def _rows(self, block: Block) -> Iterator[tuple[ShownCell, ...]]:
        for row in block.table.rows if block.table else ():
            yield tuple(
                ShownCell(tuple(self.cutter.cut(cell.words)), cell.header, cell.columns)
                for cell in row.cells
            )


def notes_in(blocks: Iterable[Shown]) -> list[str]:
    """Return the labels of the notes that blocks point to, each once."""
    return list(dict.fromkeys(note for block in blocks for note in block.notes))
