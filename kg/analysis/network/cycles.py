"""Citations that come back: A cites B, B cites A, through documents and time.

The cycles are the shortest one through each arc of each strongly connected part: R. Tarjan,
"Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972) 146-160.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import networkx as nx

from kg.analysis.citing.works import Works
from kg.analysis.network.building import NETWORKS, labels, links, network_rows
from kg.analysis.rows import Row, rows
from kg.analysis.wording import local_name
from kg.reconcile.sources.titles import title_words
from kg.store.base import View
from kg.vocab.namespaces import iri

_MOST: Final = 100
_TELLING: Final = 4  # words; shorter titles ("Annual Report") are those of many works


@dataclass(frozen=True, slots=True)
class Act:
    """One work cites another; dates in words, empty when not known."""

    work: str
    dated: str
    source: str
    source_dated: str


@dataclass(frozen=True, slots=True)
class Arc:
    """One body or work cites the next of its cycle, in these acts."""

    start: str
    end: str
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Cycle:
    """A way of citations that ends where it began; ``nodes`` are IRIs, the least one first."""

    nodes: tuple[str, ...]
    arcs: tuple[Arc, ...]


def citation_cycles(view: View, name: str) -> tuple[Cycle, ...]:
    """Return the cycles of the network ``agents`` or ``sources``, the shortest first, at most 100.

    That a body or a work cites itself is no cycle. A cited work goes on as the document of the
    graph that alone bears its title, of four words or more.
    """
    found = network_rows(view, NETWORKS[name])
    cited = rows(view, "acts")
    between: dict[tuple[str, str], set[str]] = defaultdict(set)
    held = _documents(view) if name == "sources" else {}
    for row in cited if name == "sources" else links(found):
        start, end = row["from"], held.get(row["to"], row["to"])
        if start != end:
            between[start, end].add(row["act"])
    graph: nx.DiGraph[str] = nx.DiGraph(sorted(between))
    ways: dict[tuple[str, ...], None] = {}
    for way in _ways(graph):
        ways[way] = None
        if len(ways) == _MOST:
            break
    named = labels(NETWORKS[name].make(found)) if ways else {}
    said = _acts(view, cited) if ways else {}
    return tuple(
        Cycle(way, tuple(_arc(pair, between[pair], named, said) for pair in _pairs(way)))
        for way in sorted(ways, key=lambda way: (len(way), way))
    )


def _ways(graph: "nx.DiGraph[str]") -> Iterator[tuple[str, ...]]:
    """Yield the shortest cycle through every arc, from its least node on."""
    for part in sorted(map(sorted, nx.strongly_connected_components(graph))):
        within = graph.subgraph(part)
        for start, end in sorted(within.edges):
            way = nx.shortest_path(within, end, start)
            least = way.index(min(way))
            yield (*way[least:], *way[:least])


def _pairs(way: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return zip(way, (*way[1:], way[0]), strict=True)


def _acts(view: View, cited: Sequence[Row]) -> dict[str, Act]:
    works = Works.of(view)
    return {
        row["act"]: Act(
            works.name(row["from"]), works.dated(row["from"]),
            works.name(row["to"]), works.dated(row["to"]),
        )
        for row in cited
    }  # fmt: skip


def _arc(
    pair: tuple[str, str], made: set[str], named: Mapping[str, str], said: Mapping[str, Act]
) -> Arc:
    found = dict.fromkeys(said[act] for act in sorted(made))
    start, end = (named.get(node) or local_name(node) for node in pair)
    return Arc(start, end, tuple(found))


def _documents(view: View) -> dict[str, str]:
    """Return, for each cited work whose title one document of the graph bears, that document."""
    rows_of = rows(view, "dated-things")
    bearing: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in rows_of:
        if row["class"] == iri("clm:Document") and "name" in row:
            bearing[title_words(row["name"])].add(row["thing"])
    known = {words: min(ones) for words, ones in bearing.items() if len(ones) == 1}
    return {
        row["thing"]: known[words]
        for row in rows_of
        if "name" in row and len(words := title_words(row["name"])) >= _TELLING and words in known
    }
