"""The notes and citations of the first document, each test a line of what was asked for."""

from tests.build.conftest import Ask

GUIDE = "Briefing Guide to ‘Secure Communities’"


def test_eleven_notes_and_what_they_cite(ask: Ask) -> None:
    """One guide stands behind six notes; 2 and 4 explain; 5 cites a memo through the guide."""
    rows = ask(
        "SELECT ?n ?s WHERE { ?r a biro:BibliographicReference ; dcterms:identifier ?n . "
        "OPTIONAL { ?r biro:references/schema:name ?s } }"
    )
    cited: dict[str, set[str]] = {}
    for number, source in rows:
        cited.setdefault(str(number), set()).update({str(source)[:24]} if source else set())
    guide, memo = GUIDE[:24], "Memo from Lieutenant Mic"
    assert set(cited) == {str(number) for number in range(1, 12)}
    assert {number for number, found in cited.items() if guide in found} == set("3568") | {
        "10",
        "11",
    }
    assert cited["5"] == {guide, memo}
    assert cited["2"] == cited["4"] == set()
    assert [next(iter(cited[number]))[:11] for number in "179"] == [
        "Groups Call",
        "Statistical",
        "Updated Int",
    ]


def test_one_guide_at_five_places(ask: Ask) -> None:
    """Its authors are known although four notes misprint one of them."""
    rows = ask(
        "SELECT ?locator ?first ?last WHERE { ?c a clm:SourceCitation ; clm:locator ?locator ; "
        "clm:pageFirst ?first ; clm:pageLast ?last } ORDER BY ?locator"
    )
    assert rows == [
        ("pg. 1", 1, 1),
        ("pg. 1–2", 1, 2),
        ("pg. 3", 3, 3),
        ("pg. 3–4", 3, 4),
        ("pg. 4", 4, 4),
    ]
    creators = ask(
        "SELECT DISTINCT ?who WHERE { ?s schema:name ?n ; dcterms:creator ?who "
        'FILTER (STRSTARTS(?n, "Briefing Guide")) } ORDER BY ?who'
    )
    assert creators == [("agent/cardozo-law",), ("agent/ccr",), ("agent/ndlon",)]


def test_only_the_guide_cites_the_memo(ask: Ask) -> None:
    rows = ask(
        "SELECT ?citing ?issued WHERE { ?c cito:hasCitingEntity ?citing ; cito:hasCitedEntity ?m . "
        '?m schema:name ?n ; dcterms:issued ?issued FILTER (STRSTARTS(?n, "Memo from")) }'
    )
    ((citing, issued),) = rows
    assert str(citing).startswith("source/ccr-ndlon-cardozo-law-2010-briefing-guide")
    assert str(issued) == "2009-02-28"


def test_links_are_citations_cleaned_and_as_printed(ask: Ask) -> None:
    """An escape is no part of an address; the near duplicate is seen, not merged."""
    rows = ask(
        "SELECT ?url ?printed WHERE { ?c cito:hasCitationCharacterization cito:linksTo ; "
        "cito:hasCitedEntity/schema:url ?url . OPTIONAL { ?c clm:printedForm ?printed } } "
        "ORDER BY ?url"
    )
    assert [str(url).removeprefix("http://www.ice.gov") for url, _ in rows] == [
        "",
        "/foia/readingroom.html",
        "/secure_communities",
        "/secure_communities/complaint_process.htm",
    ]
    near = ask("SELECT ?a ?b WHERE { ?a clm:nearDuplicateOf ?b }")
    assert len(near) == 2
