"""Names in a form that compares: what print may change without changing who is meant."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from kg.vocab.iris import normalise

_DOTTED = re.compile(r"\b(?:[a-z]\.)+[a-z](?=\W|$)\.?")
_WORD = re.compile(r"[^\W_]+")
_SAME: Final = {"dept": "department", "st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_PREPOSITIONS: Final = {"for": "of", "on": "of"}


@lru_cache(maxsize=65536)
def spelled(words: str) -> str:
    """Fold case, accents, quotes, "the", "&" and a final 's.

    >>> spelled("the U.S. Immigration & Customs Enforcement's")
    'us immigration and customs enforcement'
    """
    plain = normalise(words).removesuffix("'s").replace("'", "").replace("&", " and ")
    plain = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), plain)
    pieces = unicodedata.normalize("NFKD", plain)
    bare = "".join(char for char in pieces if not unicodedata.combining(char))
    found = [_SAME.get(word, word) for word in _WORD.findall(bare)]
    return " ".join(word for word in found if word != "the").replace("united states", "us")


@lru_cache(maxsize=65536)
def fold(words: str) -> str:
    """Fold what ``spelled`` folds, and of/for/on, which print often mixes up."""
    return " ".join(_PREPOSITIONS.get(word, word) for word in spelled(words).split())


def without_country(folded: str) -> str:
    """Drop a leading "us": "us census bureau" is also "census bureau"."""
    return folded.removeprefix("us ")
