"""Ways to break one thing in a graph: pick a node of a kind, apply the fault, give back the quads.

Nothing here knows a particular graph, so the same faults fit a small fixture and a real document.
"""

from collections.abc import Callable
from typing import TypeAlias

import pyoxigraph as ox

from kg.vocab.namespaces import iri

Quads: TypeAlias = frozenset[ox.Quad]
Fault: TypeAlias = Callable[[Quads], Quads]
Term: TypeAlias = ox.NamedNode | ox.Literal
Value: TypeAlias = Callable[[Quads, ox.NamedNode], Term]

_TYPE = ox.NamedNode(iri("rdf:type"))


def name(prefixed: str) -> ox.NamedNode:
    return ox.NamedNode(iri(prefixed))


def having(kind: str, *, property_: str = "") -> Callable[[Quads], ox.Quad]:
    """Find the first node of ``kind`` (empty: any) with ``property_``; give a quad of it."""

    def find(quads: Quads) -> ox.Quad:
        kinds = {
            q.subject for q in quads if not kind or (q.predicate, q.object) == (_TYPE, name(kind))
        }
        wanted = name(property_) if property_ else _TYPE
        found = [q for q in quads if q.predicate == wanted and q.subject in kinds]
        if not found:
            raise LookupError(f"The graph has no {kind or 'node'} with {wanted}.")
        return min(found, key=str)

    return find


def text(words: str, *, language: str | None = None, datatype: str | None = None) -> Value:
    """A literal, the same for every graph."""
    if datatype:
        return lambda _quads, _node: ox.Literal(words, datatype=name(datatype))
    return lambda _quads, _node: ox.Literal(words, language=language)


def term(prefixed: str) -> Value:
    return lambda _quads, _node: name(prefixed)


def address(iri_: str) -> Value:
    return lambda _quads, _node: ox.NamedNode(iri_)


def node(kind: str) -> Value:
    """Some node of ``kind`` in the graph."""

    def choose(quads: Quads, subject: ox.NamedNode) -> Term:
        others = (q.subject for q in quads if (q.predicate, q.object) == (_TYPE, name(kind)))
        return min((o for o in others if isinstance(o, ox.NamedNode) and o != subject), key=str)

    return choose


def value_of(kind: str, property_: str, *, mark: str = "") -> Value:
    """What some node of ``kind`` (that has ``mark``) has as ``property_``."""

    def choose(quads: Quads, _subject: ox.NamedNode) -> Term:
        other = _node(having(kind, property_=mark or property_)(quads).subject)
        return own(property_)(quads, other)

    return choose


def own(property_: str) -> Value:
    """What the broken node itself has as ``property_``."""

    def choose(quads: Quads, subject: ox.NamedNode) -> Term:
        mine = [q.object for q in quads if (q.subject, q.predicate) == (subject, name(property_))]
        return _term(min(mine, key=str))

    return choose


def itself(_quads: Quads, subject: ox.NamedNode) -> Term:
    return subject


def drop(kind: str, *properties: str) -> Fault:
    """Take every value of the properties away from one node that has the first of them."""

    def fault(quads: Quads) -> Quads:
        subject = having(kind, property_=properties[0])(quads).subject
        gone = {name(property_) for property_ in properties}
        return frozenset(q for q in quads if q.subject != subject or q.predicate not in gone)

    return fault


def unlink(kind: str, property_: str, *, mark: str = "") -> Fault:
    """Take away every link with ``property_`` that points to one node of ``kind``."""

    def fault(quads: Quads) -> Quads:
        target = having(kind, property_=mark)(quads).subject
        return frozenset(q for q in quads if (q.predicate, q.object) != (name(property_), target))

    return fault


def add(kind: str, property_: str, value: Value, *, mark: str = "") -> Fault:
    """Give one node of ``kind`` (that has ``mark``) one more value of ``property_``."""

    def fault(quads: Quads) -> Quads:
        place = having(kind, property_=mark)(quads)
        subject = _node(place.subject)
        extra = ox.Quad(subject, name(property_), value(quads, subject), place.graph_name)
        return quads | {extra}

    return fault


def both(first: Fault, second: Fault) -> Fault:
    """Two faults at once."""
    return lambda quads: second(first(quads))


def change(kind: str, property_: str, value: Value, *, mark: str = "") -> Fault:
    """Replace every value of ``property_`` of one node of ``kind`` (that has ``mark``) by one."""

    def fault(quads: Quads) -> Quads:
        subject = _node(having(kind, property_=mark or property_)(quads).subject)
        old = {q for q in quads if (q.subject, q.predicate) == (subject, name(property_))}
        graph = min(old, key=str).graph_name
        return (quads - old) | {ox.Quad(subject, name(property_), value(quads, subject), graph)}

    return fault


def twin(kind: str, *, mark: str) -> Fault:
    """Say everything that is said of one node of a second node, too."""

    def fault(quads: Quads) -> Quads:
        subject = _node(having(kind, property_=mark)(quads).subject)
        other = ox.NamedNode(subject.value + "-twin")
        mine = [q for q in quads if q.subject == subject]
        return quads | {ox.Quad(other, q.predicate, q.object, q.graph_name) for q in mine}

    return fault


def regraph(property_: str, graph: ox.NamedNode | ox.DefaultGraph) -> Fault:
    """Move one statement with ``property_`` to another graph."""

    def fault(quads: Quads) -> Quads:
        quad = having("", property_=property_)(quads)
        return (quads - {quad}) | {ox.Quad(quad.subject, quad.predicate, quad.object, graph)}

    return fault


def anonymous(kind: str) -> Fault:
    """Turn one node of ``kind`` into a blank node, as subject and as object."""

    def fault(quads: Quads) -> Quads:
        subject, blank = having(kind)(quads).subject, ox.BlankNode("b0")

        def swap(quad: ox.Quad) -> ox.Quad:
            return ox.Quad(
                blank if quad.subject == subject else quad.subject,
                quad.predicate,
                blank if quad.object == subject else quad.object,
                quad.graph_name,
            )

        return frozenset(map(swap, quads))

    return fault


def _node(found: object) -> ox.NamedNode:
    assert isinstance(found, ox.NamedNode), found
    return found


def _term(found: object) -> Term:
    assert isinstance(found, ox.NamedNode | ox.Literal), found
    return found
