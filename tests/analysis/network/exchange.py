"""A made-up exchange, and its networks."""

from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from kg.analysis.network.building import build_network
from tests.checks.world import EX, World

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]


def exchange() -> World:
    """The league and the board wrote a guide; the board's answer cites it twice, and a memo."""
    world = World()
    world.add("answer", "dcterms:creator", "board")
    world.source("guide", "The Guide", by=["league", "school"])
    world.source("memo", "The Memo", by=["officer"])
    world.assertion("claim", "The quay is closed.", by="league")
    world.assertion("reply", "It is open.")
    world.text("claim", "schema:text", "The quay is closed.")
    world.reply("reply", "claim")
    world.add("quay", "rdf:type", "schema:AdministrativeArea")
    world.add("claim", "schema:mentions", "quay")
    world.figure("f", "82", said="reply")
    world.cite("guide", assertion="claim")
    world.cite("guide", assertion="reply")
    world.cite("memo", assertion="reply")
    world.cite("memo", by="guide")
    return world


def network_of(name: str) -> "Net":
    return exchange().read(lambda view: build_network(view, name))


def edges_of(net: "Net") -> dict[tuple[str, str], float]:
    return {
        (start.removeprefix(EX), end.removeprefix(EX)): round(held["weight"], 4)
        for start, end, held in net.edges(data=True)
    }
