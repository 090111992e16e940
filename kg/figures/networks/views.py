"""What of the graph of who cites whom a network picture shows: all of it, or one side of it."""

from collections.abc import Callable, Collection, Container, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import networkx as nx

from kg.analysis.citing.citations import KINDS, LINK_TYPES, citation_summary
from kg.analysis.wording import counted, local_name
from kg.errors import UsageError

if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[str]

_Group: TypeAlias = tuple[str, ...]

_SAID: Final = frozenset({"claim", "reply"})
_WORKS: Final = frozenset({"document", "source"})
_BODIES: Final = frozenset({"agent", "person"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A graph to draw, with its heading and the one sentence that says what it holds."""

    graph: "Graph"
    title: str
    summary: str


def everything(graph: "Graph") -> Seen:
    """Show who says what, citing which source."""
    return Seen(graph, "Who cites whom", citation_summary(graph))


def claims_and_sources(graph: "Graph") -> Seen:
    """Show assertions and works, with citations and replies."""
    shown = _part(graph, _SAID | _WORKS, {"cites", "stance"})
    return Seen(shown, "Claims and sources", citation_summary(shown))


def stances(graph: "Graph") -> Seen:
    """Show which assertion takes up which, and who said them."""
    part = _part(graph, _SAID | _BODIES, {"stance", "said"})
    alone = [node for node in _of(part, _BODIES) if not part.degree(node)]
    part.remove_nodes_from(alone)
    links = [held for _, _, held in part.edges(data=True) if held["type"] == "stance"]
    claims, replies = len(_of(part, {"claim"})), len(_of(part, {"reply"}))
    return Seen(
        part,
        "Which reply takes up which claim",
        f"{counted(claims, 'claim')} and {counted(replies, 'reply', 'replies')}, "
        f"with {counted(len(links), 'link')} from what takes up to what is taken up.",
    )


def bodies(graph: "Graph") -> Seen:
    """Show who cites whose work: one link for each way in which one body cites another.

    Those who speak or write together are one node. A link's words name each citation. A citation
    of a work whose maker is not known cannot be drawn; the sentence counts these.
    """
    acts: dict[tuple[_Group, _Group, str], list[str]] = {}
    unknown = citations = 0
    for start, end, held in graph.edges(data=True):
        if held["type"] != "cites":
            continue
        by, of = makers(graph, start), makers(graph, end)
        if by and of:
            citations += 1
            acts.setdefault((by, of, held["relation"]), []).append(_citation(graph, end, held))
        else:
            unknown += 1
    shown: Graph = nx.MultiDiGraph()
    for group in sorted({group for by, of, _ in acts for group in (by, of)}):
        shown.add_node(" ".join(group), **_together(graph, group))
    for (by, of, relation), said in sorted(acts.items()):
        times = f"{relation}, {len(said):,} times" if len(said) > 1 else relation
        held = {"type": "cites", "relation": times, "words": "\n".join(said), "place": ""}
        shown.add_edge(" ".join(by), " ".join(of), relation, **held)
    left = f"; {unknown:,} more without a known body on both sides" if unknown else ""
    return Seen(
        shown,
        "Which body cites whose work",
        f"{counted(len(shown), 'body, person or group', 'bodies, persons and groups')}, with "
        f"{counted(citations, 'citation')} between them or of their own work{left}.",
    )


def neighbourhood(graph: "Graph", of: str, hops: int) -> Seen:
    """Show what stands up to ``hops`` links around ``of``: an IRI, its last part, or "Claim 3".

    Bodies and places are shown and not passed through, or one hub would bring in everything.
    Without ``of`` the first claim is taken. Raises ``UsageError`` when nothing fits.
    """
    if not graph and not of:
        return Seen(graph, "Around one claim", "There is no claim yet.")
    middle = _found(graph, of)
    kept = {middle}
    edge = {middle}
    for _ in range(hops):
        through = [node for node in edge if node == middle or _leads_on(graph.nodes[node])]
        edge = {other for node in through for other in nx.all_neighbors(graph, node)} - kept
        kept |= edge
    shown = _part(graph, KINDS, LINK_TYPES, within=kept)
    held = graph.nodes[middle]
    return Seen(
        shown,
        f"Around {held['word']}",
        f"Up to {counted(hops, 'link')} from {held['word']}: "
        f"{counted(len(kept) - 1, 'name')} and {counted(shown.number_of_edges(), 'link')}.",
    )


VIEWS: Final[Mapping[str, Callable[["Graph"], Seen]]] = MappingProxyType(
    {"network": everything, "agents": bodies, "sources": claims_and_sources, "stance": stances}
)


def _leads_on(held: Mapping[str, Any]) -> bool:
    return held["kind"] in _SAID | _WORKS


def _found(graph: "Graph", of: str) -> str:
    wanted = of.strip().casefold()
    for node, held in graph.nodes(data=True):
        if not wanted or of == node or wanted in {local_name(node).casefold(), _word(held)}:
            return node
    raise UsageError(
        f"Nothing in the graph is called {of!r}.",
        "Give an IRI, its last part, or a name such as 'Claim 3'.",
    )


def _word(held: Mapping[str, Any]) -> str:
    return str(held["word"]).casefold()


def makers(graph: "Graph", node: str) -> _Group:
    """Return who said an assertion, or made a work, sorted."""
    links = graph.out_edges(node, data=True)
    return tuple(sorted({end for _, end, held in links if held["type"] in {"said", "made"}}))


def _together(graph: "Graph", group: _Group) -> dict[str, Any]:
    """Return the attributes of one body, or of several that speak as one."""
    if len(group) == 1:
        return dict(graph.nodes[group[0]])
    held = [graph.nodes[node] for node in group]
    return {
        "kind": "agent",
        "word": f"{len(group)} together",
        "label": ", ".join(sorted((str(one["label"]) for one in held), key=len)),
        "name": "; ".join(str(one["name"]) for one in held),
        "words": "",
        "place": "",
        "date": "",
        "detail": "",
    }


def _citation(graph: "Graph", source: str, held: Mapping[str, Any]) -> str:
    """Name a cited work, with the note that cites it and where that stands."""
    parts = (graph.nodes[source]["name"], held["words"], held["place"])
    return " · ".join(dict.fromkeys(filter(None, parts)))


def _part(
    graph: "Graph",
    kinds: Collection[str],
    types: Collection[str],
    within: Container[str] | None = None,
) -> "Graph":
    """Return what is of these kinds and types, and ``within``, in the order of ``graph``."""
    part: Graph = nx.MultiDiGraph()
    part.add_nodes_from(
        (node, graph.nodes[node]) for node in _of(graph, kinds) if within is None or node in within
    )
    for start, end, key, held in graph.edges(keys=True, data=True):
        if held["type"] in types and start in part and end in part:
            part.add_edge(start, end, key, **held)
    return part


def _of(graph: "Graph", kinds: Collection[str]) -> list[str]:
    return [node for node, held in graph.nodes(data=True) if held["kind"] in kinds]
