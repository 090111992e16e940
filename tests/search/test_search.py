"""What is found: one body, run on stores of each kind, so that all give the same answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError, UsageError
from kg.search.kinds import Kind
from kg.search.page import DEEPEST, SearchPage, search, similar
from kg.store.base import Store
from kg.store.open import open_store
from tests.search.conftest import BASE, quads


def keys(page: SearchPage) -> list[str]:
    return [hit.iri.removeprefix(f"{BASE}id/") for hit in page.hits]


def marked(page: SearchPage) -> list[str]:
    return [text for hit in page.hits for text, is_marked in hit.snippet.pieces() if is_marked]


def test_words_find_what_has_all_of_them(store: Store) -> None:
    with store.view() as view:
        page = search(view, "BRIDGE ferry")
        assert (page.total, page.every_word) == (2, True)
        assert keys(page) == ["claim/ferry", "reply/ferry"]
        assert marked(page) == ["ferry", "bridge"] * 2
        assert {hit.document for hit in page.hits} == {f"{BASE}id/doc/harbour"}
        assert [hit.kind for hit in page.hits] == [Kind.CLAIM, Kind.REPLY]


def test_of_words_that_nothing_has_together_some_are_enough_and_it_is_said(store: Store) -> None:
    with store.view() as view:
        page = search(view, "winter école")
        assert not page.every_word
        assert set(keys(page)) == {"claim/ecole", "claim/winter"}


def test_a_page_is_a_stretch_of_the_whole(store: Store) -> None:
    with store.view() as view:
        whole = search(view, "ferry")
        pages = [search(view, "ferry", limit=1, offset=place) for place in range(whole.total)]
        assert [hit for page in pages for hit in page.hits] == list(whole.hits)
        assert len(whole.hits) == whole.total == 4
        assert search(view, "ferry", kinds=[Kind.REPLY, Kind.QUOTATION]).total == 2


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('"night ferry costs less"', ["reply/ferry"]),
        ('"costs less', ["reply/ferry"]),
        ("„ferry stops“", ["claim/winter"]),
        ("bicy*", ["claim/winter"]),
        ('"counted the bi"*', ["claim/winter"]),
        ("ecole ete", ["claim/ecole"]),
        ("287(g)", ["claim/section"]),
        ("1,000", ["claim/section"]),
        ("地铁", ["claim/metro"]),
        ("夜里不", ["claim/metro"]),
        ("安", ["claim/metro"]),
        ("全", ["claim/metro"]),
        ("铁安", []),
        ("هجرة", ["claim/migration"]),
        ("port board", ["agent/council"]),
        ('"HC Port"', []),
        ('"', []),
        ("", []),
    ],
)
def test_what_is_typed_finds(store: Store, typed: str, found: list[str]) -> None:
    with store.view() as view:
        assert keys(search(view, typed)) == found


def test_a_name_is_shown_with_the_other_name_that_was_asked_for(store: Store) -> None:
    with store.view() as view:
        (hit,) = search(view, "board").hits
        assert (hit.label, hit.snippet.text, hit.document) == ("Harbour Council", "Port Board", "")


def test_similar_statements_come_by_the_words_they_share(store: Store) -> None:
    with store.view() as view:
        first, *others = similar(view, f"{BASE}id/claim/ferry")
        assert first.iri == f"{BASE}id/reply/ferry"
        assert 0.5 < first.score < 1
        assert {hit.kind for hit in others} <= {Kind.CLAIM, Kind.REPLY}
        assert all(hit.score < first.score for hit in others)
        with pytest.raises(QueryError, match="can be searched"):
            similar(view, f"{BASE}id/claim/unknown")


def test_a_page_too_far_down_is_refused(on_disk: Store) -> None:
    with on_disk.view() as view:
        assert search(view, "ferry", offset=DEEPEST - 20).hits == ()
        for limit, offset in [(0, 0), (20, -1), (20, DEEPEST)]:
            with pytest.raises(UsageError, match="cannot be shown"):
                search(view, "ferry", limit=limit, offset=offset)


MEMORY = open_store("memory:", create=True)
with MEMORY.write() as filled:
    filled.add(quads())
VIEW = MEMORY.view()


@given(st.text(max_size=40) | st.text('"*()[]{}\\/:^~+-AND OR NOT ferry', max_size=40))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    page = search(VIEW, typed)
    for hit in page.hits:
        assert "".join(text for text, _ in hit.snippet.pieces()) == hit.snippet.text
        assert hit.snippet.marks, typed


def test_long_words_are_cut_around_what_was_asked_for() -> None:
    from kg.search.asking import parts_of
    from kg.search.snippet import snippet_of

    text = " ".join(f"word{number}" for number in range(200))
    snippet = snippet_of([text], parts_of("word100"))
    assert [piece for piece, is_marked in snippet.pieces() if is_marked] == ["word100"]
    assert snippet.text.startswith("… word")
    assert snippet.text.endswith(" …")
    assert len(snippet.text) < 260
