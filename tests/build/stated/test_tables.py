"""Tables of claims and replies, all the way to a graph that conforms."""

from pathlib import Path

import pytest

from kg import KnowledgeGraph
from tests.build.stated.reading import HERE, built, rows
from tests.read.data.workbooks import Rows, workbook

PLACED = """?s schema:text ?text ; clm:anchoredAt/oa:hasSelector ?quote , ?place .
    ?quote oa:exact ?exact . ?place rdf:value ?pointer ; dcterms:conformsTo ?standard"""


@pytest.fixture(scope="module")
def quay() -> KnowledgeGraph:
    return built("quay.csv")


def test_claims_are_attributed_to_who_is_named(quay: KnowledgeGraph) -> None:
    found = rows(
        quay,
        "?c a clm:ReportedClaim ; schema:text ?text ; prov:wasAttributedTo/schema:name ?by "
        "OPTIONAL { ?c dcterms:issued ?said }",
        "text", "by", "said",
    )  # fmt: skip
    assert {(text, by, str(said) if said else None) for text, by, said in found} == {
        ('The ferry stops in "winter".', "Quay Watch", "2020-10-07"),
        ("The quay is closed.", "Somebody whom “quay.csv” does not name", None),
        ("The lamps are dark.", "Ada Example", None),
        ("The bridge\nis too low.", "Quay Watch", "2021-05"),
    }


def test_the_publishers_own_reply_is_a_rebuttal_and_anothers_is_not(quay: KnowledgeGraph) -> None:
    found = rows(
        quay,
        "?l cito:hasCitingEntity ?r ; cito:hasCitedEntity/schema:text ?claim ; "
        "cito:hasCitationCharacterization cito:repliesTo . ?r schema:text ?reply ; "
        "prov:wasAttributedTo/schema:name ?by OPTIONAL { ?r a ?kind FILTER(?kind = clm:Rebuttal) }",
        "claim", "by", "kind",
    )  # fmt: skip
    publisher = "The publisher of “quay.csv”, not named in it"
    rebuttal = "https://w3id.org/counterclaim/ns#Rebuttal"
    assert found == {
        ('The ferry stops in "winter".', "Harbour Office", None),
        ("The lamps are dark.", publisher, rebuttal),
        ("The bridge\nis too low.", publisher, rebuttal),
    }


def test_every_assertion_points_to_its_cell(quay: KnowledgeGraph) -> None:
    places = {
        text: (exact, pointer, str(standard).rpartition("/")[2])
        for text, exact, pointer, standard in rows(
            quay, f"?s a clm:Assertion . {PLACED}", "text", "exact", "pointer", "standard"
        )
    }
    assert places["The lamps are dark."] == ("The lamps are dark.", "cell=5,1", "rfc7111")
    assert places['The ferry stops in "winter".'] == (
        'The ferry stops in ""winter"".', "cell=2,1", "rfc7111",
    )  # fmt: skip


def test_a_verdict_is_that_of_who_replies_in_its_literal_words(quay: KnowledgeGraph) -> None:
    assert rows(
        quay,
        "?r schema:itemReviewed/schema:text ?claim ; schema:author/schema:name ?by ; "
        "schema:reviewRating/schema:alternateName ?words",
        "claim", "by", "words",
    ) == {('The ferry stops in "winter".', "Harbour Office", "Not supported")}  # fmt: skip


def test_the_claims_source_is_cited_by_address_or_name(quay: KnowledgeGraph) -> None:
    assert rows(
        quay,
        "?c clm:citingAssertion/schema:text ?claim ; cito:hasCitedEntity ?source . "
        "?source schema:name ?name OPTIONAL { ?source schema:url ?url }",
        "claim", "name", "url",
    ) == {
        ('The ferry stops in "winter".', "https://news.example.net/1",
         "https://news.example.net/1"),
        ("The lamps are dark.", "leaflet of the Quay Watch", None),
    }  # fmt: skip


def test_what_is_odd_is_told_with_its_row() -> None:
    """Row 7 has a semicolon too many: read as it stands, all its cells would be shifted by one."""
    report = KnowledgeGraph.open("memory:").build(HERE / "quay.csv")
    assert [(one.code, one.where.rpartition(", ")[2]) for one in report.warnings] == [
        ("row-malformed", "row=4"),
        ("row-malformed", "row=7"),
        ("date-ambiguous", "cell=5,3"),
        ("row-without-claim", "row=6"),
        ("date-form", "cell=8,3"),
    ]


