"""Where in a text something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one exact text: code points, 0-based, ``end`` exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Location:
    """The place of a thing: one span, or several where the passage is broken.

    ``pointer`` is the place in the terms of the format: a JSON pointer (RFC 6901), a cell of a
    table (RFC 7111: ``cell=5,2``) or of a workbook (``Replies!B5``). ``row`` is a 1-based table
    row.
    """

    spans: tuple[Span, ...]
    page: int | None = None
    section: str | None = None
    row: int | None = None
    pointer: str | None = None

    @property
    def start(self) -> int:
        """First code point of the first span, 0 when there is none."""
        return self.spans[0].start if self.spans else 0


@dataclass(frozen=True, slots=True)
class Notice:
    """Something odd that was met and survived: a stable code, a sentence, a place."""

    code: str
    message: str
    location: Location | None = None
