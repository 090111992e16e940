"""A thin bridge from networkx to rustworkx and Leiden, for measures that Python is slow at.

Values are those of networkx; a test compares them.
"""

from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import rustworkx as rx
from graspologic_native import leiden

if TYPE_CHECKING:
    import networkx as nx

    Net: TypeAlias = nx.Graph[str]
    Rust: TypeAlias = rx.PyGraph[str, None] | rx.PyDiGraph[str, None]

_SEED: Final = 1
_FEW: Final = 50_000  # edges; up to here the best of several tries is taken, which costs a second
_DIGITS: Final = 12  # threads add up in any order, so the last digits vary


def betweenness(graph: "Net") -> dict[str, float]:
    """Return the share of shortest paths that pass each node; an edge is one step."""
    found = rx.betweenness_centrality(_rust(graph))
    return {node: round(found[number], _DIGITS) for number, node in enumerate(graph)}


def core_numbers(plain: "Net") -> dict[str, int]:
    """Return the largest k for which each node of a graph without loops is in the k-core."""
    found: Any = rx.core_number(_rust(plain))  # typed as a number there
    return {node: found[number] for number, node in enumerate(plain)}


def bridges(plain: "Net") -> set[tuple[str, str]]:
    """Return the edges of an undirected graph whose loss takes one of its parts apart."""
    nodes = list(plain)
    found: Any = rx.bridges(cast("rx.PyGraph[str, None]", _rust(plain)))
    return {(nodes[start], nodes[end]) for start, end in found}


def communities(plain: "Net") -> list[set[str]]:
    """Return the communities of an undirected graph without loops; a node alone is one."""
    edges = [(one, other, float(held["weight"])) for one, other, held in plain.edges(data=True)]
    tries, rounds = (5, 2) if len(edges) <= _FEW else (1, 1)
    found = leiden(edges, seed=_SEED, trials=tries, iterations=rounds)[1] if edges else {}
    groups: dict[int, set[str]] = {}
    for node, number in found.items():
        groups.setdefault(number, set()).add(node)
    return [*groups.values(), *({node} for node in plain if node not in found)]


def _rust(graph: "Net") -> "Rust":
    """Copy nodes, in their order, and edges."""
    number = {node: index for index, node in enumerate(graph)}
    copy: Rust = rx.PyDiGraph() if graph.is_directed() else rx.PyGraph()
    copy.add_nodes_from(list(number))
    copy.add_edges_from_no_data([(number[start], number[end]) for start, end in graph.edges])
    return copy
