"""What a notebook shows: words that stay words, twenty rows, the rest counted."""

import re
from html import unescape

from kg.analysis.argument.exchanges import Turn
from kg.build.listing import Claims, Findings
from kg.figures.drawing import Drawing
from kg.model.finding import Check, Finding, Outcome

CLAIM = Turn(
    "urn:claim", "Claim 1", 0, "<b>Watch</b>", "Ships <i>wait</i>", "", (), (), ("cites “Log”",),
    (), "Answers, characters 5 to 9",
)  # fmt: skip
FINDING = Finding(Check("X1", "Sums <b>add up</b>"), "urn:a", Outcome.FAILED, "1 + 1 is not 3.")


def test_words_of_a_document_stay_words() -> None:
    html = Claims([CLAIM])._repr_html_() + Findings([FINDING])._repr_html_()
    assert set(re.findall(r"<(\w+)", html)) == {"table", "tr", "th", "td"}
    assert "&lt;b&gt;Watch&lt;/b&gt;" in html
    assert "Sums &lt;b&gt;add up&lt;/b&gt;" in html


def test_twenty_rows_are_shown_and_the_rest_is_counted() -> None:
    for held in (Claims([CLAIM] * 1021), Findings([FINDING] * 1021)):
        html = held._repr_html_()
        assert html.count("<tr>") == 21
        assert html.endswith("<p>and 1,001 more rows</p>")


def test_findings_are_still_a_tuple() -> None:
    assert Findings([FINDING]) == (FINDING,)


def test_a_page_stands_in_a_frame_that_reaches_nothing() -> None:
    page = '<!DOCTYPE html><p>"Ships" & <script>parent.ran = 1</script>'
    html = Drawing('x"y', ".html", page.encode())._repr_html_()
    assert html is not None
    assert re.findall(r"<(\w+)", html) == ["iframe"]
    (frame,) = re.findall(r'srcdoc="([^"]*)"', html)
    assert unescape(frame) == page
    assert 'sandbox="allow-scripts allow-downloads"' in html
    assert "allow-same-origin" not in html


def test_a_still_picture_is_shown_as_what_it_is() -> None:
    svg, png = Drawing("x", ".svg", b"<svg/>"), Drawing("x", ".png", b"\x89PNG")
    assert (svg._repr_html_(), svg._repr_svg_(), svg._repr_png_()) == (None, "<svg/>", None)
    assert (png._repr_html_(), png._repr_svg_(), png._repr_png_()) == (None, None, b"\x89PNG")
