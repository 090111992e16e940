"""Walking through the network: a part of it, a span of years, and files to take away."""

import io
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from playwright.sync_api import Page

from kg.figures.networks.boxes import render_boxes
from tests.browser.conftest import Opener, frames
from tests.browser.payloads import PAYLOADS
from tests.figures.networks import large, network

pytestmark = pytest.mark.browser

HTML: Final = render_boxes(network(), title="Who cites whom", summary="A made-up port.")
SHOWN: Final = "() => [...window.counterclaim.shown.nodes]"
BOXES: Final = """() => {
  const { data, shown, places } = window.counterclaim;
  return data.nodes.filter((node) => shown.nodes.has(node.id))
    .map(({ id, kind }) => ({ ...data.looks[kind], ...places[id] }));
}"""


def _open(page: Page, name: str) -> None:
    page.fill("#search", name)
    page.press("#search", "Enter")


def _saved(page: Page, suffix: str, folder: Path) -> str:
    page.locator("details.menu").evaluate("(menu) => { menu.open = true; }")
    with page.expect_download() as saving:
        page.click(f"#save-{suffix}")
    assert saving.value.suggested_filename == f"who-cites-whom.{suffix}"
    saving.value.save_as(folder / "saved")
    return (folder / "saved").read_text("utf-8")


def _overlap(boxes: list[dict[str, Any]]) -> bool:
    return any(
        2 * abs(one["x"] - two["x"]) < one["width"] + two["width"]
        and 2 * abs(one["y"] - two["y"]) < one["height"] + two["height"]
        for at, one in enumerate(boxes)
        for two in boxes[at + 1 :]
    )


def test_the_words_of_links_cover_neither_a_box_nor_each_other(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    _open(page, "claim 3")
    words = page.evaluate("window.counterclaim.placedWords()")
    assert {word["text"] for word in words} >= {"said by", "includes quotation from"}
    assert not _overlap(words)
    assert not [1 for word in words for box in page.evaluate(BOXES) if _overlap([word, box])]


@pytest.mark.parametrize("graph", [network(), large(400)], ids=["small", "large"])
def test_a_name_is_seen_alone_then_with_more_then_with_all(
    opener: Opener, graph: "nx.MultiDiGraph[str]"
) -> None:
    page, _ = opener.open(render_boxes(graph, title="Who cites whom", summary="A port."))
    before = set(page.evaluate(SHOWN))
    _open(page, "claim 3")
    page.click("text=Only this and its neighbours")
    few = set(page.evaluate(SHOWN))
    assert 1 < len(few) < 10
    assert not _overlap(page.evaluate(BOXES))
    page.click("#card button:has-text('Reply 3')")
    page.click("text=Its neighbours too")
    assert few < set(page.evaluate(SHOWN))
    assert not _overlap(page.evaluate(BOXES))
    page.click("text=All names again")
    assert before <= set(page.evaluate(SHOWN))


def test_years_leave_out_what_is_from_another_time(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    graph = network()
    page.select_option("#from-year", "2003")
    page.select_option("#until-year", "2004")
    page.uncheck("#undated")
    shown = [list(graph.nodes(data=True))[at][1] for at in page.evaluate(SHOWN)]
    dates = {held["date"][:4] for held in shown if held["kind"] == "source"}
    assert dates == {"2003", "2004"}
    assert not [held for held in shown if held["kind"] in {"claim", "reply"}]
    _open(page, "claim 3")
    assert page.evaluate("document.querySelector('#from-year').value") == ""


def test_names_keep_their_place_unless_they_are_let_go(opener: Opener) -> None:
    page, _ = opener.open(HTML)
    spot = """() => { const { network, places } = window.counterclaim;
                      return network.canvasToDOM(places[0]); }"""

    def drag() -> None:
        at, box = page.evaluate(spot), page.locator("#network").bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])
        page.mouse.down()
        page.mouse.move(box["x"] + at["x"] + 60, box["y"] + at["y"] + 40, steps=4)
        page.mouse.up()
        frames(page, 2)

    before = page.evaluate("window.counterclaim.places[0]")
    drag()
    assert page.evaluate("window.counterclaim.places[0]") == before
    page.uncheck("#freeze")
    drag()
    assert page.evaluate("window.counterclaim.places[0]") != before


def test_other_programs_read_what_is_saved(opener: Opener, tmp_path: Path) -> None:
    """networkx reads GraphML back; GEXF it reads up to 1.2 only, so that is read as XML."""
    page, _ = opener.open(HTML)
    page.check("#filters input[value=mentions]")
    page.check("#filters input[value=part]")
    page.check("#unlinked")
    graph = network()
    read = nx.read_graphml(io.BytesIO(_saved(page, "graphml", tmp_path).encode()))
    assert (len(read), read.number_of_edges()) == (len(graph), graph.number_of_edges())
    assert {held["iri"] for _, held in read.nodes(data=True)} == set(graph)
    relations = {held["relation"] for *_, held in graph.edges(data=True)}
    assert {held["relation"] for *_, held in read.edges(data=True)} == relations
    gexf = ET.fromstring(_saved(page, "gexf", tmp_path))
    assert len(list(gexf.iter("{http://gexf.net/1.3}node"))) == len(graph)
    assert len(list(gexf.iter("{http://gexf.net/1.3}edge"))) == graph.number_of_edges()


def test_the_picture_is_saved_as_svg_with_every_box_and_link(
    opener: Opener, tmp_path: Path
) -> None:
    page, _ = opener.open(HTML)
    root = ET.fromstring(_saved(page, "svg", tmp_path))
    drawn = page.evaluate("[counterclaim.shown.nodes.size, counterclaim.shown.edges.size]")
    space = "{http://www.w3.org/2000/svg}"
    assert len(root.findall(f"{space}g")) == drawn[0]
    assert len(root.findall(f"{space}path")) == 2 * drawn[1]
    (tmp_path / "saved.svg").write_bytes((tmp_path / "saved").read_bytes())


def test_no_text_breaks_out_of_what_is_saved(opener: Opener, tmp_path: Path) -> None:
    graph = network()
    for at, payload in enumerate((*PAYLOADS, "\x01 ]]> \ufffe & <b>")):
        for name in ("label", "name", "words", "place", "detail", "word"):
            graph.nodes[list(graph)[at]][name] = payload
    page, heard = opener.open(render_boxes(graph, title="Who cites whom", summary="<b>"))
    for suffix in ("svg", "graphml", "gexf"):
        root = ET.fromstring(_saved(page, suffix, tmp_path))
        names = {node.tag.rpartition("}")[2] for node in root.iter()}
        assert not names & {"script", "img", "b", "a", "iframe", "foreignObject"}
    assert heard.errors == []
