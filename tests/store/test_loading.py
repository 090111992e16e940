"""Much text at once: two loaders beside each other, and a large graph that goes as a whole."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store import changing, loading
from kg.store.base import Writer
from kg.store.embedded import EmbeddedStore
from tests.contract.test_load import BASE, FIRST, SECOND, quad, write

INTEGER = "http://www.w3.org/2001/XMLSchema#integer"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EmbeddedStore:
    """A store to which a few statements are many."""
    monkeypatch.setattr(loading, "_SMALL", 0)
    monkeypatch.setattr(changing, "_SMALL", 10)
    return EmbeddedStore(tmp_path / "store")


def chunks(start: int, end: int) -> Iterator[bytes]:
    for number in range(start, end):
        yield f'<{BASE}s{number}> <{BASE}says> "0{number}"^^<{INTEGER}> .\n'.encode()


def written(start: int, end: int, graph: str) -> set[ox.Quad]:
    kind = ox.NamedNode(INTEGER)
    return {quad(f"s{n}", ox.Literal(f"0{n}", datatype=kind), graph) for n in range(start, end)}


def merged(store: EmbeddedStore) -> int:
    with store.view() as view:
        answer = view.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
    assert not isinstance(answer, bool)
    return int(str(next(iter(answer.rows))[0].value))  # type: ignore[union-attr]


def test_chunks_are_loaded_beside_each_other(store: EmbeddedStore) -> None:
    """More of them than may wait, each in its graph and in the merged copy, in printed form."""
    with store.write() as writer:
        writer.load(FIRST, chunks(0, 40))
    with store.view() as view:
        assert set(view.quads()) == written(0, 40, FIRST)
    assert merged(store) == 40


def test_quads_are_loaded_piece_by_piece(
    store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A statement of two graphs stands in both and once in the merged copy, in printed form."""
    monkeypatch.setattr(loading, "_AT_ONCE", 7)
    given = written(0, 40, FIRST) | written(30, 45, SECOND)
    with store.write() as writer:
        writer.add(sorted(given, key=str))
    with store.view() as view:
        assert set(view.quads()) == given
    assert merged(store) == 45


def test_a_large_graph_goes_and_what_others_say_stays(store: EmbeddedStore) -> None:
    """A statement of two graphs stays in the merged copy; the change goes on in what is left."""
    with store.write() as writer:
        writer.load(FIRST, chunks(0, 40))
        writer.load(SECOND, chunks(35, 45))
    with store.write() as writer:
        writer.drop_graph(FIRST)
        with writer.view() as view:
            assert set(view.quads()) == written(35, 45, SECOND)
        writer.load(FIRST, chunks(44, 50))
    with store.view() as view:
        assert set(view.quads()) == written(35, 45, SECOND) | written(44, 50, FIRST)
    assert merged(store) == 15


@pytest.mark.parametrize("fresh", [range(30, 60), range(40), range(5)], ids=str)
def test_many_statements_take_the_place_of_many(store: EmbeddedStore, fresh: range) -> None:
    """They are read from the graph itself while it is replaced; what another graph says stays."""
    with store.write() as writer:
        writer.load(FIRST, chunks(0, 40))
        writer.load(SECOND, chunks(0, 2))
    new = sorted(written(fresh.start, fresh.stop, FIRST), key=str)
    with store.write() as writer, writer.view() as view:
        held = (one for one in view.quads(graph=FIRST) if one in written(20, 40, FIRST))
        writer.replace_graph(FIRST, chain(held, new))
    after = written(20, 40, FIRST) | set(new)
    with store.view() as view:
        assert set(view.quads(graph=FIRST)) == after
        assert set(view.quads(graph=SECOND)) == written(0, 2, SECOND)
    assert merged(store) == len({one.triple for one in after | written(0, 2, SECOND)})


def test_a_drop_that_is_not_kept_changes_nothing(store: EmbeddedStore) -> None:
    with store.write() as writer:
        writer.load(FIRST, chunks(0, 40))
    with pytest.raises(StoreError, match="no N-Triples"), store.write() as writer:
        _drop_and_fail(writer)
    with store.view() as view:
        assert set(view.quads()) == written(0, 40, FIRST)


def _drop_and_fail(writer: Writer) -> None:
    writer.drop_graph(FIRST)
    writer.load(FIRST, [b"this is no statement"])


def test_a_broken_chunk_among_good_ones_changes_nothing(store: EmbeddedStore) -> None:
    def some() -> Iterator[bytes]:
        yield from chunks(0, 10)
        yield b"this is no statement\n"
        yield from chunks(10, 20)

    write(store, quad("a", 1))
    with pytest.raises(StoreError, match="no N-Triples"), store.write() as writer:
        writer.load(FIRST, some())
    with store.view() as view:
        assert set(view.quads()) == {quad("a", 1)}


@pytest.mark.parametrize(
    "line",
    [
        f'<{BASE}a>\t<{BASE}says>\t"007"^^<{INTEGER}>.',
        f'<{BASE}a> <{BASE}says> "007"^^<{INTEGER}> . # "1"^^<{INTEGER}>\n',
        f'# "1"^^<{INTEGER}> is a number\n<{BASE}a> <{BASE}says> "007"^^<{INTEGER}> .\n',
    ],
    ids=["tabs and no line end", "a comment behind", "a comment before"],
)
def test_printed_forms_are_kept_however_the_text_is_laid_out(
    store: EmbeddedStore, line: str
) -> None:
    with store.write() as writer:
        writer.load(FIRST, [line.encode()])
    with store.view() as view:
        (found,) = view.quads()
    assert found.object == ox.Literal("007", datatype=ox.NamedNode(INTEGER))


def test_words_that_look_like_a_number_are_words(store: EmbeddedStore) -> None:
    said = ox.Literal(f'he wrote "007"^^<{INTEGER}>', language="en")
    line = ox.serialize([quad("a", said).triple], format=ox.RdfFormat.N_TRIPLES)
    assert line
    with store.write() as writer:
        writer.load(FIRST, [line])
    with store.view() as view:
        assert set(view.quads()) == {quad("a", said)}
