"""The network in a real browser: it is drawn, it is still, it can be read without a mouse."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from kg.figures.networks.boxes import render_boxes
from tests.browser.barriers import barriers, needs_axe
from tests.browser.conftest import Opener, frames
from tests.browser.payloads import PAYLOADS
from tests.figures.networks import large, network

pytestmark = pytest.mark.browser

HTML = render_boxes(network(), title="Who cites whom", summary="A made-up port.")

COLOURS = """() => {
  const canvas = document.querySelector("#network canvas");
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
    seen.set(colour, (seen.get(colour) || 0) + 1);
  }
  return [...seen.entries()].filter(([, count]) => count > 200).map(([colour]) => colour);
}"""
ON_SCREEN = """() => {
  const { network, data, shown } = window.counterclaim;
  const scale = network.getScale();
  return data.nodes.map((n) => ({ id: n.id, kind: n.kind, shown: shown.nodes.has(n.id),
                                  wide: data.looks[n.kind].width * scale,
                                  high: data.looks[n.kind].height * scale,
                                  ...network.canvasToDOM(network.getPosition(n.id)) }));
}"""


def _on_screen(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(ON_SCREEN)
    return found


def _press(page: Page, *keys: str) -> int:
    for key in keys:
        page.keyboard.press(key)
    return len(keys)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_kind_is_drawn_in_its_own_colour(opener: Opener, dark: bool) -> None:
    page, _ = opener.open(HTML, dark=dark)
    page.check("#filters input[value=mentions]")
    frames(page, 2)
    kinds = {held["kind"] for _, held in network().nodes(data=True)}
    assert len(page.evaluate(COLOURS)) > len(kinds)


def test_it_asks_nothing_of_the_network_and_reports_no_error(opener: Opener) -> None:
    page, heard = opener.open(HTML)
    page.check("#filters input[value=mentions]")
    page.fill("#search", "claim 3")
    page.press("#search", "Enter")
    frames(page, 2)
    assert [url for url in heard.requests if not url.startswith("data:")] == [page.url]
    assert heard.errors == []


def test_the_legend_counts_what_the_graph_holds(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    graph = network()
    counts = """(name) => Object.fromEntries([...document.querySelectorAll(`[data-${name}]`)]
                 .map((b) => [b.dataset[name], Number(b.textContent)]))"""
    assert page.evaluate(counts, "kind") == Counter(h["kind"] for _, h in graph.nodes(data=True))
    links = Counter(held["type"] for _, _, held in graph.edges(data=True))
    assert page.evaluate(counts, "type") == links


def test_it_opens_on_who_cites_whom_and_shows_the_rest_on_request(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    kinds = {node["kind"] for node in _on_screen(page) if node["shown"]}
    assert kinds == {"claim", "reply", "document", "source", "agent", "person"}
    page.check("#filters input[value=mentions]")
    assert {node["kind"] for node in _on_screen(page) if node["shown"]} == kinds | {"place"}
    page.uncheck("#filters input[value=claim]")
    assert "claim" not in {node["kind"] for node in _on_screen(page) if node["shown"]}


def test_nothing_moves_by_itself(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    before = _on_screen(page)
    frames(page, 30)
    assert _on_screen(page) == before


def test_the_whole_first_view_is_inside_the_picture(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    box = page.locator("#network").bounding_box()
    assert box is not None
    for node in _on_screen(page):
        if node["shown"]:
            assert node["wide"] / 2 < node["x"] < box["width"] - node["wide"] / 2
            assert node["high"] / 2 < node["y"] < box["height"] - node["high"] / 2


def test_a_name_is_reached_and_opened_in_ten_keys(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    keys = _press(page, "Tab", "r", "e", "p", "l", "y", "Space", "3", "Enter")
    assert keys <= 10
    card = page.locator("#card")
    assert (card.locator("h2").text_content() or "").startswith("Reply 3")
    assert "Nine in ten ships leave quay number 3" in (
        card.locator("blockquote").first.inner_text()
    )
    assert "Answers on the Pilot Scheme, characters" in card.inner_text()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search"


def test_search_lists_every_match_and_only_those(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    page.fill("#search", "QUAYSIDE port")
    assert page.locator("#list li:visible").all_inner_texts() == ["Agency: QPA"]
    page.fill("#search", "volume")
    assert page.locator("#list li:visible").count() == 11


def test_opening_a_hidden_name_draws_it(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    page.fill("#search", "Quay 7 County")
    page.press("#search", "Enter")
    assert "County: Quay 7 County" in page.locator("#card").inner_text()
    assert [n["shown"] for n in _on_screen(page) if n["kind"] == "place"].count(True) >= 1


def test_pointing_at_a_node_shows_its_words_and_leaving_hides_them(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    node = next(node for node in _on_screen(page) if node["kind"] == "reply")
    page.hover("#network", position={"x": node["x"], "y": node["y"]})
    page.wait_for_selector("#card blockquote")
    assert "Nine in ten ships leave quay number 1" in page.locator("#card").inner_text()
    page.hover("#network", position={"x": 5, "y": 5})
    page.wait_for_selector("#card blockquote", state="detached")


def test_a_click_keeps_the_card_and_a_link_in_it_leads_on(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    node = next(node for node in _on_screen(page) if node["kind"] == "claim")
    page.click("#network", position={"x": node["x"], "y": node["y"]})
    page.hover("h1")
    card = page.locator("#card")
    assert "includes quotation from" in card.inner_text()
    card.get_by_role("button", name="Source: Waiting for the Tide, volume 1").first.click()
    assert (card.locator("h2").text_content() or "").startswith("Source: Waiting for the Tide")


def test_the_tables_hold_every_link_and_name(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    graph = network()
    assert page.locator("#links tbody tr").count() == graph.number_of_edges()
    assert page.locator("#names tbody tr").count() == len(graph)
    relations = page.locator("#links tbody td:nth-child(2)").all_inner_texts()
    assert Counter(relations) == Counter(held["relation"] for *_, held in graph.edges(data=True))


def test_the_picture_is_saved_as_png(opener: Opener, tmp_path: Path) -> None:
    page, _ = opener.open(HTML)
    with page.expect_download() as saving:
        page.click('summary:has-text("Save")')
        page.click("#save-png")
    saving.value.save_as(tmp_path / "saved.png")
    assert (tmp_path / "saved.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_never_scrolls_sideways(opener: Opener, width: int) -> None:
    page, _ = opener.open(HTML, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_thousand_names_are_drawn_and_still(opener: Opener) -> None:
    html = render_boxes(large(1000), title="Who cites whom", summary="A made-up port.")
    page, heard = opener.open(html)
    assert page.evaluate(COLOURS)
    before = _on_screen(page)
    frames(page, 10)
    assert _on_screen(page) == before
    assert heard.errors == []


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
def test_no_text_becomes_a_script(opener: Opener, policy: bool) -> None:
    """With the policy, and without: escaping alone must hold, or the policy hides a fault."""
    graph = network()
    nodes, edges = list(graph.nodes), list(graph.edges(keys=True))
    for at, payload in enumerate(PAYLOADS):
        for name in ("label", "name", "words", "place", "detail", "word"):
            graph.nodes[nodes[at]][name] = payload
        for name in ("relation", "words", "place"):
            graph.edges[edges[at]][name] = payload
    html = render_boxes(graph, title=PAYLOADS[1], summary=PAYLOADS[7])
    html = html if policy else html.replace('http-equiv="Content-Security-Policy"', "", 1)
    page, heard = opener.open(html)
    for at in range(len(PAYLOADS)):
        page.evaluate("(id) => document.querySelectorAll('#list button')[id].click()", at)
        frames(page, 1)
    assert page.evaluate("window.ran") is None
    assert [url for url in heard.requests if not url.startswith("data:")] == [page.url]
    assert heard.errors == []
    shown = page.locator("#names tbody tr td:nth-child(3)").all_text_contents()
    assert [text for text in shown if text in PAYLOADS] == list(PAYLOADS)


@needs_axe
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_no_barrier(opener: Opener, width: int, dark: bool) -> None:
    """axe-core, every rule of WCAG 2.2 A and AA."""
    page, _ = opener.open(HTML, width=width, dark=dark)
    page.fill("#search", "claim 3")
    page.press("#search", "Enter")
    seen = barriers(page)
    assert seen == [], json.dumps(seen, indent=2)
