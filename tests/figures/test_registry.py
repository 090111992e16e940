"""Pictures by name: what is offered is what there is, and each file is what its name says."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from kg.cli import figure
from kg.errors import UsageError
from kg.figures.registry import FIGURES, SUFFIXES, Choice, draw_figure
from kg.store.memory import MemoryStore
from tests.cli.verbs import kg
from tests.figures.fetched import is_fetched

_STARTS = {".html": b"<!DOCTYPE html>", ".svg": b"<svg ", ".png": b"\x89PNG", ".csv": b""}


def test_the_figures_offered_are_the_figures_there_are() -> None:
    assert list(get_args(get_type_hints(figure.run)["name"])) == list(FIGURES)


def test_the_list_needs_neither_a_store_nor_a_file() -> None:
    outcome = kg("figure", "--list")
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert [line.split()[0] for line in lines] == list(FIGURES)
    assert all(", ".join(SUFFIXES) in line for line in lines)


@pytest.mark.parametrize("name", FIGURES)
def test_a_graph_that_is_empty_has_its_pictures_too(name: str) -> None:
    with MemoryStore().view() as view:
        for suffix in SUFFIXES:
            needed = {"map": "us-atlas", ".png": "dejavu-fonts-ttf"}
            if not all(is_fetched(needed[one]) for one in (name, suffix) if one in needed):
                continue
            drawing = draw_figure(view, name, suffix)
            assert drawing.content.startswith(_STARTS[suffix])
            assert bool(drawing.table) == (suffix in {".svg", ".png"})


@pytest.mark.parametrize(
    ("name", "suffix", "hint"),
    [("netwrok", ".html", "network"), ("network", ".gif", ".html"), ("network", "", ".html")],
    ids=["name", "type", "no suffix"],
)
def test_what_is_not_offered_is_refused_with_what_is(name: str, suffix: str, hint: str) -> None:
    with MemoryStore().view() as view, pytest.raises(UsageError) as refused:
        draw_figure(view, name, suffix)
    assert hint in (refused.value.hint or "")


def test_a_choice_that_a_figure_does_not_have_is_refused() -> None:
    with MemoryStore().view() as view, pytest.raises(UsageError, match="has no choice --of"):
        draw_figure(view, "timeline", ".html", Choice(of="Claim 1"))


def test_the_manual_lists_each_figure_with_its_types() -> None:
    manual = (Path(__file__).parents[2] / "docs/cli.md").read_text("utf-8")
    listed = re.findall(r"^\| `([a-z-]+)` \| (.+) \| (`\..+) \|$", manual, re.MULTILINE)
    assert listed == [
        (one.name, one.says, ", ".join(f"`{suffix}`" for suffix in SUFFIXES))
        for one in FIGURES.values()
    ]
