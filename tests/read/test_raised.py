"""What stands above the line: powers stay in the words, all else of numbers marks notes.

Written for this test; the bodies are made up.
"""

import pytest

from kg.model.document import BlockKind, Document
from tests.read.pages import read, texts

_NOTES = "".join(f"<p>{n}. Kiln Office, Survey {n}, 2001.</p>" for n in (1, 2, 3, 4))
_LINES = (
    "<p>Boats grew.<sup>1</sup> Some sank.<sup>2</sup></p><p><sup>1</sup> Salt Board, Notice.<br>"
    '\n<sup><a href="#up2">2</a></sup> Trade Office, Survey.</p>'
)


def _marks(document: Document) -> list[str | None]:
    return [run.note for block in document.blocks for _, run in block.words.markers()]


POWERS = {
    "It has 300 m<sup>2</sup> of floor.": "It has 300 m² of floor.",
    "They live 40 to the km<sup>2</sup>.": "They live 40 to the km².",
    "It holds 5 g/m<sup>3</sup>.": "It holds 5 g/m³.",
    "It falls at 9.8 m/s<sup>2</sup>.": "It falls at 9.8 m/s².",
    "It holds 10<sup>3</sup> crates.": "It holds 10³ crates.",
    "It holds 10<sup>-3</sup> g.": "It holds 10⁻³ g.",
    "It is 12 in<sup>2</sup> wide.": "It is 12 in² wide.",
    "The fit has R<sup>2</sup> = 0.8.": "The fit has R² = 0.8.",
    "It is 5 м<sup>2</sup> wide.": "It is 5 м² wide.",
    "It is 10⁻³ g and 5 m² wide.": "It is 10⁻³ g and 5 m² wide.",
    "It is of the 19<sup>e</sup> century.": "It is of the 19e century.",
    "It is n<sup>o</sup> 4.": "It is no 4.",
}


@pytest.mark.parametrize("words", POWERS)
def test_a_power_is_part_of_the_words_and_marks_no_note(words: str) -> None:
    document = read(f"<html><p>It is old.<sup>1</sup></p><p>{words}</p>{_NOTES}</html>", "html")
    assert texts(document, BlockKind.PARAGRAPH)[1] == POWERS[words]
    assert _marks(document) == ["1"]


MARKS = {
    "It is old.<sup>1,3</sup>": ["1", "3"],
    "It is old.<sup>1, 2</sup>": ["1", "2"],
    "It is old.<sup>2–4</sup>": ["2", "3", "4"],
    "It is old.<sup>[2-3]</sup>": ["2", "3"],
    "It is old.<sup>1</sup><sup>,</sup><sup>2</sup>": ["1", "2"],
    'It is old.<sup><a href="#fn1">1</a>,<a href="#fn2">2</a></sup>': ["1", "2"],
    'It is old.<sup>[<a href="#fn1">1</a>]</sup>': ["1"],
    "It is old.¹,³": ["1", "3"],
    "It is old.²⁻⁴": ["2", "3", "4"],
    "It is the hall they live in<sup>2</sup>": ["2"],
    "It cost €40 m<sup>2</sup>": ["2"],
    "It was 40 m.<sup>3</sup>": ["3"],
    "It is of 2010<sup>1</sup>": ["1"],
    "It is 12.5<sup>a</sup>": ["a"],
    "It has 30 men<sup>1</sup>": ["1"],
}


@pytest.mark.parametrize("words", MARKS)
def test_lists_and_ranges_of_raised_numbers_are_marks_of_each_note(words: str) -> None:
    document = read(f"<html><p>{words}</p>{_NOTES}</html>", "html")
    assert _marks(document) == MARKS[words]
    assert texts(document, BlockKind.PARAGRAPH)[0][-1] not in ",]"


@pytest.mark.parametrize(
    ("page", "form"),
    [
        ("Boats grew.¹\nBoats sank.²\n\n¹ Salt Board, Notice.\n² Trade Office, Survey.\n", "txt"),
        ("Boats grew.¹ Boats sank.²\n¹ Salt Board, Notice.\n² Trade Office, Survey.\n", "txt"),
        ("Boats grew.¹ Some sank.²\n\n¹ Salt Board, Notice.\n² Trade Office, Survey.\n", "md"),
        (f"<html>{_LINES}</html>", "html"),
    ],
)
def test_notes_with_raised_heads_on_lines_below_each_other_are_notes_each(
    page: str, form: str
) -> None:
    document = read(page, form)
    assert texts(document, BlockKind.NOTE) == ["Salt Board, Notice.", "Trade Office, Survey."]
    assert _marks(document) == ["1", "2"]


def test_a_power_that_begins_a_line_begins_no_note() -> None:
    document = read("It has 300\nm² of land.¹\n\n¹ Salt Board, Notice.\n", "md")
    assert texts(document, BlockKind.NOTE) == ["Salt Board, Notice."]
    assert texts(document, BlockKind.PARAGRAPH) == ["It has 300 m² of land."]
