"""Statements loaded as text are as if each had been added: one body, run on each backend."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.rdf.terms import OxTerm
from kg.store.answer import Solutions
from kg.store.base import Store, View
from kg.store.open import open_store

BASE = "http://example.org/"
SAYS = ox.NamedNode(BASE + "says")
FIRST, SECOND = BASE + "graph/first", BASE + "graph/second"
XSD = "http://www.w3.org/2001/XMLSchema#"


def quad(subject: str, value: ox.Literal | int, graph: str = FIRST) -> ox.Quad:
    said = ox.Literal(value) if isinstance(value, int) else value
    return ox.Quad(ox.NamedNode(BASE + subject), SAYS, said, ox.NamedNode(graph))


FORMS = {
    quad("a", 1),
    quad("b", ox.Literal('a "quoted"\nline', language="en")),
    *(
        quad(kind + text, ox.Literal(text, datatype=ox.NamedNode(XSD + kind)))
        for text, kind in [
            ("82.0", "decimal"),
            ("5", "nonNegativeInteger"),
            ("2010-08", "gYearMonth"),
            ("2010-08-10", "date"),
        ]
    ),
}


def ask(view: View, text: str) -> list[tuple[OxTerm | None, ...]]:
    answer = view.query(text)
    assert isinstance(answer, Solutions)
    return list(answer.rows)


@pytest.fixture(params=["memory", "embedded"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    location = {"memory": "memory:", "embedded": str(tmp_path / "store")}[request.param]
    return open_store(location, create=True)


def write(store: Store, *quads: ox.Quad) -> None:
    with store.write() as writer:
        writer.add(quads)


def test_loaded_text_is_as_if_each_statement_had_been_added(store: Store) -> None:
    """Printed forms, chunks, repeats and what was there before included."""
    write(store, quad("a", 1), quad("b", 2, SECOND))
    lines = [ox.serialize([one.triple], format=ox.RdfFormat.N_TRIPLES) for one in FORMS]
    assert all(lines)
    chunks = [b"".join(line for line in part if line) for part in (lines[:4], lines[4:], lines)]
    with store.write() as writer:
        writer.load(FIRST, chunks)
        assert set(writer.view().quads(graph=FIRST)) == FORMS
    with store.view() as view:
        assert set(view.quads()) == FORMS | {quad("b", 2, SECOND)}
        assert len(ask(view, "SELECT * WHERE { ?s ?p ?o }")) == len(FORMS) + 1
    with store.write() as writer:
        writer.drop_graph(FIRST)
    with store.view() as view:
        assert ask(view, "SELECT ?s WHERE { ?s ?p ?o }") == [(ox.NamedNode(BASE + "b"),)]


def test_text_that_is_no_n_triples_changes_nothing(store: Store) -> None:
    write(store, quad("a", 1))
    with pytest.raises(StoreError, match="no N-Triples"), store.write() as writer:
        writer.load(FIRST, [b"<http://example.org/a> says nothing .\n"])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1)}
