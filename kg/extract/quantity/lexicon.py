"""The words around numbers in one language, from ``data/extract/numbers.yaml``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from kg.model.figure import Comparator
from kg.vocab.wordlists import word_lists

# A number is not part of a word: "ETH1", "10x". CJK letters may touch it ("5万人").
LETTER: Final = r"A-Za-z\u00aa\u00ba\u00c0-\u02af\u0370-\u052f\u0620-\u065f\u066e-\u06ef"
_NEVER: Final = r"(?!)"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists and number habits of one language; an empty list switches its rule off."""

    group: str | None = None
    decimal: str | None = None
    plural: str = _NEVER
    singular: str = _NEVER
    parted: str = _NEVER
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    numerals: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, int] = field(default_factory=dict)
    multiples: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    letters: Mapping[str, int] = field(default_factory=dict)
    before_scales: Mapping[str, Decimal] = field(default_factory=dict)
    comparators: Mapping[str, Comparator] = field(default_factory=dict)
    after: Mapping[str, Comparator] = field(default_factory=dict)

    def words(self, name: str) -> tuple[str, ...]:
        """Return the list called ``name``, empty when the language has none."""
        return self.lists.get(name, ())

    def pattern(self, name: str) -> str:
        """Return a pattern that matches any entry of the list called ``name``."""
        return choice(self.words(name))


def choice(words: Iterable[str]) -> str:
    """Return a pattern for any of the words as whole words, the longest first.

    >>> import re
    >>> re.findall(choice(["up to", "up"]), "up to 5, upon", re.I)
    ['up to']
    """
    return _choice(tuple(words))


@cache
def _choice(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    # One look to either side for all words of a kind: a look per word takes long to compile.
    kinds: dict[tuple[str, str], list[str]] = {}
    for word in ordered:
        kinds.setdefault(_bounds(word), []).append(_flexible(word))
    # "tys." before "tys": what no letter may follow comes last.
    sides = sorted(kinds.items(), key=lambda kind: bool(kind[0][1]))
    parts = (f"{left}(?:{'|'.join(group)}){right}" for (left, right), group in sides)
    return f"(?:{'|'.join(parts)})" if ordered else _NEVER


def _flexible(word: str) -> str:
    return r"[\s\u00a0\u202f]+".join(map(re.escape, word.split()))


def _bounds(word: str) -> tuple[str, str]:
    """Return what must not stand beside a word: a letter, where the word itself has one."""
    left = rf"(?<![{LETTER}])" if re.match(rf"[{LETTER}]", word) else ""
    right = rf"(?![{LETTER}])" if re.search(rf"[{LETTER}]$", word) else ""
    return left, right


@lru_cache(maxsize=32)
def lexicon(language: str = "en") -> Lexicon:
    """Return the words of a language (BCP 47 tag); an unknown one knows only the per cent sign."""
    known = word_lists("numbers")
    entry = known.get(language.split("-", maxsplit=1)[0].lower(), known["und"])
    maps = ("scales", "numerals", "fractions", "multiples", "ordinals", "letters")
    return Lexicon(
        group=entry.get("group"),
        decimal=entry.get("decimal"),
        plural=entry.get("plural", _NEVER),
        singular=entry.get("singular", _NEVER),
        parted=entry.get("parted", _NEVER),
        lists={key: tuple(value) for key, value in entry.items() if isinstance(value, list)},
        comparators=_comparators(entry.get("comparators", {})),
        after=_comparators(entry.get("after", {})),
        before_scales={k: Decimal(v) for k, v in entry.get("before_scales", {}).items()},
        **{name: {k: int(v) for k, v in entry.get(name, {}).items()} for name in maps},
    )


def _comparators(entry: Mapping[str, list[str]]) -> dict[str, Comparator]:
    return {word: Comparator(name) for name, words in entry.items() for word in words}
