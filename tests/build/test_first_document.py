"""What must be in the graph of the first document, each test a line of what was asked for."""

import re
from decimal import Decimal

import pytest

from kg import KnowledgeGraph
from tests.build.conftest import ID, Ask

DOC = "doc/ice-secure-communities-setting-the-record-straight"
GUIDE = "Briefing Guide to ‘Secure Communities’"


def test_the_document_is_undated_and_bounded(ask: Ask) -> None:
    """No date is printed; the bounds follow from what it cites and says."""
    rows = ask(
        "SELECT ?d ?p ?e ?l WHERE { ?d a clm:Document ; dcterms:publisher ?p ; "
        "clm:earliestDate ?e ; clm:latestDate ?l FILTER NOT EXISTS { ?d dcterms:issued ?i } }"
    )
    ((doc, publisher, earliest, latest),) = rows
    assert (doc, publisher) == (DOC, "agent/us-ice")
    assert (str(earliest), str(latest)) == ("2010-08-10", "2010-11-05")


def test_bounds_stand_in_the_inferred_graph_alone(graph: KnowledgeGraph) -> None:
    """What no text says is kept apart from what the document says."""
    with graph.store.view() as view:
        graphs = {
            quad.graph_name.value.rpartition("graph/")[2]  # type: ignore[union-attr]
            for quad in view.quads()
            if quad.predicate.value.endswith(("#earliestDate", "#decided", "#sendsTo"))
        }
    assert graphs == {"inferred"}


def test_the_exact_text_is_named_by_its_hash(ask: Ask, text: str) -> None:
    """Offsets are valid for one exact text only; the graph holds it, so that they can be read."""
    import hashlib

    rows = ask(
        "SELECT ?sha ?text WHERE { ?v a clm:TextVersion ; schema:sha256 ?sha ; schema:text ?text }"
    )
    assert rows == [(hashlib.sha256(text.encode()).hexdigest(), text)]


def test_five_claims_by_three_bodies(ask: Ask) -> None:
    """The notes name CCR, NDLON and the School, not the clinic that the introduction names."""
    rows = ask(
        "SELECT ?c ?label (GROUP_CONCAT(STR(?who); separator=' ') AS ?all) WHERE { { SELECT ?c "
        "?label ?who WHERE { ?c a clm:ReportedClaim ; clm:publisherLabel ?label ; "
        "prov:wasAttributedTo ?who } ORDER BY ?who } } GROUP BY ?c ?label"
    )
    assert len(rows) == 5
    assert {label for _, label, _ in rows} == {"CLAIM"}
    for _, _, who in rows:
        assert {one.rpartition("/")[2] for one in str(who).split()} == {
            "ccr",
            "ndlon",
            "cardozo-law",
        }


def test_the_clinic_is_a_unit_of_the_school(ask: Ask) -> None:
    rows = ask("SELECT ?unit WHERE { ?unit org:unitOf ?school }")
    assert rows == [("agent/cardozo-immigration-justice-clinic",)]


def test_each_quotation_is_altered_and_one_is_spliced(ask: Ask) -> None:
    """Five of five carry insertions, claim 3 leaves words out."""
    rows = ask(
        "SELECT ?text ?elided ?added WHERE { ?q a schema:Quotation ; schema:text ?text ; "
        "clm:elided ?elided ; clm:interpolated ?added }"
    )
    assert len(rows) == 5
    assert all(added for _, _, added in rows)
    (spliced,) = [str(text) for text, elided, _ in rows if elided]
    assert spliced.count("[...]") == 3
    assert not any(str(text)[0] in '"“' for text, _, _ in rows)


