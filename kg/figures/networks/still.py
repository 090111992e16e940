"""A network for print: what its page shows at first, as a still picture that says what is left out.

Of more names than can be read at once, those with most links are drawn.
"""

from collections import Counter
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.analysis.citing.citations import KINDS, LINK_TYPES
from kg.analysis.wording import counted
from kg.figures.charts.chart import Chart, Key
from kg.figures.charts.svg import tag
from kg.figures.networks.layout import LAYERED, columns_help
from kg.figures.networks.legend import HIDDEN_AT_FIRST, said_of, unknown_of
from kg.figures.networks.parts import (
    Box,
    Line,
    Swatch,
    Way,
    extent,
    links_of,
    rules,
    words_of,
)
from kg.figures.networks.placed import NAMED, edges_of, placed
from kg.figures.networks.points import LARGEST
from kg.figures.networks.views import Seen

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

_ALWAYS: Final = frozenset({"claim", "reply", "document", "source"})  # with or without a link
_NARROWEST: Final = 600
_NOTE: Final = (
    "An arrow leads from a claim or reply to what it cites or answers and to who said it, and from "
    "a work to who wrote or published it. Long names are cut."
)
_COLUMNS: Final = ("From", "Link", "To", "Words", "Place")
_OF_BODIES: Final = "An arrow leads from who cites to whose work is cited. Long names are cut."


def draw_network(seen: Seen) -> Chart:
    """Return a network as a still picture. The same graph gives the same picture."""
    kept = _kept(seen.graph)
    spots = placed(kept)
    boxes = {node: Box.of(held) for node, held in spots.nodes(data=True)}
    ways = [Way.of(boxes, *link) for link in links_of(spots)]
    is_columns = columns_help(kept)
    relations = [held["relation"] for *_, held in edges_of(kept)]
    words = words_of(boxes, ways, relations) if not is_columns and len(ways) <= NAMED else []
    left, top, right, bottom = extent(boxes, ways, words)
    drawn = [
        *(node for way in ways for node in way.drawn()),
        *(node for box in boxes.values() for node in box.drawn()),
        *(word.drawn() for word in words),
    ]
    return Chart(
        title=seen.title,
        summary=seen.summary + _left_out(kept, seen.graph),
        note=_NOTE if is_columns else _OF_BODIES if kept else "",
        width=max(_NARROWEST, round(right - left)),
        height=round(bottom - top),
        drawn=(tag("g", *drawn, transform=f"translate({-left:.1f} {-top:.1f})"),),
        keys=_keys(kept, seen.graph),
        columns=_COLUMNS,
        rows=_rows(kept),
        rules=rules(),
    )


# ---------------------------------------------------------------------------------- what is drawn


def _kept(graph: "Graph") -> "Graph":
    """Return what the page shows at first; of too many names, those with most links."""
    links = [
        (start, end, key, held) for start, end, key, held in graph.edges(keys=True, data=True)
        if held["type"] not in HIDDEN_AT_FIRST
    ]  # fmt: skip
    often = Counter(node for start, end, *_ in links for node in {start, end})
    names = [
        node for node, held in graph.nodes(data=True) if held["kind"] in _ALWAYS or often[node]
    ]
    if len(names) > LAYERED:
        most = set(sorted(names, key=lambda node: (-often[node], node))[:LAYERED])
        names = [node for node in names if node in most]
    kept: Graph = nx.MultiDiGraph()
    kept.add_nodes_from((node, graph.nodes[node]) for node in names)
    for start, end, key, held in links:
        if start in kept and end in kept:
            kept.add_edge(start, end, key, **held)
    return kept


def _rows(kept: "Graph") -> tuple[tuple[str, ...], ...]:
    """Return the links that are drawn, then the names that have none."""
    said = {node: said_of(held) for node, held in kept.nodes(data=True)}
    links = [
        (said[start], held["relation"], said[end], held["words"], held["place"])
        for start, end, _, held in edges_of(kept)
    ]
    alone = [
        (said[node], "", "", held["words"], held["place"])
        for node, held in kept.nodes(data=True)
        if not kept.degree(node)
    ]
    return (*links, *alone)


def _left_out(kept: "Graph", graph: "Graph") -> str:
    names, links = len(graph) - len(kept), graph.number_of_edges() - kept.number_of_edges()
    if not names and not links:
        return ""
    most = " Drawn are the names with most links." if len(kept) == LAYERED else ""
    elsewhere = "; a file that ends in .html has them" if len(graph) <= LARGEST else ""
    return f"{most} Not drawn: {counted(names, 'name')} and {counted(links, 'link')}{elsewhere}."


def _keys(kept: "Graph", graph: "Graph") -> tuple[Key, ...]:
    every = Counter(held["kind"] for _, held in graph.nodes(data=True))
    drawn = Counter(held["kind"] for _, held in kept.nodes(data=True))
    kinds = [
        Key(
            Swatch(kind), _said(words + unknown_of(graph, kind), drawn[kind], every[kind]),
            every[kind],
        )
        for kind, words in KINDS.items() if every[kind]
    ]  # fmt: skip
    every = Counter(held["type"] for _, _, held in graph.edges(data=True))
    drawn = Counter(held["type"] for _, _, held in kept.edges(data=True))
    types = [
        Key(Line(kind), _said(words, drawn[kind], every[kind]), every[kind])
        for kind, words in LINK_TYPES.items() if every[kind]
    ]  # fmt: skip
    return (*kinds, *types)


def _said(words: str, drawn: int, every: int) -> str:
    return words if drawn == every else f"{words}, {drawn or 'none'} of them drawn"
