"""Thousands of names in a real browser: points that can be found, opened and saved."""

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import Final

import networkx as nx
import pytest
from playwright.sync_api import Page

from kg.figures.networks.points import render_points
from kg.figures.networks.views import everything
from kg.figures.registry import network_page
from tests.browser.barriers import barriers, needs_axe
from tests.browser.conftest import Opener, frames
from tests.browser.payloads import PAYLOADS
from tests.figures.fetched import needs
from tests.figures.networks import large, network

pytestmark = [pytest.mark.browser, needs("sigma")]

COLOURS: Final = """() => {
  const seen = new Set();
  window.counterclaim.renderer.render();
  for (const layer of document.querySelectorAll("#network canvas")) {
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [layer.width, layer.height];
    const context = copy.getContext("2d");
    context.drawImage(layer, 0, 0);
    const pixels = context.getImageData(0, 0, copy.width, copy.height).data;
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at + 3] === 255) seen.add(`${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`);
    }
  }
  return seen.size;
}"""


@pytest.fixture(scope="module")
def html() -> str:
    return render_points(large(2400), title="Who cites whom", summary="A made-up port.")


def _saved(page: Page, name: str, folder: Path) -> bytes:
    with page.expect_download() as saving:
        page.locator(f"#save-{name}").evaluate("(button) => button.click()")
    saving.value.save_as(folder / "saved")
    return (folder / "saved").read_bytes()


def test_it_is_drawn_found_opened_and_asks_for_nothing(opener: Opener, html: str) -> None:
    page, heard = opener.open(html)
    assert page.evaluate(COLOURS) > 4
    for key in ("Tab", "r", "e", "p", "l", "y", "Space", "7", "Enter"):
        page.keyboard.press(key)
    card = page.locator("#card")
    assert (card.locator("h2").text_content() or "").startswith("Reply 7:")
    assert "Ships leave quay 7." in card.locator("blockquote").first.inner_text()
    assert "Answers on the Pilot Scheme, characters" in card.inner_text()
    page.click("text=Only this and its neighbours")
    assert 1 < page.evaluate("window.counterclaim.shown.nodes.size") < 10
    page.click("text=All names again")
    assert [url for url in heard.requests if not url.startswith("data:")] == [page.url]
    assert heard.errors == []


def test_of_more_names_than_can_be_drawn_groups_are_shown_with_the_count_and_the_way_to_all(
    opener: Opener,
) -> None:
    """From 50,004 names to a page that is drawn, says how many there are and where all can go."""
    graph = large(50_004)
    page, heard = opener.open(network_page(everything(graph)))
    said = page.locator("#summary").inner_text()
    assert f"{len(graph):,} names" in said
    assert f"{graph.number_of_edges():,} links are more than the 50,000 names" in said
    assert "kg network NAME --format gexf" in said
    kinds = """() => Object.fromEntries([...document.querySelectorAll("[data-kind]")]
                .map((b) => [b.dataset.kind, Number(b.textContent)]))"""
    drawn = sum(page.evaluate(kinds).values())
    assert 1 < drawn < 2_000
    assert f"here are {drawn:,} groups" in said
    assert [url for url in heard.requests if not url.startswith("data:")] == [page.url]
    assert heard.errors == []


def test_the_legend_counts_what_the_graph_holds(opener: Opener, html: str) -> None:
    page, _ = opener.open(html)
    counts = """() => Object.fromEntries([...document.querySelectorAll("[data-kind]")]
                 .map((b) => [b.dataset.kind, Number(b.textContent)]))"""
    kinds = Counter(held["kind"] for _, held in large(2400).nodes(data=True))
    assert page.evaluate(counts) == kinds
    page.uncheck("#filters input[value=claim]")
    assert page.evaluate("window.counterclaim.shown.nodes.size") == 1800


def test_tables_turn_their_pages_and_are_saved_whole(
    opener: Opener, html: str, tmp_path: Path
) -> None:
    page, _ = opener.open(html)
    assert page.locator("#names tbody tr").count() == 50
    page.click("#names-after")
    assert page.locator("#names-range").text_content() == "51 to 100 of 2400."
    graph = large(2400)
    rows = list(csv.reader(io.StringIO(_saved(page, "links", tmp_path).decode())))
    assert len(rows) == graph.number_of_edges() + 1
    read = nx.read_graphml(io.BytesIO(_saved(page, "graphml", tmp_path)))
    assert (len(read), read.number_of_edges()) == (len(graph), graph.number_of_edges())
    assert _saved(page, "png", tmp_path).startswith(b"\x89PNG")


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
def test_no_text_becomes_a_script_or_a_formula(
    opener: Opener, policy: bool, tmp_path: Path
) -> None:
    graph = network()
    for at, payload in enumerate((*PAYLOADS, "=1+1")):
        for name in ("label", "name", "words", "place", "detail", "word"):
            graph.nodes[list(graph)[at]][name] = payload
        for name in ("relation", "words", "place"):
            graph.edges[list(graph.edges(keys=True))[at]][name] = payload
    html = render_points(graph, title=PAYLOADS[1], summary=PAYLOADS[7])
    html = html if policy else html.replace('http-equiv="Content-Security-Policy"', "", 1)
    page, heard = opener.open(html)
    for at in range(0, len(PAYLOADS), 4):
        page.evaluate("(id) => document.querySelectorAll('#list button')[id].click()", at)
        frames(page, 1)
    assert page.evaluate("window.ran") is None
    assert [url for url in heard.requests if not url.startswith("data:")] == [page.url]
    assert heard.errors == []
    rows = csv.reader(io.StringIO(_saved(page, "names", tmp_path).decode()))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


@needs_axe
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)], ids=["small", "dark"])
def test_axe_finds_no_barrier(opener: Opener, html: str, width: int, dark: bool) -> None:
    page, _ = opener.open(html, width=width, dark=dark)
    page.fill("#search", "claim 3")
    page.press("#search", "Enter")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    seen = barriers(page)
    assert seen == [], json.dumps(seen, indent=2)
