"""A network beyond what can be drawn, in groups: what one body said or wrote is one node."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import networkx as nx

from kg.analysis.citing.citations import KINDS
from kg.analysis.wording import counted
from kg.figures.networks.views import Seen, makers

if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[str]

_Group: TypeAlias = tuple[str, str]

_MOST: Final = 300
_OTHERS: Final = "others"
_NOUNS: Final[Mapping[str, tuple[str, str]]] = {
    "claim": ("claim", "claims"),
    "reply": ("reply", "replies"),
    "document": ("document", "documents"),
    "source": ("source", "sources"),
    "agent": ("body", "bodies"),
    "person": ("person", "persons"),
    "place": ("place", "places"),
}


def groups(seen: Seen, largest: int) -> Seen:
    """Return the groups of a graph of more than ``largest`` nodes, and say how many those were.

    Claims, replies and works stand together by who said or made them; bodies and places by kind.
    All but the largest groups of a kind are one.
    """
    graph = seen.graph
    member = {node: _group(graph, node) for node in graph}
    sizes = Counter(member.values())
    kept = set(sorted(sizes, key=lambda group: (-sizes[group], group))[:_MOST])
    member = {node: at if at in kept else (at[0], _OTHERS) for node, at in member.items()}
    sizes = Counter(member.values())
    drawn: Graph = nx.MultiDiGraph()
    for kind, by in sorted(sizes, key=lambda group: (list(KINDS).index(group[0]), group[1])):
        drawn.add_node(f"{kind} {by}", **_named(kind, by, sizes[kind, by]))
    acts = Counter(
        (" ".join(member[start]), " ".join(member[end]), held["type"], held["relation"])
        for start, end, held in graph.edges(data=True)
    )
    for (start, end, kind, relation), number in sorted(acts.items()):
        said = f"{relation}, {number:,} times" if number > 1 else relation
        drawn.add_edge(start, end, relation, type=kind, relation=said, words="", place="")
    return Seen(
        drawn,
        f"{seen.title}, in groups",
        f"{counted(len(graph), 'name')} and {counted(graph.number_of_edges(), 'link')} are more "
        f"than the {largest:,} names that can be drawn one by one; here are "
        f"{counted(len(drawn), 'group')}; “kg network NAME --format gexf” writes networks of any "
        "size for a program such as Gephi.",
    )


def _group(graph: "Graph", node: str) -> _Group:
    kind = graph.nodes[node]["kind"]
    by = ", ".join(str(graph.nodes[maker]["label"]) for maker in makers(graph, node))
    return kind, by if kind in {"claim", "reply", "document", "source"} else ""


def _named(kind: str, by: str, size: int) -> dict[str, Any]:
    name = counted(size, *_NOUNS[kind]) + (f" by {by}" if by else "")
    held = {"kind": kind, "word": "Group", "label": name, "name": name}
    return {**held, "words": "", "place": "", "date": "", "detail": ""}
