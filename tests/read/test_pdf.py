"""PDF: what a person reads on the pages, and nothing that only dresses them."""

import pytest
from fpdf import FPDF

from kg.model.document import Block, BlockKind, Document
from kg.read.pdf.letters import Letter, lines_of
from kg.read.pdf.line import Box
from tests.read.pdfs import CLAIM, LONG, NOTES, REPLY, paper, read, two_pages


def texts(document: Document, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [block.words.text for block in document.blocks if block.kind is kind]


def printed(document: Document, block: Block) -> str:
    """Return the exact text of a block, line ends as spaces."""
    parts = (document.text[span.start : span.end] for span in block.words.spans())
    return " ".join(" ".join(parts).split())


def test_broken_lines_are_one_paragraph_and_paragraphs_stay_apart() -> None:
    made = paper()
    made.paragraph(CLAIM, gap=4)
    made.paragraph(LONG, gap=0)
    assert texts(read(made)) == [CLAIM, LONG]


def test_every_block_stands_where_its_spans_say() -> None:
    document = read(two_pages())
    paragraphs = [block for block in document.blocks if not block.words.markers()]
    assert len(paragraphs) == 4
    assert [printed(document, block) for block in paragraphs] == [
        block.words.text for block in paragraphs
    ]


def test_running_heads_feet_and_page_numbers_stand_in_the_text_but_in_no_block() -> None:
    document = read(two_pages())
    assert document.text.count("The East Quay: A Reply") == 2
    assert "Harbour Board - 2" in document.text
    read_words = " ".join(block.words.text for block in document.blocks)
    assert "A Reply" not in read_words
    assert "Harbour Board - " not in read_words


def test_a_paragraph_that_the_page_cuts_is_one_and_leaves_out_the_foot_between() -> None:
    """The words quoted for a reply must not hold the notes and the page number."""
    document = read(two_pages())
    reply = next(block for block in document.blocks if block.words.text.startswith("Fact:"))
    assert reply.words.text.endswith(CLAIM)
    assert reply.page == 1
    first, second = reply.words.spans()
    between = document.text[first.end : second.start]
    assert "\f" in between
    assert NOTES[1] in between


def test_raised_numbers_are_marks_and_the_small_lines_below_are_their_notes() -> None:
    document = read(two_pages())
    reply = next(block for block in document.blocks if block.words.text.startswith("Fact:"))
    assert [run.note for _, run in reply.words.markers()] == ["1", "2"]
    assert "hearings. Of" in reply.words.text
    notes = [block for block in document.blocks if block.kind is BlockKind.NOTE]
    assert [(note.label, note.words.text) for note in notes] == [("1", NOTES[0]), ("2", NOTES[1])]
    assert {note.page for note in notes} == {1}


def test_a_note_may_run_on_at_the_foot_of_the_next_page() -> None:
    made = two_pages()
    made.feet[2] = [("", "Kept in the archive of the Board."), ("3", " " + NOTES[1])]
    notes = [block for block in read(made).blocks if block.kind is BlockKind.NOTE]
    assert [note.words.text for note in notes] == [
        NOTES[0], NOTES[1] + " Kept in the archive of the Board.", NOTES[1]
    ]  # fmt: skip


def test_a_power_is_no_note_mark() -> None:
    made = paper()
    made.paragraph("The quay measures 400 m^2^ and no more.")
    (block,) = read(made).blocks
    assert block.words.text == "The quay measures 400 m² and no more."


def test_larger_type_heads_what_follows_by_size() -> None:
    made = paper()
    made.heading("The East Quay", 20)
    made.heading("Berths", 14)
    made.paragraph(CLAIM)
    made.heading("Letters", 14)
    made.paragraph(LONG)
    heads = [block for block in read(made).blocks if block.kind is BlockKind.HEADING]
    assert [(head.level, head.words.text) for head in heads] == [
        (1, "The East Quay"), (2, "Berths"), (2, "Letters")
    ]  # fmt: skip


def test_labels_on_lines_of_their_own_begin_paragraphs() -> None:
    """Myth and fact often follow each other without a gap."""
    made = paper()
    made.paragraph("Myth: The Board lost 14,000 letters.", gap=0)
    made.paragraph("Fact: " + CLAIM, gap=0)
    assert texts(read(made)) == ["Myth: The Board lost 14,000 letters.", "Fact: " + CLAIM]


def test_bullets_and_numbers_make_items() -> None:
    made = paper()
    for line in ("- one berth", "- another berth", "3. the third berth"):
        made.paragraph(line, gap=0)
    items = [block for block in read(made).blocks if block.kind is BlockKind.ITEM]
    assert [(item.label, item.words.text) for item in items] == [
        (None, "one berth"), (None, "another berth"), ("3", "the third berth")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("The Board lost every docu-", "ment of that year", "lost every document of"),
        ("The Board was self-", "Governing at the time", "was self-Governing at"),
        ("The Board was EU-", "funded for a time", "was EU-funded for"),
        ("There were pre-", "and post-war berths", "pre- and post-war"),
    ],
)
def test_a_word_that_a_line_end_cuts_is_whole_again(first: str, second: str, whole: str) -> None:
    """The hyphen stays in the exact text; reading text drops it where the break set it."""
    made = paper()
    made.set_font("Times", size=11)
    for line in (first, second):
        made.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    document = read(made)
    (block,) = document.blocks
    assert whole in block.words.text
    assert first + "\n" + second in document.text


