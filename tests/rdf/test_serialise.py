"""Every syntax says the same, in the same bytes each time, and reads back as what was written."""

import json
import random
import re
from io import BytesIO

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset
from rdflib.compare import isomorphic

from kg.errors import ExportError
from kg.rdf.bridge import from_rdflib_dataset, to_rdflib_graph
from kg.rdf.serialise import SYNTAXES, write_rdf
from kg.vocab.namespaces import iri, prefixes
from tests.syntaxes import READERS

WITH_GRAPHS = ("nquads", "trig", "jsonld")
BASE = "http://example.org/"


def node(name: str) -> ox.NamedNode:
    return ox.NamedNode(iri(name) if name.partition(":")[0] in prefixes() else BASE + name)


def quad(subject: str, predicate: str, obj: ox.Literal | str, graph: str = "g1") -> ox.Quad:
    value = node(obj) if isinstance(obj, str) else obj
    return ox.Quad(node(subject), node(predicate), value, node(graph))


def decimal(text: str) -> ox.Literal:
    return ox.Literal(text, datatype=node("xsd:decimal"))


# Made up for the purpose: every kind of literal, one statement in two graphs.
QUADS = [
    quad("report", "rdf:type", "clm:Document"),
    quad("report", "rdf:type", "clm:Source"),
    quad("report", "schema:name", ox.Literal("Report of the “Made-up Office”", language="en")),
    quad(
        "report", "schema:name", ox.Literal("Report of the “Made-up Office”", language="en"), "g2"
    ),
    quad("report", "schema:text", ox.Literal('a "quoted"\nline \\ and a tab\t, ünï😀')),
    quad("figure", "sdmx-measure:obsValue", decimal("82.0")),
    quad("figure", "sdmx-measure:obsValue", decimal("82")),
    quad("figure", "clm:elided", ox.Literal(True)),
    quad("figure", "clm:pageFirst", ox.Literal("007", datatype=node("xsd:integer"))),
    quad("figure", "schema:appearance", "report", "g2"),
]

keys = st.sampled_from(["a", "b", "schema:name", "rdf:type", "clm:x", "schema:a/b", "schema://x"])
texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
values = st.one_of(
    keys,
    texts.map(ox.Literal),
    texts.map(lambda text: ox.Literal(text, language="en")),
    st.sampled_from(["1", "01", "1.0", "true", "x"]).map(decimal),
)
quads = st.builds(quad, keys, keys, values, st.sampled_from(["g1", "g2", "clm:g"]))


def write(statements: list[ox.Quad], syntax: str) -> bytes:
    output = BytesIO()
    write_rdf(statements, syntax, output)
    return output.getvalue()


def read(data: bytes, syntax: str) -> set[ox.Quad]:
    return set(ox.parse(data, format=READERS[syntax]))


def union(statements: list[ox.Quad]) -> set[ox.Quad]:
    return {ox.Quad(q.subject, q.predicate, q.object) for q in statements}


@pytest.mark.parametrize("syntax", SYNTAXES)
@given(statements=st.lists(quads, max_size=10))
def test_what_was_written_is_read_again(syntax: str, statements: list[ox.Quad]) -> None:
    expected = set(statements) if syntax in WITH_GRAPHS else union(statements)
    assert read(write(statements, syntax), syntax) == expected


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_every_kind_of_literal_survives(syntax: str) -> None:
    expected = set(QUADS) if syntax in WITH_GRAPHS else union(QUADS)
    assert read(write(QUADS, syntax), syntax) == expected


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_the_bytes_do_not_depend_on_the_order_of_arrival(syntax: str) -> None:
    """Oxigraph by itself declares the prefixes in another order each time."""
    first = write(QUADS, syntax)
    for seed in range(5):
        shuffled = [*QUADS, QUADS[0]]
        random.Random(seed).shuffle(shuffled)
        assert write(shuffled, syntax) == first


@pytest.mark.parametrize("syntax", ["turtle", "ntriples", "rdfxml"])
def test_without_graphs_a_statement_is_written_once(syntax: str) -> None:
    assert write(QUADS, syntax).decode().count("Made-up Office") == 1


def test_nquads_are_sorted_lines() -> None:
    lines = write(QUADS, "nquads").splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) == len(QUADS)


def test_nquads_without_blank_nodes_are_the_canonical_form() -> None:
    dataset = ox.Dataset(QUADS)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    canonical = ox.serialize(dataset, format=ox.RdfFormat.N_QUADS)
    assert canonical is not None
    assert sorted(canonical.splitlines()) == write(QUADS, "nquads").splitlines()


@pytest.mark.parametrize("syntax", ["turtle", "trig"])
def test_turtle_is_for_people(syntax: str) -> None:
    """Our prefixes, each subject once with its types first, decimals as printed."""
    text = write(QUADS, syntax).decode()
    declared = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert declared == sorted(declared)
    assert len(declared) == len(prefixes())
    assert "<http://example.org/report> a clm:Document , clm:Source ;" in text
    assert re.search(r"sdmx-measure:obsValue .*82\.0 [;.]", text)


def test_jsonld_is_compact_and_needs_no_network() -> None:
    """The context stands in the file as an object: an address would have to be fetched."""
    document = json.loads(write(QUADS, "jsonld"))
    assert document["@context"] == dict(prefixes())
    first = document["@graph"][0]["@graph"]
    report = next(member for member in first if member["@id"] == BASE + "report")
    assert report["@type"] == ["clm:Document", "clm:Source"]
    assert report["schema:name"] == {"@language": "en", "@value": "Report of the “Made-up Office”"}


def test_jsonld_is_isomorphic_when_another_library_reads_it() -> None:
    dataset = Dataset()
    dataset.parse(data=write(QUADS, "jsonld"), format="json-ld")
    back = list(from_rdflib_dataset(dataset))
    assert {quad.graph_name for quad in back} == {node("g1"), node("g2")}
    # rdflib's reader normalises "007"; compared as values
    kept = [quad for quad in QUADS if quad.predicate != node("clm:pageFirst")]
    again = [quad for quad in back if quad.predicate != node("clm:pageFirst")]
    assert isomorphic(to_rdflib_graph(kept), to_rdflib_graph(again))


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_nothing_is_a_valid_file(syntax: str) -> None:
    assert read(write([], syntax), syntax) == set()


def test_an_unknown_syntax_is_answered_with_the_list() -> None:
    with pytest.raises(ExportError) as caught:
        write([], "n3")
    assert all(name in caught.value.hint for name in SYNTAXES)


@pytest.mark.parametrize(
    ("syntax", "statement"),
    [
        ("rdfxml", quad("a", "b", ox.Literal("bell \x07"))),
        ("rdfxml", quad("a", "1/", "b")),
        ("rdfxml", quad("a", "rdf:type", "1/")),
        ("jsonld", ox.Quad(node("a"), node("b"), ox.NamedNode("org:unregistered"), node("g"))),
        ("jsonld", ox.Quad(node("a"), node("b"), ox.Triple(node("a"), node("b"), node("c")))),
    ],
    ids=[
        "control character",
        "predicate without a name",
        "type without a name",
        "scheme like a prefix",
        "triple term",
    ],
)
def test_what_a_syntax_cannot_say_is_refused(syntax: str, statement: ox.Quad) -> None:
    with pytest.raises(ExportError):
        write([statement], syntax)
