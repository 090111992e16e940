"""Who says it is a reading of its own, beside the one that it is a claim or a reply at all."""

from pathlib import Path

import pytest

from kg.build.pipeline import read_record
from kg.build.rulings.applying import apply_rulings
from kg.model.record import Record
from kg.model.ruling import Decision, Ruling
from tests.build.reviewed import World

# Written for this test; no such board and nobody of these names exists. No label tells the claims.
DOCUMENT = """# Two myths about the ferry

*By the Harbour Board of Merrow*

## 1. Anna Rell and Tom Reeve claim that the ferry is always late

Nine in ten ferries left on time in 2019.

## 2. The ferry costs more than the bridge

The bridge costs twice as much.
"""
CLAIM = "Anna Rell and Tom Reeve claim that the ferry is always late"
SAID = f"“{CLAIM}” is said by Anna Rell, Tom Reeve"
NOBODY = "Somebody whom “Two myths about the ferry” does not name"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path, DOCUMENT)


def names(world: World) -> set[str]:
    """Return who says the first claim."""
    said = "?c a clm:ReportedClaim ; schema:text ?text ; prov:wasAttributedTo/schema:name ?who"
    return {name for text, name in world.texts(said, "text", "who") if text == CLAIM}


def read() -> Record:
    return read_record(DOCUMENT.encode(), "ferry.md")


def test_each_reading_has_a_confidence_and_a_reason_of_its_own() -> None:
    first, *others = read().assertions
    assert (first.confidence, first.attributed.confidence) == (0.7, 0.7)
    assert "Anna Rell" in first.attributed.reason
    assert "Anna Rell" not in first.reason
    assert {one.attributed.confidence for one in others} == {1.0}
    assert all(one.confidence < 1 for one in others)


def test_each_is_listed_by_itself_and_several_who_say_it_are_one(world: World) -> None:
    told = {one.says: one for one in world.doubts()}
    assert {says for says in told if says.startswith(f"“{CLAIM}”")} == {
        f"“{CLAIM}” is a claim",
        SAID,
    }
    assert "“Nine in ten ferries left on time in 2019.” is a reply" in told
    assert (len(told[SAID].iris), told[SAID].words) == (2, f"1. {CLAIM}")
    assert all("/attribution/" in iri for iri in told[SAID].iris)


def test_the_graph_has_an_attribution_for_each_where_it_is_doubtful(world: World) -> None:
    said = "?said prov:qualifiedAttribution ?how . ?how a prov:Attribution ; prov:agent ?who"
    assert world.count(f"{said} . ?said prov:wasAttributedTo ?who") == 2
    assert world.count(said) == world.count("?how a prov:Attribution") == 2
    assert world.count(f"{said} ; clm:matchConfidence 0.7 ; clm:reason ?why") == 2


@pytest.mark.parametrize(
    ("decision", "to", "who"),
    [
        ("accept", None, {"Anna Rell", "Tom Reeve"}),
        ("correct", "agent/us-fbi", {"Federal Bureau of Investigation"}),
        ("reject", None, {NOBODY}),
    ],
)
def test_who_says_it_is_decided_for_good(
    world: World, decision: str, to: str | None, who: set[str]
) -> None:
    world.decide(world.doubt("attribution"), decision, to)
    world.build()
    assert names(world) == who
    assert world.count("?how a prov:Attribution") == 0
    assert f"“{CLAIM}” is a claim" in {one.says for one in world.doubts()}
    assert "ruling-not-applied" not in world.warnings


def test_that_it_is_a_claim_is_accepted_whoever_says_it(world: World) -> None:
    claim = next(one for one in world.doubts() if one.says == f"“{CLAIM}” is a claim")
    world.decide(claim, "accept")
    left = {one.says for one in world.doubts()}
    assert SAID in left
    assert claim.says not in left


def test_that_nobody_named_says_it_leaves_no_words_that_name_them() -> None:
    record = read()
    first = record.assertions[0]
    about = f"attribution/{first.attribution_key(first.agents[1])}"
    ruled = apply_rulings(record, [Ruling(about, record.key, Decision.REJECT, "", "")])
    assert (first.attribution_text, ruled.assertions[0].attribution_text) == (
        "Anna Rell and Tom Reeve",
        None,
    )
    assert ruled.assertions[0].attributed.reason == "Rejected on review."


@pytest.mark.parametrize(("agent", "applied"), [("us-fbi", True), ("us-cdc", False)])
def test_what_another_ruling_renames_is_found_in_either_order(agent: str, applied: bool) -> None:
    record = read()
    first = record.assertions[0]
    rulings = [
        Ruling(f"attribution/{first.attribution_key(agent)}", record.key, Decision.ACCEPT, "", ""),
        Ruling(f"assertion/{first.key}", record.key, Decision.CORRECT, "", "", to="agent/us-fbi"),
    ]
    ruled = apply_rulings(record, rulings)
    assert ruled.assertions[0].agents == ("us-fbi",)
    assert ruled.assertions[0].attributed.confidence == 1
    assert ("ruling-not-applied" not in {one.code for one in ruled.notices}) is applied
