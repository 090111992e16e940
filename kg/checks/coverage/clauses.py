"""The clauses of a passage, and whether another passage takes them up."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kg.checks.facts.words import content_words
from kg.model.finding import Place

_BOUNDARY: Final = re.compile(
    r"[.!?][\"'”’)*_]*(?:\s+|$)(?![a-z])|[;:]\s+|\s+[–—]\s+|\n\s*\n|\[\s*(?:…|\.\s?\.\s?\.)\s*\]"
    r"|,\s+(?=(?:and|but|while|whereas|because|although|though|which|who|so|yet)\b)"
    r"|</?(?:br|d[dt]|div|h[1-6]|li|p|t[dhr]|table|[ou]l)\b[^<>]*>"
)
_EDGE: Final = " \n\t*_\"“”'‘’.,;:"
_SHARED: Final = 2  # words; one alone may be of any topic


def clauses_of(passage: Place, labels: Iterable[str] = ()) -> Iterator[Place]:
    """Yield the clauses of a passage with at least one word; ``labels`` in front are no part."""
    text = passage.exact
    start = max((_after(text, label) for label in labels), default=0)
    ends = [*(match.span() for match in _BOUNDARY.finditer(text)), (len(text), len(text))]
    for end, following in ends:
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip(_EDGE))
        if content_words(piece):
            yield passage.part(start + lead, start + len(piece.rstrip(_EDGE)))
        start = max(start, following)


def _after(text: str, label: str) -> int:
    found = re.match(rf"\W*{re.escape(label)}(?:[\s*_:.]|</?\w+>)*", text)
    return found.end() if found else 0


def is_taken_up(clause: str, said: frozenset[str]) -> bool:
    """Tell whether two content words of a clause, or its only one, are among the words ``said``."""
    words = content_words(clause)
    return len(words & said) >= min(_SHARED, len(words))
