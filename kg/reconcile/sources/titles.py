"""Whether two printed titles name one work: the same, misprinted, or cut short."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from kg.vocab.iris import normalise

# Two spellings of one word differ in a letter or two: "Interoperabilty", "Communites". Different
# words of like length ("increase", "decrease": 75) stay below.
SAME_WORD: Final = 80.0
# One misprinted word in six is a damaged title; more is another title.
WORDS_PER_MISPRINT: Final = 6
# A title cut short keeps at least so many words, or it could open any title.
SHORTEST_OPENING: Final = 3

_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ROMAN: Final = re.compile(r"[ivxlcdm]+")
_NEGATIONS: Final = frozenset({"no", "not", "non", "never", "without", "un", "anti"})
_PREFIXES: Final = ("un", "in", "il", "im", "ir", "non", "anti", "dis", "de", "re", "mis")
_ORDER: Final = frozenset(
    "one two three four five first second third fourth fifth january february march april may june "
    "july august september october november december spring summer autumn fall winter".split()
)


class TitleLikeness(StrEnum):
    """How two titles that name one work differ."""

    SAME = "same"
    MISPRINTED = "misprinted"
    SHORTENED = "shortened"


@lru_cache(maxsize=1 << 14)
def title_words(title: str) -> tuple[str, ...]:
    """Return the words of a title, folded: no case, punctuation or style of quotation marks."""
    return tuple(_WORD.findall(normalise(title)))


def title_likeness(first: str, second: str) -> TitleLikeness | None:
    """Return how two titles of one work differ, ``None`` when they name two works.

    Numbers, months and negations must agree: "Statistics – June 2010" is not "– July 2010".
    """
    one, other = title_words(first), title_words(second)
    if one == other:
        return TitleLikeness.SAME
    short, long = sorted((one, other), key=len)
    if len(short) >= SHORTEST_OPENING and long[: len(short)] == short:
        return TitleLikeness.SHORTENED
    return TitleLikeness.MISPRINTED if _misprinted(one, other) else None


def missing_words(first: str, second: str) -> tuple[str, ...]:
    """Return the words that the longer of two titles has after the shorter one."""
    short, long = sorted((title_words(first), title_words(second)), key=len)
    return long[len(short) :]


def tells_apart(word: str) -> bool:
    """Tell words that distinguish works of one series: numbers, months, negations."""
    marked = any(char.isdigit() for char in word) or bool(_ROMAN.fullmatch(word))
    return marked or word in _ORDER or word in _NEGATIONS


def _misprinted(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    allowed = max(len(one), len(other)) // WORDS_PER_MISPRINT or 1
    if min(len(one), len(other)) < SHORTEST_OPENING or abs(len(one) - len(other)) > allowed:
        return False
    edits = Levenshtein.editops(one, other)
    if len(edits) > allowed:
        return False
    return all(_slip(edit.tag, one, other, edit.src_pos, edit.dest_pos) for edit in edits)


def _slip(tag: str, one: tuple[str, ...], other: tuple[str, ...], at: int, to: int) -> bool:
    if tag == "replace":
        return _same_word(one[at], other[to])
    word = one[at] if tag == "delete" else other[to]
    return len(word) <= 3 and not tells_apart(word)


def _same_word(first: str, second: str) -> bool:
    if tells_apart(first) or tells_apart(second):
        return False
    short, long = sorted((first, second), key=len)
    turned = any(long == prefix + short for prefix in _PREFIXES)
    return not turned and fuzz.ratio(first, second) >= SAME_WORD
