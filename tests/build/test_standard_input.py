"""What comes by standard input is read as the same bytes in a file, and never all at once."""

import io
from pathlib import Path

import pytest

from kg import KnowledgeGraph
from tests.build.conftest import document
from tests.build.test_feeds import feed as feed  # noqa: PLC0414 (a fixture)

NAME = "standard input"


class Pipe(io.BytesIO):
    """Bytes that may be read once, and only a piece at a time."""

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert 0 < size <= 1 << 20
        return super().read(size)


@pytest.fixture(autouse=True)
def _steady_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")


def exported(store: Path, source: str | Path) -> bytes:
    graph = KnowledgeGraph.open(store)
    graph.build(source)
    made = graph.export("nquads")
    assert made
    return made


@pytest.mark.parametrize("kind", ["a feed", "a document"])
def test_it_says_what_the_file_says(
    kind: str, feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = feed if kind == "a feed" else document()
    file = tmp_path / NAME
    file.write_bytes(given.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Pipe(given.read_bytes())))
    assert exported(tmp_path / "one", "-") == exported(tmp_path / "two", NAME)


def test_nothing_is_left_beside_the_store(
    feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits on the disk of the store, in a file without a name."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Pipe(feed.read_bytes())))
    exported(tmp_path / "store", "-")
    assert {file.name for file in tmp_path.iterdir()} == {"store", feed.name}
