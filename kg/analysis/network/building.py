"""Networks of citation and reply, one query each, as networkx graphs.

Node attributes: ``label``. Edge attributes: ``weight`` (a float), ``count`` (acts of citing,
replying or naming), ``kind`` (how, in words, several joined by "; "). A node is an IRI; nodes and
edges stand in the order of IRIs, so that equal stores give equal graphs.

A row is a link or a name (``node``, ``name``). A link is one act (``from``, ``to``, ``act``,
``how``) or, where the acts themselves are not needed, all acts of one kind from one node to another
(``from``, ``to``, ``number``, ``how``): a million IRIs of acts are read slowly.
An act of two kinds, which the shapes forbid, is in two numbers; a row of its own (``from``, ``to``,
``again``) says how often acts were counted again.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from kg.analysis.argument.standing import attackers, mark_standing
from kg.analysis.network.linking import cited_rows
from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import local_name, opening, spoken
from kg.errors import UsageError
from kg.store.base import View
from kg.tables.edges import Citing

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]

_LABEL: Final = 60


@dataclass(frozen=True, slots=True)
class Network:
    """One network: its name after ``kg network``, what an edge says, and how it is made.

    ``query`` finds the links and ``names`` what nodes are called, where ``query`` does not. What
    ``citing`` says is in the side tables, too.
    """

    name: str
    says: str
    query: str
    make: Callable[[Sequence[Row]], "Net"]
    names: tuple[str, ...] = ()
    citing: Citing | None = None


def directed(found: Sequence[Row]) -> "Net":
    """Return one edge for each pair of rows of a query; its weight is the number of acts."""
    graph: Net = nx.DiGraph()
    _add_nodes(graph, found)
    pairs: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in links(found):
        pairs[row["from"], row["to"]].append(row)
    for (start, end), group in sorted(pairs.items()):
        number = _number(group)
        graph.add_edge(start, end, weight=float(number), count=number, kind=_kind(group))
    return graph


def _argued(found: Sequence[Row]) -> "Net":
    """One edge of weight 1 for each pair: to reply and to dispute are one taking up.

    Nodes have the attribute ``standing``: unanswered, answered or contested.
    """
    graph = directed(found)
    for _, _, held in graph.edges(data=True):
        held["weight"] = 1.0
    mark_standing(graph, attackers(links(found)))
    return graph


def _shared(found: Sequence[Row]) -> "Net":
    """One edge for each pair; an act is shared out evenly among all its pairs.

    Fractional counting: a work of three authors that is cited once gives each author a third. See
    A. Perianes-Rodriguez, L. Waltman, N. J. van Eck, "Constructing bibliometric networks: A
    comparison between full and fractional counting", Journal of Informetrics 10 (2016) 1178-1195.
    """
    graph = directed(found)
    weights: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    for group in grouped(links(found), "act").values():
        pairs = {(row["from"], row["to"]) for row in group}
        for pair in pairs:
            weights[pair] += Fraction(1, len(pairs))
    for (start, end), weight in weights.items():
        graph.edges[start, end]["weight"] = float(weight)
    return graph


def _co_cited(found: Sequence[Row]) -> "Net":
    """Two works are linked by the number of things that cite both.

    H. Small, "Co-citation in the scientific literature: A new measure of the relationship between
    two documents", Journal of the American Society for Information Science 24 (1973) 265-269. What
    cites is here an assertion, or a work where no assertion is known.
    """
    return _projected(found, by="from", onto="to")


def _coupled(found: Sequence[Row]) -> "Net":
    """Two assertions are linked by the number of works that both cite.

    M. M. Kessler, "Bibliographic coupling between scientific papers", American Documentation 14
    (1963) 10-25. A work stands in for an assertion where none is known.
    """
    return _projected(found, by="to", onto="from")


def _projected(found: Sequence[Row], *, by: str, onto: str) -> "Net":
    graph: Net = nx.Graph()
    _add_nodes(graph, found, sides=(onto,))
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for group in grouped(links(found), by).values():
        for pair in combinations(values(group, onto), 2):
            shared[pair] += 1
    kind = "cited together" if onto == "to" else "cite the same"
    for (one, other), number in sorted(shared.items()):
        graph.add_edge(one, other, weight=float(number), count=number, kind=kind)
    return graph


def links(found: Sequence[Row]) -> list[Row]:
    """Return the rows that say what is linked: acts of citing, replying or naming."""
    return [row for row in found if "from" in row]


def names(found: Sequence[Row]) -> dict[str, str]:
    """Return the opening words of every thing that the rows name."""
    named: dict[str, str] = {}
    for row in found:
        if "node" in row:
            label = opening(row["name"], _LABEL) or local_name(row["node"])
            named[row["node"]] = min(label, named.get(row["node"], label))
    return named


def _add_nodes(graph: "Net", found: Sequence[Row], sides: Sequence[str] = ("from", "to")) -> None:
    linked = {row[side] for row in links(found) for side in sides}
    named = names(found)
    for node in sorted(linked):
        graph.add_node(node, label=named.get(node) or local_name(node))


def labels(graph: "Net") -> dict[str, str]:
    """Return what each node is called, in the order of the nodes."""
    return {node: str(held.get("label", node)) for node, held in graph.nodes(data=True)}


def _number(group: Sequence[Row]) -> int:
    counted = sum(int(row.get("number", 0)) - int(row.get("again", 0)) for row in group)
    return counted + len({row["act"] for row in group if "act" in row})


def _kind(group: Sequence[Row]) -> str:
    return "; ".join(dict.fromkeys(spoken(how) for how in values(group, "how")))


_WORKS: Final = ("work-names",)
_BOTH: Final = ("assertion-words", "work-names")
_ALL: Final = (
    Network("agents", "a body cites a work of another; co-authors share one citation",
            "agents", _shared),
    Network("sources", "a work cites another", "sources", directed, _WORKS, Citing.WORK),
    Network("claims", "an assertion cites a work", "claims", directed, _BOTH, Citing.STATEMENT),
    Network("co-citation", "two works are cited by the same assertion",
            "citing", _co_cited, _BOTH, Citing.EITHER),
    Network("coupling", "two assertions cite the same work",
            "citing", _coupled, _BOTH, Citing.EITHER),
    Network("arguments", "an assertion takes up another", "arguments", _argued),
    Network("places", "a place is named by an assertion, or has a figure in it",
            "places", directed),
)  # fmt: skip
NETWORKS: Final[Mapping[str, Network]] = MappingProxyType({one.name: one for one in _ALL})


def build_network(view: View, name: str) -> "Net":
    """Return the network called ``name``. Raises ``UsageError`` with the list for another name."""
    if name not in NETWORKS:
        raise UsageError(
            f"There is no network named {name!r}.", f"Choose one of {', '.join(NETWORKS)}."
        )
    return NETWORKS[name].make(network_rows(view, NETWORKS[name]))


def network_rows(view: View, network: Network) -> list[Row]:
    """Return what a network is made from: links and names."""
    held = cited_rows(view, network.citing) if network.citing else None
    linked = rows(view, network.query) if held is None else held
    return [*linked, *(row for query in network.names for row in rows(view, query))]
