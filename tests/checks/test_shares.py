"""Shares in words, and percentages beside the part and the whole."""

import pytest

from tests.checks.world import World, said


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("More than half (54 percent) of the berths were lost.", ["passed"]),
        ("**More than half** (48 percent) of the berths were lost.", ["failed"]),
        ("A majority (50%) came.", ["failed"]),
        ("At least one-third (34.5 per cent) came.", ["passed"]),
        ("Less than three quarters (75%) came.", ["failed"]),
        ("Half (52 percent) came.", ["cantTell"]),
        ("Half (fifty) of them came, and 54 percent left.", []),
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
def test_a_share_in_words(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("share-worded") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("12 of the 36 piers (33 percent) were closed.", ["passed"]),
        ("12 of 36 piers, or 35 percent, were closed.", ["failed"]),
        ("33 percent (12 of 36) were closed.", ["passed"]),
        ("<b>12</b> of 25 piers (about 50%) were closed.", ["cantTell"]),
        ("5 of 10 piers were closed in 2010 (see 12 percent).", []),
        ("12 of 2,000 piers, and 40 percent of the boats.", []),
        ("3.12 of 36 piers (33 percent) were closed.", ["failed"]),
        ("Of 250 boats, 50 (20 percent) were late.", ["passed"]),
        ("Of the 250 boats, only 50 were late (25 percent).", ["failed"]),
        ("25 percent of the 250 boats (50) were late.", ["failed"]),
        ("Of 250 boats in 2014, 50 were late, 20 percent more than in 2013.", []),
    ],
)
def test_a_percentage_of_a_stated_whole(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("share-recomputed") == outcomes


def test_a_place_within_a_passage_is_exact_to_the_character() -> None:
    world = World()
    world.assertion("none", "Nothing to see here.")
    world.assertion("one", "We say: over half (54%) came.")
    (finding,) = world.find("share-worded")
    (place,) = finding.places
    assert place.exact == "over half (54%)"
    assert place.start == len("Nothing to see here.") + 2 + len("We say: ")
    assert place.anchor.endswith(f"anchor/t-{place.start}-{place.end}")
