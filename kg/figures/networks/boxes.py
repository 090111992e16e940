"""The picture of who cites whom: one HTML page, still, searchable, with its table beside it.

The graph goes through pyvis (``Network.from_nx``, ``get_network_data``) and into our own page with
the vis-network script that pyvis carries. pyvis's own pages are not used: they call other hosts,
take HTML from titles and never come to rest.
"""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from kg.errors import ResourceError
from kg.figures.networks.legend import (
    file_name,
    kinds_of,
    said_of,
    script,
    style_sheet,
    types_of,
    years_of,
)
from kg.figures.networks.placed import NAMED, edges_of, placed
from kg.figures.page import embedded, environment, inline, policy
from kg.figures.shapes import LOOKS, STROKES, outline

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

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
    drawn = placed(graph)
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


def _data(drawn: "nx.MultiDiGraph[int]") -> dict[str, Any]:
    """Return what the script draws from: pyvis's view of the graph, the looks, the outlines."""
    from pyvis.network import Network

    network = Network(directed=True)
    network.from_nx(drawn)
    nodes, edges, *_ = network.get_network_data()
    return {
        "base": drawn.graph["base"],
        "layered": drawn.graph["layered"],
        "named": not drawn.graph["columns"] and drawn.number_of_edges() <= NAMED,
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
        {"start": said[start], "end": said[end], **held} for start, end, _, held in edges_of(graph)
    ]


def _vis_network() -> str:
    """Return vis-network (Apache-2.0 or MIT, its notice kept) out of pyvis's wheel."""
    script = files("pyvis").joinpath(*_VIS)
    if not script.is_file():
        raise ResourceError(
            "pyvis carries no vis-network 9.1.2 script.", "Install the package again."
        )
    return inline(script.read_text("utf-8").partition("//# sourceMappingURL")[0])
