"""Graphs in our own vocabulary, taken over from a file in any RDF syntax."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import KnowledgeGraph
from kg.build import graphs
from kg.errors import InputError
from kg.rdf.parse import bid_rdf
from kg.read.base import Sample
from kg.read.data.registry import highest_bid
from tests.build.stated.reading import built

CLM = "https://w3id.org/counterclaim/ns#"
TURTLE = f"""# A small graph, made up.
@prefix clm: <{CLM}> .
<https://x.example/a> clm:publisherLabel [ clm:rank "first"@en ] ; clm:explains _:b .
_:b clm:rank "second"@en .
"""


@pytest.fixture(scope="module")
def quay() -> KnowledgeGraph:
    return built("quay.csv", "debate.aif.json")


@pytest.fixture(autouse=True)
def one_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")


def quads(graph: KnowledgeGraph) -> frozenset[ox.Quad]:
    with graph.store.view() as view:
        return frozenset(view.quads())


def said(graph: KnowledgeGraph) -> set[ox.Triple]:
    found = (quad.triple for quad in quads(graph))
    return {one for one in found if not re.search(r"/id/(check|test)/", str(one.subject))}


def taken_over(path: Path, raw: bytes) -> KnowledgeGraph:
    path.write_bytes(raw)
    graph = KnowledgeGraph.open("memory:")
    graph.build(path)
    return graph


@pytest.mark.parametrize("form", ["trig", "nquads", "jsonld"])
def test_an_export_becomes_the_same_graph_again(
    quay: KnowledgeGraph, form: str, tmp_path: Path
) -> None:
    """Checks are run anew, links derived anew, and come out the same."""
    again = taken_over(tmp_path / f"graph.{form}", quay.export(form) or b"")
    assert quads(again) == quads(quay)


@pytest.mark.parametrize("pieces", [1, 7])
def test_in_pieces_a_graph_is_the_same(
    quay: KnowledgeGraph, pieces: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However its graphs are mixed, and wherever a piece ends."""
    lines = sorted((quay.export("nquads") or b"").splitlines(keepends=True))
    monkeypatch.setattr(graphs, "_AT_ONCE", pieces)
    again = taken_over(tmp_path / "graph.nq", b"".join(lines))
    assert quads(again) == quads(quay)


def test_a_statement_that_is_said_twice_is_counted_once(tmp_path: Path) -> None:
    line = f'<https://a.example/> <{CLM}rank> "first" .\n'
    (tmp_path / "small.nt").write_text(2 * line, "utf-8")
    report = KnowledgeGraph.open("memory:").build(tmp_path / "small.nt")
    assert (report.graphs[0].statements, report.graphs[0].graphs) == (1, 1)


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml"])
def test_without_graphs_the_union_is_the_same(
    quay: KnowledgeGraph, form: str, tmp_path: Path
) -> None:
    """What is inferred stands apart again, so the graph still conforms. Checks are left out: they
    count by document, and all documents of such a file share one graph.
    """
    again = taken_over(tmp_path / "graph", quay.export(form) or b"")
    assert said(again) == said(quay)
    assert again.validate().conforms


def test_building_twice_changes_nothing(quay: KnowledgeGraph, tmp_path: Path) -> None:
    again = taken_over(tmp_path / "graph.trig", quay.export("trig") or b"")
    before = quads(again)
    again.build(tmp_path / "graph.trig")
    assert quads(again) == before


def test_blank_nodes_get_the_same_names_each_time(tmp_path: Path) -> None:
    path = tmp_path / "small.ttl"
    first, second = (quads(taken_over(path, TURTLE.encode())) for _ in range(2))
    assert first == second
    assert not any(isinstance(quad.object, ox.BlankNode) for quad in first)
    named = {quad.object.value for quad in first if isinstance(quad.object, ox.NamedNode)}
    assert sum("/.well-known/genid/" in name for name in named) == 2


def test_how_many_blank_nodes_were_named_is_reported(tmp_path: Path) -> None:
    (tmp_path / "small.ttl").write_text(TURTLE, "utf-8")
    report = KnowledgeGraph.open("memory:").build(tmp_path / "small.ttl")
    assert [one.code for one in report.warnings] == ["blank-nodes-named"]
    assert (report.graphs[0].statements, report.graphs[0].graphs) == (4, 1)


CLM_XML = f'xmlns:clm="{CLM}" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
NESTED = '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
REFUSED = {
    "foreign terms": ("g.ttl", "<http://a.example/> a <http://b.example/C> .", "none of its terms"),
    "a context elsewhere": (
        "g.jsonld", f'{{"@context": ["https://c.example/", {{"clm": "{CLM}"}}]}}', "is fetched",
    ),
    "entities by entities": (
        "g.rdf", f"<?xml version='1.0'?>{NESTED}<rdf:RDF {CLM_XML}/>", "entities by entities",
    ),
    "a file as an entity": (
        "g.rdf",
        f"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/hosts'>]><rdf:RDF {CLM_XML}/>",
        "malformed RDF/XML",
    ),
    "a triple term": ("g.ttl", f"<a:b> <{CLM}x> <<( <a:b> <a:c> <a:d> )>> .", "RDF 1.2"),
    "no end": ("g.trig", f"@prefix clm: <{CLM}> .\n<a:b> clm:x", "malformed TriG"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_what_is_refused_is_said_in_a_sentence(case: str, tmp_path: Path) -> None:
    name, text, words = REFUSED[case]
    with pytest.raises(InputError, match=words):
        taken_over(tmp_path / name, text.encode())


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("graph", TURTLE, "TriG"),
        ("graph", f'<http://a.example/> <{CLM}x> "y" .\n', "N-Quads"),
        ("graph", f"<?xml version='1.0'?>\n<rdf:RDF {CLM_XML}/>", "RDF/XML"),
        ("graph.json", f'{{"@context": {{"clm": "{CLM}"}}}}', "JSON-LD"),
        ("page.md", f"# Prefixes\n\n```turtle\n{TURTLE}```\n", None),
        ("feed.jsonld", '[{"@type": "ClaimReview", "claimReviewed": "x"}]', None),
        ("page.html", "<html><p>&lt;rdf:RDF</p></html>", None),
    ],
)
def test_the_syntax_is_told_by_content(name: str, text: str, wanted: str | None) -> None:
    sample = Sample(name, text.encode())
    bid, notation = bid_rdf(sample)
    assert (notation.name if bid > highest_bid(sample) else None) == wanted
