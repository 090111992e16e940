"""Who cites whom: one networkx graph of assertions, sources, agents and places.

Every arrow points to where something comes from: an assertion to who said it and to what it cites,
a reply to its claim, a source to who made it, a county to its state. One edge per act of citing.

Node attributes, all text: ``kind`` (a key of ``KINDS``), ``word`` (the kind in a word), ``label``
(short), ``name`` (full), ``words`` (what the text says, verbatim), ``place`` (document and
characters), ``date`` (ISO 8601, of a work or of where an assertion stands, else empty), ``detail``
(printed label, date, other names, address). Edge attributes, all text: ``type`` (a key of
``LINK_TYPES``), ``relation`` (in words), ``words``, ``place``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from kg.analysis.acts import acts_of_citing, stances
from kg.analysis.nodes import KINDS, network_nodes, unknown_node
from kg.analysis.passages import Passage, passages, said_place
from kg.analysis.rows import Row, grouped, ordered, rows, values
from kg.analysis.wording import counted, opening, spoken
from kg.store.base import View
from kg.vocab.namespaces import iri

if TYPE_CHECKING:
    Network: TypeAlias = nx.MultiDiGraph[str]

__all__ = ["KINDS", "LINK_TYPES", "citation_network", "citation_summary"]

LINK_TYPES: Final = MappingProxyType(
    {
        "cites": "Citations",
        "stance": "Replies and disputes",
        "said": "Who said it",
        "made": "Who wrote or published it",
        "mentions": "What it mentions",
        "part": "What belongs to what",
    }
)
_LINKS: Final = MappingProxyType(
    {
        "prov:wasAttributedTo": ("said", "said by"),
        "dcterms:creator": ("made", "written by"),
        "dcterms:publisher": ("made", "published by"),
        "schema:about": ("mentions", "is about"),
        "schema:mentions": ("mentions", "mentions"),
        "c4o:hasContext": ("mentions", "mentions in a note"),
        "clm:states": ("mentions", "gives a figure for"),
        "org:unitOf": ("part", "is a unit of"),
        "org:subOrganizationOf": ("part", "is part of"),
        "org:memberOf": ("part", "is a member of"),
        "clm:jurisdiction": ("part", "has authority in"),
        "schema:containedInPlace": ("part", "is in"),
    }
)


def citation_network(view: View) -> "Network":
    """Return the graph of who cites whom in ``view``: IRIs for nodes, in reading order.

    Nodes: claims, replies, documents, sources, agents, jurisdictions. An edge's key is the IRI of
    the citation or stance link, or the name of the property for a plain link. Plain links to
    anything else, such as a programme, are left out. Raises ``StoreError`` when the store fails.
    """
    anchors = passages(view)
    graph: Network = nx.MultiDiGraph()
    graph.add_nodes_from(network_nodes(view, anchors).items())
    _add_citations(graph, acts_of_citing(view), anchors)
    _add_stances(graph, stances(view))
    _add_links(graph, ordered(rows(view, "network-links"), "from", "property", "to"))
    _add_states(graph)
    return graph


def citation_summary(graph: "Network") -> str:
    """Say in one sentence what the graph of ``citation_network`` holds."""
    kinds = [held["kind"] for _, held in graph.nodes(data=True)]
    cited = [to for _, to, held in graph.edges(data=True) if held["type"] == "cites"]
    said = (
        f"{counted(kinds.count('claim'), 'claim')} and "
        f"{counted(kinds.count('reply'), 'reply', 'replies')}, with "
        f"{counted(len(cited), 'citation')} of {counted(len(set(cited)), 'source')}"
    )
    if not cited:
        return f"{said}."
    counts = Counter(cited)
    most = min(counts, key=lambda key: (-counts[key], key))
    times = counted(counts[most], "time")
    return f"{said}; cited most often ({times}): “{opening(graph.nodes[most]['name'], 60)}”."


def _add_citations(
    graph: "Network", found: Iterable[Row], anchors: Mapping[str, Sequence[Passage]]
) -> None:
    for link, group in grouped(found, "link").items():
        start, cited = _citing(group), group[0]["cited"]
        for node in (start, cited):
            if node not in graph:
                graph.add_node(node, **unknown_node(node))
        points = [link, *values(group, "pointer")]
        stands = sorted(set(chain.from_iterable(anchors.get(point, ()) for point in points)))
        graph.add_edge(
            start,
            cited,
            link,
            type="cites",
            relation=spoken(group[0]["how"]),
            words="\n".join(values(group, "words") or [passage.exact for passage in stands]),
            place=_printed_place(group, stands),
        )


def _citing(group: Sequence[Row]) -> str:
    """Return the passage that cites, when it stands in the citing work; else the work itself."""
    within = [row for row in group if row.get("appearance") == row["citing"]]
    return min((row["assertion"] for row in within), default=group[0]["citing"])


def _printed_place(group: Sequence[Row], stands: Sequence[Passage]) -> str:
    notes = [f"note {note}" for note in values(group, "note")]
    return ", ".join([*values(group, "locator"), *notes, *filter(None, [said_place(stands)])])


def _add_stances(graph: "Network", found: Iterable[Row]) -> None:
    for row in found:
        start, cited = row["citing"], row["cited"]
        if start in graph and cited in graph:
            place = graph.nodes[start]["place"]
            said = {"type": "stance", "relation": spoken(row["how"]), "words": "", "place": place}
            graph.add_edge(start, cited, row["link"], **said)


def _add_links(graph: "Network", found: Iterable[Row]) -> None:
    links = {iri(name): (name, *link) for name, link in _LINKS.items()}
    for row in found:
        start, end = row["from"], row["to"]
        if start in graph and end in graph:
            name, kind, relation = links[row["property"]]
            place = graph.nodes[start]["place"] if kind in {"said", "mentions"} else ""
            said = {"type": kind, "relation": relation, "words": "", "place": place}
            graph.add_edge(start, end, name, **said)


def _add_states(graph: "Network") -> None:
    """Say a county with its state: "Orange County" alone is many places."""
    for node, held in graph.nodes(data=True):
        if held["word"] == "County":
            around = sorted(graph.nodes[place]["name"] for place in graph.successors(node))
            held["label"] = ", ".join([held["name"], *around])
