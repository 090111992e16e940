"""Graphs as a whole, inside a worker process. Source: SPARQL 1.1 Graph Store HTTP Protocol."""

from collections.abc import Iterator
from email import message_from_bytes
from typing import Final

import pyoxigraph as ox

from kg.errors import InputError
from kg.store.embedded import EmbeddedStore, EmbeddedView
from kg.store.unnamed import UNNAMED, moved
from kg.vocab import media
from kg.web.answer import Statements
from kg.web.dataset import graph_names
from kg.web.negotiation import GRAPHS, choose
from kg.web.refusal import Refused
from kg.web.wire import Job

_READ: Final = {
    media.TURTLE: ox.RdfFormat.TURTLE,
    "application/x-turtle": ox.RdfFormat.TURTLE,
    media.NTRIPLES: ox.RdfFormat.N_TRIPLES,
    media.RDFXML: ox.RdfFormat.RDF_XML,
    media.JSONLD: ox.RdfFormat.JSON_LD,
}
_MULTIPART: Final = "multipart/form-data"


def graph_of(job: Job) -> ox.NamedNode:
    """Return the graph that a request means; the default graph is written as ``UNNAMED``."""
    return UNNAMED if job.graph is None else graph_names([job.graph])[0]


def exists(view: EmbeddedView, name: ox.NamedNode) -> bool:
    """Return whether there is such a graph, an empty one counted; the default graph always is."""
    return name == UNNAMED or view.engine.contains_named_graph(name)


def whole_graph(view: EmbeddedView, job: Job, *, union: bool) -> Statements:
    """Return a graph, its statements as they were written. Raises ``Refused``."""
    kind = choose(job.accept, GRAPHS)
    if kind is None:
        raise Refused(406, f"A graph cannot be given as {job.accept}.")
    name = graph_of(job)
    if not exists(view, name):
        raise Refused(404, f"There is no graph {name}.")
    found = view.quads() if job.graph is None and union else view.quads(graph=name.value)
    bare = (moved(quad, ox.DefaultGraph()) for quad in found)
    return Statements(bare, GRAPHS[kind], kind)


def change(store: EmbeddedStore, job: Job, body: bytes) -> int:
    """Put, add to or remove a graph; return the status: 201 if that made it, else 204.

    Raises ``InputError`` for a body that cannot be read, ``Refused`` for a missing graph.
    """
    name = graph_of(job)
    with store.view() as view:
        assert isinstance(view, EmbeddedView)
        was_there = exists(view, name)
    if job.verb == "DELETE":
        return _delete(store, name, was_there=was_there)
    quads = list(parse(body, job.media_type, name))
    with store.write() as writer:
        if job.verb == "PUT":
            writer.replace_graph(name.value, quads)
        else:
            writer.add(quads)
    return 204 if was_there else 201


def _delete(store: EmbeddedStore, name: ox.NamedNode, *, was_there: bool) -> int:
    if not was_there:
        raise Refused(404, f"There is no graph {name}.")
    with store.write() as writer:
        writer.drop_graph(name.value)
    return 204


def parse(body: bytes, media_type: str, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """Yield the statements of a body, in ``graph``. Raises ``InputError`` and ``Refused``."""
    kind = media_type.partition(";")[0].strip().lower() or media.RDFXML  # section 5.1
    if kind == _MULTIPART:
        for part, part_type in _parts(body, media_type):
            yield from parse(part, part_type, graph)
        return
    if kind not in _READ:
        raise Refused(415, f"A body of {kind} is not read.", f"Send one of {', '.join(_READ)}.")
    try:
        for quad in ox.parse(
            body, format=_READ[kind], base_iri=_base(graph),
            without_named_graphs=True, rename_blank_nodes=True,
        ):  # fmt: skip
            yield moved(quad, graph)
    except (SyntaxError, ValueError) as problem:
        raise InputError(f"The body is not {kind}: {problem}.") from None


def _base(graph: ox.NamedNode) -> str | None:
    return None if graph == UNNAMED else graph.value


def _parts(body: bytes, media_type: str) -> Iterator[tuple[bytes, str]]:
    """Yield the files of a form. Source: RFC 7578."""
    whole = message_from_bytes(b"Content-Type: " + media_type.encode() + b"\r\n\r\n" + body)
    for part in whole.walk():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and not part.is_multipart():
            yield content, part.get_content_type()
