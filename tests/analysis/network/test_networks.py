"""The networks of a made-up exchange, and what is reckoned on them."""

import csv
import io
import json
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis.network.building import NETWORKS, build_network, labels
from kg.analysis.network.ranking import (
    betweenness,
    bridges,
    communities,
    core_numbers,
    node_named,
    paths,
    rank,
    reciprocity,
    strength,
)
from kg.analysis.network.spectral import hits, pagerank
from kg.errors import ExportError, UsageError
from kg.export.networks import NETWORK_FORMATS, write_network
from kg.store.open import open_store
from tests.checks.world import EX, World

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]


def _exchange() -> World:
    """The league and the board wrote a guide; the board's answer cites it twice, and a memo."""
    world = World()
    world.add("answer", "dcterms:creator", "board")
    world.source("guide", "The Guide", by=["league", "school"])
    world.source("memo", "The Memo", by=["officer"])
    world.assertion("claim", "The quay is closed.", by="league")
    world.assertion("reply", "It is open.")
    world.text("claim", "schema:text", "The quay is closed.")
    world.reply("reply", "claim")
    world.add("quay", "rdf:type", "schema:AdministrativeArea")
    world.add("claim", "schema:mentions", "quay")
    world.figure("f", "82", said="reply")
    world.cite("guide", assertion="claim")
    world.cite("guide", assertion="reply")
    world.cite("memo", assertion="reply")
    world.cite("memo", by="guide")
    return world


def _net(name: str) -> "Net":
    return _exchange().read(lambda view: build_network(view, name))


def _edges(net: "Net") -> dict[tuple[str, str], float]:
    return {
        (start.removeprefix(EX), end.removeprefix(EX)): round(held["weight"], 4)
        for start, end, held in net.edges(data=True)
    }


@pytest.mark.parametrize(
    ("name", "edges"),
    [
        (
            "agents",
            {
                ("board", "league"): 1.0,
                ("board", "school"): 1.0,
                ("board", "officer"): 1.0,
                ("league", "officer"): 0.5,
                ("school", "officer"): 0.5,
            },
        ),
        ("sources", {("answer", "guide"): 2, ("answer", "memo"): 1, ("guide", "memo"): 1}),
        ("claims", {("claim", "guide"): 1, ("reply", "guide"): 1, ("reply", "memo"): 1}),
        ("co-citation", {("guide", "memo"): 1}),
        ("coupling", {("claim", "reply"): 1, ("guide", "reply"): 1}),
        ("arguments", {("reply", "claim"): 1}),
        ("places", {("quay", "claim"): 1, ("quay", "reply"): 1}),
    ],
)
def test_each_network_has_its_edges(name: str, edges: dict[tuple[str, str], float]) -> None:
    assert _edges(_net(name)) == edges


def test_co_authors_do_not_multiply_citations() -> None:
    """Four acts of citing are four, however many wrote the works."""
    assert sum(_edges(_net("agents")).values()) == 4


def test_a_network_of_another_name_is_refused() -> None:
    with pytest.raises(UsageError, match="no network named"):
        _net("webs")


def test_a_label_is_a_name_or_opening_words() -> None:
    named = labels(_net("claims"))
    assert named[f"{EX}guide"] == "The Guide"
    assert named[f"{EX}claim"] == "The quay is closed."
    assert named[f"{EX}reply"] == "reply"  # nothing says its words


def test_an_empty_store_has_empty_networks() -> None:
    world = World()
    world.quads.clear()
    for name in NETWORKS:
        net = world.read(lambda view, name=name: build_network(view, name))  # type: ignore[misc]
        assert (len(net), rank(net)) == (0, ())


# ------------------------------------------------------------------------------------- measures


def _graph(*edges: str, directed: bool = True) -> "Net":
    graph: Net = nx.DiGraph() if directed else nx.Graph()
    graph.add_edges_from((edge[0], edge[1]) for edge in edges)
    return graph


