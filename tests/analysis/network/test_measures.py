"""What is reckoned on networks, compared with networkx."""

from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from kg.errors import UsageError
from tests.analysis.network.exchange import network_of
from tests.checks.world import EX

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]


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
    net = network_of("sources")
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
    net = network_of("sources")
    assert node_named(net, "the guide") == node_named(net, f"{EX}guide") == f"{EX}guide"
    with pytest.raises(UsageError, match="3 nodes are called"):
        node_named(net, "the")
    with pytest.raises(UsageError, match="No node"):
        node_named(net, "nobody")


def test_the_ranks_are_in_order_and_the_same_each_time() -> None:
    ranks = rank(network_of("sources"))
    assert ranks == rank(network_of("sources"))
    assert [one.node.removeprefix(EX) for one in ranks] == ["memo", "guide", "answer"]
