"""SPARQL Update on a store whose default graph is a copy: the copy stays true to the graphs."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.store.embedded import EmbeddedStore, EmbeddedView, EmbeddedWriter
from kg.store.unnamed import UNNAMED, add_all

BASE = "http://example.org/"
A, SAYS, GRAPH = (ox.NamedNode(BASE + name) for name in ("a", "says", "graph"))
DEFAULT = ox.DefaultGraph()


def quad(value: int | str, graph: ox.NamedNode = GRAPH) -> ox.Quad:
    return ox.Quad(A, SAYS, ox.Literal(value), graph)


@pytest.fixture
def store(tmp_path: Path) -> EmbeddedStore:
    store = EmbeddedStore(tmp_path / "store")
    with store.write() as writer:
        writer.add([quad(1)])
    return store


def update(store: EmbeddedStore, text: str) -> None:
    with store.write() as writer:
        assert isinstance(writer, EmbeddedWriter)
        writer.update(text, base=BASE)


def held(store: EmbeddedStore) -> set[ox.Quad]:
    with store.view() as view:
        return set(view.quads())


def copies(store: EmbeddedStore) -> set[ox.Quad]:
    with store.view() as view:
        assert isinstance(view, EmbeddedView)
        return set(view.engine.quads_for_pattern(None, None, None, DEFAULT))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INSERT DATA { GRAPH <graph> { <a> <says> 2 } }", {quad(1), quad(2)}),
        ("INSERT DATA { <a> <says> 2 }", {quad(1), quad(2, UNNAMED)}),
        ("DELETE WHERE { ?s ?p ?o }", {quad(1)}),  # what is in a graph is not meant
        ("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", set()),
        ("INSERT { ?s ?p 2 } WHERE { ?s ?p 1 }", {quad(1)}),
        ("INSERT { ?s ?p 2 } USING <graph> WHERE { ?s ?p 1 }", {quad(1), quad(2, UNNAMED)}),
        ("MOVE <graph> TO DEFAULT", {quad(1, UNNAMED)}),
        ("COPY <graph> TO DEFAULT", {quad(1), quad(1, UNNAMED)}),
        ("DROP ALL", set()),
        ("CLEAR DEFAULT", {quad(1)}),
    ],
)
def test_an_update_and_the_copy(store: EmbeddedStore, text: str, expected: set[ox.Quad]) -> None:
    update(store, text)
    assert held(store) == expected
    assert copies(store) == {ox.Quad(A, SAYS, each.object) for each in expected}


def test_the_unnamed_graph_is_the_default_graph_of_the_next_update(store: EmbeddedStore) -> None:
    update(store, "INSERT DATA { <a> <says> 2 }")
    update(store, "DELETE { ?s ?p 2 } INSERT { ?s ?p 3 } WHERE { ?s ?p 2 }")
    assert held(store) == {quad(1), quad(3, UNNAMED)}


@pytest.mark.parametrize(
    "text", ["INSERT DATA {", "INSERT DATA { <a> <says> 2 } ; DROP GRAPH <none>"]
)
def test_an_update_that_fails_changes_nothing(store: EmbeddedStore, text: str) -> None:
    with pytest.raises(QueryError):
        update(store, text)
    assert held(store) == {quad(1)}


def test_the_form_of_a_number_goes_with_its_statement(store: EmbeddedStore) -> None:
    """Else the old form would come back with the next statement of the same value."""
    written = ox.Literal("2.0", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))
    with store.write() as writer:
        writer.add([ox.Quad(A, SAYS, written, GRAPH)])
    update(store, "DELETE DATA { GRAPH <graph> { <a> <says> 2.0 } }")
    update(store, "INSERT DATA { GRAPH <graph> { <a> <says> 2.00 } }")
    assert '"2.0"' not in str(held(store))


def test_many_statements_are_loaded_in_one_go() -> None:
    def many() -> Iterator[ox.Quad]:
        yield from (quad(number) for number in range(20_001))

    store = ox.Store()
    add_all(store, many())
    assert len(store) == 20_001
