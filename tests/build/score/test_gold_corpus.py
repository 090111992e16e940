"""The gold corpus, read by the code as it is, against floors; and the page that publishes it."""

from functools import cache
from pathlib import Path

import pytest

from kg.build.pipeline import read_record
from kg.build.score.cases import Scored, tallies_of, total
from kg.build.score.gold import GOLD, Gold, read_gold
from kg.build.score.printing import print_scores
from kg.model.record import Record

ROOT = Path(__file__).resolve().parents[3]
CASES = ROOT / "tests/cases"
NAMES = sorted(path.parent.name for path in CASES.rglob(GOLD))
FLOORS = {
    "claims": 0.95,
    "replies": 0.95,
    "pairing": 0.95,
    "labels": 0.95,
    "verdicts": 0.90,
    "attribution": 0.90,
    "footnote-to-source links": 0.90,
    "source identity": 0.90,
    "figures": 0.90,
    "agencies": 0.90,
    "jurisdictions": 0.90,
    "anchors": 1.0,
}


@cache
def read(name: str) -> tuple[Gold, Record]:
    """Read one case once: its gold, and its document as the code reads it."""
    gold = read_gold(CASES / name / GOLD)
    return gold, read_record(gold.document.read_bytes(), gold.document.name)


@cache
def case(name: str) -> Scored:
    gold, record = read(name)
    return Scored(name, gold.why, tallies_of(gold, record))


@cache
def scored() -> tuple[Scored, ...]:
    return tuple(map(case, NAMES))


@pytest.mark.parametrize("row", FLOORS)
def test_no_row_is_below_its_floor(row: str) -> None:
    tally = total(scored())[row]
    assert tally.f1 >= FLOORS[row], (tally.invented, tally.missed)


def test_no_row_is_without_a_floor() -> None:
    assert set(total(scored())) == set(FLOORS)


def test_the_first_document_is_read_without_a_fault() -> None:
    tallies = case("first-document").tallies
    assert {row: (tally.invented, tally.missed) for row, tally in tallies.items()} == dict.fromkeys(
        FLOORS, ((), ())
    )


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("control-")])
def test_nothing_is_found_where_nobody_claims_anything(name: str) -> None:
    tallies = case(name).tallies
    assert [tallies[row].invented for row in ("claims", "replies", "pairing")] == [(), (), ()]


@pytest.mark.parametrize("name", NAMES)
def test_no_anchor_is_wrong_and_every_passage_has_its_words(name: str) -> None:
    anchors = case(name).tallies["anchors"]
    assert (anchors.invented, anchors.missed) == ((), ())


@pytest.mark.parametrize("name", NAMES)
def test_a_case_says_why_it_exists_and_in_which_language_it_is(name: str) -> None:
    gold, record = read(name)
    assert len(gold.why.split()) >= 4
    assert record.document.language == gold.language


def test_the_published_table_is_the_one_that_the_command_prints() -> None:
    table = print_scores(scored(), "markdown")
    published = (ROOT / "docs/quality.md").read_text("utf-8")
    between = published.partition("format markdown -->\n")[2].partition("\n<!-- end -->")[0]
    assert between == table
