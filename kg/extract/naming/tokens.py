"""Text cut into tokens that compare alike however they are printed."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:['’]\w+)?|[^\w\s]")
_SAME = {"&": "and", "for": "of", "on": "of", "–": "-", "‐": "-", "‑": "-", "dept": "department"}
_SILENT = frozenset({"'", "’", "‘", "the"})
PREPOSITIONS = frozenset({"of", "for", "on"})


class Token(NamedTuple):
    """One word or mark. ``stem`` is the key without a possessive 's, where it has one."""

    text: str
    key: str
    stem: str | None
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=65536)
def _keys(text: str) -> tuple[str, str | None]:
    plain = text.replace("’", "'").replace(".", "") if len(text) > 1 else text
    lower = plain.casefold()
    if not lower.isascii():
        pieces = unicodedata.normalize("NFKD", lower)
        lower = "".join(char for char in pieces if not unicodedata.combining(char))
    stem = lower[:-2] if lower.endswith("'s") else None
    key = lower.replace("'", "")
    return _SAME.get(key, key), stem


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and its tokens."""

    text: str
    tokens: list[Token]

    @classmethod
    def of(cls, text: str) -> "Reading":
        """Cut ``text`` into tokens."""
        return cls(text, tokens(text))


def tokens(text: str) -> list[Token]:
    """Cut ``text``; "the" and lone apostrophes are left out, so that names with them compare."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        key, stem = _keys(word)
        if key not in _SILENT:
            found.append(Token(word, key, stem, match.start(), match.end()))
    return found
