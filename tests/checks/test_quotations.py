"""Quotations beside their source: the same words, changed ones, and pieces out of their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.checks.quotations.matching import Match, audit
from kg.checks.quotations.plain import plain_text
from kg.model.finding import Finding
from tests.checks.world import World

SOURCE = (
    "The Board closed the quay in May. Night ferries were late on 54% of all days, and the "
    "ticket office was never opened again. In June the league counted −3 per‐\ncent. "
    "It said that “no ferry” had left the ﬁrst pier after 9 o’clock, and that the council "
    "paid 1,200 crowns for a bridge that nobody had asked for."
)


@pytest.mark.parametrize(
    ("quotation", "match"),
    [
        ("Night ferries were late on 54% of all days", Match.EXACT),
        ('It said that "no ferry" had left the first pier after 9 o\'clock', Match.EXACT),
        ("the ticket office was never opened again. In June the league counted", Match.EXACT),
        ("The Board closed the quay [...] and the ticket office was never opened", Match.ELIDED),
        ("Night ferries … nobody had asked for", Match.ELIDED),
        ("[They] paid 1,200 crowns for [it]", Match.EXACT),
        ("the council paid 1,200 crowns [...] The Board closed the quay", Match.SPLICED),
        ("Night ferries were late on 54% of all days after 9 o'clock", Match.SPLICED),
        ("Night ferries were late on 45% of all days", Match.ALTERED),
        ("Night ferries were late on 54 of all days", Match.ALTERED),
        ("In June the league counted -3 percent", Match.ALTERED),
        ("In June the league counted −3 percent", Match.EXACT),
        ("the ticket office was opened again", Match.ALTERED),
        ("No bicycles were ever seen on any deck this winter", Match.NOT_FOUND),
    ],
)
def test_how_a_quotation_stands_to_its_source(quotation: str, match: Match) -> None:
    """Looks are evened out; numbers, signs and percent signs are not."""
    assert audit(quotation, plain_text(SOURCE)).match is match


@given(st.text(alphabet="ab ﬁ\n*-–—“”'’5%.", max_size=60))
def test_every_evened_character_knows_its_place(text: str) -> None:
    plain = plain_text(text)
    assert len(plain.places) == len(plain.text) + 1
    assert list(plain.places) == sorted(plain.places)
    assert plain.text.count("5") == text.count("5")
    assert plain.text.count("%") == text.count("%")


def _quoted(words: str, *, name: str = "Report on Ferries at Night") -> list[Finding]:
    world = World()
    world.assertion("claim", words, by="league")
    world.add("quote", "rdf:type", "schema:Quotation")
    world.text("quote", "schema:text", words)
    world.add("quote", "prov:wasQuotedFrom", "report")
    world.source("report", name)
    world.held("held", "Report on Ferries at Night", SOURCE)
    return world.find("quotation-in-source")


def test_the_places_in_the_source_are_exact() -> None:
    (finding,) = _quoted("closed the quay [...] was never opened")
    spans = [(place.start, place.end) for place in finding.places]
    assert [SOURCE[start:end] for start, end in spans] == ["closed the quay", "was never opened"]
    assert str(finding.outcome) == "passed"
    assert "2 pieces in their order, 75 characters apart" in finding.sentence


def test_altered_words_are_shown_beside_those_of_the_source() -> None:
    (finding,) = _quoted("Night ferries were late on 45% of all days")
    assert str(finding.outcome) == "failed"
    assert "stands as “Night ferries were late on 54% of all days”" in finding.sentence


def test_a_source_whose_text_is_not_held_is_not_audited() -> None:
    assert _quoted("closed the quay", name="Another Report on Ferries at Noon") == []


@pytest.mark.parametrize(
    ("quotation", "stands"),
    [
        ("the bridge was asked for", ""),
        ("the ticket office was opened again", "the ticket office was never opened again"),
        (
            "NIGHT FERRIES WERE LATE ON 54% OF ALL DAYS",
            "Night ferries were late on 54% of all days",
        ),
    ],
)
def test_what_was_altered_is_shown_whole(quotation: str, stands: str) -> None:
    """A "not" that was left out shows, and capitals throughout are no other words."""
    assert audit(quotation, plain_text(SOURCE)).pieces[0].alike == stands
