"""PDF: what the places of letters and shapes on a page say, as pages printed by browsers show.

No real text stands here; the harbour board and its quay are made up.
"""

import unicodedata
from collections.abc import Sequence

import pytest

from kg.model.document import Block, BlockKind, Document
from kg.read.pdf.letters import Letter, lines_of, readable
from kg.read.pdf.line import Box
from tests.read.pdfs import CLAIM, REPLY, Paper, paper, read

_REPLY = REPLY.replace("^1^", "").replace("^2^", "")
_LONG_LINE = "The board says that the quay is open all year and every day"


def _kinds(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.words.text) for block in document.blocks]


def _table(document: Document) -> list[tuple[str, ...]]:
    block: Block = next(one for one in document.blocks if one.table)
    rows = block.table.rows if block.table else ()
    return [tuple(" ".join(cell.words.text.split()) for cell in row.cells) for row in rows]


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    """Where no line of the page goes on below, the white between paragraphs is no pitch."""
    made = paper()
    for number in range(6):
        made.paragraph(f"{_LONG_LINE} {number}.", gap=4)
    assert len(read(made).blocks) == 6


def test_a_bold_sentence_and_the_plain_one_below_are_two_paragraphs() -> None:
    made = paper()
    made.paragraph(CLAIM, style="B", gap=0)
    made.paragraph(_REPLY, gap=0)
    assert [words for _, words in _kinds(read(made))] == [CLAIM, _REPLY]


@pytest.mark.parametrize("shape", ["circle", "square"])
def test_a_drawn_bullet_makes_an_item(shape: str) -> None:
    made = paper()
    made.paragraph("The board found:")
    for words in ("Boats lie at the quay.", "Nobody left it."):
        if shape == "circle":
            made.ellipse(made.l_margin, made.get_y() + 1.4, 1.2, 1.2, style="F")
        else:
            made.rect(made.l_margin, made.get_y() + 1.4, 1.2, 1.2, style="F")
        made.set_x(made.l_margin + 4)
        made.paragraph(words)
    assert _kinds(read(made))[1:] == [
        (BlockKind.ITEM, "Boats lie at the quay."),
        (BlockKind.ITEM, "Nobody left it."),
    ]


def test_a_dot_between_words_is_no_bullet() -> None:
    made = paper()
    made.cell(20, 5, "Berth 3")
    made.ellipse(made.get_x() - 1, made.get_y() + 2, 1.2, 1.2, style="F")
    made.set_x(made.get_x() + 4)
    made.cell(20, 5, "40 boats")
    assert "•" not in read(made).text


def _indented(made: Paper, text: str, by: float) -> None:
    made.set_left_margin(20 + by)
    made.paragraph(text)
    made.set_left_margin(20)
    made.set_x(20)


def test_what_is_set_in_from_the_text_around_it_is_a_quotation() -> None:
    """Letters that answer another set its words in, without quotation marks."""
    made = paper()
    for _ in range(2):
        made.paragraph(_REPLY)
        _indented(made, "The quay was closed without asking anybody at all.", 12)
    assert [kind for kind, _ in _kinds(read(made))] == [
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
    ] * 2


def test_paragraphs_that_begin_further_in_are_no_quotations() -> None:
    made = paper()
    for words in (_REPLY, "The board met.", CLAIM, "The quay is open.", _REPLY):
        made.set_x(28)
        made.paragraph(words)
    assert {kind for kind, _ in _kinds(read(made))} == {BlockKind.PARAGRAPH}


def test_what_an_item_goes_on_with_is_no_quotation() -> None:
    made = paper()
    made.paragraph(_REPLY)
    for number in (1, 2):
        made.paragraph(f"{number}. The quay is closed.")
        _indented(made, "It was opened in May, and no boat has left it since that day.", 4)
    assert BlockKind.QUOTE not in {kind for kind, _ in _kinds(read(made))}


def _row(made: Paper, cells: Sequence[str], *, style: str = "", gap: float = 5) -> None:
    made.set_font("Times", style, 11)
    for cell in cells:
        made.cell(52, 5, cell)
    made.ln(5 + gap)


