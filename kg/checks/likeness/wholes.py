"""Of whom or of what a figure is told: "26 percent of all households own a boat"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile
from typing import Any, Final

from kg.checks.facts.words import content_words
from kg.extract.quantity.lexicon import choice, lexicon
from kg.vocab.wordlists import word_lists

_WORD: Final = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")
_MOST: Final = 3  # words that stand before the noun
_FRONT: Final = r"\b(?:of|among) ([^,]{3,80}), ?(?:[a-z]+ ){0,3}$"
_NOBODY: Final = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Said:
    """What one figure says of what whole.

    ``opening`` is how the whole begins ("all the"), ``words`` are those behind it: the first
    ``size`` of them may belong to the whole, the others tell something of it. ``lead`` are the
    words of a subject before the number. A whole is ``narrowed`` by "those".
    """

    opening: str
    words: tuple[str, ...]
    lead: frozenset[str] = _NOBODY
    size: int = 0
    counted: bool = False
    narrowed: bool = False

    @property
    def is_whole_said(self) -> bool:
        """Whether the whole is stated."""
        return bool(self.size or self.narrowed)

    @property
    def is_named(self) -> bool:
        """Whether a name or a number tells which things are meant, such as a place or a year."""
        return any(word[0].isupper() or word[0].isdigit() for word in self.words[: self.size])

    @property
    def nouns(self) -> tuple[int, ...]:
        """Where the noun of the whole may stand: plurals, and what counts people or homes."""
        return tuple(
            place
            for place, word in enumerate(self.words[: self.size])
            if singular(word) in units() or (word.endswith("s") and len(word) > _MOST)
        )

    def printed(self, number: int) -> str:
        """Return the whole with the first ``number`` words."""
        return " ".join((self.opening, *self.words[:number])).strip()


@cache
def listed_words(name: str) -> frozenset[str]:
    """Return a list of words, English."""
    return frozenset(word_lists("populations")["en"][name])


@cache
def units() -> dict[str, int]:
    """Return the words for whom or what is counted, with the number of their kind."""
    groups: Any = word_lists("populations")["en"]["units"]
    return {word: number for number, group in enumerate(groups) for word in group}


@cache
def stops() -> frozenset[str]:
    """Return the words that end a noun with what stands before it."""
    words = lexicon("en")
    lists = (words.words(name) for name in ("auxiliaries", "level", "prepositions", "links"))
    return frozenset(word for found in lists for word in found) | listed_words("relatives")


def singular(word: str) -> str:
    """Return a word in the singular, as far as an "s" makes it."""
    return word.lower().removesuffix("s")


def read_said(before: str, after: str, *, counted: bool) -> Said:
    """Read the words on both sides of a number; ``counted`` means that it is no share."""
    behind = re.match(r"of (.+)", after, re.IGNORECASE)
    if behind or counted:
        return _said(behind[1] if behind else after, _lead(before), counted=counted)
    if share := re.search(_share(), before, re.IGNORECASE):
        return _said(share[1])
    if front := re.search(_FRONT, before, re.IGNORECASE):
        return _said(f"{front[1]} {after}", size=len(_WORD.findall(front[1])))
    return Said("", tuple(_WORD.findall(after)), _lead(before))


@cache
def _share() -> str:
    is_so = r"(?:is|was|are|were|stands? at|stood at) (?:\w+ ){0,2}$"
    return rf"\b{choice(listed_words('shares'))} of (.{{3,100}}?) {is_so}"


def _lead(before: str) -> frozenset[str]:
    """Return the words of a subject in front of the number: "unemployment was"."""
    clause = re.split(rf"[,;:()]|{choice(listed_words('contrast'))}", before, flags=re.IGNORECASE)
    words = _WORD.findall(clause[-1])
    return content_words(" ".join(words)) if words and words[-1].lower() in stops() else _NOBODY


def _said(
    text: str, lead: frozenset[str] = _NOBODY, *, size: int = 0, counted: bool = False
) -> Said:
    """Read a whole; ``size`` is how many words it has, where that is known."""
    words = _WORD.findall(text)
    kept = list(dropwhile(lambda word: word.lower() in listed_words("whole"), words))
    narrowed = bool(kept) and kept[0].lower() in listed_words("those")
    opening = len(words) - len(kept) + narrowed
    kept = kept[narrowed:]
    size = max(size - opening, 0) if size else _size(kept)
    return Said(" ".join(words[:opening]), tuple(kept), lead, size, counted, narrowed)


def _size(words: Sequence[str]) -> int:
    """Return how many words come before a verb or a preposition."""
    most = min(len(words), _MOST + 1)
    return next((n for n, word in enumerate(words[:most]) if word.lower() in stops()), most)