def test_five_replies_each_to_its_claim(ask: Ask) -> None:
    """A reply replies by layout and disputes by reading; it never refutes."""
    rows = ask(
        "SELECT ?kind (COUNT(*) AS ?n) WHERE { ?s a clm:StanceLink ; "
        "cito:hasCitationCharacterization ?kind } GROUP BY ?kind ORDER BY ?kind"
    )
    assert [(str(kind).rpartition("/")[2], n) for kind, n in rows] == [
        ("disputes", 5),
        ("repliesTo", 5),
    ]
    assert ask("SELECT ?s WHERE { ?s cito:refutes ?o }") == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Secure Communities leverages existing biometric", "notes 2 to 4 cut the sentence"),
        ("including felony drug possession", "note 10 cuts the sentence"),
        ("strategy's progress and results.\nAdditionally, with more than", "note 1 stands between"),
        ("reporting quarterly to Congress", "the last bullet belongs to reply 1"),
        ("association", "the last paragraph belongs to reply 5"),
    ],
)
def test_replies_are_whole(ask: Ask, words: str, why: str) -> None:
    replies = [
        str(text) for (text,) in ask("SELECT ?t WHERE { ?a a clm:Rebuttal ; schema:text ?t }")
    ]
    assert any(words in reply for reply in replies), why


@pytest.mark.parametrize(
    "words", ["modeling techniques", "pg. 1", "manual data audit", "CCR program guide", "<sup>"]
)
def test_no_note_leaks_into_what_is_said(ask: Ask, words: str) -> None:
    texts = [
        str(text) for (text,) in ask("SELECT ?t WHERE { ?a a clm:Assertion ; schema:text ?t }")
    ]
    assert len(texts) == 10
    assert not any(words in text for text in texts)


def test_broken_passages_have_several_anchors(ask: Ask) -> None:
    """Replies 1 to 5 are cut by notes at the foot of a page; claims are not."""
    rows = ask(
        "SELECT ?class (COUNT(?anchor) AS ?n) WHERE { ?a a ?class ; clm:anchoredAt ?anchor "
        "FILTER (?class IN (clm:ReportedClaim, clm:Rebuttal)) } GROUP BY ?class"
    )
    counts = {str(kind).rpartition("#")[2]: n for kind, n in rows}
    assert counts == {"ReportedClaim": 5, "Rebuttal": 11}


def test_every_anchor_slices_the_text(ask: Ask, text: str) -> None:
    """No anchor is wrong: the quoted words stand at the offsets, with their surroundings."""
    rows = ask(
        "SELECT ?exact ?prefix ?suffix ?start ?end WHERE { ?a oa:hasSelector ?q , ?p . "
        "?q oa:exact ?exact . ?p oa:start ?start ; oa:end ?end . "
        "OPTIONAL { ?q oa:prefix ?prefix } OPTIONAL { ?q oa:suffix ?suffix } }"
    )
    assert len(rows) > 150
    for exact, prefix, suffix, start, end in rows:
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == exact
        assert text[:start].endswith(str(prefix or ""))
        assert text[end:].startswith(str(suffix or ""))


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


def test_seventeen_rows_of_two_figures_and_a_difference(ask: Ask) -> None:
    """Who asserts it, after which source, for when; the printed difference in percentage points."""
    rows = ask(
        "SELECT ?fips ?said ?source ?month ?day ?value ?words WHERE { ?o a qb:Observation ; "
        "sdmx-attribute:unitMeasure unit:PERCENT ; sdmx-dimension:refArea/clm:fips ?fips ; "
        "prov:wasAttributedTo ?said ; clm:accordingTo/schema:name ?source ; "
        "sdmx-measure:obsValue ?value ; clm:attributionText ?words . "
        "OPTIONAL { ?o sdmx-dimension:refPeriod/time:inXSDgYearMonth ?month } "
        "OPTIONAL { ?o sdmx-dimension:refPeriod/time:inXSDDate ?day } }"
    )
    assert len(rows) == 34
    theirs = [row for row in rows if row[1] == "agent/ccr"]
    own = [row for row in rows if row[1] == "agent/us-ice"]
    assert len(theirs) == len(own) == 17
    assert {(row[3], row[6]) for row in theirs} == {("2010-04", "CCR Assertion")}
    assert {str(row[4]) for row in own} == {"2010-07-31"}
    travis = {row[5] for row in rows if row[0] == "48453"}
    assert travis == {Decimal(82), Decimal(31)}


