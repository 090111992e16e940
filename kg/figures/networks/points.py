"""A network too large for boxes, as one HTML page: sigma.js draws points, Python says where.

Each kind has a colour, a shape and, as one comes closer, a word. Texts are cut, so that a page of
ten thousand names stays a few megabytes; tables are shown a page at a time and saved whole.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from kg.analysis.citing.citations import LINK_TYPES
from kg.analysis.wording import opening
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
from kg.figures.networks.spread import spread
from kg.figures.page import embedded, environment, inline, policy
from kg.figures.shapes import LOOKS, STROKES, tint
from kg.vocab.resources import front_end

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

SMALLEST: Final = 2_000  # up to here every name has a box
LARGEST: Final = 50_000  # beyond, only groups are drawn

_LIBRARIES: Final = ("graphology/dist/graphology.umd.min.js", "sigma/dist/sigma.min.js")
_PARTS: Final = (
    "points_data.js", "state.js", "card.js", "files.js", "points_tables.js", "points_shapes.js",
    "points.js", "search.js",
)  # fmt: skip
_FEW: Final = 10_000
_LENGTHS: Final = (300, 120)  # of a text at most, up to _FEW names and beyond
_ON_LIGHT, _ON_DARK = 0.74, 1.0  # of a kind's colour in its point, the rest black
_TABLES: Final = (
    {"id": "names", "title": "Names", "noun": "names",
     "columns": ("Short", "Name", "Words", "Place", "Also known")},
    {"id": "links", "title": "Links", "noun": "links",
     "columns": ("From", "Link", "To", "Words of the note", "Place")},
)  # fmt: skip

# The outlines of points for the legend, as points_shapes.js draws them: around 0, 12 pixels high.
_POINTS: Final[Mapping[str, str]] = {
    "claim": "M-6 -6H6V6H-6Z",
    "reply": "M-6.7 0A6.7 6.7 0 1 1 6.7 0A6.7 6.7 0 1 1 -6.7 0Z",
    "document": "M-3.6 -6.2H3.6L7.2 0L3.6 6.2H-3.6L-7.2 0Z",
    "source": "M0 -8L8 0L0 8L-8 0Z",
    "agent": "M0 -8.3L7.2 4.2H-7.2Z",
    "person": "M0 8.3L7.2 -4.2H-7.2Z",
    "place": "M-2.7 -7.5H2.7V-2.7H7.5V2.7H2.7V7.5H-2.7V2.7H-7.5V-2.7H-2.7Z",
}


def render_points(graph: "Graph", *, title: str, summary: str) -> str:
    """Return ``graph``, made by ``citation_network``, as one self-contained HTML page.

    The same graph gives the same bytes. Raises ``ResourceError`` where sigma was not fetched.
    """
    libraries = [_library(name) for name in _LIBRARIES]
    code, style = script(_PARTS), inline(style_sheet() + _point_colours())
    kinds = [{**kind, "outline": _POINTS[kind["key"]]} for kind in kinds_of(graph)]
    return (
        environment()
        .get_template("points.html.j2")
        .render(
            title=title,
            summary=summary,
            policy=policy([*libraries, code], [style]),
            libraries=libraries,
            code=code,
            style=style,
            data=embedded(_data(graph) | {"file": file_name(title)}),
            kinds=kinds,
            types=types_of(graph),
            tables=_TABLES,
            **years_of(graph),
        )
    )


def _library(name: str) -> str:
    return inline(front_end(name).read_text("utf-8").partition("//# sourceMappingURL")[0])


def _data(graph: "Graph") -> dict[str, Any]:
    """Return columns of values; kinds, types and relations are numbers of their lists."""
    length = _LENGTHS[len(graph) > _FEW]
    kinds, types = list(LOOKS), list(LINK_TYPES)
    relations: dict[str, int] = {}
    numbers = {node: at for at, node in enumerate(graph)}
    nodes: list[list[Any]] = []
    places = spread(graph)
    base = shared_start(graph)
    for node, held in graph.nodes(data=True):
        x, y = places[node]
        name = "" if held["name"] == held["words"] else held["name"]
        texts = (opening(text, length) for text in (name, held["words"], held["place"]))
        kind = kinds.index(held["kind"])
        iri = node.removeprefix(base)
        nodes.append([kind, x, y, iri, said_of(held), *texts, held["date"]])
    edges = [
        [
            numbers[start], numbers[end], types.index(held["type"]),
            relations.setdefault(held["relation"], len(relations)),
            opening(held["words"], length), opening(held["place"], length),
        ]
        for start, end, held in graph.edges(data=True)
    ]  # fmt: skip
    return {
        "base": base,
        "kinds": kinds,
        "types": types,
        "relations": list(relations),
        "rows": nodes,
        "links": edges,
        "looks": dict.fromkeys(kinds),
        "strokes": dict.fromkeys(STROKES),
    }


def _point_colours() -> str:
    """Points are full colours, darker on a light ground, so that each stands out."""
    light, dark = (
        ";".join(f"--{kind}:{tint(look.colour, '#000000', share)}" for kind, look in LOOKS.items())
        for share in (_ON_LIGHT, _ON_DARK)
    )
    return f"\n:root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
