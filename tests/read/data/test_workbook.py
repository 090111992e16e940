"""Workbooks: rows of every visible sheet, each cell with its place in the text put together."""

import pytest

from kg.errors import InputError
from kg.read.base import Sample
from kg.read.data.registry import choose_data_reader
from kg.read.data.workbook import read_workbook
from tests.read.data.workbooks import Rows, workbook

SHEETS: dict[str, Rows] = {
    "Replies": [["Claim", "Reply"], ["The quay is closed.", "It is open."], ["", ""], ["A", 3.0]],
    "Old & gone": [["Claim"], ["Not to be read."]],
}


def test_a_cell_keeps_its_sheet_row_and_column() -> None:
    data = read_workbook(workbook(SHEETS), "replies.xlsx")
    places = {
        value.location.pointer: value.text
        for entry in data.entries
        for value in entry.values.values()
    }
    assert places["Replies!B2"] == "It is open."
    assert places["Replies!B4"] == "3"
    assert places["Old & gone!A2"] == "Not to be read."
    assert data.entries[1].location.pointer == "Replies!A2:B2"


def test_the_places_cut_the_words_out_of_the_text() -> None:
    data = read_workbook(workbook(SHEETS), "replies.xlsx")
    for value in (value for entry in data.entries for value in entry.values.values()):
        (span,) = value.location.spans
        assert data.document.text[span.start : span.end] == value.text


def test_hidden_sheets_are_not_read() -> None:
    data = read_workbook(workbook(SHEETS, hidden=frozenset({"Old & gone"})), "replies.xlsx")
    assert {entry.part for entry in data.entries} == {"Replies"}


def test_a_workbook_is_told_by_what_is_in_it() -> None:
    reader = choose_data_reader(Sample("standard input", workbook(SHEETS)))
    assert reader is not None
    assert reader.name == "workbook"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "encrypted"),
        (workbook(SHEETS)[:400], "damaged"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_workbook(raw, "replies.xlsx")
