"""What every store promises of the forms of literals: one body, run on each backend."""

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store.base import Store
from tests.contract.stores import BASE, FIRST, SAYS, SECOND, ask, quad, write

FORMS = {
    quad("a", 1),
    *(
        ox.Quad(
            ox.NamedNode(BASE + kind + text),
            SAYS,
            ox.Literal(text, datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#" + kind)),
            ox.NamedNode(FIRST),
        )
        for text, kind in [
            ("82.0", "decimal"),
            ("82", "decimal"),
            ("007", "integer"),
            ("5", "nonNegativeInteger"),
            ("1.50", "double"),
            ("1", "boolean"),
            ("2010-08", "gYearMonth"),
            ("2010-08-10", "date"),
            ("2010-08-10T01:02:03.000+00:00", "dateTime"),
        ]
    ),
}


def test_literals_keep_the_form_in_which_they_were_written(store: Store) -> None:
    """Oxigraph by itself returns 82 for 82.0, and another datatype for a position in a text."""
    write(store, *FORMS)
    write(store, quad("a", 1, SECOND))
    with store.view() as view:
        assert set(view.quads(graph=FIRST)) == FORMS
        assert set(view.quads(None, None, ox.Literal(5), graph=FIRST)) < FORMS
    with store.write() as writer:
        assert set(writer.view().quads(graph=FIRST)) == FORMS
        writer.replace_graph(FIRST, [quad("a", 7)])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 7), quad("a", 1, SECOND)}


def test_an_ill_typed_number_is_kept_as_it_is(store: Store, request: pytest.FixtureRequest) -> None:
    """A text may print one. Virtuoso alone refuses it, and then nothing of the change is kept."""
    integer = ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    odd = ox.Quad(
        ox.NamedNode(BASE), SAYS, ox.Literal("not-a-number", datatype=integer), ox.NamedNode(FIRST)
    )
    if request.node.callspec.params["store"] == "virtuoso":
        with pytest.raises(StoreError, match="refuses"):
            write(store, quad("a", 1), odd)
        assert store.view().count() == 0
    else:
        write(store, odd)
        assert list(store.view().quads()) == [odd]


def test_answers_give_numbers_by_value(store: Store, request: pytest.FixtureRequest) -> None:
    """Virtuoso puts the number of the filter in the place of the one that equals it."""
    write(store, *FORMS)
    text = "SELECT ?o WHERE { ?s ?p ?o FILTER (?o = 82) } ORDER BY ?s"
    kind = "integer" if request.node.callspec.params["store"] == "virtuoso" else "decimal"
    number = ox.Literal("82", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#" + kind))
    with store.view() as view:
        assert ask(view, text) == [(number,), (number,)]
