"""Answers kept with a generation are those that the store gives; nothing breaks without them."""

import os
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.store.answer import Row, Solutions
from kg.store.answers import KeptAnswers, _read, _written
from kg.store.embedded import EmbeddedStore
from kg.store.forms import Forms
from kg.store.reading import EmbeddedView

XSD = "http://www.w3.org/2001/XMLSchema#"
TEXT = "SELECT ?it ?value WHERE { ?it ?p ?value } ORDER BY ?value"
GRAPH = ox.NamedNode("http://example.org/graph")

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
TERMS = st.one_of(
    st.none(),
    st.builds(ox.Literal, TEXTS | st.integers() | st.booleans()),
    st.builds(lambda text: ox.Literal(text, language="en"), TEXTS),
    st.sampled_from(["82.0", "007", "x"]).map(
        lambda text: ox.Literal(text, datatype=ox.NamedNode(XSD + "decimal"))
    ),
    st.sampled_from(["http://example.org/é", "urn:x:(1)"]).map(ox.NamedNode),
)


@given(st.integers(1, 3).flatmap(lambda n: st.lists(st.tuples(*[TERMS] * n), max_size=4)))
def test_a_table_is_read_as_it_was_written(rows: list[Row]) -> None:
    names = tuple("abc"[: len(rows[0]) if rows else 1])
    table = Solutions(names, tuple(rows))
    data = _written(table)
    assert (data is None) == ((None,) in rows)
    assert data is None or _read(data) == table


def number(name: str, value: int) -> ox.Quad:
    node = ox.NamedNode(f"http://example.org/{name}")
    return ox.Quad(node, node, ox.Literal(value), GRAPH)


@pytest.fixture
def kept(tmp_path: Path) -> KeptAnswers:
    return KeptAnswers(tmp_path / "answers", slow=0)


@pytest.fixture
def view(tmp_path: Path, kept: KeptAnswers) -> EmbeddedView:
    """A view whose every answer is kept, on a store that the test can change beneath it."""
    store = ox.Store()
    for quad in (number("a", 1), number("b", 2)):
        store.add(ox.Quad(quad.subject, quad.predicate, quad.object))
    return EmbeddedView(store, Forms, answers=kept)


def files(kept: KeptAnswers) -> list[Path]:
    return sorted(kept.folder.iterdir()) if kept.folder.exists() else []


def test_an_answer_is_found_once(view: EmbeddedView) -> None:
    """The store is emptied beneath the view, to see where the answer comes from."""
    only_a = {"it": ox.NamedNode("http://example.org/a")}
    found, less = view.query(TEXT), view.query(TEXT, only_a)
    view.engine.clear()
    assert (view.query(TEXT), view.query(TEXT, only_a)) == (found, less)
    assert isinstance(found, Solutions)
    assert isinstance(less, Solutions)
    assert (len(found.rows), len(less.rows)) == (2, 1)
    assert view.query(f"{TEXT} LIMIT 5") == Solutions(("it", "value"), ())


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?x WHERE { BIND (RAND() AS ?x) }",
        "SELECT (now ( ) AS ?x) WHERE {}",
        "SELECT (UUID # a remark\n() AS ?x) WHERE {}",
        "SELECT (BNODE() AS ?x) WHERE {}",
        "SELECT (STRUUID() AS ?x) WHERE {}",
        "ASK { ?s ?p ?o }",
        "CONSTRUCT WHERE { ?s ?p ?o }",
    ],
)
def test_what_is_another_thing_each_time_or_no_table_is_not_kept(
    view: EmbeddedView, kept: KeptAnswers, text: str
) -> None:
    view.query(text)
    assert files(kept) == []


@pytest.mark.parametrize("harm", [b"", b"?it\t?value\n<http://exa", b"no table\n", b"\xff\n"])
def test_a_damaged_answer_is_asked_again(
    view: EmbeddedView, kept: KeptAnswers, harm: bytes
) -> None:
    found = view.query(TEXT)
    (file,) = files(kept)
    file.write_bytes(harm)
    assert view.query(TEXT) == found
    assert files(kept) == [file]


def keep_in_turn(kept: KeptAnswers, answer: Solutions, *texts: str) -> None:
    """Keep answers, each a second younger than the one before, which no clock would promise."""
    for second, text in enumerate(texts):
        kept.keep(text, {}, answer, 1)
        os.utime(kept._path(text, {}), (second, second))


def test_room_is_bounded_and_the_oldest_go(tmp_path: Path) -> None:
    answer = Solutions(("a",), ((ox.Literal("x" * 100),),))
    kept = KeptAnswers(tmp_path / "answers", slow=0, most=300, one=200)
    keep_in_turn(kept, answer, "one", "two", "three")
    assert kept.find("one", {}) is None
    assert kept.find("two", {}) == kept.find("three", {}) == answer
    kept.keep("long", {}, Solutions(("a",), ((ox.Literal("x" * 300),),)), 1)
    assert kept.find("long", {}) is None


def test_the_number_of_answers_is_bounded_too(tmp_path: Path) -> None:
    answer = Solutions(("a",), ())
    kept = KeptAnswers(tmp_path / "answers", slow=0, files=3)
    keep_in_turn(kept, answer, *"abcde")
    assert [kept.find(text, {}) for text in "abcde"] == [None, None, *[answer] * 3]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = KeptAnswers(tmp_path / "file" / "answers", slow=0)
    kept.keep("text", {}, Solutions(("a",), ()), 1)
    assert kept.find("text", {}) is None


def test_a_generation_has_its_own_answers_and_a_draft_none(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    with store.write() as writer:
        writer.add([number("a", 1)])
    folder = store.generations.folder(1) / "answers"
    kept = KeptAnswers(folder, slow=0)
    kept.keep(TEXT, {}, Solutions(("it", "value"), ()), 1)
    with store.view() as view:
        assert view.query(TEXT) == Solutions(("it", "value"), ())
    with store.write() as writer:
        writer.add([number("b", 2)])
        drafted = writer.view().query(TEXT)
        assert isinstance(drafted, Solutions)
        assert len(drafted.rows) == 2
    with store.view() as view:
        assert view.query(TEXT) == drafted
