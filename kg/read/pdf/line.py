"""A printed line: pieces of one style, with their places on the page and in the exact text."""

from dataclasses import dataclass, replace
from functools import cached_property

from kg.read.composed import Style


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the upper left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style without white space; ``at`` is its offset in the line's text."""

    text: str
    at: int
    x1: float
    style: Style


@dataclass(frozen=True)
class Line:
    """One line; ``size`` in points, ``start`` its offset in the exact text."""

    pieces: tuple[Piece, ...]
    box: Box
    size: float
    page: int = 0
    start: int = 0

    @cached_property
    def text(self) -> str:
        """The line as it stands in the exact text."""
        text = ""
        for piece in self.pieces:
            text = text.ljust(piece.at) + piece.text
        return text

    @property
    def end(self) -> int:
        """Where the line ends in the exact text."""
        return self.start + len(self.text)

    @property
    def bold(self) -> bool:
        """Whether every letter is bold."""
        return all(piece.style.bold for piece in self.pieces if not piece.style.raised)

    @property
    def first_word_width(self) -> float:
        """How much room the first word takes, in points."""
        first = next((piece for piece in self.pieces if not piece.style.raised), self.pieces[0])
        word, *rest = first.text.split(" ", 1)
        width = first.x1 - self.box.x0
        return width * len(word) / max(1, len(first.text)) if rest else width

    def placed(self, page: int, start: int) -> "Line":
        """Return the line at its place in the exact text."""
        return replace(self, page=page, start=start)


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: rows of cells of lines."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    box: Box
    page: int = 0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows, in reading order; ``unseen`` letters, white on white, are left out."""

    number: int
    height: float
    items: tuple[Line | Grid, ...]
    unseen: int = 0

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines outside of tables."""
        return tuple(item for item in self.items if isinstance(item, Line))