def test_the_differences_come_out(ask: Ask) -> None:
    rows = ask(
        "SELECT ?outcome (COUNT(*) AS ?n) WHERE { ?k a clm:CheckResult ; earl:subject ?d ; "
        "earl:result/earl:outcome ?outcome . ?d clm:minuend ?m ; "
        "sdmx-attribute:unitMeasure clm:percentagePoint } GROUP BY ?outcome"
    )
    assert rows == [("http://www.w3.org/ns/earl#passed", 17)]


def test_the_figures_of_claim_3_are_those_of_the_table(ask: Ask) -> None:
    """54 and 82 percent are linked, not doubled; 26 percent stands alone."""
    rows = ask(
        "SELECT ?value (COUNT(DISTINCT ?a) AS ?said) WHERE { ?c a clm:ReportedClaim ; "
        "clm:states ?o . ?o sdmx-measure:obsValue ?value . ?a clm:states ?o } "
        "GROUP BY ?value ORDER BY ?value"
    )
    assert rows == [(Decimal(26), 1), (Decimal(54), 2), (Decimal(82), 2)]


@pytest.mark.parametrize(
    ("value", "comparator", "period", "places"),
    [
        (47, "exactly", "2009-06", 2),
        (57, "exactly", "2010-06", 2),
        (34, "exactly", "2009-06", 2),
        (50, "exactly", "2010-06", 2),
        (65, "moreThan", None, 1),
        (3000, "moreThan", None, 1),
        (30000, "moreThan", None, 1),
        (10800, "moreThan", "2010-07", 1),
        (700, "approximately", None, 1),
        (49, "exactly", None, 1),
    ],
)
def test_figures_in_prose(
    ask: Ask, value: int, comparator: str, period: str | None, places: int
) -> None:
    """As meant ("more than" is not "equal"), and one figure said twice has two places."""
    rows = ask(
        "SELECT ?comparator ?month (COUNT(?anchor) AS ?n) WHERE { ?o a qb:Observation ; "
        f"sdmx-measure:obsValue {value}.0 ; clm:accordingTo <{ID}{DOC}> ; "
        "clm:comparator ?comparator ; clm:anchoredAt ?anchor . "
        "OPTIONAL { ?o sdmx-dimension:refPeriod/time:inXSDgYearMonth ?month } } "
        "GROUP BY ?o ?comparator ?month"
    )
    assert [(str(how).rpartition("#")[2], month, n) for how, month, n in rows] == [
        (comparator, period, places)
    ]


def test_the_programme_began_in_eighteen_counties(ask: Ask) -> None:
    """Seventeen from the table, Martin County from note 5."""
    rows = ask(
        "SELECT ?fips ?date WHERE { ?e a clm:ActivationEvent ; schema:startDate ?date ; "
        "schema:location/clm:fips ?fips ; schema:about/schema:name 'Secure Communities'@en }"
    )
    dates = {str(fips): str(date) for fips, date in rows}
    assert len(dates) == 18
    assert dates["12085"] == "2010-06-22"
    assert dates["25025"] == "2008-11-05"


def test_nineteen_counties_seven_states_one_country(ask: Ask) -> None:
    """Only places that the text names, with their parents and their Wikidata items."""
    rows = ask(
        "SELECT ?p ?fips WHERE { ?p a schema:AdministrativeArea OPTIONAL { ?p clm:fips ?fips } }"
    )
    lengths = sorted(len(str(fips or "")) for _, fips in rows)
    assert lengths == [0] + [2] * 7 + [5] * 19
    matched = ask("SELECT ?q WHERE { ?p a schema:AdministrativeArea ; skos:exactMatch ?q }")
    assert len(matched) == 27
    assert all(re.fullmatch(r"http://www\.wikidata\.org/entity/Q\d+", str(q)) for (q,) in matched)


def test_fairfax_is_a_decision_with_a_reason(ask: Ask) -> None:
    """The words name no state; the county is meant, not the city of the name."""
    rows = ask(
        "SELECT ?sure ?why WHERE { ?d a clm:IdentityDecision ; clm:decided ?p ; "
        "clm:matchConfidence ?sure ; clm:reason ?why . ?p clm:fips '51059' }"
    )
    ((sure, why),) = rows
    assert isinstance(sure, Decimal)
    assert sure < 1
    assert "51600" in str(why)


