"""``kg validate``, ``check``, ``figure`` and ``export``: what they write, and how they end."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from tests.cli.verbs import kg
from tests.syntaxes import READERS


def test_a_sound_graph_conforms(store: Path) -> None:
    outcome = kg("validate", "--store", store)
    assert (outcome.code, outcome.out) == (0, ""), outcome.out


def test_an_empty_answer_says_so(store: Path) -> None:
    """A frame without rows looks like a fault."""
    searched = kg("search", "quagga", "--store", store)
    asked = kg("query", "figures-that-differ", "--store", store)
    assert searched.out.strip() == "Nothing was found."
    assert asked.out.strip() == "Figures that differ: nothing was found."


def test_of_many_results_of_one_kind_three_are_listed_and_the_rest_counted(tmp_path: Path) -> None:
    """Eight hundred equal warnings hide the one that is not."""
    exchanges = (f"**Myth:** Well {n} is dry.\n\n**Fact:** It is not.\n\n" for n in range(5))
    (tmp_path / "wells.md").write_text("# Wells (made up)\n\n" + "".join(exchanges), "utf-8")
    made = tmp_path / "made"
    kg("build", tmp_path / "wells.md", "--store", made)
    code = "[ReportedClaim-cited]"
    few, all_ = (kg("validate", *more, "--store", made).out for more in ((), ("--all",)))
    assert [line for line in few.splitlines() if code in line][3:] == [
        f"… and 2 more like it. {code}"
    ]
    assert all_.count(code) == 5


def test_what_failed_is_listed_and_is_the_exit_code(store: Path) -> None:
    outcome = kg("check", "--store", store)
    assert outcome.code == 1
    assert outcome.out.count(", failed]") == 3
    assert "The assertion names no source. [source-named, failed]" in outcome.out
    assert "3 failed" in outcome.err


def test_the_picture_goes_where_it_is_told(store: Path, tmp_path: Path) -> None:
    page = tmp_path / "new" / "page.html"
    outcome = kg("figure", "network", "-o", page, "--store", store)
    assert outcome.code == 0
    assert str(page) in outcome.err
    assert page.read_text("utf-8").lower().startswith("<!doctype html>")


@pytest.mark.parametrize("name", READERS)
def test_an_export_is_the_same_on_stdout_and_in_a_file(
    name: str, store: Path, tmp_path: Path
) -> None:
    printed = kg("export", name, "--store", store)
    assert printed.code == 0
    assert list(ox.parse(printed.out, format=READERS[name]))
    file = tmp_path / f"graph.{name}"
    assert kg("export", name, "--output", file, "--store", store).code == 0
    assert file.read_bytes() == printed.out.encode()


def test_a_file_that_cannot_be_written_is_an_error(store: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    for arguments in (("figure", "network"), ("export", "trig")):
        outcome = kg(*arguments, "--output", tmp_path / "file/below", "--store", store)
        assert outcome.code == 2
        assert outcome.err.startswith("Error: ")