def test_a_bold_head_makes_a_table_of_rows_of_one_line() -> None:
    """Nothing but the head tells them from words in columns: all lines are equally far apart."""
    rows = [("Rumour", "Answer"), ("It is dry.", "It is wet."), ("It leans.", "It stands.")]
    rows.append(("It is sold.", "It is ours."))
    made = paper()
    for number, row in enumerate(rows):
        _row(made, row, style="" if number else "B")
    assert _table(read(made)) == rows


def test_a_cell_may_have_a_second_paragraph_and_another_be_empty() -> None:
    made = paper()
    _row(made, ("Rumour", "Answer"), style="B", gap=7)
    _row(made, ("The quay is dry.", "It is under"), gap=0)
    _row(made, ("", "water."), gap=3)
    _row(made, ("", "The tide tables show it."), gap=7)
    _row(made, ("The tower leans.", "It stands upright."), gap=3)
    _row(made, ("", "It was built in 1902."), gap=7)
    _row(made, ("Boats left.", "None left."))
    assert _table(read(made)) == [
        ("Rumour", "Answer"),
        ("The quay is dry.", "It is under water. The tide tables show it."),
        ("The tower leans.", "It stands upright. It was built in 1902."),
        ("Boats left.", "None left."),
    ]


def test_a_list_that_ends_the_text_has_the_note_that_its_mark_asks_for() -> None:
    """Browsers print notes so, in letters of the usual size; one note alone makes no sequence."""
    made = paper()
    made.paragraph("The quay was closed.^1^ It is open.")
    made.paragraph("Sincerely, the board")
    made.paragraph("1. Harbour Board, Minutes, 2019.")
    note = read(made).blocks[-1]
    assert (note.label, note.kind) == ("1", BlockKind.NOTE)


@pytest.mark.parametrize("word", ["الشائعة", "كاملا", "الحقيقة"])
def test_arabic_letters_are_the_same_in_every_form(word: str) -> None:
    """Fonts give each form of a letter a code of its own; labels are not found in them."""
    forms = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFE70, 0xFEFD)}
    assert "".join(readable(forms[letter]) for letter in word) == word
    assert readable("ﻼ") == "لا"


def test_a_mark_above_a_letter_makes_no_space() -> None:
    """It is drawn in no width of its own, and where its letter stands."""
    drawn = [
        Letter(text, Box(10.0 * at, 0, 10.0 * at + 9.5, 12), 12, "Times")
        for at, text in enumerate("رهش")
    ]
    mark = Letter("\u064b", Box(13.0, 0, 13.0, 12), 12, "Times")
    (line,) = lines_of([mark, *drawn])
    assert line.text == "شه\u064bر"


def _columns(made: Paper, *columns: Sequence[str]) -> None:
    """Write lines side by side, the left ones lower by a third of a line."""
    top = made.get_y()
    for at, lines in enumerate(columns):
        made.set_font("Times", size=11)
        for number, line in enumerate(lines):
            made.set_xy(made.l_margin + 56 * at, top + 1.6 * (at == 0) + 5 * number)
            made.cell(50, 5, line)
    made.ln(10)


def test_short_columns_whose_lines_are_not_level_are_read_one_after_the_other() -> None:
    """A leaflet of few lines: its letters were mingled, line by line."""
    left = (
        "Leaflet of the board",
        "Myth: The quay is dry.",
        "Fact: It is under water",
        "all year.",
    )
    right = ("Myth: The tower leans", "to the north side.", "Fact: It stands upright.")
    made = paper()
    _columns(made, left, right)
    assert read(made).text.split("\n")[:7] == [*left, *right]


def test_headings_of_two_columns_are_no_head_of_a_table() -> None:
    made = paper()
    top = made.get_y()
    for at, (size, head) in enumerate([(15, "Myths about it"), (12, "2. It leans")]):
        made.set_xy(made.l_margin + 56 * at, top)
        made.set_font("Times", "B", size)
        made.multi_cell(50, None, head, new_x="LEFT", new_y="NEXT")
        made.set_font("Times", size=11)
        for words in ("Some people say that it does. It has stood", "upright since it was built."):
            made.ln(2 + at)
            made.set_x(made.l_margin + 56 * at)
            made.multi_cell(50, None, words, new_x="LEFT", new_y="NEXT", align="L")
    assert not any(block.table for block in read(made).blocks)
