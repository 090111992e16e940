"""Dates called earlier or later, and spans beside them, as people print them."""

import pytest

from tests.checks.world import World


def _said(words: str) -> World:
    world = World()
    world.assertion("one", words)
    return world


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("After the vote of 3 May 2010, the quay was closed on 1 April 2010.", ["failed"]),
        ("Before the vote of 3 May 2010, it was shown on 1 April 2010.", ["passed"]),
        ("After the vote of 3 May 2010, the plan of 1 April 2010 was dropped.", []),
        ("It closed on 1 April 2010, following the vote of 3 May 2010.", ["failed"]),
        ("It ran between 1 May 2011 and 1 April 2011.", ["failed"]),
        ("It was open on 1 May 2011 and 1 April 2011.", []),
    ],
)
def test_words_in_front_of_both_dates(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("event-order") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("It lasted 18 months, from January 2012 to June 2013.", ["passed"]),
        ("It lasted 12 months, from January 2012 to June 2013.", ["failed"]),
        ("In the six years from 2005 to 2010 it grew.", ["passed"]),
        ("In the five years from 2005 to 2010 it grew.", ["passed"]),
        ("In the nine years between 2005 and 2010 it grew.", ["failed"]),
        ("It took three months (January 2010 to April 2010).", ["passed"]),
        ("It took six months (January 2010 to April 2010).", ["failed"]),
        ("The letter of 01.03.2010 was answered three weeks later, on 22.03.2010.", ["passed"]),
        ("The storm was on 2 May 2010; two weeks later, on 30 May 2010, it closed.", ["failed"]),
    ],
)
def test_a_span_beside_its_range(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("time-apart") == outcomes


def test_a_date_of_the_sentence_before_counts_only_where_both_are_about_one_thing() -> None:
    apart = "The council met on 1 May 2010. Three weeks after the storm, on 4 June 2010, it spoke."
    assert _said(apart).outcomes("time-apart") == []
    one = "The memo is of 28 February 2009. The memo is more than 1 year before 22 June 2010."
    assert _said(one).outcomes("time-apart") == ["passed"]
