"""``kg store`` and ``kg doctor`` at the command: what they print, and how they end."""

import re
from pathlib import Path

import pytest

from tests.cli.verbs import kg
from tests.store.test_embedded import build


@pytest.fixture
def store(tmp_path: Path) -> Path:
    build(tmp_path / "store", 1, 2)
    return tmp_path / "store"


def listed(store: Path) -> list[str]:
    """Return the lines of the list without times and sizes."""
    out = kg("store", "list", "--store", store).out
    return [re.sub(r" +\S+ \S+ UTC +[\d,.]+ MB", "", line) for line in out.splitlines()]


def test_the_list_marks_the_current_one(store: Path) -> None:
    assert listed(store) == ["     1", "     2  current"]


def test_going_back(store: Path) -> None:
    outcome = kg("store", "rollback", "--store", store)
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "Generation 1 is current; nothing was removed.\n"
    assert listed(store) == ["     1  current", "     2"]
    assert kg("store", "rollback", "--to", 2, "-q", "--store", store).err == ""
    assert kg("store", "rollback", "--to", 9, "--store", store).code == 2


def test_pruning(store: Path) -> None:
    assert (
        kg("store", "prune", "--keep", 2, "--store", store).err == "There was nothing to remove.\n"
    )
    assert kg("store", "prune", "--store", store).err == "Removed generation 1.\n"
    assert listed(store) == ["     2  current"]


@pytest.mark.parametrize(
    "arguments", [("list", "--keep", 1), ("prune", "--to", 1), ("rollback", "--keep", 1), ("melt",)]
)
def test_options_of_another_action_are_refused(
    store: Path, arguments: tuple[str | int, ...]
) -> None:
    assert kg("store", *arguments, "--store", store).code == 2
    assert listed(store) == ["     1", "     2  current"]


def test_the_doctor_removes_what_a_killed_build_left(store: Path) -> None:
    (store / "generations/000003.partial").mkdir()
    outcome = kg("doctor", "--store", store)
    removed = "Removed generations/000003.partial: a build that did not finish left it.\n"
    assert (outcome.code, outcome.out) == (0, removed)
    assert outcome.err == "The store opens: 1 quads; generations 1, 2; current 2.\n"
    assert kg("doctor", "-q", "--store", store).out == ""


def test_the_doctor_makes_index_and_tables_that_are_not_there(store: Path) -> None:
    folder = store / "generations/000002"
    assert not (folder / "search").exists()
    assert kg("doctor", "--store", store).code == 0
    made = {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}
    assert {"search", "tables"} <= made.keys()
    (folder / "tables/tables.sqlite").write_bytes(b"damaged")
    assert kg("doctor", "--store", store).code == 0
    again = {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}
    assert (again["search"], again["tables"] > made["tables"]) == (made["search"], True)
    assert (folder / "tables/tables.sqlite").read_bytes().startswith(b"SQLite format 3")


def test_the_doctor_says_when_a_store_does_not_open(store: Path) -> None:
    (store / "generations/000002/oxigraph/CURRENT").unlink()
    outcome = kg("doctor", "--store", store)
    assert outcome.code == 2
    assert "Generation 2" in outcome.err
