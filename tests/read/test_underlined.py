"""Headings of reStructuredText that Markdown takes for code; the texts are made up."""

import pytest

from kg.model.document import BlockKind
from kg.read.registry import read_document


@pytest.mark.parametrize(("sign", "level"), [("=", 1), ("-", 2), ("~", 3), ("^", 4), ('"', 5)])
def test_a_line_underlined_by_signs_as_long_is_a_heading(sign: str, level: int) -> None:
    text = f"First words.\n\nThe quay\n{sign * 8}\n\nIt **floats**.\n"
    blocks = read_document(text.encode(), "quay.rst").blocks
    assert [(block.kind, block.level) for block in blocks][1] == (BlockKind.HEADING, level)
    assert [block.words.text for block in blocks] == ["First words.", "The quay", "It floats."]


@pytest.mark.parametrize(
    "text",
    [
        "~~~~~~~~\nquay = 1\n~~~~~~~~\n",
        "Run the quay:\n~~~~\nquay = 1\n~~~~\n",
        "Two lines stand\nhere\n~~~~\nquay = 1\n~~~~\n",
    ],
)
def test_other_lines_of_signs_begin_code_as_before(text: str) -> None:
    blocks = read_document(text.encode(), "quay.md").blocks
    assert BlockKind.CODE in [block.kind for block in blocks]
    assert BlockKind.HEADING not in [block.kind for block in blocks]
