"""Columns that spaces set apart in a plain text. Written for this test; the bodies are made up."""

import pytest

from kg.model.document import BlockKind
from tests.read.pages import read

WRAPPED = """Some words of the Harbour Board.

MYTH                 FACT
-----                -----
The quay is shut.    It opened in May, and
                     has been open since.
The quay is old      It was built in 1999
"""


def _rows(text: str) -> list[list[str]]:
    tables = [block.table for block in read(text, "txt").blocks if block.table]
    return [[cell.words.text for cell in row.cells] for table in tables for row in table.rows]


def test_labels_that_spaces_set_apart_head_a_table() -> None:
    """All of it was one claim, labels and replies included."""
    assert _rows(WRAPPED) == [
        ["MYTH", "FACT"],
        ["The quay is shut.", "It opened in May, and has been open since."],
        ["The quay is old", "It was built in 1999"],
    ]
    document = read(WRAPPED, "txt")
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.TABLE]
    cell = next(block.table for block in document.blocks if block.table).rows[1].cells[1]
    cut = [document.text[span.start : span.end] for span in cell.words.spans()]
    assert " ".join(" ".join(cut).split()) == cell.words.text


@pytest.mark.parametrize(
    "text",
    [
        "NAME         PRICE\nThe quay     12 euros\n",
        "Myth: The quay is shut.\nFact: It is open.\n",
        "MYTH         FACT\n",
        "MYTH         FACT\nThe quay is old and it is shut.     It is open.\n",
        "MYTH         FACT\nThe quay is  It is open\nold.         since May.\n",
        "MYTH FACT\nThe quay is  It is open\n",
    ],
)
def test_what_is_not_plain_stays_lines(text: str) -> None:
    assert not _rows(text)
