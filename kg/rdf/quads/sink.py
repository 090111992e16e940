"""Collects the quads of one named graph; knows terms, not meaning."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache

import pyoxigraph as ox

from kg.model.dates import PartialDate
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri

Value = ox.NamedNode | ox.Literal


@cache
def term(name: str) -> ox.NamedNode:
    """Return the node of a prefixed name such as ``schema:name``."""
    return ox.NamedNode(iri(name))


def typed(value: str, datatype: str) -> ox.Literal:
    """Return a literal of the datatype with that prefixed name."""
    return ox.Literal(value, datatype=term(datatype))


def text(value: str, language: str | None = "en") -> ox.Literal:
    """Return a text in a language; without one, a plain string."""
    return ox.Literal(value, language=language) if language else ox.Literal(value)


def decimal(value: Decimal | float) -> ox.Literal:
    """Return an ``xsd:decimal`` that always has a point: rdflib writes ``82`` as ``82.0``."""
    number = Decimal(str(value))
    plain = format(number.normalize(), "f")
    return typed(plain if "." in plain else f"{plain}.0", "xsd:decimal")


def boolean(value: bool) -> ox.Literal:
    """Return an ``xsd:boolean``."""
    return typed("true" if value else "false", "xsd:boolean")


def count(value: int, datatype: str = "xsd:integer") -> ox.Literal:
    """Return a whole number."""
    return typed(str(value), datatype)


def day(value: date) -> ox.Literal:
    """Return an ``xsd:date``."""
    return typed(value.isoformat(), "xsd:date")


def moment(value: datetime) -> ox.Literal:
    """Return an ``xsd:dateTime`` in UTC, to the second."""
    return typed(value.strftime("%Y-%m-%dT%H:%M:%SZ"), "xsd:dateTime")


def partial(value: PartialDate) -> ox.Literal:
    """Return a date as precise as it was said."""
    kind = "xsd:date" if value.day else "xsd:gYearMonth" if value.month else "xsd:gYear"
    return typed(str(value), kind)


@dataclass(frozen=True)
class Sink:
    """Quads of the graph ``graph``; ``document`` is the key of the document they come from."""

    names: Minter
    graph: str
    document: str
    run: str
    language: str = "en"
    quads: list[ox.Quad] = field(default_factory=list)

    def node(self, kind: str, key: str) -> ox.NamedNode:
        """Return the node of an entity."""
        return ox.NamedNode(self.names.entity(kind, key))

    @property
    def doc(self) -> ox.NamedNode:
        """The document's node."""
        return self.node("doc", self.document)

    def part(self, kind: str, key: str) -> ox.NamedNode:
        """Return the node of a place in the document."""
        return ox.NamedNode(self.names.part(self.document, kind, key))

    def source(self, key: str | None) -> ox.NamedNode:
        """Return the node of a source; ``None`` is the document itself."""
        return self.doc if key is None else self.node("source", key)

    def types(self, subject: ox.NamedNode, *names: str) -> None:
        """State the classes of a node."""
        self.add(subject, "rdf:type", *(term(name) for name in names))

    def add(self, subject: ox.NamedNode, predicate: str, *values: Value | None) -> None:
        """State one or more values; ``None`` says nothing."""
        graph = ox.NamedNode(self.graph)
        self.quads.extend(
            ox.Quad(subject, term(predicate), value, graph) for value in values if value is not None
        )

    def nodes(self, subject: ox.NamedNode, predicate: str, kind: str, keys: Iterable[str]) -> None:
        """State links to entities of one kind."""
        self.add(subject, predicate, *(self.node(kind, key) for key in keys))

    def doubt(self, subject: ox.NamedNode, confidence: float, reason: str) -> None:
        """State how sure a reading is, and why it is not certain."""
        self.add(subject, "clm:matchConfidence", decimal(round(confidence, 4)))
        if reason:
            self.add(subject, "clm:reason", text(reason))

    def __iter__(self) -> Iterator[ox.Quad]:
        return iter(self.quads)
