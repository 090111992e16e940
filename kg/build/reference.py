"""Keep the shared graphs to what some document names, and the parents of that."""

import pyoxigraph as ox

from kg.store.base import View, Writer
from kg.vocab.iris import Minter


def prune_reference(writer: Writer, names: Minter) -> None:
    """Drop bodies, places, concepts and their outside links that no document names any more."""
    shared = names.graph("reference"), names.graph("links")
    with writer.view() as view:
        quads = {graph: list(view.quads(graph=graph)) for graph in shared}
        kept = _reached(view, quads[shared[0]], shared)
    for graph, before in quads.items():
        after = [quad for quad in before if quad.subject in kept]
        if len(after) < len(before):
            writer.replace_graph(graph, after)


def _reached(view: View, reference: list[ox.Quad], shared: tuple[str, ...]) -> set[object]:
    """Return the subjects that another graph points to, and all that those point to."""
    links: dict[object, list[object]] = {}
    for quad in reference:
        links.setdefault(quad.subject, []).append(quad.object)
    waiting = [subject for subject in links if _is_named(view, subject, shared)]
    kept: set[object] = set()
    while waiting:
        node = waiting.pop()
        if node not in kept:
            kept.add(node)
            waiting.extend(target for target in links[node] if target in links)
    return kept


def _is_named(view: View, subject: object, shared: tuple[str, ...]) -> bool:
    return isinstance(subject, ox.NamedNode) and any(
        _graph_of(quad) not in shared for quad in view.quads(obj=subject)
    )


def _graph_of(quad: ox.Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
