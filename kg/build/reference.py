"""Keep the shared graphs to what some document names, and the parents of that."""

import pyoxigraph as ox

from kg.store.base import View, Writer
from kg.vocab.iris import Minter


def prune_reference(writer: Writer, names: Minter) -> None:
    """Drop bodies, places, concepts and their outside links that no document names any more.

    What checks found the last time names them no longer: it is found anew.
    """
    shared = names.graph("reference"), names.graph("links")
    with writer.view() as view:
        quads = {graph: list(view.quads(graph=graph)) for graph in shared}
        kept = _reached(view, quads[shared[0]], (*shared, names.graph("checks")))
    for graph, before in quads.items():
        after = [quad for quad in before if quad.subject in kept]
        if len(after) < len(before):
            writer.replace_graph(graph, after)


def _reached(view: View, reference: list[ox.Quad], apart: tuple[str, ...]) -> set[object]:
    """Return what graphs other than those ``apart`` point to, and all that this points to."""
    links: dict[object, list[object]] = {}
    for quad in reference:
        links.setdefault(quad.subject, []).append(quad.object)
    waiting = [subject for subject in links if _is_named(view, subject, apart)]
    kept: set[object] = set()
    while waiting:
        node = waiting.pop()
        if node not in kept:
            kept.add(node)
            waiting.extend(target for target in links[node] if target in links)
    return kept


def _is_named(view: View, subject: object, apart: tuple[str, ...]) -> bool:
    return isinstance(subject, ox.NamedNode) and any(
        _graph_of(quad) not in apart for quad in view.quads(obj=subject)
    )


def _graph_of(quad: ox.Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
