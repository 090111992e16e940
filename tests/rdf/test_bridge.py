"""The bridge loses nothing on the way to rdflib and back, and refuses what it would lose."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Graph
from rdflib.term import BNode, Literal, URIRef, Variable

from kg.errors import InputError
from kg.rdf import bridge
from kg.rdf.terms import OxGraphName, OxTerm
from kg.vocab.namespaces import prefixes

XSD = "http://www.w3.org/2001/XMLSchema#"
GRAPH = ox.NamedNode("http://example.org/graph")

keys = st.text("abcXYZ019é", min_size=1, max_size=8)
iris = keys.map(lambda key: ox.NamedNode(f"http://example.org/{key}"))
blanks = st.text("abc019", min_size=1, max_size=6).map(lambda key: ox.BlankNode(f"b{key}"))
texts = st.text(st.characters(codec="utf-8"), max_size=20)
plain = texts.map(ox.Literal)
tagged = st.builds(
    lambda text, tag: ox.Literal(text, language=tag), texts, st.sampled_from(["en", "fr-ca", "de"])
)
typed = st.builds(
    lambda text, name: ox.Literal(text, datatype=ox.NamedNode(XSD + name)),
    st.one_of(texts, st.sampled_from(["082", "+1", "82.0", "82", "1E0", "2010-08", "true", "1"])),
    st.sampled_from(["integer", "decimal", "double", "boolean", "date", "gYearMonth", "string"]),
)
literals = st.one_of(plain, tagged, typed)
graph_names = st.one_of(iris, blanks, st.just(ox.DefaultGraph()))
quads = st.builds(
    ox.Quad, st.one_of(iris, blanks), iris, st.one_of(iris, blanks, literals), graph_names
)


@given(st.one_of(iris, blanks, literals))
def test_a_term_comes_back_as_it_was(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> None:
    """Also leading zeros and ill-typed literals: normalising would change what was printed."""
    assert bridge.to_oxigraph(bridge.to_rdflib(term)) == term


@given(graph_names)
def test_a_graph_name_comes_back_as_it_was(name: OxGraphName) -> None:
    assert bridge.graph_name_to_oxigraph(bridge.graph_name_to_rdflib(name)) == name


@given(st.lists(quads, max_size=8))
def test_a_dataset_comes_back_as_it_was(statements: list[ox.Quad]) -> None:
    dataset = bridge.to_rdflib_dataset(statements)
    assert set(bridge.from_rdflib_dataset(dataset)) == set(statements)


@given(st.lists(quads, max_size=8))
def test_a_graph_is_the_union_of_all_graphs(statements: list[ox.Quad]) -> None:
    graph = bridge.to_rdflib_graph(statements)
    back = set(bridge.from_rdflib_graph(graph, GRAPH.value))
    assert back == {ox.Quad(q.subject, q.predicate, q.object, GRAPH) for q in statements}


def test_a_dataset_answers_from_the_union_of_its_named_graphs() -> None:
    name = ox.NamedNode("http://example.org/p")
    dataset = bridge.to_rdflib_dataset([ox.Quad(name, name, ox.Literal("x"), GRAPH)])
    assert len(list(dataset.query("SELECT * WHERE { ?s ?p ?o }"))) == 1


@pytest.mark.parametrize(
    "graph", [bridge.to_rdflib_dataset([]), bridge.to_rdflib_graph([])], ids=["dataset", "graph"]
)
def test_only_our_prefixes_are_bound(graph: Graph | Dataset) -> None:
    """rdflib's own list binds ``schema:`` to https, which would split the graph in two."""
    bound = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    assert {**bound, **prefixes()} == {**bound}
    assert not set(bound) - set(prefixes()) - {"xml"}


def test_a_part_of_a_dataset_keeps_the_prefixes() -> None:
    dataset = bridge.to_rdflib_dataset([ox.Quad(GRAPH, GRAPH, GRAPH, GRAPH)])
    part = dataset.graph(URIRef(GRAPH.value))
    assert dict(part.namespaces())["schema"] == URIRef("http://schema.org/")


@pytest.mark.parametrize(
    "term",
    [
        ox.Triple(GRAPH, GRAPH, GRAPH),
        ox.Literal("x", language="ar", direction=ox.BaseDirection.RTL),
    ],
    ids=["triple term", "base direction"],
)
def test_what_rdflib_cannot_hold_is_refused(term: OxTerm) -> None:
    with pytest.raises(InputError, match=r"RDF 1\.2"):
        bridge.to_rdflib(term)


@pytest.mark.parametrize("term", [URIRef("relative"), URIRef("http://a b"), Variable("x")], ids=str)
def test_what_is_no_term_is_refused(term: URIRef | Variable) -> None:
    with pytest.raises(InputError):
        bridge.to_oxigraph(term)


def test_a_literal_is_no_subject_and_no_graph() -> None:
    graph = Graph()
    graph.add((BNode("s"), BNode("p"), Literal("o")))
    with pytest.raises(InputError, match="not an RDF statement"):
        list(bridge.from_rdflib_graph(graph, GRAPH.value))
    with pytest.raises(InputError, match="cannot name a graph"):
        bridge.graph_name_to_oxigraph(Literal("o"))
