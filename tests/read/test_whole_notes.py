"""A note of several paragraphs is one note.

Written for this test; the bodies are made up.
"""

import pytest

from kg.model.document import BlockKind
from tests.read.pages import read, texts

_LONG = ["Quay Board, Depths, 2015.\nIt was read twice.", "Quay Board, Tides, 2016."]


@pytest.mark.parametrize(
    ("page", "form"),
    [
        (
            (
                "It is deep.[^1] It is cold.[^2]\n\n[^1]: Quay Board, Depths, 2015.\n\n"
                "    It was read twice.\n[^2]: Quay Board, Tides, 2016.\n"
            ),
            "md",
        ),
        (
            (
                "<html><p>It is deep.<sup>1</sup> It is cold.<sup>2</sup></p><ol><li id='fn1'>"
                "<p>Quay Board, Depths, 2015.</p><p>It was read twice.</p></li><li id='fn2'>"
                "<p>Quay Board, Tides, 2016.</p></li></ol></html>"
            ),
            "html",
        ),
        (
            (
                "<html><p>It is deep.<sup>1</sup> It is cold.<sup>2</sup></p>"
                "<aside role='doc-footnote' id='a1'><p>1. Quay Board, Depths, 2015.</p>"
                "<p>It was read twice.</p></aside>"
                "<aside role='doc-footnote' id='a2'>Quay Board, Tides, 2016.</aside></html>"
            ),
            "html",
        ),
    ],
)
def test_the_paragraphs_of_a_note_are_lines_of_it(page: str, form: str) -> None:
    assert texts(read(page, form), BlockKind.NOTE) == _LONG


def test_two_notes_under_one_label_remain_two() -> None:
    page = "It is deep.[^1]\n\n[^1]: Quay Board, Depths.\n[^1]: Quay Board, Tides.\n"
    assert texts(read(page, "md"), BlockKind.NOTE) == ["Quay Board, Depths.", "Quay Board, Tides."]
