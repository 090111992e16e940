"""A text as it is compared: looks evened out, every character with the place it came from.

Ligatures, styles of quotation marks, brackets and dashes, hyphenation at line ends, stress marks,
tags and white space are evened out. Numbers, signs and percent signs never are: a dash in front of
a digit may be a minus.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

_LEFT_OUT: Final = re.compile(
    r"<[^<>\n]{1,300}>|[\u00ad\u200b\u2060\ufeff*_]|(?<=\w)[-‐][^\S\n]*\n\s*(?=[a-z])"
)
_DASH: Final = re.compile(r"[‐‑‒–—]")
_SAME: Final = MappingProxyType(
    dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″«»", '"') | {"…": "..."}
)
_EVENED: Final = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Ps", "Pe", "Mn"})


@dataclass(frozen=True, slots=True)
class PlainText:
    """Evened characters, and for each the first place in the original; one more at the end."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]`` stands in the original."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def plain_text(original: str) -> PlainText:
    """Even out a text."""
    characters: list[str] = []
    places: list[int] = []
    for character, place in _characters(original):
        if character == " " and (not characters or characters[-1] == " "):
            continue
        characters.append(character)
        places.append(place)
    return PlainText("".join(characters), (*places, len(original)))


def _characters(original: str) -> Iterator[tuple[str, int]]:
    position = 0
    for gap in _LEFT_OUT.finditer(original):
        yield from _evened(original, position, gap.start())
        position = gap.end()
    yield from _evened(original, position, len(original))


def _evened(original: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    for place in range(start, end):
        character = original[place]
        if character.isspace():
            yield " ", place
        elif _DASH.match(character) and not original[place + 1 : place + 2].isdigit():
            yield "-", place
        else:
            for part in _same(character):
                yield part, place


def _same(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character.isascii() or unicodedata.category(character) not in _EVENED:
        return character
    return unicodedata.normalize("NFKC", character)
