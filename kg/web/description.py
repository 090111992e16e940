"""The service description. Source: SPARQL 1.1 Service Description (W3C, 2013)."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pyoxigraph as ox

from kg.rdf.serialise import write_rdf
from kg.vocab.namespaces import iri

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_RESULTS: Final = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "RDF_XML", "JSON-LD",
)  # fmt: skip
_INPUTS: Final = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")


def describe(endpoint: str, syntax: str, *, union: bool, writable: bool) -> bytes:
    """Return what the service at ``endpoint`` can do, in an RDF syntax."""
    output = BytesIO()
    write_rdf(_quads(endpoint, union=union, writable=writable), syntax, output)
    return output.getvalue()


def _quads(endpoint: str, *, union: bool, writable: bool) -> Iterator[ox.Quad]:
    service = ox.NamedNode(endpoint)
    dataset, graph = ox.NamedNode(endpoint + "#dataset"), ox.NamedNode(endpoint + "#default-graph")
    kind = ox.NamedNode(iri("rdf:type"))

    def says(subject: ox.NamedNode, name: str, value: ox.NamedNode) -> ox.Quad:
        return ox.Quad(subject, _sd(name), value)

    yield ox.Quad(service, kind, _sd("Service"))
    yield says(service, "endpoint", service)
    languages = ("SPARQL11Query", "SPARQL11Update") if writable else ("SPARQL11Query",)
    for language in languages:
        yield says(service, "supportedLanguage", _sd(language))
    for name in _RESULTS:
        yield says(service, "resultFormat", ox.NamedNode(_FORMATS + name))
    for name in _INPUTS if writable else ():
        yield says(service, "inputFormat", ox.NamedNode(_FORMATS + name))
    if union:
        yield says(service, "feature", _sd("UnionDefaultGraph"))
    yield says(service, "defaultDataset", dataset)
    yield ox.Quad(dataset, kind, _sd("Dataset"))
    yield says(dataset, "defaultGraph", graph)
    yield ox.Quad(graph, kind, _sd("Graph"))


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SD + name)
