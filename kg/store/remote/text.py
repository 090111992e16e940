"""A query as it goes to a server: with our prefixes, and with values in their places.

Source: SPARQL 1.1 Query Language, sections 10.2 (VALUES), 13.2 (datasets), 19.8 (terminals).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

import pyoxigraph as ox

from kg.errors import QueryError
from kg.rdf.terms import OxTerm
from kg.store.guard import expand_escapes, refuse_unselected, selected_variables
from kg.vocab.namespaces import prefixes

_TOKEN: Final = re.compile(
    r"#[^\r\n]*|<[^<>\"{}|^`\\\x00-\x20]*>"  # comments and IRIs
    r"|\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*+'''"
    r"|\"(?:[^\"\\\r\n]|\\.)*+\"|'(?:[^'\\\r\n]|\\.)*+'"
    r"|[?$]\w+|[\w.\-]*:(?:[\w.:%\-]|\\.)*"  # variables and prefixed names
    r"|(?P<word>[^\W\d]\w*)|(?P<open>[({\[])|(?P<close>[)}\]])",
    re.DOTALL,
)


class Kind(Enum):
    """What a query asks for."""

    TABLE = "SELECT"
    TRUTH = "ASK"
    TRIPLES = "CONSTRUCT"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A query that is ready to be sent; ``named`` tells whether it looks into named graphs."""

    text: str
    kind: Kind
    variables: tuple[str, ...]
    named: bool


def prepare(text: str, bindings: Mapping[str, OxTerm]) -> Prepared:
    """Return what to send. Raises ``QueryError`` for what no store answers, and for FROM."""
    variables = selected_variables(text)
    refuse_unselected(bindings, variables)
    words = {word.upper() for reading in (text, expand_escapes(text)) for word in _words(reading)}
    if "FROM" in words:
        raise QueryError(
            "FROM is refused at a remote store: a server may read it from a file or the network.",
            "Use GRAPH <...> { }.",
        )
    return Prepared(_head(text) + _bound(text, bindings), _kind(text), variables, "GRAPH" in words)


def _kind(text: str) -> Kind:
    match ox.Store().query(text, prefixes=dict(prefixes())):
        case ox.QuerySolutions():
            return Kind.TABLE
        case ox.QueryBoolean():
            return Kind.TRUTH
        case _:
            return Kind.TRIPLES


def _head(text: str) -> str:
    """Return a line for each of our prefixes that occurs; the query may declare it anew."""
    used = {name: space for name, space in prefixes().items() if f"{name}:" in text}
    return "".join(f"PREFIX {name}: <{space}>\n" for name, space in used.items())


def _bound(text: str, bindings: Mapping[str, OxTerm]) -> str:
    """Put the values at the head of the pattern, where every filter of it sees them."""
    if not bindings:
        return text
    place = _pattern_start(text)
    names = " ".join(f"?{name}" for name in bindings)
    terms = " ".join(map(str, bindings.values()))
    return f"{text[:place]} VALUES ({names}) {{ ({terms}) }} {text[place:]}"


def _pattern_start(text: str) -> int:
    depth = 0
    for match in _TOKEN.finditer(text):
        if match["open"]:
            if match["open"] == "{" and depth == 0:
                return match.end()
            depth += 1
        elif match["close"]:
            depth -= 1
    raise QueryError("The query has no pattern in which a value could stand.")


def _words(text: str) -> Iterator[str]:
    return (match["word"] for match in _TOKEN.finditer(text) if match["word"])
