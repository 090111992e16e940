"""Networks too large for boxes: thousands in points, more in groups, and said so."""

import json
import re
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.figures.networks.groups import groups
from kg.figures.networks.points import render_points
from kg.figures.networks.spread import spread
from kg.figures.networks.views import everything
from tests.figures.fetched import needs
from tests.figures.networks import large, network

if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[str]


def _graph(pairs: list[tuple[int, int]], size: int) -> "Graph":
    graph: Graph = nx.MultiDiGraph()
    graph.add_nodes_from(map(str, range(size)))
    graph.add_edges_from((str(a % size), str(b % size)) for a, b in pairs)
    return graph


def test_the_places_are_the_same_each_time_and_all_different() -> None:
    graph = large(2000)
    places = spread(graph)
    assert places == spread(graph.copy())
    assert list(places) == list(graph)
    assert len(set(places.values())) == len(graph)


@given(
    st.integers(1, 40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=60),
)
@settings(deadline=None)
def test_whatever_is_linked_has_a_place(size: int, pairs: list[tuple[int, int]]) -> None:
    """Loops, doubles, single names, rings, stars."""
    graph = _graph(pairs, size)
    places = spread(graph)
    assert list(places) == list(graph)
    assert len(set(places.values())) == len(graph)


def test_parts_that_are_not_linked_stand_apart() -> None:
    graph = _graph([], 1)
    for part in range(12):
        nx.add_cycle(graph, [f"{part}-{at}" for at in range(4 + 3 * part)])
    places = spread(graph)
    boxes = []
    for nodes in nx.weakly_connected_components(graph):
        across, down = zip(*(places[node] for node in nodes), strict=True)
        boxes.append((min(across), max(across), min(down), max(down)))
    for (a, b, c, d), (e, f, g, h) in combinations(boxes, 2):
        assert b < e or f < a or d < g or h < c


def test_what_one_hub_holds_stands_around_it() -> None:
    graph = _graph([(0, at) for at in range(1, 400)], 400)
    places = np.array(list(spread(graph).values()))
    far = np.sqrt(((places - places[0]) ** 2).sum(1))[1:]
    middle = np.abs(places[1:].mean(0) - places[0]).max()
    assert middle < far.max() / 10
    assert np.median(far) > far.max() / 2  # as dense outside as inside


def test_beyond_what_can_be_drawn_groups_say_how_many_they_are() -> None:
    graph = network()
    seen = groups(everything(graph), 20)
    assert f"{len(graph)} names and {graph.number_of_edges()} links are more than the 20" in (
        seen.summary
    )
    assert "kg network NAME --format gexf" in seen.summary
    labels = {held["label"] for _, held in seen.graph.nodes(data=True)}
    assert "5 replies by QPA" in labels
    assert "5 claims by Harbour Watch, Mariners' Union, Tidewater School of Law" in labels
    assert "20 places" not in labels  # the state is a place, too
    assert "21 places" in labels
    numbers = [int(label.split()[0].replace(",", "")) for label in labels]
    assert sum(numbers) == len(graph)


def test_small_groups_become_one_of_their_kind() -> None:
    seen = groups(everything(large(4000)), 20)
    assert len(seen.graph) <= 300 + 4
    assert sum(int(held["label"].split()[0].replace(",", ""))
               for _, held in seen.graph.nodes(data=True)) == 4000  # fmt: skip


@needs("sigma")
def test_the_page_is_closed_to_the_outside_and_the_same_each_time() -> None:
    pages = {render_points(network(), title="T", summary="S") for _ in range(2)}
    (page,) = pages
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)[0]
    assert policy.startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert "unsafe" not in policy
    assert re.findall(r"""<[a-z]+ [^>]*(?:src|href)=["']([^"']*)""", page) == ["data:,"]


@needs("sigma")
def test_the_page_holds_every_name_and_link() -> None:
    graph = network()
    page = render_points(graph, title="T", summary="S")
    data = json.loads(page.partition('type="application/json">')[2].partition("</script>")[0])
    assert [data["base"] + row[3] for row in data["rows"]] == list(graph)
    assert len(data["links"]) == graph.number_of_edges()


@pytest.mark.parametrize("size", [0, 1, 2])
@needs("sigma")
def test_hardly_anything_is_a_page_too(size: int) -> None:
    graph = network().subgraph(list(network())[:size])
    assert render_points(nx.MultiDiGraph(graph), title="T", summary="S").startswith("<!DOCTYPE")
