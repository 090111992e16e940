"""The words of table headers, from ``data/extract/tables.yaml``."""

import re
from functools import lru_cache

from kg.extract.quantity.lexicon import choice
from kg.vocab.wordlists import word_lists


@lru_cache(maxsize=1)
def _load() -> dict[str, tuple[str, ...]]:
    return {key: tuple(words) for key, words in word_lists("tables").items()}


def words(name: str) -> tuple[str, ...]:
    """Return the list called ``name``."""
    return _load()[name]


@lru_cache(maxsize=32)
def pattern(name: str) -> str:
    """Return a pattern for any word of the list called ``name``."""
    return choice(words(name))


def is_one_of(text: str, name: str) -> bool:
    """Tell whether the whole text is a word of the list, case and closing colon aside."""
    return text.strip(" :*.").casefold() in {word.strip(".").casefold() for word in words(name)}


def mentions(text: str, name: str) -> bool:
    """Tell whether a word of the list stands in the text."""
    return bool(re.search(pattern(name), text, re.IGNORECASE))
