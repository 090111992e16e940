"""Where an index lives: it goes with its generation, and is made anew when it is not whole."""

import shutil
from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.errors import StoreDamaged
from kg.search.index import open_index
from kg.search.kept import index_of, keep_index
from kg.search.page import search
from kg.store.base import Store
from kg.store.open import open_store
from tests.search.conftest import BASE, quads

DOCUMENT = Path(__file__).parents[1] / "cli/documents/night-bus.md"


def folders(path: Path) -> list[Path]:
    return sorted(each for each in path.rglob("search") if each.is_dir())


def test_a_build_writes_the_index_of_its_generation(tmp_path: Path) -> None:
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(DOCUMENT)
    (folder,) = folders(tmp_path / "store")
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    assert graph.search("bus").total > 0
    assert {file.name: file.stat().st_mtime_ns for file in folder.iterdir()} == before


def test_a_change_that_fails_takes_its_index_with_it(on_disk: Store, tmp_path: Path) -> None:
    def broken_off() -> None:
        with on_disk.write() as writer:
            keep_index(writer.view())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken_off()
    assert folders(tmp_path) == []


def test_an_index_that_is_missing_is_made_on_first_use_and_kept(
    on_disk: Store, tmp_path: Path
) -> None:
    with on_disk.view() as view:
        found = search(view, "ferry")
        assert found.total == 4
    (folder,) = folders(tmp_path)
    assert len(open_index(folder)) == 9
    assert [path.name for path in folder.parent.iterdir() if "search-" in path.name] == []
    with on_disk.view() as view:
        assert search(view, "ferry") == found


@pytest.mark.parametrize("harm", ["cut", "remove", "empty", "other"])
def test_an_index_that_is_not_whole_is_made_anew(on_disk: Store, tmp_path: Path, harm: str) -> None:
    with on_disk.view() as view:
        found = search(view, "ferry")
    (folder,) = folders(tmp_path)
    part = next(folder.glob("*.store"))
    match harm:
        case "cut":
            whole = part.read_bytes()
            part.unlink()  # it may be mapped into memory: a mapped file must not be cut
            part.write_bytes(whole[:-1])
        case "remove":
            part.unlink()
        case "empty":
            shutil.rmtree(folder)
            folder.mkdir()
        case _:
            (folder / "counterclaim-search.json").write_text('{"format": 0, "files": {}}')
    with pytest.raises(StoreDamaged, match="index for search"):
        open_index(folder)
    with on_disk.view() as view:
        assert search(view, "ferry") == found
    assert len(open_index(folder)) == 9


def test_where_nothing_can_be_written_the_index_is_in_memory(
    on_disk: Store, tmp_path: Path
) -> None:
    """A file stands where the folder should be, for tests that run as root may write anywhere."""
    with on_disk.view() as view:
        assert view.folder is not None
        (view.folder / "search").write_text("not a folder")
        assert search(view, "ferry").total == 4
    assert (tmp_path / "store/generations/000001/search").is_file()


def test_in_memory_an_index_is_made_once_for_each_state() -> None:
    store = open_store("memory:", create=True)
    empty = index_of(store.view())
    assert index_of(store.view()) is empty
    with store.write() as writer:
        writer.add(quads())
    assert (len(empty), len(index_of(store.view()))) == (0, 9)


def test_the_next_state_has_its_own_index(on_disk: Store) -> None:
    with on_disk.view() as view:
        assert search(view, "bridge").total == 2
        with on_disk.write() as writer:
            writer.drop_graph(f"{BASE}graph/doc/harbour")
        assert search(view, "bridge").total == 2
    with on_disk.view() as view:
        assert search(view, "bridge").total == 0