@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=1), st.booleans())
def test_pagerank_is_what_its_own_spreading_leaves_unchanged(
    edges: set[tuple[int, int]], directed: bool
) -> None:
    """The definition: rank = 0.85 times what flows in + 0.15 spread evenly; all ranks sum to 1."""
    graph: Net = nx.DiGraph() if directed else nx.Graph()
    graph.add_edges_from((str(start), str(end)) for start, end in sorted(edges))
    ranks = pagerank(graph)
    arcs: nx.DiGraph[str] = nx.DiGraph(graph)  # an edge without a direction is two arcs
    out = {node: len(list(arcs.successors(node))) for node in arcs}
    size, idle = len(graph), sum(ranks[node] for node in graph if not out[node])
    for node in graph:
        inflow = sum(ranks[other] / out[other] for other in arcs.predecessors(node))
        assert ranks[node] == pytest.approx(0.85 * (inflow + idle / size) + 0.15 / size, abs=1e-9)
    assert sum(ranks.values()) == pytest.approx(1)


def test_weights_steer_pagerank() -> None:
    graph = _graph("ab", "ac")
    graph.edges["a", "b"]["weight"] = 3.0
    ranks = pagerank(graph)
    assert ranks["b"] - ranks["a"] == pytest.approx(3 * (ranks["c"] - ranks["a"]))


def test_who_cites_much_is_a_hub_and_who_is_cited_an_authority() -> None:
    hubs, authorities = hits(_graph("ac", "ad", "bc"))
    assert hubs["a"] > hubs["b"] > hubs["c"] == 0
    assert authorities["c"] > authorities["d"] > authorities["a"] == 0
    assert sum(hubs.values()) == pytest.approx(1) == pytest.approx(sum(authorities.values()))
    golden = (1 + 5**0.5) / 2  # the eigenvector of [[2, 1], [1, 1]] by hand
    assert hubs["a"] / hubs["b"] == pytest.approx(golden)


def test_nothing_linked_is_neither_hub_nor_authority() -> None:
    graph: Net = nx.DiGraph()
    graph.add_node("a")
    assert hits(graph) == ({"a": 0.0}, {"a": 0.0})
    assert pagerank(graph) == {"a": pytest.approx(1.0)}


def test_the_middle_of_a_path_is_between() -> None:
    assert betweenness(_graph("ab", "bc", directed=False)) == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_two_triangles_are_two_communities_with_one_bridge() -> None:
    graph = _graph("ab", "bc", "ca", "de", "ef", "fd", "cd")
    groups = communities(graph)
    assert groups["a"] == groups["b"] == groups["c"] == 1
    assert groups["d"] == groups["e"] == groups["f"] == 2
    assert bridges(graph) == (("c", "d"),)
    assert set(core_numbers(graph).values()) == {2}


_SOME_EDGES = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1)


@given(_SOME_EDGES, st.booleans())
def test_measures_have_the_values_of_networkx(edges: set[tuple[int, int]], directed: bool) -> None:
    """The work runs in Rust and on arrays; networkx, slower, says what is right."""
    graph = _graph(*(f"{start}{end}" for start, end in sorted(edges)), directed=directed)
    plain: Net = nx.Graph((start, end) for start, end in graph.edges if start != end)
    plain.add_nodes_from(graph)
    assert betweenness(graph) == pytest.approx(nx.betweenness_centrality(graph))
    assert core_numbers(graph) == nx.core_number(plain)
    assert set(bridges(graph)) == {(min(pair), max(pair)) for pair in nx.bridges(plain)}
    groups = communities(graph)
    assert set(groups) == set(graph)


@given(_SOME_EDGES)
def test_communities_are_as_good_as_those_of_networkx(edges: set[tuple[int, int]]) -> None:
    """Leiden's modularity is not below that of networkx's Louvain."""
    pairs = {f"{min(pair)}{max(pair)}" for pair in edges if pair[0] != pair[1]} or {"01"}
    graph = _graph(*sorted(pairs), directed=False)
    groups = communities(graph)
    parts = [{node for node in groups if groups[node] == n} for n in set(groups.values())]
    louvain = nx.community.louvain_communities(graph, seed=1)
    quality = nx.community.modularity
    assert quality(graph, parts) >= quality(graph, louvain) - 1e-9


def test_a_node_without_edges_is_a_community() -> None:
    graph = _graph("ab")
    graph.add_node("z")
    assert communities(graph) == {"a": 1, "b": 1, "z": 2}


