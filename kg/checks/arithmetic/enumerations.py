"""Items that prose itself numbers: "first, … second, …", "(a) … (b) …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_ORDINALS: Final = tuple(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
_LAST: Final = ("finally", "lastly", "last")
_STYLES: Final[tuple[Sequence[str], ...]] = (
    tuple("abcdefghijkl"),
    tuple(str(number) for number in range(1, 21)),
    tuple("i ii iii iv v vi vii viii ix x xi xii".split()),
)
OPENING: Final = r"\((?:a|1|i)\)"
FIRST: Final = r"first(?:ly)?[,:]"
_LETTER: Final = re.compile(r"(?P<and>\b(?:and|or|plus)\s+)?\((?P<mark>[a-l]|\d{1,2}|[ivx]{1,4})\)")
_WORD: Final = re.compile(
    rf"(?:^|[.:;,—–]\s+|\n\s*)(?P<and>(?:and|or)\s+)?"
    rf"(?P<mark>{'|'.join((*_ORDINALS, *_LAST))})(?:ly)?[,:]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """How many items are numbered; ``closed`` when the words show that the last is the last."""

    items: int
    closed: bool


def enumeration_of(text: str) -> Enumeration:
    """Count the items of a text that begins with the first one's mark, each mark in its turn."""
    if not text.startswith("("):
        return _counted(_WORD, text, _ORDINALS)
    return max((_counted(_LETTER, text, style) for style in _STYLES), key=lambda found: found.items)


def _counted(marks: re.Pattern[str], text: str, style: Sequence[str]) -> Enumeration:
    items, closed = 0, False
    for match in marks.finditer(text):
        word = match["mark"].lower()
        if items and word in {style[0], *_LAST}:
            # A second list begins, or this is the last item.
            return Enumeration(items + (word in _LAST), closed or word in _LAST)
        if items < len(style) and word == style[items]:
            items, closed = items + 1, bool(match["and"])
    return Enumeration(items, closed)
