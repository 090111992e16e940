"""The layout keeps boxes apart, keeps a reply by its claim, and is the same each time."""

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.figures.networks.layout import LAYERED, Position, by_distance, in_columns, positions
from kg.figures.shapes import LOOKS
from tests.figures.networks import large, network

if TYPE_CHECKING:
    Network: TypeAlias = nx.MultiDiGraph[str]

KINDS = sorted(LOOKS)
LINKS = ("cites", "stance", "said", "made", "mentions", "part")


def _overlaps(graph: "Network", places: dict[str, Position]) -> list[tuple[str, str]]:
    looks = {node: LOOKS[held["kind"]] for node, held in graph.nodes(data=True)}
    return [
        (one, two)
        for one, two in combinations(graph, 2)
        if 2 * abs(places[one][0] - places[two][0]) < looks[one].width + looks[two].width
        and 2 * abs(places[one][1] - places[two][1]) < looks[one].height + looks[two].height
    ]


@pytest.mark.parametrize("graph", [network(), large(400)], ids=["columns", "distance"])
def test_no_two_boxes_overlap(graph: "Network") -> None:
    assert _overlaps(graph, positions(graph)) == []


@pytest.mark.parametrize("graph", [network(), large(400)], ids=["columns", "distance"])
def test_the_layout_is_the_same_each_time(graph: "Network") -> None:
    assert positions(graph) == positions(graph.copy())


@given(
    st.lists(st.sampled_from(KINDS), max_size=12),
    st.lists(
        st.tuples(st.integers(0, 11), st.integers(0, 11), st.sampled_from(LINKS)), max_size=30
    ),
)
@settings(deadline=None)
def test_any_links_between_any_kinds_can_be_laid_out(
    kinds: list[str], links: list[tuple[int, int, str]]
) -> None:
    """Circles, loops, links of a kind to itself: whatever a document says, the boxes stay apart."""
    graph: Network = nx.MultiDiGraph()
    graph.add_nodes_from((str(at), {"kind": kind}) for at, kind in enumerate(kinds))
    for start, end, kind in links:
        if start < len(kinds) and end < len(kinds):
            graph.add_edge(str(start), str(end), type=kind)
    for places in (in_columns(graph), by_distance(graph)):
        assert list(places) == list(graph)
        assert _overlaps(graph, places) == []


def test_a_reply_stands_right_under_its_claim() -> None:
    places = in_columns(network())
    column = sorted((y, node) for node, (x, y) in places.items() if x == places["claim1"][0])
    order = [node for _, node in column]
    assert order == [f"{kind}{number}" for number in range(1, 6) for kind in ("claim", "reply")]


def test_who_speaks_stands_beside_the_assertions_and_who_only_wrote_behind_the_sources() -> None:
    places = in_columns(network())
    across = {node: x for node, (x, _) in places.items()}
    left_to_right = ["shore", "county1", "department", "authority", "claim1", "source1"]
    assert sorted(left_to_right, key=across.__getitem__) == left_to_right
    assert across["inspector"] > across["source1"]
    assert across["authority"] == across["Harbour Watch"]


def test_a_network_over_the_limit_is_laid_out_by_distance() -> None:
    graph = large(LAYERED + 8)
    assert positions(graph) == by_distance(graph)
