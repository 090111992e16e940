"""Where the nodes stand, computed once and the same every time, so that the picture keeps still.

A picture that a person can read at once (up to ``LAYERED`` nodes) stands in columns: places, what
is only mentioned, who speaks, assertions, sources, who only wrote. A larger one is laid out by
distance in the graph: pivot MDS, after Brandes and Pich, "Eigensolver Methods for Progressive
Multidimensional Scaling of Large Data" (Graph Drawing 2006), set on a grid. In neither do two
boxes overlap. Bodies alone stand in a circle.
"""

import math
from collections.abc import Sequence
from itertools import accumulate
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import networkx as nx
import numpy as np
import numpy.typing as npt

from kg.figures.shapes import LOOKS

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

Position = tuple[int, int]

# The columns, from left to right; places stand left of them, the widest leftmost.
_MENTIONED, _SPEAKERS, _ASSERTIONS, _SOURCES, _WRITERS = -1, 0, 1, 2, 3

LAYERED: Final = 160
_PIVOTS: Final = 50
_ACROSS: Final = MappingProxyType({_ASSERTIONS: 100, _SOURCES: 190, _WRITERS: 80})
_ACROSS_ELSE: Final = 110
_DOWN: Final = MappingProxyType({_ASSERTIONS: 26, _SPEAKERS: 44})
_DOWN_ELSE: Final = 14
_LOOSE: Final = 60
_CELL: Final = (270, 90)
_WIDE: Final = 1.6
_RADII: Final = (300, 190)


def positions(graph: "Graph") -> dict[str, Position]:
    """Return the middle of each node's box, in pixels, y downwards; nodes as in the graph."""
    if len(graph) > LAYERED:
        return by_distance(graph)
    return in_columns(graph) if columns_help(graph) else in_circle(graph)


def columns_help(graph: "Graph") -> bool:
    """Say whether columns tell kinds apart; bodies alone would stand in one, links on links."""
    return any(held["kind"] not in {"agent", "person"} for _, held in graph.nodes(data=True))


# -------------------------------------------------------------------------------------- circle


def in_circle(graph: "Graph") -> dict[str, Position]:
    """Place nodes on an ellipse, in the order of the graph, clockwise from the left."""
    wide = max(_RADII[0], 60 * len(graph))
    high = max(_RADII[1], 34 * len(graph))
    places = {}
    for at, node in enumerate(graph):
        turn = math.pi + 2 * math.pi * at / len(graph)
        places[node] = (round(wide * math.cos(turn)), round(high * math.sin(turn)))
    return places


# ------------------------------------------------------------------------------------- columns


