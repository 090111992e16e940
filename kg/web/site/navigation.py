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
)
