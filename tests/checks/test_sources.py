"""Checks of sources, notes and names."""

import pyoxigraph as ox
import pytest

from tests.checks.world import World


@pytest.mark.parametrize("party", ["league", "board"])
def test_an_assertion_of_either_party_needs_a_source_of_others(party: str) -> None:
    world = World()
    other = {"league": "board", "board": "league"}[party]
    world.source("own", "Own Paper", by=[party])
    world.source("foreign", "Other Paper", by=[other])
    world.source("unsigned", "Unsigned Paper")
    for key, works in {"a": ["own"], "b": ["own", "foreign"], "c": ["unsigned"], "d": []}.items():
        world.assertion(key, f"This is {key}.", by=party)
        for work in works:
            world.cite(work, assertion=key)
    assert world.outcomes("source-named") == ["passed", "passed", "passed", "failed"]
    assert world.outcomes("source-outside") == ["failed", "passed", "cantTell", "inapplicable"]


@pytest.mark.parametrize("party", ["league", "board"])
def test_who_is_only_quoted_could_not_cite(party: str) -> None:
    """Either party: what counts is who wrote the text, not who claims and who replies."""
    world = World()
    other = {"league": "board", "board": "league"}[party]
    world.add("answer", "dcterms:creator", other)
    world.source("own", "Own Paper", by=[party])
    world.source("foreign", "Other Paper", by=[other])
    for key, works in {"a": ["own"], "b": ["own", "foreign"]}.items():
        world.assertion(key, f"This is {key}.", by=party)
        for work in works:
            world.cite(work, assertion=key)
    world.assertion("c", "This is c.", by=other)
    world.cite("foreign", assertion="c")
    assert world.outcomes("source-outside") == ["inapplicable", "passed", "failed"]


def test_a_body_above_the_party_is_the_party() -> None:
    world = World()
    world.add("board", "org:subOrganizationOf", "ministry")
    world.source("law", "The Harbour Law", by=["ministry"])
    world.assertion("a", "So says the law.")
    world.cite("law", assertion="a")
    assert world.outcomes("source-outside") == ["failed"]


@pytest.mark.parametrize(("direct", "outcomes"), [(False, ["failed"]), (True, ["passed"])])
def test_a_work_reached_through_another(direct: bool, outcomes: list[str]) -> None:
    world = World()
    world.source("guide", "The Guide")
    world.source("memo", "The Memo")
    world.cite("guide")
    world.cite("memo", by="guide")
    if direct:
        world.cite("memo")
    assert world.outcomes("source-first-hand") == outcomes


def test_a_source_has_a_date_and_is_found_or_not() -> None:
    world = World()
    world.source("a", "Dated", issued="2010-08")
    world.source("b", "Undated")
    world.add("b", "clm:resolution", "clm:resolved")
    world.source("c", "Not cited")
    world.cite("a")
    world.cite("b")
    assert world.outcomes("source-dated") == ["passed", "failed"]
    assert world.outcomes("source-found") == ["cantTell", "passed"]


@pytest.mark.parametrize(
    ("issued", "outcomes"),
    [("2010-08", ["passed"]), ("2010-09", ["failed"]), ("2010", ["passed"]), ("", [])],
)
def test_a_source_is_not_younger_than_the_text(issued: str, outcomes: list[str]) -> None:
    """A month or a year that holds the day of the text may well lie before it."""
    world = World()
    world.text("answer", "dcterms:issued", "2010-08-15", "xsd:date")
    world.source("a", "A Paper", issued=issued)
    world.cite("a")
    assert world.outcomes("source-before-text") == outcomes


@pytest.mark.parametrize(
    ("last", "outcomes"), [("2010-11-05", ["passed"]), ("2010-08-10", ["failed"])]
)
def test_bounds_leave_a_day(last: str, outcomes: list[str]) -> None:
    world = World()
    world.text("answer", "clm:earliestDate", "2010-08-10", "xsd:date")
    world.text("answer", "clm:latestDate", last, "xsd:date")
    assert world.outcomes("date-bounds") == outcomes


def test_nearly_equal_addresses_are_found_once() -> None:
    world = World()
    for key, other in (("a", "b"), ("b", "a")):
        world.source(key, key)
        world.add(key, "schema:url", f"room/{key}.html")
        world.add(key, "clm:nearDuplicateOf", other)
        world.cite(key)
    (finding,) = world.find("source-address")
    assert len(finding.places) == 2


