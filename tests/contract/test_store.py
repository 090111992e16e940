"""What every store promises of what is written: one body, run on each backend."""

import pyoxigraph as ox
import pytest

from kg.errors import StoreError, StoreLocked
from kg.store.base import Store
from kg.store.remote.store import RemoteStore
from tests.contract.stores import BASE, FIRST, SAYS, SECOND, ask, break_off, quad, write


def test_a_new_store_is_empty(store: Store) -> None:
    with store.view() as view:
        assert (view.count(), view.graphs(), list(view.quads())) == (0, (), [])
        assert ask(view, "SELECT * WHERE { ?s ?p ?o }") == []


def test_what_was_written_is_read(store: Store) -> None:
    quads = {quad("a", 1), quad("b", "two", SECOND)}
    write(store, *quads)
    with store.view() as view:
        assert set(view.quads()) == quads
        assert view.count() == 2
        assert view.graphs() == (FIRST, SECOND)


def test_a_second_write_adds_to_the_first(store: Store) -> None:
    write(store, quad("a", 1))
    write(store, quad("b", 2))
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1), quad("b", 2)}


def test_the_same_statement_is_kept_once(store: Store) -> None:
    write(store, quad("a", 1), quad("a", 1))
    write(store, quad("a", 1))
    with store.view() as view:
        assert view.count() == 1


def test_a_graph_is_replaced_as_a_whole(store: Store) -> None:
    write(store, quad("a", 1), quad("b", 2), quad("c", 3, SECOND))
    with store.write() as writer:
        writer.replace_graph(FIRST, [quad("a", 1), quad("d", 4)])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1), quad("d", 4), quad("c", 3, SECOND)}
        assert len(ask(view, "SELECT * WHERE { ?s ?p ?o }")) == 3


def test_a_statement_of_another_graph_replaces_nothing(store: Store) -> None:
    write(store, quad("a", 1))
    with pytest.raises(StoreError, match="was given for the graph"), store.write() as writer:
        writer.replace_graph(FIRST, [quad("b", 2, SECOND)])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1)}


def test_a_dropped_graph_is_gone_and_the_others_stay(store: Store) -> None:
    """The statement that also stands in the second graph is still found by a query."""
    write(store, quad("a", 1), quad("b", 2), quad("a", 1, SECOND))
    with store.write() as writer:
        writer.drop_graph(FIRST)
        writer.drop_graph(BASE + "graph/never-there")
    with store.view() as view:
        assert view.graphs() == (SECOND,)
        assert ask(view, "SELECT ?o WHERE { ?s ?p ?o }") == [(ox.Literal(1),)]


def test_a_text_in_a_language_is_dropped_from_every_graph(store: Store) -> None:
    """Virtuoso by itself keeps it in the second graph of one update."""
    text = ox.Literal("dredging", language="en")
    quads = [ox.Quad(SAYS, SAYS, text, ox.NamedNode(graph)) for graph in (FIRST, SECOND)]
    write(store, quad("a", 1), *quads)
    with store.write() as writer:
        writer.drop_graph(SECOND)
        writer.replace_graph(FIRST, [quad("a", 1)])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1)}
        assert ask(view, "SELECT ?o WHERE { ?s ?p ?o }") == [(ox.Literal(1),)]


def test_a_change_that_fails_leaves_nothing(store: Store) -> None:
    write(store, quad("a", 1))
    with pytest.raises(RuntimeError, match="in the middle"):
        break_off(store)
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1)}
    write(store, quad("d", 4))
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1), quad("d", 4)}


def test_a_statement_belongs_to_a_named_graph(store: Store) -> None:
    nowhere = ox.Quad(ox.NamedNode(BASE), SAYS, ox.Literal("x"))
    with pytest.raises(StoreError, match="in no named graph"), store.write() as writer:
        writer.add([nowhere])


def test_a_reader_keeps_what_it_opened(store: Store) -> None:
    if isinstance(store, RemoteStore):
        pytest.skip("SPARQL 1.1 has no snapshots; see tests/store/test_remote.py")
    write(store, quad("a", 1))
    with store.view() as view:
        for number in range(2, 6):
            with store.write() as writer:
                writer.replace_graph(FIRST, [quad("a", number)])
        assert set(view.quads()) == {quad("a", 1)}
        assert ask(view, "SELECT ?o WHERE { ?s ?p ?o }") == [(ox.Literal(1),)]
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 5)}


def test_a_writer_sees_its_own_change(store: Store) -> None:
    """Rules run over what was just read, before it is published."""
    write(store, quad("a", 1))
    with store.write() as writer:
        writer.add([quad("b", 2, SECOND)])
        assert writer.view().count() == 2
        assert store.view().count() == 1
        assert len(ask(writer.view(), "SELECT * WHERE { ?s ?p ?o }")) == 2


def test_a_closed_change_takes_nothing_more(store: Store) -> None:
    with store.write() as writer:
        pass
    with pytest.raises(StoreError, match="already closed"):
        writer.add([quad("a", 1)])
    with pytest.raises(StoreError, match="already closed"):
        writer.drop_graph(FIRST)


def test_a_second_writer_is_told_to_wait(store: Store) -> None:
    with store.write() as writer:
        writer.add([quad("a", 1)])
        with pytest.raises(StoreLocked), store.write():
            pass
    with store.view() as view:
        assert view.count() == 1
