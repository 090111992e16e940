"""What a worker process answers with: bytes that are complete, or statements to be written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Answer:
    """A body and its media type; ``cut`` says what was left out and why, if anything was."""

    body: bytes
    media_type: str
    cut: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statements:
    """Statements, however many, sent as they are written in ``syntax``, one of our RDF syntaxes.

    They are sorted first, unless they are sent ``as_they_come`` (see ``write_rdf``).
    """

    quads: Iterator[ox.Quad]
    syntax: str
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    as_they_come: bool = False
