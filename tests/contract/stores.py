"""Statements for stores of every backend, and what writes and asks them."""

import pyoxigraph as ox

from kg.rdf.terms import OxTerm
from kg.store.answer import Solutions
from kg.store.base import Store, View

BASE = "http://example.org/"
SAYS = ox.NamedNode(BASE + "says")
FIRST, SECOND = BASE + "graph/first", BASE + "graph/second"


def quad(subject: str, value: str | int, graph: str = FIRST) -> ox.Quad:
    return ox.Quad(ox.NamedNode(BASE + subject), SAYS, ox.Literal(value), ox.NamedNode(graph))


def ask(view: View, text: str, **bindings: OxTerm) -> list[tuple[OxTerm | None, ...]]:
    answer = view.query(text, bindings)
    assert isinstance(answer, Solutions)
    return list(answer.rows)


def write(store: Store, *quads: ox.Quad) -> None:
    with store.write() as writer:
        writer.add(quads)


def break_off(store: Store) -> None:
    with store.write() as writer:
        writer.replace_graph(FIRST, [quad("b", 2)])
        writer.add([quad("c", 3, SECOND)])
        raise RuntimeError("in the middle")
