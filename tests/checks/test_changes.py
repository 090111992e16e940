"""Changes, shares and differences as people print them: the same for either party."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.world import World


def _said(words: str, by: str = "board") -> World:
    world = World()
    world.assertion("one", words, by=by)
    return world


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        (
            "It rose from 34 percent in 2009 to 50 percent in 2010, a 16 percent increase.",
            ["failed"],
        ),
        ("It rose from 34 percent of trips in May 2009 to 50 percent of trips.", []),
        ("It increased 16 percent, from 34 to 50 percent.", ["failed"]),
        ("It went from 34 to 50 percent, up 16 points.", ["passed"]),
        ("An increase of 47 percent, from 34 to 50 percent, was seen.", ["passed"]),
        ("It fell from 3 to -7 degrees, by 10 degrees.", ["passed"]),
        ("It rose from −3 percent to 5 percent, by 8 percentage points.", ["passed"]),
        ("It rose from $1.2 million to $1.5 million, an increase of 25 percent.", ["passed"]),
        ("It rose from 1.2 million to 1.5 million, by 0.6 million.", ["failed"]),
        ("It rose from 34 to 50 percent, while complaints fell by 3 percent.", []),
        ("Fares rose by 5 percent while delays fell from 50 to 40.", []),
        ("It rose from 200 to 250 with a 5 percent tax.", []),
        ("It fell from 8.5 to 6.2 percent, a 2.3-point drop.", ["passed"]),
    ],
)
@pytest.mark.parametrize("by", ["board", "league"])
def test_the_amount_of_a_change(words: str, outcomes: list[str], by: str) -> None:
    assert _said(words, by).outcomes("change-recomputed") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("Delays dropped from 1,200 in 2015 to 1,500 in 2016.", ["failed"]),
        ("Prices fell by 16 points, from 34 to 50 percent.", ["failed"]),
        ("The deficit shrank from -8 to -3 percent.", ["cantTell"]),
        ("Fares rose from 5 percent owing to 3 new ships.", []),
    ],
)
def test_the_way_of_a_change(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("change-worded") == outcomes


@settings(max_examples=20)
@given(st.integers(1, 5000), st.integers(1, 5000))
def test_an_amount_that_was_computed_passes_and_another_fails(before: int, after: int) -> None:
    exact = abs(Fraction(after, before) - 1) * 100
    way = "rose" if after > before else "fell"
    right, wrong = round(exact), round(exact) + 2
    assert _said(f"It {way} from {before} to {after}, by {right} percent.").outcomes(
        "change-recomputed"
    ) == ["passed"]
    assert _said(f"It {way} from {before} to {after}, by {wrong} percent.").outcomes(
        "change-recomputed"
    ) == ["failed"]


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("Nearly half (46 percent) were late.", ["passed"]),
        ("Nearly half (54 percent) were late.", ["failed"]),
        ("Half (90 percent) were late.", ["failed"]),
        ("Half (52 percent) were late.", ["cantTell"]),
        ("Most of the boats (44 percent) were late.", ["failed"]),
        ("Fewer than one in five (22 percent) were late.", ["failed"]),
        ("A quarter of the boats, 25 percent, were late.", ["passed"]),
        ("More than half of the boats were late.", []),
    ],
)
def test_shares_in_words(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("share-worded") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("Of 250 boats, 50 (20 percent) were late.", ["passed"]),
        ("Of the 250 boats, only 50 were late (25 percent).", ["failed"]),
        ("25 percent of the 250 boats (50) were late.", ["failed"]),
        ("Of 250 boats in 2014, 50 were late, 20 percent more than in 2013.", []),
    ],
)
def test_parts_behind_their_whole(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("share-recomputed") == outcomes


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
    assert _said(words).outcomes("difference-recomputed") == outcomes
