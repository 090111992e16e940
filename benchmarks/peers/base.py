"""What a peer is: a name, and a way to answer a query about one thing or about all."""

from collections.abc import Callable
from dataclasses import dataclass

from kg.vocab.namespaces import prefixes

Ask = Callable[[str, str | None], object]
"""Answer a query, with the thing that it is about, to the last row."""


class Refused(Exception):
    """The engine does not answer this query."""


@dataclass(frozen=True, slots=True)
class Peer:
    """An engine that holds all of the statements, unless its name says how much of them."""

    name: str
    ask: Ask


def whole(text: str, about: str | None) -> str:
    """Return a query that any engine can answer: with prefixes, the thing it is about in place."""
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes().items())
    if about is None:
        return head + text
    return head + text.replace("WHERE {", f"WHERE {{ VALUES ?it {{ <{about}> }} ", 1)
