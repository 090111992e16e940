"""Changes as people print them, their way and their amount: the same for either party."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.world import said


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("Traffic rose from 1,200 to 1,350.", ["passed"]),
        ("Traffic has fallen sharply from **34 to 50 percent**.", ["failed"]),
        ("Traffic increased from 50 to 50.", ["failed"]),
        ("The boat went from 12 to 13 piers.", []),
        ("Delays dropped from 1,200 in 2015 to 1,500 in 2016.", ["failed"]),
        ("Prices fell by 16 points, from 34 to 50 percent.", ["failed"]),
        ("The deficit shrank from -8 to -3 percent.", ["cantTell"]),
        ("Fares rose from 5 percent owing to 3 new ships.", []),
    ],
)
def test_a_change_goes_the_way_the_words_say(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("change-worded") == outcomes


def test_a_change_is_told_in_points_and_in_percent() -> None:
    (finding,) = said("It rose from 34 to 50 percent.").find("change-worded")
    assert finding.sentence.endswith("goes up, by 16 percentage points, or 47.1 percent.")


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
        ("It rose from 34 to 50 percent, by 16 percent.", ["failed"]),
        ("It rose by 16 percentage points, from 34 to 50 percent.", ["passed"]),
        ("It rose from **34 to 50 percent**, a 47 percent increase.", ["passed"]),
        ("It fell from 50 to 34 percent, a drop of 15 points.", ["cantTell"]),
        ("It fell from 50 to 34 percent, a drop of 14 points.", ["failed"]),
        ("It rose from 12 to 24 (up 100 percent).", ["passed"]),
        ("It doubled from 12 to 24.", ["passed"]),
        ("It doubled from 12 to 25.", ["cantTell"]),
        ("It more than doubled, from 12 to 23.", ["failed"]),
        ("It rose from 1,200 to 1,350 by 2010.", []),
        ("It rose from 12 to 24 (see 100).", []),
    ],
)
@pytest.mark.parametrize("by", ["board", "league"])
def test_the_amount_of_a_change(words: str, outcomes: list[str], by: str) -> None:
    assert said(words, by).outcomes("change-recomputed") == outcomes


@settings(max_examples=20)
@given(st.integers(1, 5000), st.integers(1, 5000))
def test_an_amount_that_was_computed_passes_and_another_fails(before: int, after: int) -> None:
    exact = abs(Fraction(after, before) - 1) * 100
    way = "rose" if after > before else "fell"
    right, wrong = round(exact), round(exact) + 2
    assert said(f"It {way} from {before} to {after}, by {right} percent.").outcomes(
        "change-recomputed"
    ) == ["passed"]
    assert said(f"It {way} from {before} to {after}, by {wrong} percent.").outcomes(
        "change-recomputed"
    ) == ["failed"]
