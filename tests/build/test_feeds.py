"""A feed becomes a graph that conforms: claims with their claimants, verdicts in words, places.

The feeds are written for these tests; everybody and every address in them is made up.
"""

import gzip
import json
import zipfile
from pathlib import Path

import pyoxigraph as ox
import pytest
import zstandard

from kg import KnowledgeGraph
from kg.rdf.report import Severity
from kg.vocab.namespaces import iri
from tests.build.dirty_feed import FEED, review
from tests.cli.verbs import kg


@pytest.fixture(autouse=True)
def _steady_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.json"
    path.write_text(json.dumps(FEED, ensure_ascii=False), encoding="utf-8")
    return path


def build(feed: Path, store: Path | str = "memory:") -> KnowledgeGraph:
    graph = KnowledgeGraph.open(store)
    graph.build(feed)
    return graph


def rows(graph: KnowledgeGraph, pattern: str, *names: str) -> set[tuple[str, ...]]:
    chosen = " ".join(f"(STR(?{name}) AS ?_{name})" for name in names)
    result = graph.query(f"SELECT {chosen} WHERE {{ {pattern} }}")
    return {tuple(map(_value, row)) for row in result.rows}


def _value(term: object) -> str:
    assert isinstance(term, ox.Literal)
    return term.value


def test_a_feed_conforms_with_all_its_dirt(feed: Path) -> None:
    report = build(feed).validate()
    assert [one for one in report.results if one.severity is Severity.VIOLATION] == []
    assert report.conforms


def test_what_one_claim_says_in_two_mouths_is_two_claims(feed: Path) -> None:
    pattern = "?c a clm:ReportedClaim ; schema:text ?t ; prov:wasAttributedTo/schema:name ?who"
    found = {
        (text, who)
        for text, who in rows(build(feed), pattern, "t", "who")
        if who.endswith("Example") and text.startswith("It costs")
    }
    assert found == {
        (FEED[0]["claimReviewed"], "Ada Example"),
        (FEED[0]["claimReviewed"], "Ben Example"),
    }


def test_a_claim_whose_author_is_not_named_says_so(feed: Path) -> None:
    pattern = 'GRAPH ?g { ?c schema:text ?t ; prov:wasAttributedTo/schema:name ?who } \
        FILTER (LANG(?t) = "pt-br")'
    assert rows(build(feed), pattern, "who") == {
        ("Somebody whom the records of “feed-harbour” do not name",)
    }


def test_a_verdict_is_words_with_an_author_and_never_a_number(feed: Path) -> None:
    graph = build(feed)
    pattern = "?r a schema:Review ; schema:author/schema:name ?who ; \
        schema:reviewRating/schema:alternateName ?words"
    assert rows(graph, pattern, "who", "words") == {("Check Desk", "Missing context")}
    assert rows(graph, "?r schema:ratingValue ?value", "value") == set()


def test_addresses_in_the_graph_are_those_of_the_feed(feed: Path) -> None:
    found = {url for (url,) in rows(build(feed), "?s schema:url ?url", "url")}
    assert "https://desk.example.org/r/0" in found
    assert "https://news.example.net/4" in found
    assert "https://desk.example.org/odd%20path%7Cx" in found
    printed = rows(build(feed), "?s clm:printedForm ?p", "p")
    assert printed == {("https://desk.example.org/odd path|x",)}


def test_a_page_keeps_its_title_whichever_record_names_it_first(tmp_path: Path) -> None:
    """A page that another review mentions by its address alone, before and after its own review."""
    mentioned = {"appearance": "https://desk.example.org/r/7"}
    titled = review(7, headline="What the quay costs")
    names = set[frozenset[tuple[str, ...]]]()
    for number, order in enumerate(([review(0), titled], [titled, review(0)])):
        order[order[0] is titled]["itemReviewed"] |= mentioned
        feed = tmp_path / f"{number}" / "feed.json"
        feed.parent.mkdir()
        feed.write_text(json.dumps(order), encoding="utf-8")
        pattern = '?s schema:url ?u ; schema:name ?n FILTER STRENDS(STR(?u), "/7")'
        names.add(frozenset(rows(build(feed), pattern, "n")))
    assert all(("What the quay costs",) in found for found in names)


@pytest.mark.parametrize("suffix", [".gz", ".zst", ".zip"])
def test_a_packed_feed_says_what_the_plain_one_says(feed: Path, suffix: str) -> None:
    packed = feed.with_name(feed.name + suffix)
    raw = feed.read_bytes()
    if suffix == ".zip":
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(feed.name, raw)
    else:
        packed.write_bytes(gzip.compress(raw) if suffix == ".gz" else zstandard.compress(raw))
    pattern = "?c a clm:ReportedClaim ; schema:text ?t ; clm:anchoredAt/oa:hasSelector/rdf:value ?p"
    assert rows(build(packed), pattern, "c", "t", "p") == rows(build(feed), pattern, "c", "t", "p")


