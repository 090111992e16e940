"""Cells that span rows or columns stand where a reader sees them. Texts written for this."""

import io

import docx
import pytest

from kg.build.pipeline import read_record
from kg.model.document import Table
from kg.read.registry import read_document

_HTML = (
    "<h1>Claims and facts</h1><table><tr><th>Who</th><th>Claim</th><th>Fact</th></tr>"
    "<tr><td rowspan=2>Tarn Union</td><td>The quay is closed.</td><td>It is open.</td></tr>"
    "<tr><td>The quay is old.</td><td>It was built in 2015.</td></tr>"
    "<tr><td>Orrin Club</td><td colspan=2>No statement.</td></tr></table>"
)


def _table(raw: bytes, name: str) -> Table:
    tables = [block.table for block in read_document(raw, name).blocks if block.table]
    return tables[0]


def _texts(table: Table) -> list[list[str]]:
    return [[cell.words.text for cell in row.cells] for row in table.rows]


def test_a_cell_stands_in_every_row_that_it_spans() -> None:
    table = _table(_HTML.encode(), "page.html")
    assert _texts(table)[2] == ["Tarn Union", "The quay is old.", "It was built in 2015."]
    assert [cell.above for cell in table.rows[2].cells] == [True, False, False]


def test_columns_are_not_shifted_below_such_a_cell() -> None:
    """A reply was read as the claim, said by the words of the claim, and the claim was lost."""
    said = read_record(_HTML.encode(), "page.html").assertions
    assert [(one.role.value, one.text, one.agents[0]) for one in said if one.role == "claim"] == [
        ("claim", "The quay is closed.", "tarn-union"),
        ("claim", "The quay is old.", "tarn-union"),
    ]


def test_a_claim_that_spans_rows_is_one_claim_with_a_reply_in_each() -> None:
    page = (
        "<table><tr><th>Myth</th><th>Fact</th></tr>"
        "<tr><td rowspan=2>The quay is closed.</td><td>It is open.</td></tr>"
        "<tr><td>It was open all year.</td></tr>"
        "<tr><td>The quay is old.</td><td>It was built in 2015.</td></tr></table>"
    )
    record = read_record(page.encode(), "page.html")
    claims = {one.key: one.text for one in record.assertions if one.role == "claim"}
    assert list(claims.values()) == ["The quay is closed.", "The quay is old."]
    replies = [claims[link.cited] for link in record.stances if link.relation == "repliesTo"]
    assert replies == ["The quay is closed.", "The quay is closed.", "The quay is old."]


def test_cells_merged_in_word_are_one() -> None:
    made = docx.Document()
    table = made.add_table(rows=3, cols=3)
    rows = [
        ["Who", "Claim", "Fact"],
        ["Tarn Union", "The quay is closed.", "It is open."],
        ["", "The quay is old.", "It was built in 2015."],
    ]
    for number, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(number, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    saved = io.BytesIO()
    made.save(saved)
    assert _texts(_table(saved.getvalue(), "table.docx"))[2][0].strip() == "Tarn Union"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (r"The quay \| pier is old.", "The quay | pier is old."),
        (r"**The quay** \| the pier \| the wall", "The quay | the pier | the wall"),
        ("The quay is old.", "The quay is old."),
    ],
)
def test_bars_in_a_cell_of_markdown_are_words(cell: str, text: str) -> None:
    r"""``\|`` moved the words of the cell: "| The quay \| pier is o" (GFM, tables, example 200)."""
    page = f"| Myth | Reality |\n|---|---|\n| {cell} | It was built in 2015. |\n"
    document = read_document(page.encode(), "page.md")
    table = next(block.table for block in document.blocks if block.table)
    words = table.rows[1].cells[0].words
    assert words.text == text
    assert all(document.text[run.span.start : run.span.end] == run.text for run in words.runs)


def test_rows_of_a_markdown_table_that_do_not_fit_are_reported() -> None:
    """Markdown fills short rows and cuts long ones: a cell was lost and nobody was told."""
    page = (
        "| Myth | Fact |\n| --- | --- |\n| One. |\n| Two \\| 2. | It is. | extra |\n| 3. | So. |\n"
    )
    document = read_document(page.encode(), "page.md")
    lines = [
        (document.text.count("\n", 0, notice.location.spans[0].start) + 1, notice.message)
        for notice in document.notices
        if notice.location
    ]
    assert lines == [
        (3, "A table row has 1 cell under 2 columns; the missing ones were read as empty."),
        (4, "A table row has 3 cells under 2 columns; the last were left out."),
    ]