def in_columns(graph: "Graph") -> dict[str, Position]:
    """Place nodes in columns by kind; each stands as near as it can to what it links to."""
    columns = _columns(graph)
    middles: dict[str, float] = {}
    tall = 0.0
    for at in sorted(columns, key=_assertions_then_outwards):
        wanted = sorted((_wanted(graph, node, middles), order, node) for order, node in columns[at])
        middles |= _stacked(graph, [node for _, _, node in wanted], at, tall)
        tall = tall or max(middles.values()) - min(middles.values())
    across: dict[str, int] = {}
    left = 0
    for at in sorted(columns):
        left += _ACROSS.get(at, _ACROSS_ELSE)
        width = max(_width(graph, node) for _, node in columns[at])
        across |= dict.fromkeys((node for _, node in columns[at]), left + width // 2)
        left += width
    return {node: (across[node], round(middles[node])) for node in graph}


def _columns(graph: "Graph") -> dict[int, list[tuple[int, str]]]:
    """Column -> its nodes with their order; the rest stand left of the assertions, below 0."""
    columns: dict[int, list[tuple[int, str]]] = {}
    turn = _turns(graph)
    deepest = max((_depth(graph, node) for node in graph), default=0)
    for order, node in enumerate(graph):
        at = _column(graph, node, deepest)
        columns.setdefault(at, []).append((turn.get(node, order), node))
    return columns


def _column(graph: "Graph", node: str, deepest: int) -> int:
    kind = graph.nodes[node]["kind"]
    if kind == "place":
        return _depth(graph, node) - deepest + _MENTIONED - 1
    if kind in {"agent", "person"}:
        return _party_column(graph, node)
    return _ASSERTIONS if kind in {"claim", "reply"} else _SOURCES


def _assertions_then_outwards(column: int) -> int:
    right = (_ASSERTIONS, _SOURCES, _SPEAKERS, _WRITERS)
    return right.index(column) if column in right else len(right) - column


def _turns(graph: "Graph") -> dict[str, int]:
    """Order the assertions as read, each claim followed by the replies to it."""
    turns: dict[str, int] = {}
    assertions = [node for kind in ("claim", "reply") for node in _of_kind(graph, kind)]
    for node in assertions:
        links = graph.in_edges(node, data=True)
        replies = [reply for reply, _, held in links if held["type"] == "stance"]
        for one in [node, *replies]:
            turns.setdefault(one, len(turns))
    return turns


def _of_kind(graph: "Graph", kind: str) -> list[str]:
    return [node for node, held in graph.nodes(data=True) if held["kind"] == kind]


def _party_column(graph: "Graph", node: str) -> int:
    links = {held["type"] for _, _, held in graph.in_edges(node, data=True)}
    return _SPEAKERS if "said" in links else _WRITERS if "made" in links else _MENTIONED


def _depth(graph: "Graph", node: str) -> int:
    """Count the places around a place; a circle of places counts once."""
    if graph.nodes[node]["kind"] != "place":
        return 0
    return sum(graph.nodes[place]["kind"] == "place" for place in nx.descendants(graph, node))


def _wanted(graph: "Graph", node: str, middles: dict[str, float]) -> float:
    """Return the mean height of what is placed already and linked, or the very bottom."""
    linked = {*graph.predecessors(node), *graph.successors(node)}
    heights = sorted(middles[other] for other in linked if other in middles)
    return sum(heights) / len(heights) if heights else float("inf")


def _stacked(graph: "Graph", nodes: Sequence[str], at: int, tall: float) -> dict[str, float]:
    """Stack nodes around height 0, spread over ``tall`` pixels as far as there is room."""
    heights = [LOOKS[graph.nodes[node]["kind"]].height for node in nodes]
    spare = (tall - sum(heights)) / len(nodes)
    gap = max(_DOWN.get(at, _DOWN_ELSE), min(spare, _LOOSE))
    tops = accumulate((height + gap for height in heights), initial=0.0)
    middles = [top + height / 2 for top, height in zip(tops, heights, strict=False)]
    centre = (sum(heights) + gap * (len(nodes) - 1)) / 2
    return {node: middle - centre for node, middle in zip(nodes, middles, strict=True)}


def _width(graph: "Graph", node: str) -> int:
    return LOOKS[graph.nodes[node]["kind"]].width


# ------------------------------------------------------------------------------------ distance


def by_distance(graph: "Graph") -> dict[str, Position]:
    """Place nodes on a grid so that what is linked closely stands closely."""
    nodes = list(graph)
    if not nodes:
        return {}
    plane = pivot_mds(_distances(graph, nodes))
    columns = max(1, round((len(nodes) * _WIDE * _CELL[1] / _CELL[0]) ** 0.5))
    rows = -(-len(nodes) // columns)
    by_x = sorted(range(len(nodes)), key=lambda at: (plane[at, 0], at))
    placed: dict[str, Position] = {}
    for column in range(columns):
        within = by_x[column * rows : (column + 1) * rows]
        within.sort(key=lambda at: (plane[at, 1], at))
        placed |= {nodes[at]: (column * _CELL[0], row * _CELL[1]) for row, at in enumerate(within)}
    return {node: placed[node] for node in nodes}


def _distances(graph: "Graph", nodes: Sequence[str]) -> npt.NDArray[np.float64]:
    """Return steps from pivots to nodes; each next pivot is the node farthest from those before."""
    plain = nx.Graph(graph.to_undirected(as_view=True))
    far = len(nodes)
    nearest = np.full(len(nodes), np.inf)
    rows = []
    pivot = 0
    for _ in range(min(_PIVOTS, len(nodes))):
        steps = nx.single_source_shortest_path_length(plain, nodes[pivot])
        rows.append(np.array([steps.get(node, np.nan) for node in nodes], dtype=np.float64))
        nearest = np.fmin(nearest, np.where(np.isnan(rows[-1]), far, rows[-1]))
        pivot = int(nearest.argmax())
    table = np.array(rows)
    return np.where(np.isnan(table), np.nanmax(table) + 2, table).T


def pivot_mds(distances: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return a place in the plane for each row of ``distances`` from pivots (Brandes and Pich)."""
    squared = distances**2
    centred = squared - squared.mean(0) - squared.mean(1, keepdims=True) + squared.mean()
    _, _, axes = np.linalg.svd(centred.T @ centred)
    plane = np.pad(-0.5 * centred @ axes[:2].T, ((0, 0), (0, max(0, 2 - len(axes)))))
    signs = np.sign(plane[np.abs(plane).argmax(0), range(plane.shape[1])])
    turned: npt.NDArray[np.float64] = np.round(plane * np.where(signs == 0, 1, signs), 6)
    return turned
