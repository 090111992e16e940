"""Whole pages of other styles, each for something that once went wrong. All are made up."""

import pytest

from kg.build.pipeline import read_record
from kg.model.record import Record


def record_of(text: str, name: str = "made-up.md") -> Record:
    """Read a page."""
    return read_record(text.encode(), name)


def pairs(record: Record) -> list[tuple[str, str]]:
    """Return the words of each reply with those of its claim."""
    texts = {assertion.key: assertion.text for assertion in record.assertions}
    links = [stance for stance in record.stances if stance.relation == "repliesTo"]
    return [(texts[link.cited], texts[link.citing]) for link in links]


TWO_SECTIONS = """<h1>Answers on the dock</h1>
<h2>What we hear</h2><p>“Dock Scan has cut smuggling.”</p>
<h3>Our response</h3><p>No figures were published.</p>
<h2>Something else</h2><p>The Authority told us more.</p>
<h3>Our response</h3><p>Many were searched.</p>"""


def test_a_reply_below_a_new_heading_answers_nothing_before_it() -> None:
    """It disputed the claim of another section; now it is said to stand alone."""
    record = record_of(TWO_SECTIONS, "made-up.html")
    assert pairs(record) == [("“Dock Scan has cut smuggling.”", "No figures were published.")]
    assert [n.code for n in record.notices if n.code.startswith("reply")] == ["reply-without-claim"]


LISTED_NOTES = """<p>Published by Harbour Rights Watch, 14 March 2019</p>
<p><b>Claim:</b> "The docks are safe."<sup><a href="#fn1">1</a></sup></p>
<p><b>Response:</b> 12 people were hurt.<sup><a href="#fn2">2</a></sup></p>
<ol><li id="fn1">Port Authority, "Dock Safety," May 2018. <a href="#r1">↩</a></li>
<li id="fn2">Harbour Rights Watch, "Hurt at work," 2019.</li></ol>"""


def test_notes_in_a_list_are_no_part_of_the_last_reply() -> None:
    """They are known by their ids; the arrow that leads back is no word of theirs."""
    record = record_of(LISTED_NOTES, "made-up.html")
    assert [note.text for note in record.references] == [
        'Port Authority, "Dock Safety," May 2018.',
        'Harbour Rights Watch, "Hurt at work," 2019.',
    ]
    assert record.assertions[-1].text == "12 people were hurt."
    assert str(record.issued) == "2019-03-14"


PLAIN = """NORTHFIELD WATER BOARD

Answers to rumours, 5 January 2020

Rumour: The water is unsafe.

Fact: It is tested daily.[1]

Notes

[1] Northfield Water Board, "Test results," 2019.
[2] See also the annual report.
"""


def test_a_plain_sheet_says_who_and_when() -> None:
    """Capitals above the title name the publisher; a note without a mark is kept and reported."""
    record = record_of(PLAIN, "made-up.txt")
    assert (record.title, str(record.issued)) == (
        "Answers to rumours, 5 January 2020",
        "2020-01-05",
    )
    assert record.publisher == "northfield-water-board"
    assert [note.label for note in record.references] == ["1", "2"]
    assert "note-unmarked" in [notice.code for notice in record.notices]


def test_a_page_without_a_title_is_called_after_its_file() -> None:
    """A label or a claim in the key would be a role in a name that must not change."""
    record = record_of("CLAIM: The board raised fees.\n\nFACT: It did not.\n", "fees-2020.md")
    assert record.key == "fees-2020"


def test_an_escape_made_twice_is_no_backslash() -> None:
    """Converters write \\\\_ for an underscore; the printed form of an address keeps it."""
    record = record_of(
        "Myth: No.\n\nFact: See [www.x.example/a\\\\_b](http://www.x.example/a_b).\n"
    )
    assert record.assertions[-1].text == "See www.x.example/a_b."
    assert record.citations[0].printed_url == "www.x.example/a\\\\_b"


TABLE = """# Audit

**Claim:** The wards are clean.

**Fact:** They are not.

| Ward | Board says | Audit says | Difference |
| --- | --- | --- | --- |
| North | 40% | 12% | -28% |
| South | 35% | 20% | -14% |
"""


@pytest.mark.parametrize("who", ["Board", "Audit"])
def test_a_header_that_only_names_a_speaker_gives_its_figures_to_them(who: str) -> None:
    """And both columns measure one thing, so that their difference is one."""
    record = record_of(TABLE)
    names = {agent.key: agent.name for agent in record.agents}
    said = {names[key] for figure in record.observations for key in figure.agents}
    assert who in said
    assert len({figure.indicator for figure in record.observations if figure.minuend}) == 2


def test_a_mark_without_its_note_is_reported() -> None:
    record = record_of("CLAIM: It fell.\n\nFACT: It rose.<sup>1</sup>\n")
    assert [notice.code for notice in record.notices] == ["note-missing"]
