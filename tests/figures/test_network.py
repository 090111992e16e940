"""The page of the network, read as text: complete, closed to the outside, the same each time."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import networkx as nx
import pytest

from kg.errors import ResourceError
from kg.figures.networks.boxes import render_boxes
from kg.figures.page import embedded, inline
from tests.figures.networks import large, network


class _Page(HTMLParser):
    """Collects what a page could load or run, its tables' rows, and its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.attributes: list[tuple[str, str, str]] = []
        self.rows: dict[str, int] = {}
        self.code: dict[str, list[str]] = {"script": [], "style": []}
        self.data = ""
        self._table = self._in = ""
        self._json = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        self.attributes += [(tag, name, value) for name, value in held.items()]
        if tag == "table":
            self._table = held["id"]
        if tag == "tr":
            self.rows[self._table] = self.rows.get(self._table, -1) + 1
        if tag in self.code:
            self._in, self._json = tag, held.get("type") == "application/json"

    def handle_endtag(self, tag: str) -> None:
        self._in = "" if tag == self._in else self._in

    def handle_data(self, data: str) -> None:
        if self._in and self._json:
            self.data += data
        elif self._in:
            self.code[self._in].append(data)


def _page() -> _Page:
    return _Page(render_boxes(network(), title="Who cites whom", summary="A sentence."))


def test_the_same_graph_gives_the_same_bytes() -> None:
    pages = {render_boxes(network(), title="T", summary="S") for _ in range(2)}
    assert len(pages) == 1


def test_the_graph_itself_is_left_as_it_was() -> None:
    graph = network()
    before = json.dumps(nx.node_link_data(graph, edges="edges"))
    render_boxes(graph, title="T", summary="S")
    assert json.dumps(nx.node_link_data(graph, edges="edges")) == before


def test_every_link_and_name_is_a_row_and_is_drawn_once() -> None:
    graph, page = network(), _page()
    assert page.rows == {"links": graph.number_of_edges(), "names": len(graph)}
    data = json.loads(page.data)
    assert [node["id"] for node in data["nodes"]] == list(range(len(graph)))
    assert [edge["id"] for edge in data["edges"]] == list(range(graph.number_of_edges()))


def test_nothing_on_the_page_points_outside() -> None:
    loading = {"src", "href", "action", "data", "srcset", "poster", "style"}
    found = {(tag, value) for tag, name, value in _page().attributes if name in loading}
    assert {value for tag, value in found if tag != "path"} == {"data:,"}
    assert not [name for _, name, _ in _page().attributes if name.startswith("on")]


def test_the_policy_names_exactly_the_code_that_is_there() -> None:
    page = _page()
    policy = next(value for tag, name, value in page.attributes if value.startswith("default-src"))
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
        for code in page.code["script"] + page.code["style"]
    }
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_vis_network_keeps_its_licence_notice() -> None:
    assert "@license" in _page().code["script"][0]


def test_a_thousand_names_fit_in_one_and_a_half_megabytes() -> None:
    html = render_boxes(large(1000), title="Who cites whom", summary="A sentence.")
    assert len(html.encode()) <= 1_500_000


def test_a_long_address_breaks_after_a_slash_and_keeps_every_letter() -> None:
    graph = network()
    address = "www.quay.example/pilot_scheme/complaint_process.html"
    graph.nodes["source1"]["label"] = address
    data = json.loads(_Page(render_boxes(graph, title="T", summary="S")).data)
    lines = data["nodes"][list(graph).index("source1")]["lines"]
    assert lines == ["www.quay.example/pilot_scheme/", "complaint_process.html"]


def test_an_empty_graph_is_a_page_too() -> None:
    page = _Page(render_boxes(nx.MultiDiGraph(), title="T", summary="Nothing yet."))
    assert page.rows == {"links": 0, "names": 0}


@pytest.mark.parametrize("kind", ["claim", "reply"])
def test_both_sides_are_drawn_with_one_size_and_one_weight(kind: str) -> None:
    data: dict[str, Any] = json.loads(_page().data)
    look, other = data["looks"][kind], data["looks"]["claim"]
    assert (look["width"], look["height"]) == (other["width"], other["height"])


def test_data_can_neither_end_nor_open_an_element() -> None:
    hostile = "</script><!--<script>&\u2028"
    text = embedded({"label": hostile})
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == {"label": hostile}


@pytest.mark.parametrize("code", ["a</script>", "b</STYLE>", "<!-- c"])
def test_code_that_would_end_its_element_is_refused(code: str) -> None:
    with pytest.raises(ResourceError):
        inline(code)
