"""The statements about a thing as a document of data, under the names it has at this server."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

import pyoxigraph as ox

from kg.query.nodes.description import Description
from kg.rdf.serialise import write_rdf
from kg.vocab.namespaces import iri
from kg.web.linked.addresses import Addresses
from kg.web.linked.documents import Form

DATASET: Final = ".well-known/void#dataset"
_KEEPS_GRAPHS: Final = ("nquads", "trig")


def described(found: Description, path: str, form: Form, addresses: Addresses) -> bytes:
    """Return the document at ``path``, in the syntax of ``form``."""
    quads = (*found.outgoing, *found.incoming)
    output = BytesIO()
    write_rdf(
        [*about(found.node, path, addresses), *as_written(quads, form, addresses)],
        form.syntax, output,
    )  # fmt: skip
    return output.getvalue()


def as_written(quads: Iterable[ox.Quad], form: Form, addresses: Addresses) -> Iterator[ox.Quad]:
    """Yield the statements as a document says them: in its default graph, where clients look.

    A syntax that has graphs says each once more, in the graph that it comes from.
    """
    for quad in map(addresses.quad_here, quads):
        yield ox.Quad(quad.subject, quad.predicate, quad.object)
        if form.syntax in _KEEPS_GRAPHS:
            yield quad


def about(node: ox.NamedNode, path: str, addresses: Addresses) -> Iterator[ox.Quad]:
    """Yield what the document says of itself. Source: VoID (W3C, 2011), section 7.1."""
    document = ox.NamedNode(addresses.root + path)
    here = ox.NamedNode(addresses.here(node.value))
    yield ox.Quad(document, _term("foaf:primaryTopic"), here)
    yield ox.Quad(document, _term("void:inDataset"), ox.NamedNode(addresses.root + DATASET))
    if here != node:
        name = ox.Literal(node.value, datatype=_term("xsd:anyURI"))
        yield ox.Quad(here, _term("dcterms:identifier"), name)


def _term(name: str) -> ox.NamedNode:
    return ox.NamedNode(iri(name))
