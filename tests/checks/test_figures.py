"""Checks of figures: each holds for either party, whoever says what."""

import json

import pyoxigraph as ox
import pytest

from kg.checks.coverage.table import CoverRow, coverage_rows, to_json, to_text
from tests.checks.world import World


def _two(own: str, other: str, **more: str) -> World:
    """Let the board set its own figure for a quay against that of the league."""
    world = World()
    world.name("quay", "East Quay")
    world.assertion("reply", "In all cases, berths lost are lower than what the League says.")
    world.figure("theirs", other, by="league", work="leaflet", said="reply", period="2010-04")
    held = {"period": "2010-07", **more}
    world.figure("ours", own, by="board", work="report", said="reply", **held)
    return world


@pytest.mark.parametrize(("printed", "outcomes"), [("-51", ["passed"]), ("-15", ["failed"])])
def test_a_difference_is_recomputed(printed: str, outcomes: list[str]) -> None:
    world = _two("31", "82")
    world.figure("gap", printed, of="Difference", minuend="ours", subtrahend="theirs")
    assert world.outcomes("difference-recomputed") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"), [("-51%", ["failed"]), ("-51 percentage points", ["passed"])]
)
def test_a_difference_of_percentages_is_in_points(words: str, outcomes: list[str]) -> None:
    world = _two("31", "82")
    gap = {"minuend": "ours", "subtrahend": "theirs", "said": "reply"}
    world.figure("gap", "-51", of="Difference", words=words, **gap)
    assert world.outcomes("percentage-points") == outcomes


@pytest.mark.parametrize(("own", "outcomes"), [("31", ["passed"]), ("82", ["failed"])])
def test_all_cases_means_every_pair(own: str, outcomes: list[str]) -> None:
    assert _two(own, "82").outcomes("all-cases") == outcomes


def test_all_cases_without_figures_cannot_be_tried() -> None:
    world = World()
    world.assertion("reply", "In every case, the numbers are lower than what the League says.")
    assert world.outcomes("all-cases") == ["cantTell"]


@pytest.mark.parametrize(
    ("period", "primary", "outcomes"),
    [
        ("2010-07", "count", ["failed"]),
        ("2010-04", "count", ["passed"]),
        ("2010-04", "recount", ["failed"]),
    ],
)
def test_figures_are_like_for_like(period: str, primary: str, outcomes: list[str]) -> None:
    world = _two("31", "82", period=period, primary=primary)
    world.add("theirs", "prov:hadPrimarySource", "count")
    assert world.outcomes("like-for-like") == outcomes


def test_what_is_not_known_of_both_figures_cannot_be_told() -> None:
    assert _two("31", "82", period="2010-04").outcomes("like-for-like") == ["cantTell"]


def test_a_note_may_say_that_records_were_changed() -> None:
    world = _two("31", "82", period="2010-04", primary="count")
    world.add("theirs", "prov:hadPrimarySource", "count")
    world.note("n1", "1", "Since then the records have been **corrected**.")
    world.add("n1", "biro:references", "count")
    (finding,) = world.find("like-for-like")
    assert "a note says “the records have been corrected”" in finding.sentence
    assert len(finding.places) == 3


@pytest.mark.parametrize(
    ("second", "period", "comparator", "outcomes"),
    [
        ("82", "2010-04", "clm:exactly", ["passed"]),
        ("28", "2010-04", "clm:exactly", ["failed"]),
        ("28", "", "clm:exactly", ["cantTell"]),
        ("28", "2010-04", "clm:moreThan", ["passed"]),
        ("90", "2010-04", "clm:moreThan", ["failed"]),
        ("82", "2010-04", "clm:lessThan", ["failed"]),
        ("84", "2010-04", "clm:approximately", ["passed"]),
        ("28", "2010-05", "clm:exactly", []),
    ],
)
@pytest.mark.parametrize("party", ["league", "board"])
def test_one_party_gives_one_value(
    party: str, second: str, period: str, comparator: str, outcomes: list[str]
) -> None:
    world = World()
    first = {"period": "2010-04"} if period else {}
    then = {"period": period} if period else {}
    world.figure("a", "82", by=party, comparator="clm:exactly", **first)
    world.figure("b", second, by=party, comparator=comparator, **then)
    assert world.outcomes("one-value") == outcomes


def test_two_parties_may_differ() -> None:
    world = World()
    world.figure("a", "82", by="league", period="2010-04")
    world.figure("b", "28", by="board", period="2010-04")
    assert world.outcomes("one-value") == []


