"""The made-up graph and the made-up text fit each other, so that it is a fair example."""

import hashlib

import pyoxigraph as ox

from kg.vocab.namespaces import iri
from kg.vocab.resources import resource
from tests.ontology import terms

TEXT = resource("tests/ontology/fixtures/made-up.md").read_text("utf-8")


def _by_subject(name: str) -> dict[object, str]:
    predicate = ox.NamedNode(iri(name))
    found = (q for q in terms.quads(terms.MADE_UP) if q.predicate == predicate)
    return {q.subject: getattr(q.object, "value", "") for q in found}


def test_every_anchor_cuts_its_own_words_out_of_the_text() -> None:
    starts, ends, words = (_by_subject(f"oa:{name}") for name in ("start", "end", "exact"))
    assert words
    for quote, exact in words.items():
        position = ox.NamedNode(getattr(quote, "value", "").removesuffix("quote") + "position")
        assert TEXT[int(starts[position]) : int(ends[position])] == exact


def test_the_text_has_the_stated_hash() -> None:
    stated = set(_by_subject("schema:sha256").values())
    assert stated == {hashlib.sha256(TEXT.encode()).hexdigest()}


def test_every_class_of_the_ontology_has_an_example() -> None:
    used = terms.in_quads(terms.quads(terms.MADE_UP))
    owl_class = ox.NamedNode(iri("owl:Class"))
    classes = {q.subject for q in terms.quads(terms.ONTOLOGY[0]) if q.object == owl_class}
    assert {getattr(c, "value", "") for c in classes} - used == set()


def test_every_property_of_the_ontology_has_an_example() -> None:
    used = terms.in_quads(terms.quads(terms.MADE_UP))
    kinds = {ox.NamedNode(iri(name)) for name in ("owl:ObjectProperty", "owl:DatatypeProperty")}
    properties = {q.subject for q in terms.quads(terms.ONTOLOGY[0]) if q.object in kinds}
    assert {getattr(p, "value", "") for p in properties} - used == set()
