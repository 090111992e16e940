"""A network with a place for each box and a bend for each link, for the page and for print."""

import re
import textwrap
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from kg.analysis.citing.citations import LINK_TYPES
from kg.figures.networks.layout import LAYERED, columns_help, positions
from kg.figures.networks.legend import shared_start
from kg.figures.shapes import LOOKS, Look

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

# In one column, links to the neighbour go straight (within _NEXT pixels), others _AROUND the boxes.
NAMED: Final = 24  # links at most whose words all stand in the picture
_NEXT: Final = 100
_AROUND: Final = 320
_SLASH: Final = re.compile(r"/(?=[^\s/])")
_JOIN: Final = "\x1f"  # marks where a line may break and no blank is printed


def placed(graph: "Graph") -> "nx.MultiDiGraph[int]":
    """Return a copy with numbers for names and, for attributes, only what the drawing needs."""
    drawn: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    numbers = {node: number for number, node in enumerate(graph)}
    base = shared_start(graph)
    for node, (x, y) in positions(graph).items():
        iri = node.removeprefix(base)
        drawn.add_node(numbers[node], x=x, y=y, iri=iri, **_box(graph.nodes[node]))
    drawn.graph["base"] = base
    drawn.graph["layered"] = len(graph) <= LAYERED
    drawn.graph["columns"] = drawn.graph["layered"] and columns_help(graph)
    beside: Counter[frozenset[int]] = Counter()
    for number, (start, end, _, held) in enumerate(edges_of(graph)):
        ends = numbers[start], numbers[end]
        smooth = _smooth(drawn, ends, beside[frozenset(ends)])
        beside[frozenset(ends)] += 1
        drawn.add_edge(*ends, id=number, type=held["type"], smooth=smooth)
    return drawn


def edges_of(graph: "Graph") -> list[tuple[str, str, str, dict[str, Any]]]:
    """Return the links, each with its ends, key and attributes, as ``placed`` numbers them."""
    numbers = {node: number for number, node in enumerate(graph)}
    types = list(LINK_TYPES)
    return sorted(
        graph.edges(keys=True, data=True),
        key=lambda e: (numbers[e[0]], types.index(e[3]["type"]), numbers[e[1]], e[2]),
    )


def _box(held: Mapping[str, Any]) -> dict[str, Any]:
    look = LOOKS[held["kind"]]
    return {
        "kind": held["kind"],
        "label": held["word"],
        "lines": _wrapped(held["label"], look),
        "shape": "custom",
        "color": look.colour,
        "date": held["date"],
    }


def _wrapped(label: str, look: Look) -> list[str]:
    """Break a label into the lines of its box, a long address after a slash."""
    apart = _SLASH.sub(f"/{_JOIN} ", label)
    lines = textwrap.wrap(
        apart, look.letters, max_lines=look.lines, placeholder="…", break_on_hyphens=False
    )
    return [line.replace(f"{_JOIN} ", "").replace(_JOIN, "") for line in lines]


def _smooth(drawn: "nx.MultiDiGraph[int]", ends: tuple[int, int], beside: int) -> dict[str, Any]:
    """Bend a link: out of the side of its box, around its own column, or clear of its twin."""
    start, end = (drawn.nodes[node] for node in ends)
    if ends[0] == ends[1]:
        return {"type": "curvedCW", "roundness": 0, "loop": 20 + 24 * beside}
    if drawn.graph["columns"] and start["x"] != end["x"] and not beside:
        return {"type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45}
    apart = abs(start["y"] - end["y"])
    if drawn.graph["columns"] and start["x"] == end["x"] and apart > _NEXT:
        right = start["kind"] not in {"claim", "reply"}
        turn = "curvedCW" if right == (start["y"] < end["y"]) else "curvedCCW"
        return {"type": turn, "roundness": round((_AROUND + 40 * beside) / apart, 2)}
    turn = "curvedCW" if beside % 2 == (ends[0] > ends[1]) else "curvedCCW"
    return {"type": turn, "roundness": round(0.12 * (beside // 2 + 1), 2)}
