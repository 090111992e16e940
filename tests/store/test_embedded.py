"""The folder of a store: generations, the lock, and everything that can be wrong with a path."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreDamaged, StoreError, StoreLocked, StoreTooNew, UsageError
from kg.store.embedded import EmbeddedStore
from kg.store.generations import FORMAT_VERSION, Generations
from kg.store.open import open_store

GRAPH = "http://example.org/graph"
NAME = ox.NamedNode("http://example.org/a")


def quad(value: int) -> ox.Quad:
    return ox.Quad(NAME, NAME, ox.Literal(value), ox.NamedNode(GRAPH))


def build(path: Path, *values: int) -> EmbeddedStore:
    store = EmbeddedStore(path)
    for value in values:
        with store.write() as writer:
            writer.replace_graph(GRAPH, [quad(value)])
    return store


def snapshot(path: Path) -> dict[str, bytes]:
    files = (file for file in path.rglob("*") if file.is_file())
    return {str(file.relative_to(path)): file.read_bytes() for file in files}


def test_each_write_makes_a_generation_and_two_are_kept(tmp_path: Path) -> None:
    store = build(tmp_path, 1, 2, 3)
    assert store.generations.numbers() == (2, 3)
    assert store.generations.current() == 3


def test_a_generation_that_is_read_is_not_pruned(tmp_path: Path) -> None:
    store = build(tmp_path, 1)
    with store.view() as view:
        build(tmp_path, 2, 3, 4)
        assert list(view.quads()) == [quad(1)]
        assert store.generations.numbers() == (1, 3, 4)
    build(tmp_path, 5)
    assert store.generations.numbers() == (4, 5)


def test_published_files_never_change(tmp_path: Path) -> None:
    store = build(tmp_path, 1)
    before = snapshot(store.generations.folder(1))
    build(tmp_path, 2)
    assert snapshot(store.generations.folder(1)) == before


def test_what_a_dead_writer_left_is_removed(tmp_path: Path) -> None:
    store = build(tmp_path, 1)
    leftover = tmp_path / "generations" / "000002.partial"
    leftover.mkdir()
    (leftover / "000009.sst").write_bytes(b"half a file")
    with store.view() as view:
        assert list(view.quads()) == [quad(1)]
    build(tmp_path, 2)
    assert not leftover.exists()


def test_a_first_write_that_fails_leaves_no_store(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with pytest.raises(RuntimeError), EmbeddedStore(path).write():
        raise RuntimeError
    with pytest.raises(StoreError, match="There is no store at"):
        open_store(path)
    assert build(path, 1).view().count() == 1


def test_many_statements_go_through_the_bulk_loader(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    with store.write() as writer:
        writer.add(quad(number) for number in range(20_001))
    with store.view() as view:
        assert view.count() == 20_001
        assert view.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }") == view.query(
            "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
        )


def test_a_closed_view_says_so(tmp_path: Path) -> None:
    view = build(tmp_path, 1).view()
    view.close()
    with pytest.raises(StoreError, match="already closed"):
        view.count()


def test_a_view_of_a_change_ends_with_it(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path).write() as writer:
        view = writer.view()
    with pytest.raises(StoreError, match="already closed"):
        view.count()


def test_another_process_that_writes_is_noticed(tmp_path: Path) -> None:
    build(tmp_path, 1)
    with Generations(tmp_path).lock(), pytest.raises(StoreLocked) as caught:
        build(tmp_path, 2)
    assert str(tmp_path) in caught.value.message
    assert open_store(tmp_path).view().count() == 1


def test_a_missing_store_is_not_made_by_reading(tmp_path: Path) -> None:
    path = tmp_path / "none"
    with pytest.raises(StoreError, match="There is no store at") as caught:
        open_store(path)
    assert "kg build" in caught.value.hint
    assert not path.exists()


def test_opening_to_write_makes_nothing_yet(tmp_path: Path) -> None:
    path = tmp_path / "none"
    with open_store(path, create=True).view() as view:
        assert view.count() == 0
    assert not path.exists()


def test_an_empty_folder_may_become_a_store(tmp_path: Path) -> None:
    assert open_store(tmp_path, create=True).view().count() == 0


def make_file(path: Path) -> None:
    path.write_text("a file")


def make_foreign(path: Path) -> None:
    path.mkdir()
    (path / "thesis.txt").write_text("somebody's work")


def make_newer(path: Path) -> None:
    build(path, 1)
    marker = {"format": FORMAT_VERSION + 1, "software": "counterclaim 99.0"}
    (path / "counterclaim-store.json").write_text(json.dumps(marker))


def make_bad_marker(path: Path) -> None:
    build(path, 1)
    (path / "counterclaim-store.json").write_text("{}")


def make_markerless(path: Path) -> None:
    build(path, 1)
    (path / "counterclaim-store.json").unlink()


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (make_file, StoreError, "is a file"),
        (make_foreign, StoreDamaged, "holds other files"),
        (make_newer, StoreTooNew, "later version"),
        (make_bad_marker, StoreDamaged, "cannot be read"),
        (make_markerless, StoreDamaged, "holds other files"),
    ],
)
def test_a_wrong_path_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None], error: type[StoreError], words: str
) -> None:
    path = tmp_path / "store"
    make(path)
    before = path.read_bytes() if path.is_file() else snapshot(path)
    with pytest.raises(error, match=words):
        open_store(path, create=True)
    assert (path.read_bytes() if path.is_file() else snapshot(path)) == before


def lose_pointer(path: Path) -> None:
    (path / "current").unlink()


def point_nowhere(path: Path) -> None:
    (path / "current").write_text("000042\n")


def lose_manifest(path: Path) -> None:
    (path / "generations" / "000001" / "oxigraph" / "CURRENT").unlink()


def spoil_manifest(path: Path) -> None:
    (path / "generations" / "000001" / "oxigraph" / "CURRENT").write_text("nonsense\n")


@pytest.mark.parametrize("damage", [lose_pointer, point_nowhere, lose_manifest, spoil_manifest])
def test_a_damaged_store_is_neither_read_nor_written(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    build(tmp_path, 1)
    damage(tmp_path)
    before = snapshot(tmp_path)
    with pytest.raises(StoreDamaged):
        open_store(tmp_path).view()
    with pytest.raises(StoreDamaged), open_store(tmp_path).write():
        pass
    assert snapshot(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with (
        pytest.raises(StoreError, match="cannot be written"),
        EmbeddedStore(tmp_path / "s").write(),
    ):
        pass


def test_a_path_below_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be written"):
        build(tmp_path / "file" / "store", 1)


def test_an_unknown_kind_of_location_is_refused() -> None:
    with pytest.raises(UsageError, match="cannot be opened"):
        open_store("ftp://example.org/store")


def test_asking_a_store_on_disk_needs_no_rdflib(tmp_path: Path) -> None:
    """Its import takes a tenth of a second, which every command would pay."""
    build(tmp_path, 1)
    program = (
        "import sys\n"
        "from kg.store.open import open_store\n"
        "from kg.query.ask import ask\n"
        "ask(open_store(sys.argv[1]).view(), 'who-cites-whom')\n"
        "sys.exit('rdflib' in sys.modules)\n"
    )
    assert (
        subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False).returncode == 0
    )
