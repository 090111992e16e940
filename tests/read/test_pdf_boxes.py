"""Labels in boxes beside text: each is read before the block it heads, wherever it stands.

Written for this test; the bodies are made up.
"""

import pytest
from fpdf import FPDF

from kg.read.registry import read_document

CLOSED = (
    "The quay is closed for good and nobody was told about it at any time, as the neighbours of "
    "the harbour say in their letter to the board of the town."
)
NOTICED = (
    "The quay is closed until May. Notices went to all of the seven villages around it, and to "
    "the schools and the two churches on the hill, in a single week of that winter."
)
LONG = (CLOSED, NOTICED)
SHORT = ("The quay leaks.", "No leak was found in any of the inspections that the Board made.")
LABELS = ("CLAIM", "FACT")


def _boxes(*, width: int, align: str, top: bool, title: bool) -> bytes:
    page, y = FPDF(), 15.0
    page.add_page()
    if title:
        page.set_font("helvetica", "B", 16)
        page.cell(0, 10, "What is said about the quay")
        y = 32
    for label, text in zip(LABELS * 2, LONG + SHORT, strict=True):
        page.set_font("helvetica", "", 11)
        printed = page.multi_cell(width, 6, text, dry_run=True, output="LINES")
        lines = len(printed) if isinstance(printed, list) else 1
        page.set_xy(10, y)
        page.set_font("helvetica", "B", 10)
        page.cell(22, 6 if top else max(8, 6 * lines), label, align=align)
        page.set_xy(36, y)
        page.set_font("helvetica", "", 11)
        page.multi_cell(width, 6, text)
        y += max(8, 6 * lines) + 6
    return bytes(page.output())


@pytest.mark.parametrize("width", [50, 80, 120])
@pytest.mark.parametrize("align", ["C", "L"])
@pytest.mark.parametrize("top", [False, True])
@pytest.mark.parametrize("title", [False, True])
def test_a_label_takes_the_block_beside_it(width: int, align: str, top: bool, title: bool) -> None:
    document = read_document(_boxes(width=width, align=align, top=top, title=title), "quay.pdf")
    words = [word for block in document.blocks for word in block.words.text.split()]
    said = " ".join(words).removeprefix("What is said about the quay ")
    pairs = zip(LABELS * 2, LONG + SHORT, strict=True)
    assert said == " ".join(f"{label} {text}" for label, text in pairs)


def test_headings_of_the_left_of_two_columns_stay_there() -> None:
    page = FPDF()
    page.add_page()
    for x, heads in ((10, ("Quay", "Pier")), (110, ("Boats", "Tides"))):
        page.set_y(20)
        for head, text in zip(heads, LONG, strict=True):
            page.set_x(x)
            page.set_font("helvetica", "B", 11)
            page.cell(80, 6, head, new_x="LMARGIN", new_y="NEXT")
            page.set_x(x)
            page.set_font("helvetica", "", 11)
            page.multi_cell(80, 6, text, align="L", new_x="LMARGIN", new_y="NEXT")
    document = read_document(bytes(page.output()), "quay.pdf")
    said = " ".join(block.words.text for block in document.blocks)
    left, right = f"Quay {LONG[0]} Pier {LONG[1]}", f"Boats {LONG[0]} Tides {LONG[1]}"
    assert said == f"{left} {right}"


@pytest.mark.parametrize(("shade", "seen"), [(None, False), (30, True), (255, False)])
def test_white_letters_are_read_where_something_dark_is_behind_them(
    shade: int | None, seen: bool
) -> None:
    page = FPDF()
    page.add_page()
    page.set_font("helvetica", "", 12)
    page.cell(0, 8, "The quay is open to all boats.", new_x="LMARGIN", new_y="NEXT")
    page.set_text_color(255, 255, 255)
    if shade is not None:
        page.set_fill_color(shade, shade, shade)
    page.cell(90, 8, "The quay sank.", fill=shade is not None)
    document = read_document(bytes(page.output()), "quay.pdf")
    said = [block.words.text for block in document.blocks]
    assert ("The quay sank." in " ".join(said)) is seen
    assert [one.code for one in document.notices] == ([] if seen else ["white-letters"])
