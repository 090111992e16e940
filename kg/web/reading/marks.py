"""Marks: where in a text something was read, each with a number that a reader can follow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.query.terms import to_python
from kg.rdf.terms import OxTerm
from kg.web.site.links import page_of

# Kind -> the letter before its number; parts of the running text come first.
LETTERS: Final = MappingProxyType(
    {"claim": "C", "reply": "R", "quotation": "Q", "citation": "S", "figure": "F", "event": "E",
     "verdict": "V"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and the thing that was read from it.

    ``number`` is "F12"; of a note and the mark that points to it, what is printed.
    """

    kind: str
    number: str
    thing: str
    start: int
    end: int
    exact: str

    @property
    def href(self) -> str | None:
        """The address of the page about the thing."""
        return page_of(self.thing)

    @property
    def anchor(self) -> str:
        """The name of the mark on its page."""
        return f"{self.kind}-{self.number}-{self.start}"


def read_marks(rows: Iterable[Mapping[str, OxTerm]]) -> tuple[Mark, ...]:
    """Number things of each kind in the order in which they stand in the text."""
    numbers: dict[tuple[str, str], str] = {}
    counts: dict[str, int] = {}
    found: list[Mark] = []
    for row in rows:
        kind, thing = _text(row, "kind"), _text(row, "thing")
        if (kind, thing) not in numbers:
            counts[kind] = counts.get(kind, 0) + 1
            numbers[kind, thing] = _text(row, "label") or f"{LETTERS.get(kind, '')}{counts[kind]}"
        start, end = _number(row, "start"), _number(row, "end")
        found.append(Mark(kind, numbers[kind, thing], thing, start, end, _text(row, "exact")))
    return tuple(found)


def misplaced(marks: Iterable[Mark], text: str) -> tuple[Mark, ...]:
    """Return the marks whose words do not stand where they were said to stand."""
    return tuple(mark for mark in marks if text[mark.start : mark.end] != mark.exact)


def _text(row: Mapping[str, OxTerm], name: str) -> str:
    return str(to_python(row.get(name)) or "")


def _number(row: Mapping[str, OxTerm], name: str) -> int:
    value = to_python(row.get(name))
    return value if isinstance(value, int) else 0
