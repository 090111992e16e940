"""A network of so many names that reading them all takes minutes: who cites what most, as counted.

Counts come from the side tables, so that the picture is there at once at any size.
"""

from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.analysis.wording import counted, local_name
from kg.figures.networks.views import Seen
from kg.search.kinds import Kind
from kg.store.base import View
from kg.tables.tables import BESIDE, Order, Tables, Thing, tables_of

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

_SHOWN: Final = 60  # bodies, and as many works
_NAMES: Final = (Kind.CLAIM, Kind.REPLY, Kind.DOCUMENT, Kind.SOURCE, Kind.AGENT, Kind.PLACE)


def counts_of(view: View, largest: int) -> Tables | None:
    """Return the side tables of a view of more than ``largest`` names; none of a smaller one."""
    if view.folder is None or not (view.folder / BESIDE.name).exists():
        return None
    tables = tables_of(view)
    return tables if sum(map(tables.total, _NAMES)) > largest else None


def gathered(tables: Tables) -> Seen:
    """Return the bodies that say most, the works that are cited most, and their links."""
    bodies = tables.things(Kind.AGENT, Order.TIMES, limit=_SHOWN).page
    works = tables.things(Kind.SOURCE, Order.TIMES, limit=_SHOWN).page
    graph: Graph = nx.MultiDiGraph()
    for body in bodies:
        graph.add_node(body.iri, **_named(body, "agent", "Body", "claim", "claims"))
    for work in works:
        graph.add_node(work.iri, **_named(work, "source", "Source", "citation", "citations"))
    found = tables.citing([body.iri for body in bodies], [work.iri for work in works])
    for citing, cited, number in found:
        said = f"cites, {number:,} times" if number > 1 else "cites"
        graph.add_edge(citing, cited, "cites", type="cites", relation=said, words="", place="")
    return Seen(graph, "Who cites what most", _summary(tables, graph))


def _summary(tables: Tables, graph: "Graph") -> str:
    said = ", ".join(
        counted(tables.total(kind), *words)
        for kind, words in (
            (Kind.CLAIM, ("claim", "claims")), (Kind.REPLY, ("reply", "replies")),
            (Kind.SOURCE, ("source", "sources")),
        )
    )  # fmt: skip
    return (
        f"{said}: more than can be drawn one by one; here are the bodies that say most and the "
        f"works that are cited most, {len(graph)} in all; “kg network claims --format gexf” writes "
        "every claim, reply and cited work for a program such as Gephi."
    )


def _named(thing: Thing, kind: str, word: str, *nouns: str) -> dict[str, str]:
    name = thing.label or local_name(thing.iri)
    held = {"kind": kind, "word": word, "label": name, "name": name, "date": thing.day}
    return {**held, "words": "", "place": "", "detail": counted(thing.times, *nouns)}