def test_reciprocity_is_the_share_of_edges_that_are_returned() -> None:
    assert reciprocity(_graph("ab", "ba", "ac", "cc")) == pytest.approx(2 / 3)
    assert reciprocity(_graph("ab", directed=False)) is None
    assert reciprocity(_graph("aa")) is None


def test_strength_adds_weights_by_direction() -> None:
    net = _net("sources")
    assert strength(net, incoming=True)[f"{EX}guide"] == 2.0
    assert strength(net, incoming=False)[f"{EX}guide"] == 1.0


def test_the_shortest_ways_come_first() -> None:
    graph = _graph("ab", "bd", "ac", "ce", "ed")
    assert paths(graph, "a", "d") == (("a", "b", "d"), ("a", "c", "e", "d"))
    assert paths(graph, "a", "d", 1) == (("a", "b", "d"),)
    assert paths(graph, "d", "a") == ()
    with pytest.raises(UsageError):
        paths(graph, "a", "z")


def test_a_node_is_named_by_words_of_its_label() -> None:
    net = _net("sources")
    assert node_named(net, "the guide") == node_named(net, f"{EX}guide") == f"{EX}guide"
    with pytest.raises(UsageError, match="3 nodes are called"):
        node_named(net, "the")
    with pytest.raises(UsageError, match="No node"):
        node_named(net, "nobody")


def test_the_ranks_are_in_order_and_the_same_each_time() -> None:
    ranks = rank(_net("sources"))
    assert ranks == rank(_net("sources"))
    assert [one.node.removeprefix(EX) for one in ranks] == ["memo", "guide", "answer"]


# -------------------------------------------------------------------------------------- exports


@pytest.mark.parametrize("form", NETWORK_FORMATS)
@pytest.mark.parametrize("name", NETWORKS)
def test_the_same_network_gives_the_same_bytes(form: str, name: str) -> None:
    assert write_network(_net(name), form) == write_network(_net(name), form)


@pytest.mark.parametrize("name", ["sources", "coupling"])
def test_what_is_written_is_read_back(name: str) -> None:
    net = _net(name)
    graphml: Net = nx.parse_graphml(write_network(net, "graphml"))
    gexf: Net = nx.read_gexf(io.BytesIO(write_network(net, "gexf").encode()))
    cytoscape: Net = nx.cytoscape_graph(json.loads(write_network(net, "cytoscape")))
    for read in (graphml, gexf, cytoscape):
        assert nx.utils.graphs_equal(nx.Graph(read.edges), nx.Graph(net.edges))
        assert {held["weight"] for *_, held in read.edges(data=True)} == {
            held["weight"] for *_, held in net.edges(data=True)
        }


def test_gexf_has_no_date_of_today() -> None:
    root = ET.fromstring(write_network(_net("sources"), "gexf"))
    assert "date" not in ET.tostring(root, encoding="unicode")


def test_csv_has_a_line_for_each_edge() -> None:
    lines = list(csv.DictReader(io.StringIO(write_network(_net("sources"), "csv"))))
    assert len(lines) == 3
    assert lines[0]["source_label"] == "The Board Answers"
    assert (lines[0]["weight"], lines[0]["count"]) == ("2.0", "2")


def test_pajek_numbers_its_vertices() -> None:
    text = write_network(_net("sources"), "pajek").split("\r\n")
    assert text[0] == "*Vertices 3"
    assert text[1] == '1 "The Board Answers"'
    assert text[4:6] == ["*Arcs", "1 2 2"]
    assert "*Edges" in write_network(_net("coupling"), "pajek")


def test_another_format_is_refused() -> None:
    with pytest.raises(ExportError):
        write_network(_net("sources"), "dot")


@pytest.mark.parametrize("name", NETWORKS)
def test_both_stores_give_the_same_network(name: str) -> None:
    world, nets = _exchange(), []
    for location in ("memory:", ""):
        with TemporaryDirectory() as folder:
            store = open_store(location or folder, create=True)
            with store.write() as writer:
                writer.add(world.quads)
            with store.view() as view:
                nets.append(build_network(view, name))
    one, other = nets
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))