def test_what_a_reply_takes_up_leaves_and_brings_up() -> None:
    world = World()
    for place in ("quay", "pier", "mole"):
        world.name(place, place.capitalize())
        world.add(place, "rdf:type", "schema:AdministrativeArea")
    world.assertion("claim", "82 at the Quay, 26 at the Pier.", by="league")
    world.assertion("reply", "31 at the Quay, 9 at the Mole.")
    world.reply("reply", "claim")
    world.figure("c1", "82", work="leaflet", said="claim")
    world.figure("c2", "26", work="leaflet", said="claim", area="pier")
    world.figure("r1", "31", work="report", said="reply")
    world.figure("r2", "9", work="report", said="reply", area="mole")
    (figures,) = world.find("reply-figures")
    assert figures.sentence == (
        "Taken up: 82 percent (Quay); left: 26 percent (Pier); "
        "brought up by the reply: 9 percent (Mole)."
    )
    assert figures.places[0].exact == "26"
    (places,) = world.find("reply-places")
    assert places.sentence == "Taken up: Quay; left: Pier; brought up by the reply: Mole."
    assert world.outcomes("reply-bodies") == ["inapplicable"]


def test_a_figure_for_a_country_names_no_place() -> None:
    """Where a text gives no place, the figure is said to hold for the country."""
    world = World()
    world.add("land", "rdf:type", "schema:AdministrativeArea", "schema:Country")
    world.assertion("claim", "82 everywhere.", by="league")
    world.assertion("reply", "No.")
    world.reply("reply", "claim")
    world.figure("c", "82", area="land", said="claim")
    assert world.outcomes("reply-places") == ["inapplicable"]
    assert world.outcomes("reply-figures") == ["failed"]


def test_a_claim_without_a_reply_is_found() -> None:
    world = World()
    for key in ("one", "two"):
        world.assertion(key, f"The {key} quay is closed.", by="league")
        world.add(key, "rdf:type", "clm:ReportedClaim")
    world.assertion("reply", "It is open.")
    world.reply("reply", "one")
    assert world.outcomes("claim-answered") == ["passed", "failed"]


@pytest.mark.parametrize(
    ("language", "outcomes", "says"),
    [
        ("en", ["failed"], "left: “and nobody counted the bicycles on deck”."),
        ("es", ["inapplicable"], "in English only"),
    ],
)
def test_clauses_that_a_reply_leaves(language: str, outcomes: list[str], says: str) -> None:
    world = World()
    world.assertion(
        "claim", "Night ferries cost more than the bridge, and nobody counted the bicycles on deck."
    )
    world.assertion("reply", "The bridge is dearer than all ferries.", by="league")
    world.add("claim", "schema:text", ox.Literal("Night ferries cost", language=language))
    world.add("reply", "schema:text", ox.Literal("The bridge", language="en"))
    world.reply("reply", "claim")
    (finding,) = world.find("reply-clauses")
    assert ([str(finding.outcome)], says in finding.sentence) == (outcomes, True)


def _covered(claim: str, reply: str) -> list[CoverRow]:
    world = World()
    world.assertion("claim", claim, by="league")
    world.assertion("reply", reply)
    world.reply("reply", "claim")
    world.figure("c", "82", work="leaflet", said="claim")
    world.figure("r", "31", work="report", said="reply")
    return world.read(lambda view: list(coverage_rows(view)))


def test_what_is_covered_is_a_table() -> None:
    rows = _covered("82 berths were lost.", "31 berths were lost.")
    figures = next(row for row in rows if row.kind == "figures")
    assert [thing.name for thing in figures.cover.taken] == ["82 percent (quay)"]
    assert "taken up: 82 percent (quay)" in to_text(rows)
    assert json.loads(to_json(rows))[0]["taken up"][0]["places"][0]["exact"] == "82"


def test_a_table_of_what_is_covered_prints_no_marks() -> None:
    printed = to_text(
        _covered("**Claim:** 82 berths were lost.", "<b>Fact:</b> 31 berths were lost.")
    )
    assert "claim: Claim: 82 berths were lost.\n  reply: Fact: 31 berths were lost.\n" in printed


@pytest.mark.parametrize(
    ("value", "period", "by", "outcomes"),
    [
        ("82", "2010-04", "league", ["passed"]),
        ("28", "2010-04", "league", ["failed"]),
        ("28", "2010-05", "league", []),
        ("28", "2010-04", "board", []),
    ],
)
def test_one_party_gives_one_value_in_all_its_documents(
    value: str, period: str, by: str, outcomes: list[str]
) -> None:
    world = World()
    world.name("quay", "East Quay")
    world.figure("a", "82", by="league", period="2010-04")
    world.turn_to("letter")
    world.figure("b", value, by=by, period=period)
    found = world.find("one-value-everywhere")
    assert [str(finding.outcome) for finding in found] == outcomes
    assert [len(finding.places) for finding in found] == [2] * len(outcomes)


def test_a_bound_is_not_like_a_number() -> None:
    world = _two("31", "82", period="2010-04", primary="count", comparator="clm:moreThan")
    world.add("theirs", "prov:hadPrimarySource", "count")
    (finding,) = world.find("like-for-like")
    assert "one of them is a bound" in finding.sentence