def test_bold_words_and_links_are_kept() -> None:
    made = paper()
    made.paragraph("**Claim:** The quay is shut.")
    made.set_font("Times", size=11)
    made.cell(text="The list of berths", link="https://example.org/berths")
    claim, link = read(made).blocks
    assert [run.text for run in claim.words.runs if run.bold] == ["Claim:"]
    assert link.words.links() == ((0, 18, "https://example.org/berths"),)


def test_a_ruled_table_has_rows_and_cells_each_in_its_place() -> None:
    rows = [("Claim", "Fact"), ("Forty boats lost their berths.", CLAIM), ("Letters", "None")]
    made = paper()
    made.paragraph(CLAIM)
    made.columns(rows)
    made.ln(4)
    made.paragraph(LONG)
    document = read(made)
    kinds = [block.kind for block in document.blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.PARAGRAPH]
    table = document.blocks[1].table
    assert table is not None
    assert [tuple(cell.words.text for cell in row.cells) for row in table.rows] == rows
    assert [row.cells[0].header for row in table.rows] == [True, False, False]
    cell = table.rows[1].cells[1]
    assert " ".join(document.text[cell.span.start : cell.span.end].split()) == CLAIM


def test_a_frame_around_text_is_no_table() -> None:
    made = paper()
    made.multi_cell(0, 5, CLAIM, border=1)
    assert texts(read(made)) == [CLAIM]


def test_two_columns_are_read_one_after_the_other() -> None:
    made = FPDF()
    made.add_page()
    made.set_font("Times", size=11)
    with made.text_columns(ncols=2, gutter=10) as columns:
        columns.write(LONG + " " + LONG + "\n\n" + REPLY.replace("^", "") + " " + LONG)
    document = read(made)
    assert " ".join(document.text.split()).startswith(LONG + " " + LONG)


def test_the_right_column_may_begin_a_line_higher() -> None:
    """Its first line was read above the left column, and was missing in its own sentence."""
    made = paper()
    top = made.get_y()
    for left, top_of in ((20, top + 8), (80, top)):
        made.set_left_margin(left)
        made.set_xy(left, top_of)
        made.multi_cell(48, 5, f"{left} begins here. {CLAIM} {REPLY.replace('^', '')}", align="L")
    text = " ".join(read(made).text.split())
    assert text.startswith("20 begins here. The Ferry League")
    assert "80 begins here. The Ferry League" in text


def test_cards_side_by_side_are_read_one_after_the_other() -> None:
    """Their labels were the head of a table, and the claims nothing but labels."""
    made = paper()
    top = made.get_y()
    for left in (20, 80):
        for at, (label, words) in enumerate((("MYTH", CLAIM), ("FACT", CLAIM)) * 2):
            made.set_xy(left, top + 40 * at)
            made.set_font("Times", "B", 9)
            made.cell(48, 5, label)
            made.set_xy(left, top + 40 * at + 5)
            made.set_font("Times", size=9)
            made.multi_cell(48, 4, f"{words[: 90 + 20 * at]} {left}.", align="L")
    kinds = {block.kind for block in read(made).blocks}
    assert BlockKind.TABLE not in kinds


def test_columns_of_short_entries_stay_on_their_lines() -> None:
    """A table without rules is read row by row."""
    made = paper()
    for number in range(10):
        made.cell(50, 6, f"Berth {number}")
        made.cell(50, 6, f"{number} boats", new_x="LMARGIN", new_y="NEXT")
    assert "Berth 3 3 boats" in read(made).text


def test_a_line_that_runs_from_right_to_left_is_turned_around() -> None:
    """PDF gives letters by place; the last letter of a Hebrew line stands leftmost."""
    shown = "2019 תנשב"
    letters = [
        Letter(letter, Box(10.0 * at, 0, 10.0 * at + 9.5, 12), 12, "Times")
        for at, letter in enumerate(shown)
    ]
    (line,) = lines_of(letters)
    assert line.text == "בשנת 2019"


def test_content_decides_not_the_name() -> None:
    assert texts(read(two_pages(), "quay.txt"))[0] == "Claim: " + CLAIM
