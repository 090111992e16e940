"""Input that no person would write is read in full, or refused in one sentence.

The sizes are such that work that grows with the square of the input would not come to an end.
"""

import pytest

from kg.errors import InputError
from kg.model.document import Block
from kg.read.registry import read_document

SENTENCE = "The Harbour Board lost 14,000 letters & found none of them again. "
LONG = SENTENCE * 75_000  # about 5 million characters
DEEP = 20_000
RIGHT_TO_LEFT = "الادعاء: أغلقت هيئة الميناء الرصيف الشرقي عام 2019."


def blocks(text: str, name: str) -> tuple[Block, ...]:
    return read_document(text.encode(), name).blocks


@pytest.mark.parametrize(("name", "before"), [("a.txt", ""), ("a.md", ""), ("a.html", "<p>")])
def test_one_line_of_any_length_is_one_paragraph(name: str, before: str) -> None:
    (block,) = blocks(before + LONG, name)
    assert block.words.text == LONG.strip()
    (span,) = block.words.spans()
    assert (span.start, span.end) == (len(before), len(before) + len(LONG.strip()))


def test_a_paragraph_of_very_many_lines_is_one_paragraph() -> None:
    (block,) = blocks(LONG.replace(". ", ".\n"), "a.txt")
    assert block.words.text == LONG.strip()


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "table><tr><td", "x-card"])
def test_tags_nested_very_deeply_lose_no_word(tag: str) -> None:
    opening = "".join(f"<{part}>" for part in tag.split("><"))
    closing = "".join(f"</{part}>" for part in reversed(tag.split("><")))
    text = f"<p>before</p>{opening * DEEP}inside{closing * DEEP}<p>after</p>"
    words = [block.words.text for block in blocks(text, "a.html")]
    assert words == ["before", "inside", "after"]


def test_what_is_hidden_stays_hidden_however_deep() -> None:
    text = f"<p>shown</p><div hidden>{'<div>' * DEEP}hidden{'</div>' * DEEP}</div><p>again</p>"
    assert [block.words.text for block in blocks(text, "a.html")] == ["shown", "again"]


def test_nul_bytes_are_refused() -> None:
    with pytest.raises(InputError, match="binary"):
        read_document(b"**Claim:** The quay\0is shut.", "a.md")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str) -> None:
    document = read_document("# Quay\n\nIt is shut.".encode(encoding), "a.md")
    assert document.text == "# Quay\n\nIt is shut."
    assert [block.words.text for block in document.blocks] == ["Quay", "It is shut."]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_mixed_line_ends_end_lines_and_stay_in_the_text(name: str) -> None:
    text = "Claim: It is\r\nshut.\r\n\r\nFact: It is\nopen.\n\nOn every\rday."
    document = read_document(text.encode(), name)
    assert document.text == text
    assert [block.words.text for block in document.blocks] == [
        "Claim: It is shut.", "Fact: It is open.", "On every day."
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "before"), [("a.txt", ""), ("a.md", ""), ("a.html", "<p>")])
def test_text_from_right_to_left_is_read_in_its_order(name: str, before: str) -> None:
    (block,) = blocks(before + RIGHT_TO_LEFT, name)
    assert block.words.text == RIGHT_TO_LEFT


def test_a_notebook_is_called_what_it_is() -> None:
    """It is JSON, and was read as text, with its quotation marks and line ends."""
    with pytest.raises(InputError, match="is a notebook"):
        read_document(b'{"cells": ["**Myth:** The quay is shut."]}', "quay.ipynb")


@pytest.mark.parametrize(
    ("sign", "fits", "over", "last"), [("> ", 60, 150, "after"), ("- ", 30, 90, "before")]
)
def test_what_is_nested_too_deeply_is_reported(sign: str, fits: int, over: int, last: str) -> None:
    """Twenty levels were read, and what stood deeper vanished unsaid."""
    read = read_document(f"before\n\n{sign * fits}inside\n".encode(), "a.md")
    assert [block.words.text for block in read.blocks] == ["before", "inside"]
    assert not read.notices
    cut = read_document(f"before\n\n{sign * over}inside\n\nafter\n".encode(), "a.md")
    assert [block.words.text for block in cut.blocks if block.words][-1] == last
    assert [notice.code for notice in cut.notices] == ["nested-too-deeply"]
