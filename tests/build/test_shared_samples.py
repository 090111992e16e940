"""Samples of feeds and formats as others publish them; they are not part of this project.

What is in each was counted by hand. Their origins and licences stand in the README beside them.
"""

from pathlib import Path

import pytest

from kg.build.graph import KnowledgeGraph
from kg.build.report import BuildReport
from tests.build.stated.reading import CITATION, rows

_SAMPLES = Path(__file__).resolve().parents[3] / "shared/feeds"


def _built(name: str) -> tuple[KnowledgeGraph, BuildReport]:
    if not (_SAMPLES / name).exists():
        pytest.skip("The shared samples are not beside this checkout.")
    graph = KnowledgeGraph.open("memory:")
    return graph, graph.build(_SAMPLES / name)


def test_examples_of_mark_up_are_read_though_they_stand_in_a_text_file() -> None:
    """One review as microdata, the same as JSON-LD, and one of a clip, which has no verdict."""
    _, report = _built("claimreview-schemaorg-examples.txt")
    (feed,) = report.feeds
    assert (feed.claims, feed.reviews) == (3, 2)
    assert {tally.code for tally in feed.tallies} == {
        "number-as-text", "property-unread", "reviewer-from-page", "verdict-missing",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["csv", "ttl"])
def test_both_forms_of_an_index_say_the_same(kind: str) -> None:
    """Six citations among eleven works."""
    graph, report = _built(f"opencitations-index-sample.{kind}")
    assert (report.documents[0].sources, report.documents[0].citations) == (11, 6)
    assert report.warnings == ()
    found = rows(graph, CITATION, "citing", "cited", "made", "span", "kind")
    short = {tuple(str(value).rpartition("/")[2] for value in row) for row in found}
    assert short == {
        ("sj.cdd.4401289", "fj.00-0336fje", "2003-10-24", "P2Y9M", "None"),
        ("jrs.5400", "jrs.5302", "2018-06", "P6M", "AuthorSelfCitation"),
        ("jrs.5400", "jrs.5302", "2018-06", "P6M", "JournalSelfCitation"),
        ("jrs.5400", "c6ra26307k", "2018-06", "P1Y", "AuthorSelfCitation"),
        ("sj.cdd.4401284", "sj.cdd.4400377", "2003-08-22", "P5Y3M", "JournalSelfCitation"),
        ("pola.10301", "cmpeur.1989.93443", "2002-06-21", "None", "None"),
        ("2015.2513(00)", "s1028334x09040217", "None", "None", "None"),
    }


def test_an_argument_graph_is_read_whole() -> None:
    _, report = _built("xAIF-example.json")
    assert report.documents[0].statements == 2
