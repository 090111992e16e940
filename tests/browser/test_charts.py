"""Still pictures in a real browser: quiet, readable, no label on another, no text a script."""

import json
from functools import cache
from typing import Protocol

import pytest
from playwright.sync_api import Page

from kg.figures.registry import draw_figure
from tests.browser.barriers import barriers, needs_axe
from tests.browser.conftest import Heard, Opener
from tests.figures.fetched import still_figures, still_pages
from tests.figures.graphs import first_graph, hostile_store

pytestmark = pytest.mark.browser

STILL = still_figures()
PAGES = still_pages()

# Two texts may touch by less than a pixel; more is an overlap.
OVERLAPS = """() => {
  const texts = [...document.querySelectorAll(".drawing text")].map((text) => ({
    said: text.textContent, ...text.getBoundingClientRect().toJSON() }));
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const found = [];
  texts.forEach((a, at) => texts.slice(at + 1).forEach((b) => {
    if (meet(a, b)) found.push([a.said, b.said]);
  }));
  return found;
}"""
OUTSIDE = """() => {
  const whole = document.querySelector(".drawing svg").getBoundingClientRect();
  return [...document.querySelectorAll(".drawing svg :not(defs, defs *)")].filter((node) => {
    const box = node.getBoundingClientRect();
    return box.left < whole.left - 1 || box.right > whole.right + 1
      || box.top < whole.top - 1 || box.bottom > whole.bottom + 1;
  }).map((node) => node.outerHTML.slice(0, 120));
}"""


class Draw(Protocol):
    def __call__(self, graph: str, name: str, suffix: str = ".html") -> str: ...


@pytest.fixture(scope="module")
def draw(tmp_path_factory: pytest.TempPathFactory) -> Draw:
    """Draw a picture of the plain or of the hostile graph, each once for all tests."""
    plain = first_graph(tmp_path_factory.mktemp("first") / "store").store.view()
    views = {"plain": plain, "hostile": hostile_store(plain.quads()).view()}

    @cache
    def drawn(graph: str, name: str, suffix: str = ".html") -> str:
        return draw_figure(views[graph], name, suffix).text

    return drawn


def _open(
    opener: Opener, html: str, *, width: int = 1280, dark: bool = False
) -> tuple[Page, Heard]:
    return opener.open(html, width=width, dark=dark, ready="document.readyState === 'complete'")


@pytest.mark.parametrize("graph", ["plain", "hostile"])
@pytest.mark.parametrize("name", PAGES)
def test_no_text_stands_on_another_or_outside(
    opener: Opener, draw: Draw, name: str, graph: str
) -> None:
    """The hostile graph has texts of 300 letters without a blank."""
    page, _ = _open(opener, draw(graph, name))
    assert page.locator(".drawing text").count() > 10
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
@pytest.mark.parametrize("name", STILL)
def test_no_text_becomes_a_script_and_nothing_is_asked_for(
    opener: Opener, draw: Draw, name: str, policy: bool
) -> None:
    html = draw("hostile", name)
    html = html if policy else html.replace('http-equiv="Content-Security-Policy"', "", 1)
    page, heard = _open(opener, html)
    assert page.evaluate("window.ran") is None
    assert [url for url in heard.requests if not url.startswith("data:")] == [page.url]
    assert heard.errors == []


@pytest.mark.parametrize("name", STILL)
def test_the_file_alone_is_drawn_as_an_image(opener: Opener, draw: Draw, name: str) -> None:
    (opener.folder / "picture.svg").write_text(draw("hostile", name, ".svg"), "utf-8")
    page, heard = _open(opener, "<!DOCTYPE html><title>x</title><img src='picture.svg' alt=''>")
    assert page.evaluate("document.querySelector('img').naturalWidth") > 300
    assert heard.errors == []


@needs_axe
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)], ids=["small", "dark"])
@pytest.mark.parametrize("name", STILL)
def test_axe_finds_no_barrier_and_the_page_never_scrolls_sideways(
    opener: Opener, draw: Draw, name: str, width: int, dark: bool
) -> None:
    """axe-core, every rule of WCAG 2.2 A and AA."""
    page, _ = _open(opener, draw("plain", name), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    seen = barriers(page)
    assert seen == [], json.dumps(seen, indent=2)
