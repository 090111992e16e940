"""Marks: where in a text something was read, each with a number that a reader can follow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.query.terms import to_python
from kg.rdf.terms import OxTerm
from kg.web.site.links import page_of

# Kind -> the letter before its number, and what the legend calls it.
SIGNS: Final = MappingProxyType(
    {
        "claim": ("C", "claims"),
        "reply": ("R", "replies"),
        "quotation": ("Q", "quotations"),
        "citation": ("S", "citations of sources"),
        "figure": ("F", "figures"),
        "event": ("E", "events"),
        "verdict": ("V", "verdicts that a party pronounces"),
    }
)


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


def read_marks(rows: Iterable[Mapping[str, OxTerm]]) -> tuple[Mark, ...]:
    """Number things of each kind in the order in which they stand in the text."""
    numbers: dict[tuple[str, str], str] = {}
    counts: dict[str, int] = {}
    found: list[Mark] = []
    for row in rows:
        kind, thing = _text(row, "kind"), _text(row, "thing")
        if (kind, thing) not in numbers:
            counts[kind] = counts.get(kind, 0) + 1
            numbers[kind, thing] = _text(row, "label") or f"{_letter(kind)}{counts[kind]}"
        start, end = _number(row, "start"), _number(row, "end")
        found.append(Mark(kind, numbers[kind, thing], thing, start, end, _text(row, "exact")))
    return tuple(found)


def misplaced(marks: Iterable[Mark], text: str) -> tuple[Mark, ...]:
    """Return the marks whose words do not stand where they were said to stand."""
    return tuple(mark for mark in marks if text[mark.start : mark.end] != mark.exact)


def legend(marks: Iterable[Mark]) -> list[tuple[str, str, str, int]]:
    """Return kind, letter, words and number of the things of each kind that is marked."""
    things: dict[str, set[str]] = {}
    for mark in marks:
        things.setdefault(mark.kind, set()).add(mark.thing)
    return [(kind, *SIGNS[kind], len(things[kind])) for kind in SIGNS if kind in things]


def _letter(kind: str) -> str:
    return SIGNS[kind][0] if kind in SIGNS else ""


def _text(row: Mapping[str, OxTerm], name: str) -> str:
    return str(to_python(row.get(name)) or "")


def _number(row: Mapping[str, OxTerm], name: str) -> int:
    value = to_python(row.get(name))
    return value if isinstance(value, int) else 0
