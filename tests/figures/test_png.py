"""Still pictures for print: whole, legible without the machine's fonts, the same each time."""

import struct

import pyoxigraph as ox
import pytest

from kg.errors import UsageError
from kg.figures.png import png, unprintable
from kg.figures.registry import draw_figure
from kg.rdf.terms import OxTerm
from kg.store.base import View
from kg.store.open import open_store
from tests.figures.fetched import needs

pytestmark = needs("dejavu-fonts-ttf")

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}">'
    '<text x="1" y="18" font-size="16">{2}</text></svg>'
)


def _size(picture: bytes) -> tuple[int, int]:
    """Width and height in the header chunk: PNG, third edition, section 11.2.1."""
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_it_is_twice_as_large_as_on_a_screen_and_the_same_each_time(view: View) -> None:
    first, second = (draw_figure(view, "matrix", ".png").content for _ in range(2))
    assert first == second
    svg = draw_figure(view, "matrix", ".svg").text
    assert f'width="{_size(first)[0] // 2}" height="{_size(first)[1] // 2}"' in svg


@pytest.mark.parametrize("words", ["quay", "причал", "ναύς", "מזח", "رصيف"])
def test_letters_of_many_scripts_are_drawn_and_differ(words: str) -> None:
    blank, box = png(SVG.format(200, 30, "")), png(SVG.format(200, 30, "\ue000" * len(words)))
    assert png(SVG.format(200, 30, words)) not in {blank, box}


def test_a_very_large_picture_is_drawn_smaller_and_a_larger_one_refused() -> None:
    assert _size(png(SVG.format(1000, 40_000, "quay"))) == (1000, 40_000)
    with pytest.raises(UsageError, match="too large for a PNG"):
        png(SVG.format(2000, 80_000, "quay"))


def test_letters_without_a_font_are_named() -> None:
    """No font has the private use area; letters of DejaVu are never among them."""
    assert unprintable(SVG.format(200, 30, "quay причал رصيف")) == ""
    assert unprintable(SVG.format(200, 30, "quay \ue000 причал \ue001\ue000")) == "\ue000\ue001"


def test_a_png_with_letters_that_no_font_has_says_so(view: View) -> None:
    """Each text begins with a letter of the private use area, for which no font here has a form."""
    store = open_store("memory:", create=True)
    with store.write() as writer:
        writer.add(
            ox.Quad(quad.subject, quad.predicate, _strange(quad.object), quad.graph_name)
            for quad in view.quads()
        )
    drawn = {suffix: draw_figure(store.view(), "argument", suffix) for suffix in (".png", ".svg")}
    assert drawn[".png"].notice.startswith("No font of this machine has \ue000")
    assert drawn[".svg"].notice == ""


def _strange(term: OxTerm) -> OxTerm:
    if isinstance(term, ox.Literal) and term.language:
        return ox.Literal(f"\ue000 {term.value}", language=term.language)
    return term
