"""Keeps a query from reaching outside the store, and a value from being ignored."""

import re
from collections.abc import Iterable
from functools import lru_cache

import pyoxigraph as ox

from kg.errors import QueryError
from kg.vocab.namespaces import prefixes

_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_SPACE = r"(?:\s|#[^\r\n]*)*"
# A superset of the clause as SPARQL 1.1 section 19.8 rule [59] has it, searched in the raw text:
# reading strings and comments first could be tricked into skipping a clause that is one.
_NAME = r"(?:<[^>]*>|[?$][^\s{]*?|[^\s{<?$:]*:[^\s{]*?)"
_SERVICE = re.compile(rf"SERVICE{_SPACE}(?:SILENT{_SPACE})?{_NAME}{_SPACE}\{{", re.IGNORECASE)


def refuse_federation(text: str) -> None:
    """Raise ``QueryError`` if ``text`` holds a SERVICE clause: it would open a connection."""
    if _SERVICE.search(text) or _SERVICE.search(expand_escapes(text)):
        raise QueryError(
            "SERVICE is refused: a query reads this store and nothing else.",
            "Ask the other endpoint by itself and load its answer.",
        )


@lru_cache(maxsize=1_024)
def selected_variables(text: str) -> tuple[str, ...]:
    """Return the variables that a query selects, none if it is no SELECT.

    Oxigraph's parser says what a valid query is, for every engine, so that messages agree.
    Raises ``QueryError`` for a malformed query and for SERVICE.
    """
    refuse_federation(text)
    try:
        found = ox.Store().query(text, prefixes=dict(prefixes()))
    except SyntaxError as problem:
        raise QueryError(f"The query is malformed: {problem}.") from None
    if isinstance(found, ox.QuerySolutions):
        return tuple(variable.value for variable in found.variables)
    return ()


def refuse_unselected(given: Iterable[str], selected: Iterable[str]) -> None:
    """Raise ``QueryError`` if a variable is given a value but not selected.

    Oxigraph takes values for selected variables alone (it answers CONSTRUCT with nothing, in
    silence), rdflib for all: only what both can do is offered.
    """
    for name in sorted(set(given) - set(selected)):
        raise QueryError(
            f"The query has no place for a value of {name!r}.",
            f"Only a variable after SELECT can be given one; add ?{name} there.",
        )


def expand_escapes(text: str) -> str:
    """Replace codepoint escapes, which SPARQL allows everywhere (section 19.2)."""
    return _CODEPOINT.sub(lambda match: _character(match[1] or match[2]), text)


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if code < 0x110000 else ""
