"""The scorer sees faults: each is put into a gold that the build agrees with, and must show."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kg.build.score.cases import score_cases
from kg.build.score.gold import parse_figure
from kg.build.score.printing import print_scores
from kg.build.score.tally import Tally, compare
from kg.errors import InputError

PAGE = """# Claims and facts

**CLAIM:** "Nine percent of ferries are late."[^1]

**FACT:** In 2020 more than 40 percent came early.

[^1]: Ferry Riders Association, "Waiting," May 2020, p. 2.
"""
GOLD: dict[str, Any] = {
    "why": "A page for this test.",
    "language": "en",
    "claims": [
        {
            "words": '"Nine percent of ferries are late."',
            "label": "CLAIM",
            "by": ["Ferry Riders Association"],
            "replies": [{"words": "In 2020 ⋯ came early."}],
        }
    ],
    "sources": [{"title": "Waiting", "cited": ["note 1"]}],
    "figures": ["9%", ">40%"],
    "agencies": ["Ferry Riders Association"],
    "jurisdictions": [],
}
things = st.lists(st.integers(0, 5), max_size=8)


def rows(folder: Path, gold: object) -> dict[str, tuple[int, int, int]]:
    (folder / "page.md").write_text(PAGE, "utf-8")
    (folder / "gold.yaml").write_text(yaml.safe_dump(gold, allow_unicode=True), "utf-8")
    given = json.loads(print_scores(score_cases([folder]), "json"))["total"]
    return {
        name: (row["right"], len(row["invented"]), len(row["missed"]))
        for name, row in given.items()
    }


def test_a_true_gold_is_met_on_every_row(tmp_path: Path) -> None:
    found = rows(tmp_path, GOLD)
    assert {name: row[1:] for name, row in found.items()} == dict.fromkeys(found, (0, 0))
    assert found["claims"][0] == found["pairing"][0] == found["source identity"][0] == 1


@pytest.mark.parametrize(
    ("key", "value", "row"),
    [
        ("sources", [], "source identity"),
        ("sources", [{"title": "Waiting", "cited": ["note 2"]}], "footnote-to-source links"),
        ("figures", ["9%", "40%"], "figures"),
        ("figures", ["9pp", ">40%"], "figures"),
        ("agencies", ["Ferry Riders Union"], "agencies"),
        ("jurisdictions", ["Texas"], "jurisdictions"),
    ],
)
def test_a_gold_that_says_otherwise_is_not_met(
    tmp_path: Path, key: str, value: object, row: str
) -> None:
    _, invented, missed = rows(tmp_path, {**GOLD, key: value})[row]
    assert invented + missed > 0


def test_a_word_too_few_makes_a_reply_wrong_and_its_pair_too(tmp_path: Path) -> None:
    claim = GOLD["claims"][0]
    short = {**claim, "replies": [{"words": "In 2020 ⋯ came"}]}
    found = rows(tmp_path, {**GOLD, "claims": [short]})
    assert found["replies"] == (0, 1, 1)
    assert found["pairing"] == (0, 1, 1)
    assert found["claims"] == (1, 0, 0)


def test_what_the_gold_leaves_out_is_not_scored(tmp_path: Path) -> None:
    gold = {key: value for key, value in GOLD.items() if key not in ("figures", "agencies")}
    assert {"figures", "agencies"} & rows(tmp_path, gold).keys() == set()


@pytest.mark.parametrize(
    "broken", ["claims: 3", "[", "claims:\n- label: CLAIM\nlanguage: en", "claims: []"]
)
def test_a_broken_gold_file_is_an_error_that_names_it(tmp_path: Path, broken: str) -> None:
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    (tmp_path / "gold.yaml").write_text(broken, "utf-8")
    with pytest.raises(InputError, match=r"gold\.yaml"):
        score_cases([tmp_path])


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold"):
        score_cases([tmp_path])


@pytest.mark.parametrize("printed", ["26%", ">65", "~700", "-51pp", ">=3", "<=12.5"])
def test_figures_are_written_as_people_write_them(printed: str) -> None:
    assert parse_figure(printed) == parse_figure(f" {printed} ".strip())


def test_words_are_no_figure() -> None:
    with pytest.raises(ValueError, match="not a figure"):
        parse_figure("many")


@given(things)
def test_what_agrees_with_itself_is_right_throughout(found: list[int]) -> None:
    tally = compare(found, found)
    assert (tally.right, tally.f1) == (len(found), 1.0)


@given(things, things)
def test_every_thing_is_right_or_invented_and_right_or_missed(
    gold: list[int], found: list[int]
) -> None:
    tally = compare(gold, found)
    assert tally.right + len(tally.invented) == len(found)
    assert tally.right + len(tally.missed) == len(gold)
    assert 0 <= tally.f1 <= 1


@given(things, things)
def test_the_measures_do_not_depend_on_who_asks(gold: list[int], found: list[int]) -> None:
    assert compare(gold, found).precision == compare(found, gold).recall


def test_tallies_add_up() -> None:
    added = Tally(1, ("a",), ()) + Tally(3, (), ("b",))
    assert (added.precision, added.recall) == (0.8, 0.8)
