"""Generations are listed, gone back to and removed; remains are cleared, and nothing else."""

from pathlib import Path

import pytest

from kg.errors import StoreDamaged, StoreError, StoreLocked, UsageError
from kg.store.embedded import EmbeddedStore
from kg.store.open import open_store
from kg.store.upkeep import clear_remains, listing, open_generations, prune, rollback
from tests.store.test_embedded import GRAPH, build, quad, snapshot


def value(path: Path) -> int:
    """Return which of the numbers that ``build`` wrote is current."""
    with open_store(path).view() as view:
        found = list(view.quads())
    return next(number for number in range(9) if found == [quad(number)])


def five(path: Path) -> None:
    """Make generations 1 to 5, all kept."""
    store = EmbeddedStore(path, keep=9)
    for number in range(1, 6):
        with store.write() as writer:
            writer.replace_graph(GRAPH, [quad(number)])


def test_generations_are_listed_oldest_first(tmp_path: Path) -> None:
    build(tmp_path, 1, 2, 3)
    found = listing(open_generations(str(tmp_path)))
    assert [(each.number, each.current) for each in found] == [(2, False), (3, True)]
    assert all(each.size > 0 for each in found)


def test_going_back_and_forward_again(tmp_path: Path) -> None:
    build(tmp_path, 1, 2)
    generations = open_generations(str(tmp_path))
    assert rollback(generations) == 1
    assert value(tmp_path) == 1
    assert rollback(generations, 2) == 2
    assert value(tmp_path) == 2


def test_a_write_after_going_back_starts_there_and_drops_what_was_left(tmp_path: Path) -> None:
    """Otherwise a second rollback would lead to the state that one had left."""
    build(tmp_path, 1, 2)
    generations = open_generations(str(tmp_path))
    rollback(generations)
    build(tmp_path, 3)
    assert generations.numbers() == (1, 3)
    assert rollback(generations) == 1


def test_there_is_nothing_before_the_first(tmp_path: Path) -> None:
    build(tmp_path, 1)
    with pytest.raises(StoreError, match="keeps no generation before 1"):
        rollback(open_generations(str(tmp_path)))
    with pytest.raises(StoreError, match="keeps no generation 7") as caught:
        rollback(open_generations(str(tmp_path)), 7)
    assert caught.value.hint == "It keeps 1."


@pytest.mark.parametrize(("keep", "left"), [(1, (3,)), (2, (3, 5)), (3, (3, 4, 5)), (9, None)])
def test_pruning_never_takes_the_current_one(
    tmp_path: Path, keep: int, left: tuple[int, ...] | None
) -> None:
    """Here the current generation is not the newest."""
    five(tmp_path)
    generations = open_generations(str(tmp_path))
    rollback(generations, 3)
    prune(generations, keep)
    assert generations.numbers() == (left or (1, 2, 3, 4, 5))
    assert value(tmp_path) == 3


def test_a_generation_that_is_read_is_named_and_stays(tmp_path: Path) -> None:
    store = build(tmp_path, 1)
    with store.view():
        build(tmp_path, 2)
        pruned = prune(store.generations)
        assert (pruned.removed, pruned.held) == ((), (1,))
    assert prune(store.generations).removed == (1,)


def test_remains_are_cleared_and_nothing_else(tmp_path: Path) -> None:
    build(tmp_path, 1)
    (tmp_path / "notes.txt").write_text("somebody's")
    before = snapshot(tmp_path)
    leftover = tmp_path / "generations/000002.partial/oxigraph"
    leftover.mkdir(parents=True)
    (leftover / "000009.sst").write_bytes(b"half a file")
    (tmp_path / "current.new").write_text("0000")
    names = clear_remains(open_generations(str(tmp_path)))
    assert names == ("current.new", "generations/000002.partial")
    assert snapshot(tmp_path) == before
    assert not leftover.parent.exists()


def test_a_link_among_the_remains_is_not_followed(tmp_path: Path) -> None:
    build(tmp_path / "store", 1)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "thesis.txt").write_text("somebody's work")
    (tmp_path / "store/generations/000002.partial").symlink_to(outside)
    assert clear_remains(open_generations(str(tmp_path / "store")))
    assert (outside / "thesis.txt").exists()


def test_nothing_is_done_while_somebody_writes(tmp_path: Path) -> None:
    store = build(tmp_path, 1, 2)
    with store.write():
        for action in (rollback, prune, clear_remains):
            with pytest.raises(StoreLocked):
                action(store.generations)
    assert value(tmp_path) == 2


def test_only_a_store_of_ours_is_touched(tmp_path: Path) -> None:
    leftover = tmp_path / "generations" / "000002.partial"
    leftover.mkdir(parents=True)
    (tmp_path / "thesis.txt").write_text("somebody's work")
    with pytest.raises(StoreDamaged, match="holds other files"):
        open_generations(str(tmp_path))
    with pytest.raises(StoreError, match="no store at"):
        open_generations(str(tmp_path / "none"))
    with pytest.raises(UsageError, match="has no generations"):
        open_generations("memory:")
    assert leftover.exists()
