"""Clients that others wrote work against the endpoint."""

from typing import Any

from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from tests.web.conftest import TOWN
from tests.web.server import Server, authorised

A, SAYS = URIRef("http://example.org/a"), URIRef("http://example.org/says")


def asked(client: SPARQLWrapper, text: str, form: str) -> Any:
    client.setQuery(text)
    client.setReturnFormat(form)
    return client.query().convert()


def test_sparqlwrapper_reads(server: Server) -> None:
    client = SPARQLWrapper(f"{server.root}/sparql")
    text = "SELECT ?o { <http://example.org/a> ?p ?o }"
    rows = asked(client, text, JSON)["results"]["bindings"]
    assert [row["o"]["value"] for row in rows] == ["twice"]
    assert "twice" in asked(client, text, XML).toxml()
    assert asked(client, text, CSV) == b"o\r\ntwice\r\n"


def test_sparqlwrapper_reads_graphs_and_posts(server: Server) -> None:
    client = SPARQLWrapper(f"{server.root}/sparql")
    client.setMethod(POST)
    graph = asked(client, "CONSTRUCT WHERE { <http://example.org/a> ?p ?o }", TURTLE)
    assert (A, SAYS, Literal("twice")) in Graph().parse(graph)


def test_sparqlwrapper_asks_and_writes(server: Server) -> None:
    client = SPARQLWrapper(f"{server.root}/sparql")
    client.setMethod(POST)
    client.addCustomHttpHeader("Authorization", authorised()["Authorization"])
    client.setQuery("INSERT DATA { GRAPH <urn:wrapper> { <urn:a> <urn:b> <urn:c> } }")
    client.query()
    assert asked(client, "ASK { GRAPH <urn:wrapper> { ?s ?p ?o } }", JSON)["boolean"] is True
    client.setQuery("DROP GRAPH <urn:wrapper>")
    client.query()


def test_rdflib_reads_a_graph(server: Server) -> None:
    store = SPARQLStore(f"{server.root}/sparql")
    assert list(Graph(store).triples((A, None, None))) == [(A, SAYS, Literal("twice"))]
    assert len(Graph(store, identifier=URIRef(TOWN))) == 1


def test_rdflib_writes_a_graph(server: Server) -> None:
    address = f"{server.root}/sparql"
    store = SPARQLUpdateStore(address, address, headers=authorised(), context_aware=True)
    graph = Graph(store, identifier=URIRef("urn:rdflib"))
    graph.add((A, SAYS, Literal("thrice", lang="en")))
    assert (A, SAYS, Literal("thrice", lang="en")) in graph
    graph.remove((A, None, None))
    assert len(graph) == 0
