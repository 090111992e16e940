"""The ontology says what it is, and says of each of its terms what it means."""

import pyoxigraph as ox
import pytest

from kg.vocab.namespaces import CLM, iri
from tests.ontology import terms

ABOUT = ox.NamedNode("https://w3id.org/counterclaim/ns")
LICENCE = ox.NamedNode("https://creativecommons.org/licenses/by/4.0/")


def _values(subject: ox.NamedNode, name: str) -> list[object]:
    predicate = ox.NamedNode(iri(name) if not name.startswith("http") else name)
    found = terms.quads(terms.ONTOLOGY[0])
    return [q.object for q in found if (q.subject, q.predicate) == (subject, predicate)]


@pytest.mark.parametrize(
    "name",
    [
        "dcterms:title",
        "dcterms:description",
        "dcterms:abstract",
        "dcterms:creator",
        "dcterms:publisher",
        "dcterms:created",
        "dcterms:issued",
        "dcterms:modified",
        "dcterms:source",
        "dcterms:bibliographicCitation",
        "owl:versionIRI",
        "owl:versionInfo",
        "http://purl.org/ontology/bibo/status",
    ],
)
def test_metadata_is_complete(name: str) -> None:
    assert _values(ABOUT, name)


def test_licence_prefix_and_namespace() -> None:
    assert _values(ABOUT, "dcterms:license") == [LICENCE]
    vann = "http://purl.org/vocab/vann/"
    assert _values(ABOUT, vann + "preferredNamespacePrefix") == [ox.Literal("clm")]
    assert _values(ABOUT, vann + "preferredNamespaceUri") == [ox.Literal(CLM)]


def test_version_iri_ends_in_the_version() -> None:
    (version,) = _values(ABOUT, "owl:versionInfo")
    assert isinstance(version, ox.Literal)
    assert _values(ABOUT, "owl:versionIRI") == [ox.NamedNode(f"{ABOUT.value}/{version.value}")]


@pytest.mark.parametrize(
    "term", sorted(terms.defined()), ids=lambda term: str(term.rpartition("#")[2])
)
def test_every_term_is_labelled_defined_and_placed(term: str) -> None:
    subject = ox.NamedNode(term)
    for name in ("rdfs:label", "skos:definition"):
        (said,) = _values(subject, name)
        assert isinstance(said, ox.Literal)
        assert said.language == "en"
    assert _values(subject, "rdfs:isDefinedBy") == [ABOUT]
    assert _values(subject, "rdf:type")


def test_properties_say_what_they_join() -> None:
    """A property without domain and range, not even an example of one, explains nothing."""
    for kind in ("owl:ObjectProperty", "owl:DatatypeProperty"):
        for term in sorted(terms.defined()):
            subject = ox.NamedNode(term)
            if ox.NamedNode(iri(kind)) in _values(subject, "rdf:type"):
                assert _values(subject, "rdfs:range") or _values(subject, "schema:rangeIncludes"), (
                    term
                )


def test_the_ontology_names_no_document_place_or_statistic() -> None:
    """Indicators, places and agents are data: the ontology is the same for every document."""
    concepts = {q.subject for q in terms.quads(terms.ONTOLOGY[0]) if q.object == _indicators()}
    assert concepts <= {ox.NamedNode(CLM + "indicator")}


def _indicators() -> ox.NamedNode:
    return ox.NamedNode(CLM + "Indicators")


def test_no_term_takes_sides() -> None:
    """The vocabulary attributes; it has no word for who is right."""
    sides = ("true", "false", "refut", "debunk", "correct", "wrong", "fact")
    names = [term.rpartition("#")[2].lower() for term in terms.defined()]
    assert [name for name in names if any(side in name for side in sides)] == []


def test_other_vocabularies_terms_are_only_restated_in_the_alignments() -> None:
    """Defining terms in a namespace that is not ours would be hijacking it."""
    subjects = {q.subject for q in terms.quads(terms.ONTOLOGY[0])}
    foreign = terms.external(s.value for s in subjects if isinstance(s, ox.NamedNode))
    assert foreign == set()