def test_bodies_with_acronyms_and_parents(ask: Ask) -> None:
    rows = ask(
        "SELECT ?a ?acronym WHERE { ?a a prov:Agent ; skos:altLabel ?acronym "
        "FILTER (REGEX(?acronym, '^[A-Z]{3,5}$')) }"
    )
    acronyms = {(str(agent), str(acronym)) for agent, acronym in rows}
    wanted = {("us-ice", "ICE"), ("us-dhs", "DHS"), ("us-fbi", "FBI"), ("ccr", "CCR")}
    wanted |= {("ndlon", "NDLON"), ("ndlon", "NDLO")}
    assert {(f"agent/{key}", name) for key, name in wanted} <= acronyms
    found = ask("SELECT ?a ?b WHERE { ?a org:subOrganizationOf ?b }")
    parents = {str(body): above for body, above in found}
    assert parents["agent/us-ice"] == parents["agent/us-dhs-crcl"] == "agent/us-dhs"


def test_two_persons_as_printed_and_nothing_else(ask: Ask) -> None:
    rows = ask(
        "SELECT ?name ?rank ?body WHERE { ?p a foaf:Person ; schema:name ?name ; clm:rank ?rank . "
        "OPTIONAL { ?p org:memberOf/schema:name ?body } } ORDER BY ?name"
    )
    assert rows == [
        ("Michael Barry", "Lieutenant", "Martin County Sheriff's Office"),
        ("Steve Chase", "Major", None),
    ]


def test_the_path_of_the_fingerprints(ask: Ask) -> None:
    """Local booking, state bureau, FBI, DHS: each step anchored, the joined ones less than sure."""
    rows = ask("SELECT ?a ?b WHERE { ?a clm:sendsTo ?b }")
    steps = {(str(a).removeprefix("agent/"), str(b).removeprefix("agent/")) for a, b in rows}
    assert ("local-law-enforcement-agencies", "state-identification-bureaus") in steps
    assert ("state-identification-bureaus", "us-fbi") in steps
    assert ("us-fbi", "us-dhs") in steps


def test_concepts_with_the_passages_that_use_them(ask: Ask) -> None:
    rows = ask("SELECT DISTINCT ?c WHERE { ?p clm:usesTerm|clm:definesTerm ?c }")
    used = {str(concept).removeprefix("concept/") for (concept,) in rows}
    assert {
        "level-1-offence",
        "level-2-offence",
        "level-3-offence",
        "criminal-removal",
        "non-criminal-removal",
        "activation",
        "deployment-plan",
        "way-out-of-activation",
        "complaint-process",
    } <= used


def test_the_verdict_is_the_publishers(ask: Ask) -> None:
    rows = ask(
        "SELECT ?who ?words ?exact WHERE { ?r a schema:Review ; schema:author ?who ; "
        "schema:reviewRating/schema:alternateName ?words ; "
        "clm:anchoredAt/oa:hasSelector/oa:exact ?exact }"
    )
    assert rows == [("agent/us-ice", "This is false.", "This is false.")]


def test_every_link_says_which_run_made_it(ask: Ask) -> None:
    assert ask(
        "SELECT ?c WHERE { ?c a cito:Citation FILTER NOT EXISTS { ?c prov:wasGeneratedBy/prov:used/"
        "schema:sha256 ?sha } }"
    ) == []  # fmt: skip


def test_the_graph_conforms_to_its_shapes(graph: KnowledgeGraph) -> None:
    report = graph.validate()
    assert report.conforms, str(report)


def test_the_audit_that_changed_the_figures(ask: Ask) -> None:
    """Note 7 explains where the figures come from: re-classified by an audit, May to June 2010."""
    rows = ask(
        "SELECT ?name ?from ?to ?note WHERE { ?r schema:mentions ?e ; dcterms:identifier ?note . "
        "?e a schema:Event ; schema:name ?name ; schema:startDate ?from ; schema:endDate ?to }"
    )
    assert rows == [("manual data audit", "2010-05", "2010-06", "7")]
    explained = ask("SELECT ?n WHERE { ?r clm:explains ?a ; dcterms:identifier ?n } ORDER BY ?n")
    assert explained == [("2",), ("4",), ("7",)]
