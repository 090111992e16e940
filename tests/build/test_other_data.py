"""Data beside documents (settings, a table of depths) is said to be there, and not stored."""

from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.errors import NoClaims

# Written for this test; the wells and what is said of them are made up.
_PAGE = "**Myth:** Every well is dry.\n\n**Fact:** Two of nine wells hold water.\n"
_SETTINGS = '{"name": "wells", "depends": ["pump", "pipe"]}'
_REVIEW = (
    '[{"@type": "ClaimReview", "claimReviewed": "Every well is dry.", "author": {"name": "W"}}]'
)


def test_a_folder_goes_on_without_it(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(_PAGE, "utf-8")
    (tmp_path / "package.json").write_text(_SETTINGS, "utf-8")
    (tmp_path / "lines.jsonl").write_text('{"a": 1}\n{"a": 2}\n', "utf-8")
    (tmp_path / "depths.csv").write_text("well,metres\n1,40\n", "utf-8")
    graph = KnowledgeGraph.open(tmp_path / "store")
    done = graph.build(tmp_path)
    assert sorted(Path(over.name).name for over in done.passed_over) == [
        "depths.csv", "lines.jsonl", "package.json"
    ]  # fmt: skip
    assert (done.errors, done.feeds, graph.info()["documents"]) == ((), (), 1)


def test_a_file_that_somebody_names_is_an_error_beside_others(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(_PAGE, "utf-8")
    (tmp_path / "depths.csv").write_text("well,metres\n1,40\n", "utf-8")
    named = [tmp_path / "page.md", tmp_path / "depths.csv"]
    done = KnowledgeGraph.open(tmp_path / "store").build(*named)
    assert [Path(error.name).name for error in done.errors] == ["depths.csv"]


def test_alone_it_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "package.json"
    file.write_text(_SETTINGS, "utf-8")
    with pytest.raises(NoClaims, match="--columns"):
        KnowledgeGraph.open(tmp_path / "store").build(file)


def test_a_feed_is_read_whatever_else_lies_there(tmp_path: Path) -> None:
    (tmp_path / "feed.json").write_text(_REVIEW, "utf-8")
    (tmp_path / "package.json").write_text(_SETTINGS, "utf-8")
    done = KnowledgeGraph.open(tmp_path / "store").build(tmp_path)
    assert [feed.claims for feed in done.feeds] == [1]
