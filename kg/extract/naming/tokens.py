"""Text cut into tokens that compare alike however they are printed."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

# Scripts without spaces between words: each letter is a token, and a name several of them.
UNSPACED: Final = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD: Final = rf"[^\W{UNSPACED}]+"
# An elided article or preposition ("l’Insee", "dell'Istat") is no part of the word behind it.
_ELIDED: Final = r"(?i:[dl]|qu|(?:de|a|da|ne|su|que)ll)['’](?=\w)"
_TOKEN = re.compile(rf"{_ELIDED}|(?:[A-Z]\.){{2,}}|{_WORD}(?:['’]{_WORD})?|[{UNSPACED}]|[^\w\s]")
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
    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, text: str) -> "Reading":
        """Cut ``text`` into tokens."""
        return cls(text, _tokens(text))


@lru_cache(maxsize=512)  # each block of a page is read with the names that it lets others know
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(tokens(text))


def tokens(text: str) -> list[Token]:
    """Cut ``text``; "the", "l’" and lone apostrophes are left out: names with them compare."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        key, stem = _keys(word)
        if key not in _SILENT and word[-1] not in "'’":
            found.append(Token(word, key, stem, match.start(), match.end()))
    return found
