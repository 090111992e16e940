"""SPARQL Update on a generation, where the default graph is a merged reading copy.

What an update puts outside of any named graph lives in a graph of its own. While the update runs
that graph is the default graph, as the standard has it; afterwards the copy is made again.
"""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError

UNNAMED: Final = ox.NamedNode("urn:x-counterclaim:unnamed")
_DEFAULT: Final = ox.DefaultGraph()
_SMALL: Final = 20_000  # quads; below, one transaction is quicker than Oxigraph's bulk loader
_Graph: TypeAlias = ox.NamedNode | ox.DefaultGraph


def run_update(store: ox.Store, text: str, *, base: str, prefixes: dict[str, str]) -> None:
    """Run ``text`` on a draft. Raises ``QueryError`` if it is malformed or cannot be done."""
    _move(store, UNNAMED, _DEFAULT)
    try:
        store.update(text, base_iri=base, prefixes=prefixes)
    except SyntaxError as problem:
        raise QueryError(f"The update is malformed: {problem}.") from None
    except (RuntimeError, ValueError) as problem:
        raise QueryError(f"The update cannot be done: {problem}.") from None
    _move(store, _DEFAULT, UNNAMED)
    add_all(store, _copies(store))


def add_all(store: ox.Store, quads: Iterator[ox.Quad]) -> None:
    """Add quads, by one transaction or, if they are many, by Oxigraph's bulk loader."""
    first = list(islice(quads, _SMALL))
    if len(first) < _SMALL:
        store.extend(first)
    else:
        store.bulk_extend(chain(first, quads))


def _move(store: ox.Store, source: _Graph, target: _Graph) -> None:
    quads = list(store.quads_for_pattern(None, None, None, source))
    store.clear_graph(target)
    store.extend([moved(quad, target) for quad in quads])
    store.remove_graph(source)


def _copies(store: ox.Store) -> Iterator[ox.Quad]:
    for name in store.named_graphs():
        for quad in store.quads_for_pattern(None, None, None, name):
            yield moved(quad, _DEFAULT)


def moved(quad: ox.Quad, graph: ox.NamedNode | ox.DefaultGraph) -> ox.Quad:
    """Return the same statement in another graph."""
    return ox.Quad(quad.subject, quad.predicate, quad.object, graph)
