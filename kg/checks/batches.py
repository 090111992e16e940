"""The documents of a view, one reading each. A feed has records instead of a text, and none."""

from collections.abc import Iterator, Sequence
from typing import Final

from kg.checks.asking import Batch, ask_of
from kg.checks.reading import Reading, values
from kg.store.base import View

_AT_ONCE: Final = 100  # documents; what was read of them is held at the same time


def shared_reading(view: View) -> Reading:
    """Return the reading of what all documents share: bodies, places, who is above whom."""
    whole = Reading(view)
    described = set(values(whole.rows("documents"), "graph"))
    shared = [graph for graph in view.graphs() if graph not in described]
    return Reading(view, lambda name: ask_of(view, name, shared))


def text_graphs(view: View) -> tuple[str, ...]:
    """Return the graphs of the documents that have a text, in order."""
    whole = Reading(view)
    feeds = set(values(whole.rows("feeds"), "graph"))
    return tuple(graph for graph in values(whole.rows("documents"), "graph") if graph not in feeds)


def document_readings(view: View, shared: Reading, graphs: Sequence[str]) -> Iterator[Reading]:
    """Yield a reading of each document; ``graphs`` are those that say what the documents say."""
    for first in range(0, len(graphs), _AT_ONCE):
        some = graphs[first : first + _AT_ONCE]
        batch = Batch(view, some)
        yield from (Reading(view, batch.said_in(graph), shared) for graph in some)
