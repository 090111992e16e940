"""Index and tables are the same whether this process makes them or another one does."""

import sqlite3
from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.build import deriving
from kg.errors import StoreError
from kg.search.entries import entries_of
from kg.search.kept import index_of
from kg.tables.filling import FILE
from tests.build.conftest import document


@pytest.fixture(autouse=True)
def _steady_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")


def built(store: Path) -> Path:
    """Build the first document and return the folder of its generation."""
    KnowledgeGraph.open(store).build(document())
    return store / "generations" / "000001"


def tables(folder: Path) -> list[str]:
    with sqlite3.connect(folder / "tables" / FILE) as connection:
        return list(connection.iterdump())


def found(store: Path) -> list[object]:
    with KnowledgeGraph.open(store).store.view() as view:
        index = index_of(view)
        return [index.with_iri(entry.iri) for entry in entries_of(view)]


def test_another_process_derives_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = built(tmp_path / "here")
    monkeypatch.setattr(deriving, "_LARGE", 0)
    there = built(tmp_path / "there")
    assert tables(here) == tables(there)
    assert found(tmp_path / "here") == found(tmp_path / "there")
    exports = (KnowledgeGraph.open(tmp_path / name).export("nquads") for name in ("here", "there"))
    assert len(set(exports)) == 1
    assert {path.name for path in there.iterdir()} == {path.name for path in here.iterdir()}


def test_a_process_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deriving, "_LARGE", 0)
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(StoreError, match="cannot be derived"):
        built(tmp_path / "store")
    assert not (tmp_path / "store" / "current").exists()


def test_what_went_wrong_is_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="cannot be opened"):
        deriving.main(str(tmp_path / "no-copy"), str(tmp_path))
