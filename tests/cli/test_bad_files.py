"""A folder of files that nobody meant to give: one sentence for each, and the others are read."""

from pathlib import Path

import pytest

from tests.cli import bad_files
from tests.cli.verbs import Outcome, counts, kg


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    folder = tmp_path_factory.mktemp("papers")
    bad_files.write(folder)
    store = tmp_path_factory.mktemp("built") / "store"
    return store, kg("build", folder, "--store", store)


@pytest.mark.parametrize("name", [*bad_files.refused(), "lost.md"])
def test_each_is_refused_in_one_sentence(built: tuple[Path, Outcome], name: str) -> None:
    (_, words) = bad_files.refused().get(name, (b"", "leads nowhere"))
    lines = [line for line in built[1].err.splitlines() if f"/{name}" in line]
    assert [line.startswith("Error: ") for line in lines] == [True]
    assert words in "\n".join(built[1].err.split("Error: "))
    assert words in lines[0] + _hint(built[1].err, lines[0])


def _hint(printed: str, line: str) -> str:
    lines = printed.splitlines()
    return lines[lines.index(line) + 1]


def test_the_others_are_read_and_the_store_is_whole(built: tuple[Path, Outcome]) -> None:
    store, outcome = built
    assert outcome.code == 2
    assert "Traceback" not in outcome.err
    assert counts(store)["claims"] == len(bad_files.read()) + 1
    assert kg("validate", "--store", store).code == 0


@pytest.mark.parametrize("name", bad_files.refused())
def test_alone_it_ends_the_command(tmp_path: Path, name: str) -> None:
    raw, words = bad_files.refused()[name]
    (tmp_path / name).write_bytes(raw)
    outcome = kg("build", tmp_path / name, "--store", tmp_path / "store")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Error: ")
    assert words in outcome.err
    assert not (tmp_path / "store").exists()
