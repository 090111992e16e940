"""No term is used that does not exist, be it another vocabulary's or ours."""

import re
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import (
    DCAT,
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    QB,
    RDF,
    RDFS,
    SDO,
    SH,
    SKOS,
    TIME,
    VANN,
    VOID,
    XSD,
)

from kg.vocab.namespaces import CLM
from kg.vocab.resources import resource
from tests.ontology import terms

CLOSED = (DCAT, DCTERMS, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SH, SKOS, TIME, VANN, VOID, XSD)
SCHEMA = "http://schema.org/"


_FILES = (*terms.ONTOLOGY, terms.SHAPES, terms.MADE_UP)
_EMBEDDED = "queries in the shapes"
_CODE = "code of the package"
PLACES = (*_FILES, _EMBEDDED, *(path.name for path in terms.questions()), _CODE)


@cache
def used(place: str) -> frozenset[str]:
    """Return the IRIs that a place names; to read all code takes seconds."""
    if place in _FILES:
        return frozenset(terms.in_quads(terms.quads(place)))
    if place == _EMBEDDED:
        return frozenset(terms.in_embedded_queries(terms.quads(terms.SHAPES)))
    if place == _CODE:
        code = (path.read_text("utf-8") for path in resource("kg").rglob("*.py"))
        return frozenset(iri for text in code for iri in terms.in_code(text))
    path = next(path for path in terms.questions() if path.name == place)
    return frozenset(terms.in_query(path.read_text("utf-8")))


@pytest.mark.parametrize("place", PLACES)
def test_external_terms_are_listed(place: str) -> None:
    """A misspelt IRI is valid RDF and finds nothing; only a list can tell."""
    assert terms.external(used(place)) - set(terms.listed()) == set()


@pytest.mark.parametrize("place", PLACES)
def test_our_terms_are_defined(place: str) -> None:
    assert terms.ours(used(place)) - terms.defined() == set()


def test_the_list_is_sorted_and_without_repeats() -> None:
    assert terms.listed() == sorted(set(terms.listed()))


@pytest.mark.parametrize("namespace", CLOSED, ids=str)
def test_listed_terms_exist_in_rdflibs_copy_of_the_vocabulary(
    namespace: type[rdflib.namespace.DefinedNamespace],
) -> None:
    claimed = [rdflib.URIRef(iri) for iri in terms.listed() if iri.startswith(str(namespace))]
    assert claimed
    assert [iri for iri in claimed if iri not in namespace] == []


def test_listed_schema_terms_exist() -> None:
    """rdflib has the names under https; ours are under http."""
    names = [iri.removeprefix(SCHEMA) for iri in terms.listed() if iri.startswith(SCHEMA)]
    assert [name for name in names if name not in SDO.__annotations__] == []


def _texts() -> list[Path]:
    folders = {"ontology": ("*.ttl", "*.jsonld", "*.txt"), "kg": ("*.rq",), "tests": ("*.trig",)}
    return [
        p for folder, kinds in folders.items() for k in kinds for p in resource(folder).rglob(k)
    ]


def test_no_file_writes_the_other_form_of_schema_org() -> None:
    """Stored data has http://schema.org/ only, or joins would silently find nothing."""
    checked = _texts()
    assert checked
    assert [p.name for p in checked if "https://schema.org/" in _data(p)] == []


def _data(path: Path) -> str:
    lines = path.read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))


def test_the_package_never_uses_rdflibs_schema_namespace() -> None:
    """``rdflib.SDO`` is the https form."""
    code = resource("kg").rglob("*.py")
    assert [path.name for path in code if re.search(r"\bSDO\b", path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("PREFIX a: <http://a/>\nSELECT * { ?s a:b 'a:no' }", {"http://a/b"}),
        (
            "#+ title: a:no\nPREFIX a: <http://a/>\nASK { ?s a:b|^a:c ?o } # a:no",
            {"http://a/b", "http://a/c"},
        ),
        ("ASK { ?s <http://a/full#x> ?a }", {"http://a/full#x"}),
    ],
)
def test_the_lint_reads_names_not_comments_or_strings(query: str, found: set[str]) -> None:
    assert terms.in_query(query) == found


def test_the_lint_reads_names_in_code() -> None:
    code = 'add(node, "clm:states", f"clm:{kind}", "a text: no name", "other:thing")'
    assert terms.in_code(code) == {CLM + "states"}
