"""Checks of printed arithmetic: each with numbers that come out, that do not, and in doubt."""

import pytest

from tests.checks.world import World, said


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("12 in the north, 18 in the south and 12 abroad, 42 in all.", ["passed"]),
        ("A total of 43 boats: 12 ferries, 18 tugs and 12 yachts.", ["failed"]),
        ("54% here, 23% there and 22% elsewhere, a total of 100%.", ["cantTell"]),
        ("On 3 May 2010 and 4 May 2010, 12 in all.", []),
        ("12 ferries and 18 tugs came. In 2010 there were 42 in all.", []),
    ],
)
def test_a_sum(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("sum-recomputed") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("The following three piers:\n\n- East\n- West\n- North\n\nMore.", ["passed"]),
        ("There are four piers:\n- East\n- West\n- North\n", ["failed"]),
        ("More than two rules:\n1. Row.\n2. Rest.", ["failed"]),
        ("Two piers: East Quay and West Quay.", ["passed"]),
        ("Two piers: East Quay, West Quay and Mole.", ["failed"]),
        ("Two skippers said: we came, saw and won.", []),
        ("Three piers:\n- East\n- West\n\nand then\n\n- North", ["cantTell"]),
        ("Two kinds of piers:\n- Wood\n\nThen:\n\n- Stone", []),
        ("One reason: wind and rain.", []),
        ("Rule 2.4.6 Heads and Labels: Nets and Ropes.", []),
    ],
)
def test_a_count_and_what_is_listed(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("count-listed") == outcomes


@pytest.mark.parametrize(("number", "outcomes"), [("2", ["passed"]), ("three", ["failed"])])
def test_a_count_and_the_rows_of_a_table(number: str, outcomes: list[str]) -> None:
    world = said(f"Losses fell at {number} ports in the table.")
    for place in ("quay", "pier"):
        world.figure(f"{place}-a", "82", area=place, work="leaflet", said="one")
        world.figure(f"{place}-b", "31", area=place, work="report", said="one")
        gap = {"minuend": f"{place}-b", "subtrahend": f"{place}-a", "said": "one"}
        world.figure(f"{place}-gap", "-51", area=place, of="Difference", **gap)
    assert world.outcomes("count-listed") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("The highest share of lost berths is that of East Quay.", ["passed"]),
        ("The Pier has the largest loss of berths.", ["failed"]),
        ("The Pier has the fewest lost berths.", ["passed"]),
        ("The Pier has the largest fleet.", []),
        ("The Pier has the largest loss of berths, East Quay the next.", []),
    ],
)
def test_a_ranking(words: str, outcomes: list[str]) -> None:
    world = said(words)
    world.name("quay", "East Quay")
    world.name("pier", "Pier")
    world.figure("a", "82", area="quay", work="report", said="one")
    world.figure("b", "31", area="pier", work="report", said="one")
    assert world.outcomes("ranking-listed") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("Loss was highest in East Quay (54), ahead of the Pier (65).", ["failed"]),
        ("Loss was highest in East Quay (54%), ahead of the Pier (53 percent).", ["passed"]),
        (
            "The lowest share is in East Quay (54), followed by the Pier (31) and Dock (60).",
            ["failed"],
        ),
        (
            "It is lowest in East Quay (31), followed by the Pier (54) and the Dock (60).",
            ["passed"],
        ),
        ("The highest is **East Quay** (54),\njust ahead of the Pier (65).", ["failed"]),
        ("Loss was highest in East Quay (54), ahead of the Pier (65 percent).", []),
        ("Loss was highest in East Quay (54), ahead of the Pier.", []),
        ("The highest was in the first year (2009), ahead of the next (2010).", []),
        ("Loss was highest in East Quay (54). Ahead of the Pier (65) it rained.", []),
        ("Loss in East Quay (54), ahead of the Pier (65), was small.", []),
    ],
)
def test_a_ranking_and_the_numbers_in_its_sentence(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("ranking-listed") == outcomes


@pytest.mark.parametrize(
    ("printed", "outcomes"), [("-51", ["passed"]), ("-52", ["cantTell"]), ("-53", ["failed"])]
)
def test_a_difference_of_percentages_may_be_rounded(printed: str, outcomes: list[str]) -> None:
    world = World()
    world.figure("a", "82", work="leaflet")
    world.figure("b", "31", work="report")
    world.figure("gap", printed, of="Difference", minuend="b", subtrahend="a")
    assert world.outcomes("difference-recomputed") == outcomes


def test_a_difference_of_counts_is_exact() -> None:
    world = World()
    world.figure("a", "82", work="leaflet", unit="NUM")
    world.figure("b", "31", work="report", unit="NUM")
    world.figure("gap", "-52", of="Difference", minuend="b", subtrahend="a", unit="NUM")
    assert world.outcomes("difference-recomputed") == ["failed"]


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("The difference between 50 percent and 34 percent is 16 points.", ["passed"]),
        ("It has 40 berths, 10 more than the 35 of Fennick.", ["failed"]),
        ("It has 40 berths, 5 fewer than the 35 of Fennick.", ["failed"]),
        ("It is 45 percent, 5 percent higher than the 40 percent of May.", ["failed"]),
        ("It is 42 percent, 5 percent higher than the 40 percent of May.", ["passed"]),
        ("It has 40 berths and Fennick 35, 5 more than Fennick.", []),
    ],
)
def test_differences_in_prose(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("difference-recomputed") == outcomes
