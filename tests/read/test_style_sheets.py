"""What a page's own style sheet hides is not read; what something on it shows is."""

import pytest

from kg.read.sheets import sheet_of
from tests.read.pages import read, texts


def _texts(sheet: str, inner: str, rest: str = "") -> list[str]:
    page = (
        f"<html><head><style>{sheet}</style>{rest}</head><body><p>Shown.</p>{inner}</body></html>"
    )
    return texts(read(page, "html"))


@pytest.mark.parametrize(
    ("sheet", "inner"),
    [
        (".x{display:none}", "<p class=x>Myth: a</p>"),
        (".x { color: red; display : none !important }", '<p class="y x">Myth: a</p>'),
        ("#x{visibility:hidden}", "<div id=x><p>Myth: a</p></div>"),
        ("p.x, .y{display:none}", "<p class=x>Myth: a</p>"),
        (".x.y{display:none}", '<p class="x y">Myth: a</p>'),
        ("h6{display:none}", "<h6>Myth: a</h6>"),
        ("/* .y{} */ @import url(a.css); .x{display:none}", "<p class=x>Myth: a</p>"),
        ("@media print{.y{display:none}} .x{display:none}", "<p class=x>Myth: a</p>"),
        ("<!-- .x{display:none} -->", "<p class=x>Myth: a</p>"),
    ],
)
def test_what_a_simple_rule_hides_is_not_read(sheet: str, inner: str) -> None:
    assert _texts(sheet, inner) == ["Shown."]


@pytest.mark.parametrize(
    ("sheet", "rest", "inner"),
    [
        (".x{display:none}", "", "<p class=xx>Fact: a</p>"),
        (".x.y{display:none}", "", "<p class=x>Fact: a</p>"),
        ("div.x{display:none}", "", "<p class=x>Fact: a</p>"),
        (".x p{display:none}", "", "<p>Fact: a</p>"),
        ("/* .x{display:none} */", "", "<p class=x>Fact: a</p>"),
        ("@media print{.x{display:none}}", "", "<p class=x>Fact: a</p>"),
        (".x{display:none} .x.open{display:block}", "", "<p class=x>Fact: a</p>"),
        (".x{display:none} h3:hover ~ .x{display:block}", "", "<p class=x>Fact: a</p>"),
        (".x{display:none} .open > .x {visibility:visible}", "", "<p class=x>Fact: a</p>"),
        (".x{display:none}", "<script>show('x')</script>", "<p class=x>Fact: a</p>"),
        (".x{display:none}", "", "<a onclick=\"show('x')\">+</a><p class=x>Fact: a</p>"),
        (".panel{display:none}", "<script src=a.js></script>", "<p class=panel>Fact: a</p>"),
        (
            ".x{display:none}",
            "<script src=a.js></script>",
            "<button>+</button><p class=x>Fact: a</p>",
        ),
        ("#x{display:none}", "", '<a href="#x">+</a><p id=x>Fact: a</p>'),
        (".x{display:inline}", "", "<p class=x>Fact: a</p>"),
    ],
)
def test_what_is_shown_or_can_be_unfolded_is_read(sheet: str, rest: str, inner: str) -> None:
    assert "Fact: a" in _texts(sheet, inner, rest)


def test_a_sheet_for_paper_hides_nothing_on_the_screen() -> None:
    page = "<html><style media=print>.x{display:none}</style><p class=x>Fact: a</p></html>"
    assert texts(read(page, "html")) == ["Fact: a"]


@pytest.mark.parametrize(
    "piece", ["<style>", "<style ", "/*", "{", ".x{", "a,", "@media{", "<script>", " onclick='"]
)
def test_long_and_broken_sheets_are_read_at_once(piece: str) -> None:
    sheet = sheet_of(f"<style>{piece * 40_000}</style>{piece * 40_000}")
    assert not sheet.hides("p", {"class": "x"})
