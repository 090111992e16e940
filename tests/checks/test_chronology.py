"""Dates apart, earlier or later, and long ago, as people print them."""

import pytest

from tests.checks.world import said


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        (
            "The letter is of February 28, 2009. It is more than 1 year before June 22, 2010.",
            ["passed"],
        ),
        ("On March 1, 2010, less than two weeks before March 20, 2010, it sank.", ["failed"]),
        ("In March 2010, more than 1 month before April 15, 2010, it sank.", ["cantTell"]),
        ("It sank more than a year before the opening on June 22, 2010.", ["cantTell"]),
        ("It sank before June 22, 2010.", []),
        ("In just one year (from June 2009 to June 2010) it sank.", ["passed"]),
        ("In two years (from June 2009 to June 2010) it sank.", ["failed"]),
        ("On May 1, 2010, about two weeks after April 1, 2010, it sank.", ["failed"]),
        ("It sank a week after the storm.", []),
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
def test_two_dates_are_as_far_apart_as_said(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("time-apart") == outcomes


@pytest.mark.parametrize(
    ("words", "check", "outcomes"),
    [
        ("It sank in 2009, three years after 2006.", "time-apart", ["passed"]),
        ("It sank in 2009, two years after 2006.", "time-apart", ["cantTell"]),
        ("It sank in 2009, a year after 2006.", "time-apart", ["failed"]),
        ("It sank in 2006, five years before 2009.", "time-apart", ["failed"]),
        ("It sank in 2009, more than two years after 2006.", "time-apart", ["passed"]),
        ("It sank in 2009, more than five years after 2006.", "time-apart", ["failed"]),
        ("It sank in 2009, less than three years after 2006.", "time-apart", ["cantTell"]),
        ("It sank in 2009, two years after 2006 complaints.", "time-apart", []),
        ("It sank in 2009, two weeks after 2006.", "time-apart", []),
        ("It closed in 2009, before 2006.", "event-order", ["failed"]),
        ("It closed in 2009, after 2006, for good.", "event-order", ["passed"]),
        ("It closed in 2009, after 2009.", "event-order", ["cantTell"]),
        ("It lost 2009 after 2006.5 were found.", "event-order", []),
        ("It closed in 2009, after 2006 boats had sunk.", "event-order", []),
        ("It closed in 2009. Before 2006, it was open.", "event-order", []),
    ],
)
def test_years_are_counted_as_they_are_printed(words: str, check: str, outcomes: list[str]) -> None:
    assert said(words).outcomes(check) == outcomes


def test_a_date_of_the_sentence_before_counts_only_where_both_are_about_one_thing() -> None:
    apart = "The council met on 1 May 2010. Three weeks after the storm, on 4 June 2010, it spoke."
    assert said(apart).outcomes("time-apart") == []
    one = "The memo is of 28 February 2009. The memo is more than 1 year before 22 June 2010."
    assert said(one).outcomes("time-apart") == ["passed"]


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("The memo of February 28, 2009 came before the opening of June 22, 2010.", ["passed"]),
        ("It ran from June 2010 to June 2009.", ["failed"]),
        ("On June 3, 2009, after the opening of June 22, 2010, it sank.", ["failed"]),
        ("In May 2010, before the flood of May 20, 2010, it sank.", ["cantTell"]),
        ("On June 3, 2009 and May 2, 2008, after all, it sank.", []),
        ("On June 3, 2009, not before May 2, 2008, it sank.", []),
        ("After the vote of 3 May 2010, the quay was closed on 1 April 2010.", ["failed"]),
        ("Before the vote of 3 May 2010, it was shown on 1 April 2010.", ["passed"]),
        ("After the vote of 3 May 2010, the plan of 1 April 2010 was dropped.", []),
        ("It closed on 1 April 2010, following the vote of 3 May 2010.", ["failed"]),
        ("It ran between 1 May 2011 and 1 April 2011.", ["failed"]),
        ("It was open on 1 May 2011 and 1 April 2011.", []),
    ],
)
def test_one_date_is_the_earlier(words: str, outcomes: list[str]) -> None:
    assert said(words).outcomes("event-order") == outcomes


@pytest.mark.parametrize(
    ("issued", "outcomes"),
    [("2011-01-05", ["failed"]), ("2010-08-02", ["passed"]), ("", ["cantTell"])],
)
def test_a_time_ago_needs_the_date_of_the_text(issued: str, outcomes: list[str]) -> None:
    world = said("The quay was closed on January 4, 2010, less than 1 year ago.")
    if issued:
        world.text("answer", "dcterms:issued", issued, "xsd:date")
    assert world.outcomes("time-ago") == outcomes


def test_an_undated_text_cannot_tell_how_long_ago() -> None:
    """Its bounds may have been read from the very same sentence."""
    world = said("The quay was closed on January 4, 2010, less than 1 year ago.")
    world.text("answer", "clm:earliestDate", "2010-02-01", "xsd:date")
    world.text("answer", "clm:latestDate", "2011-01-04", "xsd:date")
    assert world.outcomes("time-ago") == ["cantTell"]


def test_a_majority_is_never_told_from_a_part() -> None:
    world = said("A majority of the piers have been active for less than a year.")
    world.text("answer", "dcterms:issued", "2010-06-01", "xsd:date")
    for number, start in enumerate(("2009-01-01", "2010-01-01", "2010-02-01")):
        event = f"event/{number}"
        world.add(event, "rdf:type", "clm:ActivationEvent")
        world.text(event, "schema:startDate", start, "xsd:date")
        world.anchor(event, start)
    (finding,) = world.find("majority-active")
    assert str(finding.outcome) == "cantTell"
    assert "of the 3 activations that it lists, the span fits 2," in finding.sentence
    assert len(finding.places) == 4
