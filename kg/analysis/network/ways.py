"""The networks in which ways are sought: a claim reaches data through the works that it cites."""

from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from kg.analysis.network.building import build_network, directed
from kg.analysis.rows import rows
from kg.store.base import View

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]

_FURTHER: Final = {"claims": ("sources",), "sources": ()}


def way_network(view: View, name: str) -> "Net":
    """Return the network called ``name``; what a way may go on through is added to it.

    From ``claims`` and ``sources`` it goes on through works that cite works, and from a work to the
    data that its figures are from. Raises ``UsageError`` for a name that is none.
    """
    net = build_network(view, name)
    if name not in _FURTHER:
        return net
    further = [build_network(view, other) for other in _FURTHER[name]]
    return nx.compose_all([directed(rows(view, "data-behind")), *further, net])
