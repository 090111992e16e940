"""Checks of words: each with a text that holds together, one that does not, and one in doubt."""

import pytest

from tests.checks.world import World


def _said(words: str) -> World:
    world = World()
    world.assertion("one", words)
    return world


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
    ],
)
def test_a_share_in_words(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("share-worded") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("Traffic rose from 1,200 to 1,350.", ["passed"]),
        ("Traffic has fallen sharply from **34 to 50 percent**.", ["failed"]),
        ("Traffic increased from 50 to 50.", ["failed"]),
        ("The boat went from 12 to 13 piers.", []),
    ],
)
def test_a_change_goes_the_way_the_words_say(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("change-worded") == outcomes


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
    ],
)
def test_two_dates_are_as_far_apart_as_said(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("time-apart") == outcomes


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("The memo of February 28, 2009 came before the opening of June 22, 2010.", ["passed"]),
        ("It ran from June 2010 to June 2009.", ["failed"]),
        ("On June 3, 2009, after the opening of June 22, 2010, it sank.", ["failed"]),
        ("In May 2010, before the flood of May 20, 2010, it sank.", ["cantTell"]),
        ("On June 3, 2009 and May 2, 2008, after all, it sank.", []),
        ("On June 3, 2009, not before May 2, 2008, it sank.", []),
    ],
)
def test_one_date_is_the_earlier(words: str, outcomes: list[str]) -> None:
    assert _said(words).outcomes("event-order") == outcomes


@pytest.mark.parametrize(
    ("issued", "outcomes"),
    [("2011-01-05", ["failed"]), ("2010-08-02", ["passed"]), ("", ["cantTell"])],
)
def test_a_time_ago_needs_the_date_of_the_text(issued: str, outcomes: list[str]) -> None:
    world = _said("The quay was closed on January 4, 2010, less than 1 year ago.")
    if issued:
        world.text("answer", "dcterms:issued", issued, "xsd:date")
    assert world.outcomes("time-ago") == outcomes


def test_an_undated_text_cannot_tell_how_long_ago() -> None:
    """Its bounds may have been read from the very same sentence."""
    world = _said("The quay was closed on January 4, 2010, less than 1 year ago.")
    world.text("answer", "clm:earliestDate", "2010-02-01", "xsd:date")
    world.text("answer", "clm:latestDate", "2011-01-04", "xsd:date")
    assert world.outcomes("time-ago") == ["cantTell"]


def test_a_majority_is_never_told_from_a_part() -> None:
    world = _said("A majority of the piers have been active for less than a year.")
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


@pytest.mark.parametrize(("unit", "outcomes"), [("PERCENT", ["failed"]), ("NUM", ["passed"])])
def test_what_is_called_a_number(unit: str, outcomes: list[str]) -> None:
    world = _said("In fact, the number of lost berths is lower than before.")
    world.figure("f", "31", of="Lost berths percentage", unit=unit, said="one")
    assert world.outcomes("number-or-percentage") == outcomes


def test_a_number_of_something_else_is_left_alone() -> None:
    world = _said("The number of ferries is lower than before.")
    world.figure("f", "31", of="Lost berths percentage", said="one")
    assert world.outcomes("number-or-percentage") == []


@pytest.mark.parametrize(
    ("words", "outcome", "marks"),
    [
        ("[The quay] was closed … in a week [...].", "failed", 3),
        ("The quay was closed [by law](https://example.org).", "cantTell", 0),
        ("The quay was closed.", "cantTell", 0),
    ],
)
def test_what_a_quotation_shows(words: str, outcome: str, marks: int) -> None:
    world = World()
    world.add("quote", "rdf:type", "schema:Quotation")
    world.text("quote", "schema:text", words)
    world.anchor("quote", words)
    (finding,) = world.find("quotation-unaltered")
    assert str(finding.outcome) == outcome
    assert len(finding.places) == 1 + marks


def test_a_place_within_a_passage_is_exact_to_the_character() -> None:
    world = World()
    world.assertion("none", "Nothing to see here.")
    world.assertion("one", "We say: over half (54%) came.")
    (finding,) = world.find("share-worded")
    (place,) = finding.places
    assert place.exact == "over half (54%)"
    assert place.start == len("Nothing to see here.") + 2 + len("We say: ")
    assert place.anchor.endswith(f"anchor/t-{place.start}-{place.end}")


def test_an_empty_graph_has_no_finding() -> None:
    world = World()
    world.quads.clear()
    assert world.all("memory:") == ()
