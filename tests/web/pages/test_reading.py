"""The reading view keeps the document's own words: none lost, none twice, marks where they go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.location import Span
from kg.model.words import Run, Words
from kg.read.registry import read_document
from kg.web.reading.marks import Mark
from kg.web.reading.pieces import Cutter
from kg.web.reading.shown import Shower, Shown
from kg.web.reading.text import blocks_of
from kg.web.reading.view import view_of

CASES = sorted((Path(__file__).parents[2] / "cases").glob("*/page.*"))
TEXT = "In Maricopa County, Arizona, more than half (54 percent) were sent home."


def mark(start: int, end: int, kind: str = "figure") -> Mark:
    return Mark(kind, f"F{start}", f"http://example.org/{start}-{end}", start, end, TEXT[start:end])


def said(blocks: Iterator[Shown]) -> list[str]:
    return [
        "".join(piece.text for piece in pieces)
        for block in blocks
        for pieces in (block.pieces, *(cell.pieces for row in block.rows for cell in row))
    ]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_each_block_is_shown_once_and_in_its_own_words(path: Path) -> None:
    """The text comes from the graph alone: its media type and its characters say how to read it.

    What was composed of a PDF or an office document has no mark-up left: all its words are shown.
    """
    document = read_document(path.read_bytes(), path.name)
    view = view_of(document.text, document.media_type, (), {}, ())
    parts = [part for section in view.sections for part in section.parts]
    shown = said(block for part in parts for block in part.blocks)
    if document.media_type.startswith("text/"):
        shower = Shower(Cutter(()))
        assert blocks_of(document.text, document.media_type) == document.blocks
        assert shown == said(shower(block) for block in document.blocks)
    else:
        assert " ".join(shown).split() == document.text.split()


@given(st.lists(st.tuples(st.integers(0, 70), st.integers(1, 40)), max_size=12))
def test_marks_may_nest_and_overlap_and_no_letter_is_lost(places: list[tuple[int, int]]) -> None:
    marks = [mark(start, min(start + length, len(TEXT))) for start, length in places]
    marks = [each for each in dict.fromkeys(marks) if each.exact.strip()]
    pieces = Cutter(marks).cut(Words((Run(TEXT, Span(0, len(TEXT))),)))
    assert "".join(piece.text for piece in pieces) == TEXT
    begun = [each for piece in pieces for each in piece.begins]
    assert sorted(begun, key=repr) == sorted(marks, key=repr)
    at = 0
    for piece in pieces:
        under = any(each.start <= at and at + len(piece.text) <= each.end for each in marks)
        assert bool(piece.kinds) == under
        at += len(piece.text)


def test_words_that_do_not_stand_where_they_should_are_said_aloud() -> None:
    lost = Mark("quotation", "Q1", "http://example.org/q", 3, 11, "Mohave")
    view = view_of(TEXT, "text/plain", [lost, mark(44, 46)], {}, ())
    assert view.lost == (lost,)
    pieces = [piece for part in view.sections[0].parts for piece in part.blocks[0].pieces]
    assert [piece.text for piece in pieces if piece.kinds] == [TEXT[44:46]]