@pytest.mark.parametrize(
    ("words", "marked", "outcome", "says"),
    [
        ("As said.<sup>1</sup>", True, "passed", "1 note, each with its mark."),
        ("As said.<sup>2</sup>", True, "failed", "the mark <sup>2</sup> has no note"),
        ("As said.", False, "failed", "the note 1 has no mark"),
        ("As said.[^9]", True, "failed", "the mark [^9] has no note"),
    ],
)
def test_notes_and_marks(words: str, marked: bool, outcome: str, says: str) -> None:
    world = World()
    world.assertion("a", words)
    world.note("n1", "1", "<sup>1</sup> A paper.", marked=marked)
    (finding,) = world.find("note-and-mark")
    assert (str(finding.outcome), says in finding.sentence) == (outcome, True)


def test_a_mark_that_was_read_and_leads_to_no_note() -> None:
    world = World()
    world.add("mark/7", "rdf:type", "c4o:InTextReferencePointer")
    world.text("mark/7", "c4o:hasContent", "7")
    world.anchor("mark/7", "7")
    (finding,) = world.find("note-and-mark")
    assert "the mark 7 has no note" in finding.sentence


@pytest.mark.parametrize("kept", [False, True])
def test_a_damaged_name_is_found_wherever_it_stands(kept: bool) -> None:
    """Also when the graph of the text keeps the form as another name of the body."""
    world = World()
    if kept:
        world.add("league", "skos:altLabel", ox.Literal("FLE", language="en"))
    world.add("league", "rdf:type", "prov:Agent")
    world.add("league", "skos:altLabel", ox.Literal("FLEA", language="en"))
    world.assertion("a", "FLEA says so. The FLE says more.")
    world.note("n1", "1", "FLE, page 2; FLEX is another body.")
    world.add("choice", "rdf:type", "clm:IdentityDecision")
    world.add("choice", "clm:decided", "league")
    anchor = world.anchor("mention", "FLE")
    world.add("choice", "clm:mention", anchor)
    found = world.find("name-printed")
    assert [finding.sentence for finding in found] == ["“FLE” is printed for “FLEA”."] * 2


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("“The Guide,” Ferry League and Harbour Board", ["passed"]),
        ("the Ferry League guide", ["failed"]),
        ("the guide", []),
    ],
)
def test_a_joint_work_is_credited_to_all(words: str, outcomes: list[str]) -> None:
    world = World()
    world.source("guide", "The Guide", by=["league", "board"])
    world.cite("guide", words=words)
    assert world.outcomes("joint-work") == outcomes


def test_figures_of_a_joint_work_credited_to_one() -> None:
    world = World()
    world.source("guide", "The Guide", by=["league", "board"])
    world.figure("a", "82", work="guide", by="league")
    (finding,) = world.find("joint-work")
    assert finding.sentence == (
        "1 figure from “The Guide” credited to Ferry League alone, not to Harbour Board."
    )


def test_a_note_that_no_mark_points_to_is_found_in_the_text() -> None:
    """CommonMark does not show such a note, so that it is not among those that were read."""
    world = World()
    world.assertion("a", "As said.[^1]")
    world.note("n1", "1", "A paper.")
    world.text("text/1", "schema:text", "As said.[^1]\n\n[^1]: A paper.\n[^two]: Another paper.\n")
    (finding,) = world.find("note-and-mark")
    assert finding.sentence == "The Board Answers: the note [^two] has no mark."
    assert [place.exact for place in finding.places] == ["[^two]:"]


def test_a_source_that_is_not_certain_is_said_to_be_so() -> None:
    world = World()
    world.source("guide", "The Guide")
    for number, confidence in enumerate(("0.9", "1.0")):
        key = world.cite("guide", assertion=f"a{number}", words=f"their guide, {number}")
        world.text(key, "clm:matchConfidence", confidence, "xsd:decimal")
        world.text(key, "clm:reason", "Two sources fit.")
    (finding,) = world.find("source-ambiguous")
    assert finding.sentence == "Taken for “The Guide”. Two sources fit."
    assert [place.exact for place in finding.places] == ["their guide, 0"]
