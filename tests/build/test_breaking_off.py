"""A build that is broken off, wherever that happens, leaves the store as it was."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.feeds import write_feed
from kg.build import deriving
from kg.store.generations import Generations
from tests.build import interrupted, large, narrow
from tests.cli.verbs import DOCUMENT, exported, kg

_SECOND = "# A second document\n\n**Claim:** The ferry was late.\n\n**Fact:** It was on time.\n"
_TABLES = "tables.sqlite"  # when the second process begins
_TOGETHER = "together.sql"  # when all is in the tables, and not yet put together
_RULES = "stance.rq"  # when all statements are in the draft


@pytest.fixture(autouse=True)
def _steady_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    assert kg("build", DOCUMENT, "--store", tmp_path / "store").code == 0
    return tmp_path / "store"


@pytest.fixture
def second(tmp_path: Path) -> Path:
    (tmp_path / "second.md").write_text(_SECOND)
    return tmp_path / "second.md"


def interpreter(place: Path, how: str, end: str) -> str:
    """Return a Python that is interrupted at a file."""
    place.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" "{interrupted.__file__}" {how} {end} "$@"\n'
    )
    place.chmod(0o755)
    return str(place)


def run_apart(*command: object) -> "subprocess.CompletedProcess[str]":
    """Run a process; ends when all that share its output have ended."""
    return subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)


def assert_unharmed(store: Path, before: str, second: Path, *left: str) -> None:
    """See that the store is what it was, that ``left`` is all that is removed, and build on."""
    assert Generations(store).current() == 1
    assert exported(store) == before
    outcome = kg("doctor", "--store", store)
    assert outcome.code == 0
    assert [line.partition(":")[0] for line in outcome.out.splitlines()] == [
        f"Removed {name}" for name in left
    ]
    assert exported(store) == before
    assert kg("build", second, "--store", store).code == 0
    whole = store.with_name("whole")
    assert kg("build", DOCUMENT, "--store", whole).code == 0
    assert kg("build", second, "--store", whole).code == 0
    assert exported(store) == exported(whole) != before


@pytest.mark.parametrize("end", [_TABLES, _TOGETHER])
def test_the_second_process_of_a_large_build_is_killed(
    store: Path, second: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    """As the system does when memory is short: of two processes it takes the larger one."""
    before = exported(store)
    with monkeypatch.context() as patch:
        patch.setattr(deriving, "_LARGE", 0)
        patch.setattr("sys.executable", interpreter(tmp_path / "python", "killed", end))
        outcome = kg("build", second, "--store", store)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.splitlines()[-2:] == [
        "Error: The process that makes index and tables was ended by signal 9.",
        "Nothing was changed; see whether memory was short, and build again.",
    ]
    assert_unharmed(store, before, second)


@pytest.mark.parametrize(
    ("end", "left"),
    [
        ("forms.sqlite", "generations/000002.partial"),  # the draft is begun
        (_RULES, "generations/000002.partial"),
        ("000002.partial", "generations/000002.partial"),  # all is written, and not yet named
        ("current.new", None),  # the generation has its name, and is not yet the current one
    ],
)
def test_a_build_is_killed(
    store: Path, second: Path, tmp_path: Path, end: str, left: str | None
) -> None:
    before = exported(store)
    python = interpreter(tmp_path / "python", "killed", end)
    killed = run_apart(python, "-m", "kg", "build", second, "--store", store)
    assert killed.returncode == -signal.SIGKILL
    assert_unharmed(store, before, second, *([left] if left else []))


def test_what_a_killed_build_began_ends_with_it(store: Path, second: Path, tmp_path: Path) -> None:
    """Or else it would write into the folder of a draft that the next build removes."""
    before = exported(store)
    python = interpreter(tmp_path / "python", "killed", _RULES)
    other = interpreter(tmp_path / "other", "staying", _TABLES)
    killed = run_apart(python, "-m", large.__name__, other, "build", second, "--store", store)
    assert killed.returncode == -signal.SIGKILL
    assert_unharmed(store, before, second, "generations/000002.partial")


@pytest.mark.parametrize("most", [0, 20_000, 60_000, 200_000])
def test_a_disk_without_room(store: Path, second: Path, most: int) -> None:
    """A bound for the size of files stands for it: the same calls fail, in the same way."""
    before = exported(store)
    refused = run_apart(
        sys.executable, "-m", narrow.__name__, most, "build", second, "--store", store
    )
    assert refused.returncode == 2, refused.stderr
    *_, sentence, advice = refused.stderr.splitlines()
    assert sentence.startswith("Error: ")
    assert "File too large" in sentence
    assert "see whether the disk is full" in advice.lower()
    assert_unharmed(store, before, second)


def test_a_disk_without_room_for_a_feed(store: Path, tmp_path: Path) -> None:
    """Whose statements come by another way, the bulk loader."""
    before, feed = exported(store), tmp_path / "feed.json"
    write_feed(feed, 300)
    refused = run_apart(
        sys.executable, "-m", narrow.__name__, 80_000, "build", feed, "--store", store
    )
    assert refused.returncode == 2, refused.stderr
    assert "Error: The store cannot be written: " in refused.stderr
    assert_unharmed(store, before, feed)
