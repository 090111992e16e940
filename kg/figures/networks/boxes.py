"""The picture of who cites whom: one HTML page, still, searchable, with its table beside it.

The graph goes through pyvis (``Network.from_nx``, ``get_network_data``) and into our own page with
the vis-network script that pyvis carries. pyvis's own pages are not used: they call other hosts,
take HTML from titles and never come to rest.
"""

import re
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from kg.analysis.citing.citations import LINK_TYPES
from kg.errors import ResourceError
from kg.figures.networks.layout import LAYERED, columns_help, positions
from kg.figures.networks.legend import (
    file_name,
    kinds_of,
    said_of,
    script,
    shared_start,
    style_sheet,
    types_of,
    years_of,
)
from kg.figures.page import embedded, environment, inline, policy
from kg.figures.shapes import LOOKS, STROKES, Look, outline

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

# In one column, links to the neighbour go straight (within _NEXT pixels), others _AROUND the boxes.
_NAMED: Final = 24  # links at most whose words all stand in the picture
_NEXT: Final = 100
_AROUND: Final = 320
_SLASH: Final = re.compile(r"/(?=[^\s/])")
_JOIN: Final = "\x1f"  # marks where a line may break and no blank is printed
_NODE: Final = ("id", "x", "y", "kind", "label", "lines", "iri", "date")
_EDGE: Final = ("id", "from", "to", "type", "smooth")
_PARTS: Final = (
    "boxes_data.js", "state.js", "boxes.js", "card.js", "files.js", "boxes_words.js",
    "boxes_svg.js", "boxes_walk.js", "search.js",
)  # fmt: skip
_VIS: Final = ("lib", "vis-9.1.2", "vis-network.min.js")


def render_boxes(graph: "Graph", *, title: str, summary: str) -> str:
    """Return ``graph``, made by ``citation_network``, as one self-contained HTML page.

    The same graph gives the same bytes. Raises ``ResourceError`` when pyvis lacks its script.
    """
    drawn = _drawn(graph)
    vis, code, style = _vis_network(), script(_PARTS), inline(style_sheet())
    page = environment().get_template("boxes.html.j2")
    return page.render(
        title=title,
        summary=summary,
        policy=policy([vis, code], [style]),
        vis=vis,
        code=code,
        style=style,
        data=embedded(_data(drawn) | {"file": file_name(title)}),
        **years_of(graph),
        kinds=kinds_of(graph),
        types=types_of(graph),
        nodes=[{**held, "said": said_of(held)} for _, held in graph.nodes(data=True)],
        edges=_rows(graph),
    )


# ---------------------------------------------------------------------------------- what is drawn


def _drawn(graph: "Graph") -> "nx.MultiDiGraph[int]":
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
    for number, (start, end, _, held) in enumerate(_edges(graph)):
        ends = numbers[start], numbers[end]
        smooth = _smooth(drawn, ends, beside[frozenset(ends)])
        beside[frozenset(ends)] += 1
        drawn.add_edge(*ends, id=number, type=held["type"], smooth=smooth)
    return drawn


def _edges(graph: "Graph") -> list[tuple[str, str, str, dict[str, Any]]]:
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


def _data(drawn: "nx.MultiDiGraph[int]") -> dict[str, Any]:
    """Return what the script draws from: pyvis's view of the graph, the looks, the outlines."""
    from pyvis.network import Network

    network = Network(directed=True)
    network.from_nx(drawn)
    nodes, edges, *_ = network.get_network_data()
    return {
        "base": drawn.graph["base"],
        "layered": drawn.graph["layered"],
        "named": not drawn.graph["columns"] and drawn.number_of_edges() <= _NAMED,
        "nodes": _only(nodes, _NODE),
        "edges": _only(edges, _EDGE),
        "looks": {
            kind: {
                "width": look.width,
                "height": look.height,
                "outline": outline(kind, look.width, look.height),
            }
            for kind, look in LOOKS.items()
        },
        "strokes": {
            kind: {"width": stroke.width, "dashes": list(stroke.dashes)}
            for kind, stroke in STROKES.items()
        },
    }


def _only(items: Sequence[Mapping[str, Any]], names: Sequence[str]) -> list[dict[str, Any]]:
    """Return, in order of id, what the script reads; pyvis adds sizes and widths of its own."""
    kept = [{name: item[name] for name in names} for item in items]
    return sorted(kept, key=lambda item: item["id"])


# ------------------------------------------------------------------------------- what is written


def _rows(graph: "Graph") -> list[dict[str, str]]:
    said = {node: said_of(held) for node, held in graph.nodes(data=True)}
    return [
        {"start": said[start], "end": said[end], **held} for start, end, _, held in _edges(graph)
    ]


def _vis_network() -> str:
    """Return vis-network (Apache-2.0 or MIT, its notice kept) out of pyvis's wheel."""
    script = files("pyvis").joinpath(*_VIS)
    if not script.is_file():
        raise ResourceError(
            "pyvis carries no vis-network 9.1.2 script.", "Install the package again."
        )
    return inline(script.read_text("utf-8").partition("//# sourceMappingURL")[0])
