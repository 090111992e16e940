"""How central the nodes of a network are, and how one reaches another."""

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from kg.analysis.network import swift
from kg.analysis.network.building import labels
from kg.analysis.network.spectral import hits, pagerank
from kg.analysis.wording import named_one
from kg.errors import UsageError

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]

_LARGEST_FOR_PATHS: Final = 5000  # beyond, all shortest paths take minutes


@dataclass(frozen=True, slots=True)
class Rank:
    """The measures of one node; ``betweenness`` is ``None`` in a network of over 5,000 nodes."""

    node: str
    label: str
    incoming: float
    outgoing: float
    pagerank: float
    hub: float
    authority: float
    betweenness: float | None
    community: int
    core: int


def rank(graph: "Net") -> tuple[Rank, ...]:
    """Return the measures of every node, the highest PageRank first, then by IRI."""
    if not graph:
        return ()
    ranks, between = pagerank(graph), betweenness(graph)
    hubs, authorities = hits(graph)
    groups, cores = communities(graph), core_numbers(graph)
    into, out = strength(graph, incoming=True), strength(graph, incoming=False)
    found = (
        Rank(
            node, str(graph.nodes[node].get("label", node)), into[node], out[node],
            ranks[node], hubs[node], authorities[node], between.get(node) if between else None,
            groups[node], cores[node],
        )
        for node in graph
    )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (-round(one.pagerank, 9), one.node)))


def strength(graph: "Net", *, incoming: bool) -> dict[str, float]:
    """Return the sum of the weights of a node's edges, in one direction when they have one.

    A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, "The architecture of complex
    weighted networks", PNAS 101 (2004) 3747-3752.
    """
    if isinstance(graph, nx.DiGraph):
        degrees = graph.in_degree if incoming else graph.out_degree
        return {node: float(value) for node, value in degrees(weight="weight")}
    return {node: float(value) for node, value in graph.degree(weight="weight")}


def betweenness(graph: "Net") -> dict[str, float]:
    """Return the share of shortest paths that pass a node; nothing for over 5,000 nodes.

    L. C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40 (1977)
    35-41; U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical
    Sociology 25 (2001) 163-177. Edges count as one step each, whatever their weight.
    """
    return swift.betweenness(graph) if len(graph) <= _LARGEST_FOR_PATHS else {}


def communities(graph: "Net") -> dict[str, int]:
    """Return the number of each node's community, from 1, the largest first.

    V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected
    communities", Scientific Reports 9 (2019) 5233, for the modularity of M. E. J. Newman and
    M. Girvan, Physical Review E 69 (2004) 026113. The seed is fixed; directions do not count.
    """
    found = swift.communities(_undirected(graph))
    ordered = sorted(found, key=lambda group: (-len(group), min(group)))
    return {node: number for number, group in enumerate(ordered, 1) for node in group}


def core_numbers(graph: "Net") -> dict[str, int]:
    """Return the largest k for which a node is in the k-core; directions do not count.

    S. B. Seidman, "Network structure and minimum degree", Social Networks 5 (1983) 269-287.
    """
    return swift.core_numbers(_undirected(graph))


def bridges(graph: "Net") -> tuple[tuple[str, str], ...]:
    """Return the links without which the network falls apart further; directions do not count.

    R. E. Tarjan, "A note on finding the bridges of a graph", Information Processing Letters 2
    (1974) 160-161.
    """
    found = swift.bridges(_undirected(graph))
    return tuple(sorted((min(pair), max(pair)) for pair in found))


def reciprocity(graph: "Net") -> float | None:
    """Return the share of directed edges that are returned; ``None`` without directed edges.

    S. Wasserman, K. Faust, "Social Network Analysis" (1994), chapter 13. Loops do not count.
    """
    if not isinstance(graph, nx.DiGraph):
        return None
    edges = {(start, end) for start, end in graph.edges if start != end}
    if not edges:
        return None
    return sum((end, start) in edges for start, end in edges) / len(edges)


def paths(graph: "Net", start: str, end: str, number: int = 3) -> tuple[tuple[str, ...], ...]:
    """Return the ``number`` shortest ways from one node to another, the shortest first.

    J. Y. Yen, "Finding the k shortest loopless paths in a network", Management Science 17 (1971)
    712-716. Raises ``UsageError`` for a node that is not in the network.
    """
    for node in (start, end):
        if node not in graph:
            raise UsageError(f"{node} is not in this network.", "Give the IRI of one of its nodes.")
    try:
        return tuple(
            tuple(way) for way in islice(nx.shortest_simple_paths(graph, start, end), number)
        )
    except nx.NetworkXNoPath:
        return ()


def node_named(graph: "Net", name: str) -> str:
    """Return the node with that IRI, or the only one whose label holds ``name``.

    Raises ``UsageError`` when there is none, or more than one.
    """
    return named_one(labels(graph), name)


def _undirected(graph: "Net") -> "Net":
    """Return the graph without directions and loops; the weights of both ways are added."""
    plain: Net = nx.Graph()
    plain.add_nodes_from(graph)
    for start, end, weight in graph.edges(data="weight", default=1.0):
        if start != end:
            held = plain.get_edge_data(start, end, {"weight": 0.0})["weight"]
            plain.add_edge(start, end, weight=held + weight)
    return plain
