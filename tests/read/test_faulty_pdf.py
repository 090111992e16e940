"""PDF files that are cut short, damaged, locked or hold no text: an error or a notice each."""

import pytest

from kg.errors import InputError
from kg.read.registry import read_document
from tests.read.pdfs import CLAIM, paper, read, two_pages


def test_a_file_cut_short_is_an_error() -> None:
    raw = bytes(two_pages().output())
    with pytest.raises(InputError, match="cut short"):
        read_document(raw[: len(raw) // 2], "quay.pdf")


def test_padding_behind_the_end_cuts_nothing_short() -> None:
    raw = bytes(two_pages().output())
    padded = read_document(raw + b"\0" * 4096, "quay.pdf")
    assert padded.text == read_document(raw, "quay.pdf").text


def test_a_damaged_file_is_an_error() -> None:
    with pytest.raises(InputError, match="damaged"):
        read_document(b"%PDF-1.7\nnothing of the kind\n%%EOF\n", "quay.pdf")


def test_an_encrypted_file_is_an_error() -> None:
    made = two_pages()
    made.set_encryption(owner_password="owner", user_password="user")
    with pytest.raises(InputError, match="encrypted"):
        read(made)


def test_pages_without_text_are_a_scan() -> None:
    made = paper()
    made.rect(20, 20, 50, 50, style="F")
    with pytest.raises(InputError, match="scan") as caught:
        read(made)
    assert "OCR" in caught.value.hint


def test_a_page_without_text_among_others_is_reported() -> None:
    made = paper()
    made.paragraph(CLAIM)
    made.add_page()
    (notice,) = read(made).notices
    assert notice.code == "page-without-text"
    assert "page 2" in notice.message
