"""What a Word document is made of, before it has one text."""

from dataclasses import dataclass

from kg.model.document import BlockKind
from kg.read.composed import PLAIN, Style


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style; with a ``note``, the mark that points to it; ``\\n`` is a line break."""

    text: str
    style: Style = PLAIN
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``label`` is the number or name of an item or note."""

    pieces: tuple[Piece, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    label: str | None = None

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(piece.style.bold for piece in self.pieces if piece.text.strip())


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell holds paragraphs and tables; ``columns`` and ``rows`` are how many it spans."""

    content: tuple["Part", ...]
    columns: int = 1
    rows: int = 1

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(isinstance(part, Paragraph) and part.bold for part in self.content)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``header`` when the document says so."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    rows: tuple[Row, ...]

    @property
    def heads(self) -> int:
        """How many rows head it: those marked as such, or a first row that alone is bold."""
        marked = sum(row.header for row in self.rows)
        bold = [all(cell.bold for cell in row.cells) for row in self.rows]
        return marked or int(bool(bold) and bold[0] and not all(bold))


Part = Paragraph | Table