def test_a_column_that_may_be_either_sides_source_is_doubted(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Claim,Reply,URL\nA is b.,It is c.,https://a.example/1\n")
    assert rows(built(tmp_path / "t.csv"), "?c a clm:SourceCitation ; clm:reason ?why", "why") == {
        ("“URL” does not say whose source it is.",)
    }
    mapped = built(tmp_path / "t.csv", columns={"reply-source": "URL"})
    assert rows(
        mapped, "?c clm:citingAssertion/schema:text ?text MINUS { ?c clm:reason ?why }", "text"
    ) == {("It is c.",)}


def test_sheets_of_a_workbook_are_tables_of_their_own(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Myths": [["Myth", "Fact"], ["The quay is closed.", "It is open."]],
        "Heights": [["Place", "Height"], ["Quay", 3]],
        "Claims": [["Said by", "Claim"], ["Quay Watch", "The lamps are dark."]],
    }
    (tmp_path / "replies.xlsx").write_bytes(workbook(sheets))
    graph = built(tmp_path / "replies.xlsx")
    found = rows(graph, f"?s a clm:ReportedClaim . {PLACED}", "text", "pointer")
    assert found == {
        ("The quay is closed.", "Myths!A2"), ("The lamps are dark.", "Claims!B2"),
    }  # fmt: skip
    report = graph.build(tmp_path / "replies.xlsx")
    assert "sheet-without-claims" in {warning.code for warning in report.warnings}


def test_building_again_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    graph = built("quay.csv")
    before = graph.export("nquads")
    graph.build(HERE / "quay.csv")
    assert graph.export("nquads") == before


def test_what_claims_name_is_told_with_what_it_is_part_of(tmp_path: Path) -> None:
    """Bodies and places on record, as in any document; whoever speaks is a body on record too."""
    text = "Claim,Reply,Claimed by\nICE left Travis County.,It stays in Texas.,ACLU\n"
    (tmp_path / "t.csv").write_text(text, "utf-8")
    graph = built(tmp_path / "t.csv")
    named = rows(graph, "?s schema:mentions ?x . ?s schema:text ?text . ?x schema:name ?n", "n")
    assert {
        ("Immigration and Customs Enforcement",), ("Travis County",), ("Texas",),
    } <= {(str(name).replace("U.S. ", ""),) for (name,) in named}  # fmt: skip
    assert rows(graph, "?c a clm:ReportedClaim ; prov:wasAttributedTo/schema:name ?by", "by") == {
        ("American Civil Liberties Union",)
    }


def test_figures_in_cells_are_figures_of_who_speaks(tmp_path: Path) -> None:
    table = tmp_path / "wells.csv"
    table.write_text(
        "claim,response,claimed by,replied by\n"
        '"More than 90 wells are closed.","Only 12 wells, 6 percent, are closed.",'
        "Clean Taps Alliance,Merrow Water Board\n"
    )
    found = rows(
        built(table),
        "?o a qb:Observation ; prov:wasAttributedTo/schema:name ?by ; clm:anchoredAt ?a . "
        "?a oa:hasSelector/oa:exact ?exact ; oa:hasSelector/rdf:value ?cell",
        "by", "exact", "cell",
    )  # fmt: skip
    assert {(by, cell) for by, _, cell in found} == {
        ("Clean Taps Alliance", "cell=2,1"),
        ("Merrow Water Board", "cell=2,2"),
    }
    assert "More than 90 wells are closed" in {exact for _, exact, _ in found}


def test_figures_in_the_cells_of_a_workbook_have_the_cells_as_places(tmp_path: Path) -> None:
    """A cell that is a number alone says nothing of what it counts, and is no figure."""
    sheet: Rows = [
        ["Claim", "Reply", "Claimed by", "Wells"],
        ["More than 90 wells are closed.", "Only 6 percent of wells are.", "Clean Taps", 90],
    ]
    (tmp_path / "wells.xlsx").write_bytes(workbook({"Wells": sheet}))
    found = rows(
        built(tmp_path / "wells.xlsx"),
        "?o a qb:Observation ; sdmx-measure:obsValue ?value ; clm:anchoredAt ?a . "
        "?a oa:hasSelector/rdf:value ?cell",
        "value", "cell",
    )  # fmt: skip
    assert {(str(value), cell) for value, cell in found} == {("90", "Wells!A2"), ("6", "Wells!B2")}


def test_a_row_that_says_nothing_in_a_cell_has_nothing_there(tmp_path: Path) -> None:
    """A dash is no reply; a rating that upholds the claim, or an answer that agrees, no dispute."""
    (tmp_path / "t.csv").write_text(
        "Claim,Reply,Verdict\nA is b.,It is c.,False\nB is c.,Records say so.,True\n"
        'C is d.,-,\nD is e.,N/A,n/a\nE is f.,"Agreed, it is.",\n',
        "utf-8",
    )
    graph = built(tmp_path / "t.csv")
    pair = "?l cito:hasCitingEntity/schema:text ?r ; cito:hasCitedEntity/schema:text ?c ; \
        cito:hasCitationCharacterization "
    assert rows(graph, f"{pair} cito:repliesTo", "c", "r") == {
        ("A is b.", "It is c."), ("B is c.", "Records say so."), ("E is f.", "Agreed, it is."),
    }  # fmt: skip
    assert rows(graph, f"{pair} cito:disputes", "c") == {("A is b.",)}
    assert rows(graph, "?v schema:reviewRating/schema:alternateName ?w", "w") == {
        ("False",), ("True",),
    }  # fmt: skip


def test_a_source_that_is_named_again_is_one(tmp_path: Path) -> None:
    """By the same words, or by "Ibid."; its pages may stand in a column of their own."""
    (tmp_path / "t.csv").write_text(
        'Claim,Fact,Source,Page,Shelf\nA is b.,No.,"Quay Office, Log, 2014",17,3\n'
        'B is c.,No.,Ibid.,18–19,3\nC is d.,No.,"Ibid., p. 20",,3\n'
        'D is e.,No.,"Quay Office, Log, 2014",21,\n',
        "utf-8",
    )
    graph = KnowledgeGraph.open("memory:")
    report = graph.build(tmp_path / "t.csv")
    cited = rows(
        graph,
        "?c a clm:SourceCitation ; cito:hasCitedEntity ?s ; clm:locator ?where", "s", "where",
    )  # fmt: skip
    assert len({source for source, _ in cited}) == 1
    assert {str(where) for _, where in cited} == {"17", "18–19", "p. 20", "21"}
    assert [(one.code, "“Shelf”" in one.message) for one in report.warnings] == [
        ("columns-unread", True)
    ]


def test_ibid_without_a_row_above_is_reported(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Claim,Fact,Source\nA is b.,No.,Ibid.\n", "utf-8")
    report = KnowledgeGraph.open("memory:").build(tmp_path / "t.csv")
    assert [one.code for one in report.warnings] == ["source-above-missing"]
