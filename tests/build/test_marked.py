"""Reviews in the mark-up of saved pages; the page itself is read as before.

The pages are written for these tests; everybody and every address in them is made up.
"""

from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.build.notices import place_of
from kg.rdf.report import Severity
from kg.read.feeds.markup import find_marked
from tests.build.test_feeds import rows

JSON_LD = """<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
  {"@type": "Organization", "@id": "#desk", "name": "Check Desk"},
  {"@type": "ClaimReview", "url": "https://desk.example.org/r/1", "datePublished": "2020-10-07",
   "author": {"@id": "#desk"}, "claimReviewed": "The ferry stops in winter.",
   "reviewRating": {"@type": "Rating", "alternateName": "Not supported"},
   "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ada Example"},
                    "appearance": "https://news.example.net/1"},},
]}
</script>"""
MICRODATA = """<div itemscope itemtype="https://schema.org/ClaimReview">
 <a itemprop="url" href="https://desk.example.org/r/1">link</a>
 <time itemprop="datePublished" datetime="2020-10-07">yesterday</time>
 <span itemprop="author" itemscope itemtype="https://schema.org/Organization">
  <b itemprop="name">Check Desk</b></span>
 <blockquote itemprop="claimReviewed">The ferry <i>stops</i>
  in winter.</blockquote>
 <section itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
  <meta itemprop="ratingValue" content="1">
  <p><span itemprop="alternateName">Not supported</span></section>
 <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
  <span itemprop="author" itemscope itemtype="https://schema.org/Person">
   <span itemprop="name">Ada Example</span></span>
  <link itemprop="appearance" href="https://news.example.net/1">
 </div>
</div>"""
RDFA = """<div vocab="https://schema.org/" typeof="ClaimReview">
 <a property="url" href="https://desk.example.org/r/1">link</a>
 <meta property="datePublished" content="2020-10-07">
 <span property="author" typeof="Organization"><b property="name">Check Desk</b></span>
 <p property="claimReviewed">The ferry stops in winter.</p>
 <span property="reviewRating" typeof="Rating"><i property="alternateName">Not supported</i></span>
 <div property="itemReviewed" typeof="Claim">
  <span property="author" typeof="Person"><span property="name">Ada Example</span></span>
  <a property="appearance" href="https://news.example.net/1">there</a>
 </div>
</div>"""
BODY = """<p><b>MYTH:</b> The quay is closed.</p><p><b>FACT:</b> The quay is open every day.</p>"""


def page(markup: str) -> str:
    return f"<!doctype html><html lang=en><title>Quay answers</title>\n<body>{BODY}{markup}"


def build(folder: Path, text: str) -> KnowledgeGraph:
    (folder / "page.html").write_text(text, encoding="utf-8")
    graph = KnowledgeGraph.open("memory:")
    graph.build(folder / "page.html")
    return graph


CLAIM = "?c a clm:ReportedClaim ; schema:text ?text ; prov:wasAttributedTo/schema:name ?who ."
SAID = "?r schema:itemReviewed ?c ; schema:author/schema:name ?by ; \
    schema:reviewRating/schema:alternateName ?words ."


@pytest.mark.parametrize("markup", [JSON_LD, MICRODATA, RDFA], ids=["JSON-LD", "microdata", "RDFa"])
def test_every_mark_up_gives_the_same_review(tmp_path: Path, markup: str) -> None:
    graph = build(tmp_path, page(markup))
    assert rows(graph, CLAIM + SAID, "text", "who", "by", "words") == {
        ("The ferry stops in winter.", "Ada Example", "Check Desk", "Not supported")
    }
    cited = "?l a clm:SourceCitation ; cito:hasCitedEntity/schema:url ?to"
    assert ("https://news.example.net/1",) in rows(graph, cited, "to")
    report = graph.validate()
    assert [one for one in report.results if one.severity is Severity.VIOLATION] == []


@pytest.mark.parametrize("markup", [JSON_LD, MICRODATA, RDFA], ids=["JSON-LD", "microdata", "RDFa"])
def test_the_claim_leads_to_its_mark_up(tmp_path: Path, markup: str) -> None:
    """The anchor lies in the page's own text, and holds what was read."""
    text = page(markup)
    (marked,), _, _ = find_marked(text)
    place = text[marked.span.start : marked.span.end]
    assert "Not supported" in place
    assert "MYTH" not in place
    exact = "?c schema:text ?t ; clm:anchoredAt/oa:hasSelector/oa:exact ?words"
    assert any(place == words for (words,) in rows(build(tmp_path, text), exact, "words"))


def test_the_page_is_read_as_before(tmp_path: Path) -> None:
    """Its own claim and reply are there, and mark-up of other things adds nothing."""
    graph = build(
        tmp_path, page(JSON_LD + '<div typeof="Person"><meta property="name" content="X"></div>')
    )
    texts = {text for (text,) in rows(graph, "?c a clm:Assertion ; schema:text ?text", "text")}
    assert texts == {
        "The quay is closed.",
        "The quay is open every day.",
        "The ferry stops in winter.",
    }


def test_the_summary_counts_what_the_mark_up_says(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(JSON_LD), encoding="utf-8")
    (tmp_path / "plain.html").write_text(page(""), encoding="utf-8")
    (found,) = KnowledgeGraph.open("memory:").build(tmp_path).feeds
    assert (found.entries, found.claims, found.reviews) == (1, 1, 1)
    assert [tally.code for tally in found.tallies] == ["json-trailing-comma"]


def test_broken_mark_up_breaks_no_page(tmp_path: Path) -> None:
    broken = '<script type="application/ld+json">{"@type": "ClaimReview", "x</script>'
    graph = build(tmp_path, page(broken + RDFA))
    assert len(rows(graph, CLAIM + SAID, "text")) == 1
    _, _, notices = find_marked(page(broken))
    assert [notice.code for notice in notices] == ["json-unreadable"]
    assert [place_of(notice) for notice in notices] == ["/script/0"]
