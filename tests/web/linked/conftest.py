"""A server with the made-up exchange, and things in it that are hard to name, or were withdrawn."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from kg.store.embedded import EmbeddedStore
from tests.query.conftest import exchange
from tests.web.server import Server, quick_folder, serving

BASE = "https://w3id.org/counterclaim/"
QUAY = "/id/agent/quay"
EXTRAS = """
@base <https://w3id.org/counterclaim/id/> .
@prefix clm: <https://w3id.org/counterclaim/ns#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<agent/quay> a prov:Agent , schema:Organization .
<agent/tidewatch> a prov:Agent , schema:NGO ; skos:altLabel "TW"@en .
<agent/reader> a prov:Agent , prov:SoftwareAgent ; schema:name "A program" .
<place/northland> a schema:State , schema:AdministrativeArea .
<place/eastmark> a schema:State , schema:AdministrativeArea .
<place/alder> a clm:County , schema:AdministrativeArea .
<place/birch> a clm:County , schema:AdministrativeArea .
<place/alder> skos:exactMatch <http://places.example/alder> , <http://counties.example/91001> .
<place/birch> skos:exactMatch <http://places.example/birch> .
<agent/quay-old> owl:deprecated true ; dcterms:isReplacedBy <agent/quay> .
<agent/gone> owl:deprecated true .
<agent/مرفأ> schema:name "مرفأ"@ar , "A harbour: <script>alert(1)</script>"@en .
<source/list.html> schema:name "A key that ends like a page"@en ; schema:url <javascript:alert(1)> .
"""


def extras() -> list[ox.Quad]:
    graph = ox.NamedNode(f"{BASE}graph/reference")
    found = ox.parse(EXTRAS, format=ox.RdfFormat.TURTLE)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in found]


@pytest.fixture(scope="package")
def quads() -> list[ox.Quad]:
    return [*exchange(), *extras()]


@pytest.fixture(scope="package")
def copy(quads: list[ox.Quad]) -> Iterator[Server]:
    with quick_folder() as folder:
        with EmbeddedStore(folder / "store").write() as writer:
            writer.add(quads)
        with serving(folder / "store") as running:
            yield running
