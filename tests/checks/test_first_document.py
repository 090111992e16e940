"""What must be found in the first document, and nothing that is not there."""

from collections import Counter

import pyoxigraph as ox
import pytest

from kg import KnowledgeGraph
from kg.model.finding import Finding
from kg.rdf.quads.check import finding_key
from kg.vocab.namespaces import iri
from kg.vocab.resources import resource
from tests.checks.gold import first_document

_TYPE = ox.NamedNode(iri("rdf:type"))


def _found(code: str) -> list[Finding]:
    return [finding for finding in first_document() if finding.check.code == code]


@pytest.mark.parametrize(
    ("code", "outcomes"),
    [
        ("difference-recomputed", {"passed": 17}),
        ("all-cases", {"passed": 1}),
        ("share-worded", {"passed": 1}),
        ("time-apart", {"passed": 3}),
        ("majority-active", {"cantTell": 1}),
        ("like-for-like", {"failed": 17}),
        ("number-or-percentage", {"failed": 1}),
        ("quotation-unaltered", {"failed": 5}),
        ("source-first-hand", {"failed": 1}),
        ("source-address", {"failed": 1}),
    ],
)
def test_outcomes(code: str, outcomes: dict[str, int]) -> None:
    assert Counter(str(finding.outcome) for finding in _found(code)) == outcomes


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("all-cases", "17 of 17"),
        ("time-apart", "479 days"),
        ("majority-active", "of the 17 activations that it lists, the span fits 2 to 4"),
        ("number-or-percentage", "is said of percentages"),
        ("reply-figures", "left: 26 percent (United States)"),
        ("source-address", "readingroom.htm and"),
        ("source-first-hand", "Martin County Sheriff's …” only through “Briefing Guide"),
        ("joint-work", "names Center for Constitutional Rights and not"),
        ("like-for-like", "affected records have been corrected"),
    ],
)
def test_sentences(code: str, words: str) -> None:
    assert any(words in finding.sentence for finding in _found(code))


def test_a_misprint_is_found_at_each_of_its_four_places() -> None:
    places = {
        place.start for f in _found("name-printed") for place in f.places if "NDLO" in place.exact
    }
    assert len(places) == 4


def test_every_place_says_the_words_of_the_text() -> None:
    path = "data/documents/secure-communities-setting-the-record-straight.md"
    text = resource(path).read_text("utf-8")
    places = [place for finding in first_document() for place in finding.places]
    assert len(places) > 300
    assert [place for place in places if text[place.start : place.end] != place.exact] == []


def test_no_two_findings_share_a_key() -> None:
    keys = Counter(map(finding_key, first_document()))
    assert [key for key, number in keys.items() if number > 1] == []


def test_the_graph_holds_each_finding_once_and_conforms() -> None:
    """In memory, where rdflib answers; the findings compared come from a store on disk."""
    graph = KnowledgeGraph.open("memory:")
    graph.build(resource("data/documents"))
    assert graph.validate().conforms
    with graph.store.view() as view:
        results = list(view.quads(None, _TYPE, ox.NamedNode(iri("clm:CheckResult"))))
    assert len(results) == len(first_document())
    assert graph.check() == first_document()


def test_no_finding_says_who_is_right() -> None:
    words = {"true", "false", "correct", "wrong", "lie", "debunk", "refute", "misleading"}
    said = {word.strip(".,;:“”").lower() for f in first_document() for word in f.sentence.split()}
    assert said & words == set()
