"""What stands at the head of every page of a PDF: a running head, or the label of what is below.

Written for this test; the bodies are made up.
"""

import pytest

from tests.read.pdfs import CLAIM, Paper, paper, read

WORDS = ("The quay is shut.", "The quay is old.", "The quay is dry.")
Y = 12.0


def _headed(heads: tuple[str, ...], *, size: float = 11, drift: float = 0) -> list[str]:
    """Return the blocks of pages with these words at their heads, each ``drift`` mm lower."""
    made = Paper()
    for at, head in enumerate(heads):
        made.add_page()
        made.set_font("Times", "B", size)
        made.set_xy(20, Y + drift * at)
        made.cell(text=head)
        made.set_xy(20, 40)
        made.paragraph(WORDS[at])
    return [block.words.text for block in read(made).blocks]


@pytest.mark.parametrize(
    "heads",
    [("MYTH:", "MYTH:", "MYTH:"), ("Myth #1", "Myth #2", "Myth #3"), ("Fact", "Fact", "Fact")],
)
def test_a_label_at_the_head_of_each_page_is_text(heads: tuple[str, ...]) -> None:
    """It was taken for a running head, and the claim below joined the reply before it."""
    assert _headed(heads) == [line for pair in zip(heads, WORDS, strict=True) for line in pair]


@pytest.mark.parametrize(
    ("head", "size", "drift"),
    [
        ("The East Quay: A Reply", 11, 0),
        ("The East Quay: A Reply", 11, 1.5),
        ("Myths and facts", 11, 0),
        ("MYTH", 7, 0),
    ],
)
def test_a_running_head_is_none_though_it_moves_a_little(
    head: str, size: float, drift: float
) -> None:
    assert _headed((head,) * 3, size=size, drift=drift) == list(WORDS)


@pytest.mark.parametrize(("gap", "below"), [(30, True), (0, False)])
def test_a_line_far_below_two_columns_is_below_both(gap: float, below: bool) -> None:
    """It was read as the end of the left column, in the middle of what the two say."""
    made = paper()
    foot = list[float]()
    for left in (20, 80):
        made.set_left_margin(left)
        made.set_xy(left, 40)
        made.multi_cell(48, 5, f"{left} begins here. {CLAIM}", align="L")
        foot.append(made.get_y())
    made.set_left_margin(20)
    made.set_xy(20, max(foot) + gap)
    made.cell(48, 5, "Printed in May.")
    text = " ".join(read(made).text.split())
    assert text.endswith("Printed in May.") == below
