"""Lists of members: the same from a file as from the store, whatever happens to the file."""

from bisect import bisect_left
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.query.records.collections import COLLECTIONS
from kg.query.records.lines import Lines, write_lines
from kg.query.records.members import page
from kg.store.embedded import EmbeddedStore
from kg.vocab.namespaces import iri
from tests.query.conftest import Both

CLAIMS = COLLECTIONS["claims"]
TEXTS = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])))


@given(texts=TEXTS, wanted=st.text(st.characters(exclude_categories=["Cs"]), max_size=3))
def test_lines_are_the_list_that_was_written(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], wanted: str
) -> None:
    """Any text, of none or many bytes a character; and sorted ones are searched as a list is."""
    folder = tmp_path_factory.mktemp("lines")
    ordered = sorted(texts)
    write_lines(folder, ordered)
    lines = Lines(folder)
    assert list(lines) == ordered
    assert lines[1:3] == ordered[1:3]
    assert bisect_left(lines, wanted) == bisect_left(ordered, wanted)


def store_with(path: Path, count: int) -> EmbeddedStore:
    store = EmbeddedStore(path)
    kind, graph = ox.NamedNode(iri("clm:ReportedClaim")), ox.NamedNode("urn:g")
    with store.write() as writer:
        names = (ox.NamedNode(f"urn:claim:{n:03d}") for n in range(count))
        writer.add(ox.Quad(name, ox.NamedNode(iri("rdf:type")), kind, graph) for name in names)
    return store


@pytest.mark.parametrize("damage", ["", "lines.txt", "ends.npy", "both"])
@pytest.mark.parametrize("left", [b"", b"spoilt"])
def test_a_list_that_was_lost_or_spoilt_is_found_again(
    tmp_path: Path, damage: str, left: bytes
) -> None:
    store = store_with(tmp_path / "store", 30)
    with store.view() as view:
        first = page(view, CLAIMS, {}, 7, after="urn:claim:011")
        assert [node.value for node in first.members] == [
            f"urn:claim:{n:03d}" for n in range(12, 19)
        ]
        assert view.folder is not None
        kept = view.folder / "listed-claims"
        assert kept.is_dir()
        for name in ("lines.txt", "ends.npy"):
            if damage == name:
                (kept / name).write_bytes(left)
            elif damage == "both":
                (kept / name).unlink()
    with store.view() as view:
        assert page(view, CLAIMS, {}, 7, after="urn:claim:011") == first
        assert len(Lines(kept)) == 30


def test_the_next_state_of_a_store_has_its_own_list(tmp_path: Path) -> None:
    for count in (5, 6):
        with store_with(tmp_path / "store", count).view() as view:
            assert page(view, CLAIMS, {}, 50).total == count


@pytest.mark.parametrize("name", COLLECTIONS)
def test_two_stores_have_the_same_members(exchange_views: Both, name: str) -> None:
    first, second = (page(view, COLLECTIONS[name], {}, 50) for view in exchange_views)
    assert first == second
