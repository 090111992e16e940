"""Text as the words that are looked for: folded alike in the index and in what a person types.

Case, accents and vowel marks are folded, in any script. Scripts without spaces (Han, kana, Thai,
Khmer …) and Hangul become overlapping pairs of characters, as in Lucene's CJKAnalyzer; each place
of a run yields one pair, its last place a single character. The Arabic article is cut off, as in
Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007); other
than that words are not stemmed, because the language of a search is not known.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Final

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_RUN: Final = re.compile(f"[{_UNSPACED}]+")
_ARTICLE: Final = re.compile("^[وبكف]?ال(?=.{3})")
_MARKS: Final = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": "", " ": ""}
)
_PLAIN: Final = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, and where it stands: ``start`` to ``end``, code points of the text."""

    text: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    for found in _pattern().finditer(text):
        if _RUN.match(found[0]):
            yield from _pairs(found[0], found.start())
        elif folded := fold(found[0]):
            yield Word(folded, *found.span())


def spaced(text: str) -> str:
    """Return the words of a text with a space between, as the index takes them."""
    if text.isascii():  # the usual case, many times quicker
        return text.lower().translate(_PLAIN)
    return " ".join(word.text for word in words_of(text))


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word without case, accents and vowel marks: "Éducation" is "education"."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", word.casefold()))
    return _ARTICLE.sub("", unicodedata.normalize("NFC", plain).translate(_LETTERS))


def is_unspaced(text: str) -> bool:
    """Tell whether a word is of a script that is written without spaces."""
    return _RUN.match(text) is not None


def _pairs(run: str, start: int) -> Iterator[Word]:
    for place in range(len(run)):
        pair = run[place : place + 2]
        yield Word(fold(pair), start + place, start + place + len(pair))


@cache
def _pattern() -> re.Pattern[str]:
    """A run of a script without spaces, or letters and digits with the marks that they carry."""
    marks = "".join(f"{first}-{last}" for first, last in _ranges_of_marks())
    letter = f"[^\\W_{_UNSPACED}]"
    return re.compile(f"[{_UNSPACED}]+|{letter}(?:{letter}|[{marks}])*")


def _ranges_of_marks() -> Iterator[tuple[str, str]]:
    """Yield the ranges of combining characters, which ``re`` does not count as parts of words."""
    codes = (code for code in range(0x300, 0xFE30) if unicodedata.category(chr(code))[0] == "M")
    for _, run in groupby(enumerate(codes), lambda pair: pair[1] - pair[0]):
        members = [chr(code) for _, code in run]
        yield members[0], members[-1]
