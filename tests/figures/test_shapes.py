"""What is drawn can be seen: WCAG 2.2, 1.4.3 for text and 1.4.11 for lines, on both grounds.

axe-core does not look inside a canvas, so these are reckoned here.
"""

import re
from itertools import combinations

import pytest

from kg.figures.networks.legend import colours
from kg.figures.page import template
from kg.figures.shapes import LOOKS, STROKES, outline

GROUNDS = ("light", "dark")


def _sheet(ground: str, name: str) -> str:
    found = re.findall(rf"--{name}: (#[0-9a-f]{{6}});", template("page.css"))
    return str(found[GROUNDS.index(ground)])


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, two: str) -> float:
    low, high = sorted((_luminance(one), _luminance(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("kind", LOOKS)
def test_text_in_a_box_can_be_read(kind: str, ground: str) -> None:
    assert _contrast(colours(ground)[kind], _sheet(ground, "ink")) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("kind", STROKES)
def test_a_link_stands_out_from_the_ground(kind: str, ground: str) -> None:
    assert _contrast(colours(ground)[f"link-{kind}"], _sheet(ground, "ground")) >= 3


def test_no_two_kinds_share_a_colour_or_an_outline() -> None:
    for one, two in combinations(LOOKS, 2):
        assert LOOKS[one].colour != LOOKS[two].colour
        assert outline(one, 30, 16) != outline(two, 30, 16)
