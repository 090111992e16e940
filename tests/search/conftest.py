"""A small graph of made-up statements in several scripts, in a store of each kind."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.rdf.quads.sink import term
from kg.store.base import Store
from kg.store.open import open_store
from tests.servers.emptying import emptied

BASE = "https://w3id.org/counterclaim/"
TEXTS = {
    "claim/ferry": "The night ferry costs more than the bridge.",
    "claim/winter": "The ferry stops in winter, and nobody counted the bicycles.",
    "claim/ecole": "L’école d’été a été fermée.",
    "claim/metro": "地铁夜里不安全。",
    "claim/migration": "تقول الجمعية إن الهجرة تزيد.",
    "claim/section": "Section 287(g) costs 1,000 a day.",
    "reply/ferry": "The night ferry costs less than the bridge.",
    "quotation/ferry": "ferry, ferry, ferry",
    "agent/council": "Harbour Council",
}
CLASSES = {
    "claim": ("clm:Assertion", "clm:ReportedClaim"),
    "reply": ("clm:Assertion",),
    "quotation": ("schema:Quotation",),
    "agent": ("prov:Agent",),
}


def quads() -> Iterator[ox.Quad]:
    """Yield the graph; the agent is knowledge that documents share."""
    for key, text in TEXTS.items():
        kind = key.partition("/")[0]
        node = ox.NamedNode(f"{BASE}id/{key}")
        graph = ox.NamedNode(f"{BASE}graph/{'reference' if kind == 'agent' else 'doc/harbour'}")
        said = term("schema:name" if kind == "agent" else "schema:text")
        yield ox.Quad(node, said, ox.Literal(text, language="en"), graph)
        for name in CLASSES[kind]:
            yield ox.Quad(node, term("rdf:type"), term(name), graph)
    council = ox.NamedNode(f"{BASE}id/agent/council")
    graph = ox.NamedNode(f"{BASE}graph/reference")
    yield ox.Quad(council, term("skos:altLabel"), ox.Literal("HC", language="en"), graph)
    yield ox.Quad(council, term("skos:altLabel"), ox.Literal("Port Board", language="en"), graph)


@pytest.fixture(scope="module", params=["memory", "embedded", "oxigraph"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of each kind that holds the graph, to be read only."""
    match request.param:
        case "memory":
            made = open_store("memory:", create=True)
        case "embedded":
            made = open_store(str(tmp_path_factory.mktemp("search") / "store"), create=True)
        case server:
            made = emptied(request.getfixturevalue(f"{server}_server"))
    with made.write() as writer:
        writer.add(quads())
    return made


@pytest.fixture
def on_disk(tmp_path: Path) -> Store:
    """The graph in a folder, without an index."""
    made = open_store(str(tmp_path / "store"), create=True)
    with made.write() as writer:
        writer.add(quads())
    return made
