"""What a query or an update may not do; seen before any parser sees it."""

import re
from typing import Final

from kg.store.guard import expand_escapes, refuse_federation
from kg.web.limits import Limits
from kg.web.refusal import Refused
from kg.web.tokens import tokens

_SPACE: Final = r"(?:\s|#[^\r\n]*)*"
_NAME: Final = r"(?:<[^>]*>|[^\s{<?$:;]*:[^\s{;]*)"
# A superset of LOAD (section 19.8, rule [31]), searched in the raw text as SERVICE is.
_LOAD: Final = re.compile(
    rf"\bLOAD{_SPACE}(?:SILENT{_SPACE})?{_NAME}{_SPACE}(?:INTO\b|;|\Z)", re.IGNORECASE
)
_PREFIXED_OPERATORS: Final = frozenset("!-+")
_VOLATILE: Final = ("RAND", "NOW", "UUID", "STRUUID", "BNODE")


def check(text: str, limits: Limits) -> None:
    """Raise ``Refused`` for what is too long, too deep, or would open a connection or a file."""
    if len(text.encode()) > limits.query:
        raise Refused(413, f"The query is longer than {limits.query} bytes.")
    if deepest(text) > limits.depth:
        raise Refused(400, f"The query is nested deeper than {limits.depth}.")
    refuse_others(text)


def refuse_others(text: str) -> None:
    """Raise ``QueryError`` or ``Refused`` for what would read anything but this store."""
    refuse_federation(text)
    refuse_load(text)


def deepest(text: str) -> int:
    """Return how deep brackets and runs of unary operators nest."""
    most = run = 0
    for token in tokens(text):
        run = run + 1 if token.text in _PREFIXED_OPERATORS else 0
        most = max(most, token.depth + run)
    return most


def refuse_load(text: str) -> None:
    """Raise ``Refused`` if ``text`` holds a LOAD operation: it would fetch a document."""
    if _LOAD.search(text) or _LOAD.search(expand_escapes(text)):
        raise Refused(
            400,
            "LOAD is refused: an update changes this store and reads nothing else.",
            "Send the statements with POST to /rdf-graph-store.",
        )


def is_volatile(text: str) -> bool:
    """Return whether two runs on the same data may differ on purpose."""
    return any(token.is_word(*_VOLATILE) for token in tokens(text))