def test_several_feeds_are_read_beside_each_other(feed: Path, tmp_path: Path) -> None:
    """What two feeds say of one claim stands in both graphs, and is one claim."""
    other = tmp_path / "quay.jsonl"
    other.write_text(json.dumps(FEED[0]) + "\n" + json.dumps(review(11)) + "\n", encoding="utf-8")
    graph = KnowledgeGraph.open(tmp_path / "store")
    done = graph.build(feed, other)
    assert [(one.entries, one.claims) for one in done.feeds] == [(9, 7), (2, 2)]
    pattern = "GRAPH ?g { ?page schema:url ?u ; a fabio:WebContent } FILTER STRENDS(STR(?u), 'r/0')"
    assert len(rows(graph, pattern, "g")) == 2
    assert len(rows(graph, "?r a schema:Review ; dcterms:isPartOf/schema:url ?u", "r", "u")) == 7


def test_every_claim_leads_to_its_record(feed: Path) -> None:
    """The pointer in the graph finds the very words in the feed (RFC 6901)."""
    pattern = "?c a clm:ReportedClaim ; schema:text ?t ; \
        clm:anchoredAt/oa:hasSelector/rdf:value ?p"
    found = rows(build(feed), pattern, "t", "p")
    assert len(found) == 7
    for text, pointer in found:
        record = FEED[int(pointer.removeprefix("/"))]
        assert text in (record.get("claimReviewed"), record.get("text"))


def test_the_page_that_reviews_cites_where_the_claim_was_said(feed: Path) -> None:
    pattern = "?l a clm:SourceCitation ; cito:hasCitingEntity/schema:url ?from ; \
        cito:hasCitedEntity/schema:url ?to ; clm:citingAssertion ?c"
    assert ("https://desk.example.org/r/0", "https://news.example.net/0") in rows(
        build(feed), pattern, "from", "to"
    )


def test_both_stores_hold_the_same_statements(feed: Path, tmp_path: Path) -> None:
    on_disk = build(feed, tmp_path / "store")
    assert on_disk.export("nquads") == build(feed).export("nquads")
    again = KnowledgeGraph.open(tmp_path / "store")
    again.build(feed)
    assert again.export("nquads") == build(feed).export("nquads")


def test_provenance_is_stated_once_for_the_feed(feed: Path) -> None:
    """One run, one text version, however many records there are."""
    graph = build(feed)
    assert len(rows(graph, "?run a prov:Activity", "run")) == 1
    assert len(rows(graph, "?text a clm:TextVersion", "text")) == 1


def test_a_feed_that_changed_is_replaced(feed: Path, tmp_path: Path) -> None:
    graph = build(feed, tmp_path / "store")
    feed.write_text(json.dumps(FEED[:1]), encoding="utf-8")
    graph.build(feed)
    assert len(rows(graph, "?c a clm:ReportedClaim", "c")) == 1
    assert len(rows(graph, "?text a clm:TextVersion", "text")) == 1


def test_a_feed_that_changed_leaves_no_trace_and_takes_nothing_along(
    feed: Path, tmp_path: Path
) -> None:
    """Rebuilt beside another feed, the graph is as if the first text had never been."""
    other = tmp_path / "quay.jsonl"
    other.write_text(json.dumps(FEED[0]) + "\n" + json.dumps(review(11)) + "\n", encoding="utf-8")
    graph, fresh = KnowledgeGraph.open(tmp_path / "store"), KnowledgeGraph.open("memory:")
    graph.build(feed, other)
    feed.write_text(json.dumps(FEED[:1]), encoding="utf-8")
    graph.build(feed)
    fresh.build(feed, other)
    assert graph.export("nquads") == fresh.export("nquads")


def test_the_report_has_a_line_for_every_oddity(feed: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.jsonl"
    outcome = kg("build", feed, "--store", tmp_path / "store", "--report", path)
    assert outcome.code == 0
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert {tuple(line) for line in lines} == {("input", "place", "code", "outcome", "message")}
    assert ("/8", "claim-missing", "refused") in {
        (line["place"], line["code"], line["outcome"]) for line in lines
    }
    assert "9 entries, 7 claims, 5 reviews" in outcome.err
    for code in {line["code"] for line in lines}:
        assert f"[{code}]" in outcome.err


def test_a_feed_that_breaks_off_is_an_error_and_what_stands_before_is_kept(
    feed: Path, tmp_path: Path
) -> None:
    """As with any file that is damaged, the exit code tells."""
    cut = tmp_path / "cut.json"
    cut.write_bytes(feed.read_bytes()[:-40])
    outcome = kg("build", cut, "--store", tmp_path / "store")
    assert outcome.code == 2
    assert "ends in the middle of a record" in outcome.err
    assert KnowledgeGraph.open(tmp_path / "store").info()["claims"] > 0


def test_a_feed_in_a_folder_is_found(feed: Path) -> None:
    done = KnowledgeGraph.open("memory:").build(feed.parent)
    assert [(one.entries, one.claims) for one in done.feeds] == [(9, 7)]


def test_every_property_of_the_graph_is_written_on_purpose(feed: Path) -> None:
    """A rating's numbers, images and the like stay out of the graph."""
    with build(feed).store.view() as view:
        used = {quad.predicate.value for quad in view.quads()}
    assert iri("schema:ratingValue") not in used
    assert iri("oa:hasSelector") in used
