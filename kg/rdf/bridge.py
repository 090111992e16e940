"""The one place where Oxigraph's terms and rdflib's are turned into each other.

Terms keep their lexical form: ``"082"^^xsd:integer`` stays as printed. What rdflib cannot hold
(RDF 1.2: triple terms, base direction) is refused, never flattened.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import Dataset, Graph
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.namespace import NamespaceManager
from rdflib.term import BNode, Identifier, Literal, Node, URIRef

from kg.errors import InputError
from kg.rdf.terms import OxGraphName, OxTerm
from kg.vocab.namespaces import prefixes

_XSD_STRING = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")


def to_rdflib(term: OxTerm) -> Identifier:
    """Return the rdflib term equal to ``term``; raise ``InputError`` for RDF 1.2 terms."""
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.BlankNode():
            return BNode(term.value)
        case ox.Literal():
            return _literal_to_rdflib(term)
        case ox.Triple():
            raise _rdf12("A triple term", term)


def _literal_to_rdflib(literal: ox.Literal) -> Literal:
    if literal.direction is not None:
        raise _rdf12("A text with a base direction", literal)
    if literal.language is not None:
        return Literal(literal.value, lang=literal.language)
    if literal.datatype == _XSD_STRING:
        return Literal(literal.value)
    return Literal(literal.value, datatype=URIRef(literal.datatype.value), normalize=False)


def _rdf12(what: str, term: object) -> InputError:
    return InputError(f"{what} ({term}) belongs to RDF 1.2, which rdflib cannot hold.")


def to_oxigraph(term: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """Return the Oxigraph term equal to ``term``.

    Raises ``InputError`` for a malformed or relative IRI and for whatever is no RDF 1.1 term.
    """
    try:
        match term:
            case URIRef():
                return ox.NamedNode(str(term))
            case BNode():
                return ox.BlankNode(str(term))
            case Literal():
                return _literal_to_oxigraph(term)
    except ValueError as problem:
        raise InputError(f"{term!r} is not a valid RDF term: {problem}.") from None
    raise InputError(f"{term!r} is not an IRI, a blank node or a literal.")


def _literal_to_oxigraph(literal: Literal) -> ox.Literal:
    if literal.language is not None:
        return ox.Literal(str(literal), language=literal.language)
    if literal.datatype is None:
        return ox.Literal(str(literal))
    return ox.Literal(str(literal), datatype=ox.NamedNode(str(literal.datatype)))


def graph_name_to_rdflib(name: OxGraphName) -> URIRef | BNode:
    """Return rdflib's identifier of a graph; the default graph has one of its own."""
    match name:
        case ox.NamedNode():
            return URIRef(name.value)
        case ox.BlankNode():
            return BNode(name.value)
        case ox.DefaultGraph():
            return DATASET_DEFAULT_GRAPH_ID


def graph_name_to_oxigraph(name: Node | None) -> OxGraphName:
    """Return Oxigraph's name of a graph; ``None`` is how rdflib's ``quads`` says default."""
    if name is None or name == DATASET_DEFAULT_GRAPH_ID:
        return ox.DefaultGraph()
    term = to_oxigraph(name)
    if isinstance(term, ox.Literal):
        raise InputError(f"The literal {term} cannot name a graph.")
    return term


def to_rdflib_dataset(quads: Iterable[ox.Quad]) -> Dataset:
    """Return a new dataset whose queries see the union of its graphs, our prefixes bound."""
    dataset = Dataset(default_union=True)
    _bind_prefixes(dataset)
    add_to_rdflib(dataset, quads)
    return dataset


def add_to_rdflib(dataset: Dataset, quads: Iterable[ox.Quad]) -> None:
    """Add ``quads`` to an rdflib dataset, each to the graph that it names."""
    graphs: dict[OxGraphName, Graph] = {}
    for quad in quads:
        graph = graphs.get(quad.graph_name)
        if graph is None:
            graph = graphs[quad.graph_name] = dataset.graph(graph_name_to_rdflib(quad.graph_name))
        graph.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))


def to_rdflib_graph(quads: Iterable[ox.Quad | ox.Triple]) -> Graph:
    """Return the union of all graphs as one rdflib graph, our prefixes bound."""
    graph = Graph()
    _bind_prefixes(graph)
    for quad in quads:
        graph.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))
    return graph


def from_rdflib_dataset(dataset: Dataset) -> Iterator[ox.Quad]:
    """Yield every statement of every graph of ``dataset``, in rdflib's order."""
    for subject, predicate, obj, name in dataset.quads((None, None, None, None)):
        yield _quad((subject, predicate, obj), graph_name_to_oxigraph(name))


def from_rdflib_graph(graph: Graph, name: str) -> Iterator[ox.Quad]:
    """Yield every statement of ``graph`` as one of the graph whose IRI is ``name``."""
    graph_name = ox.NamedNode(name)
    for triple in graph:
        yield _quad(triple, graph_name)


def _quad(triple: tuple[Node, Node, Node], name: OxGraphName) -> ox.Quad:
    subject, predicate, obj = (to_oxigraph(term) for term in triple)
    if isinstance(subject, ox.Literal) or not isinstance(predicate, ox.NamedNode):
        raise InputError(f"{subject} {predicate} {obj} is not an RDF statement.")
    return ox.Quad(subject, predicate, obj, name)


def _bind_prefixes(graph: Graph) -> None:
    """Bind our prefixes alone: rdflib's own list has another form of schema.org's IRIs."""
    graph.namespace_manager = NamespaceManager(graph, bind_namespaces="none")
    for prefix, namespace in prefixes().items():
        graph.bind(prefix, namespace, replace=True)
