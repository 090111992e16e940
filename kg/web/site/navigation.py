"""Where a reader can go from every page, in plain words."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the menu."""

    path: str
    words: str


MENU: Final = (
    Place("/", "Overview"),
    Place("/documents", "Documents"),
    Place("/statements", "Claims and replies"),
    Place("/sources", "Sources"),
    Place("/agents", "Agencies and people"),
    Place("/places", "Places"),
    Place("/programmes", "Programmes"),
    Place("/figures", "Figures"),
    Place("/events", "Events"),
    Place("/terms", "Terms"),
    Place("/findings", "Findings"),
    Place("/decisions", "Who is meant"),
    Place("/doubts", "What is not certain"),
    Place("/missing", "What is missing"),
    Place("/questions", "Questions"),
    Place("/query", "SPARQL"),
    Place("/pictures", "Pictures"),
)
