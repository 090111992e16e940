"""The evidence matrix: every citation once, in words, with its pages; nothing is no verdict."""

from collections import Counter
from dataclasses import replace

from kg import KnowledgeGraph
from kg.analysis.citing.evidence import Citing, assertions, citings
from kg.figures.charts.chart import chart_svg
from kg.figures.charts.matrix import COLUMNS, draw_matrix
from kg.store.base import View

ONE = Citing(
    iri="urn:l", citing="Claim 1", party="Watch", cited="urn:s", source="Waiting", makers="Port",
    how="includes quotation from", pages="p. 3", notes="1", words="", where="", own=False,
)  # fmt: skip


def test_every_citation_of_the_graph_is_one_row(first: KnowledgeGraph, view: View) -> None:
    rows = draw_matrix(assertions(view), citings(view)).rows
    asked = first.query(
        "SELECT ?how (COUNT(DISTINCT ?link) AS ?n) WHERE { ?link a clm:SourceCitation ;"
        " cito:hasCitationCharacterization ?how } GROUP BY ?how"
    )
    counts = {str(row["how"]).rpartition("/")[2]: row["n"] for row in asked}
    drawn = Counter(row[COLUMNS.index("How")] for row in rows)
    assert drawn == {
        {"includesQuotationFrom": "includes quotation from", "linksTo": "links to",
         "citesForInformation": "cites for information",
         "citesAsDataSource": "cites as data source"}[name]: count
        for name, count in counts.items()
    }  # fmt: skip


def test_the_guide_is_quoted_at_its_pages_by_four_claims(view: View) -> None:
    """Notes 3, 6, 10 and 11 are four places of one guide."""
    at = {name: number for number, name in enumerate(COLUMNS)}
    rows = draw_matrix(assertions(view), citings(view)).rows
    quoted = {
        row[at["Who cites"]]: (row[at["Pages"]], row[at["Note"]])
        for row in rows
        if row[at["Source"]].startswith("Briefing") and row[at["How"]].startswith("includes")
    }
    assert quoted == {
        "Claim 2": ("pg. 1", "3"), "Claim 3": ("pg. 3–4", "6"),
        "Claim 4": ("pg. 1–2", "10"), "Claim 5": ("pg. 3", "11"),
    }  # fmt: skip


def test_what_the_guide_cites_is_the_guides_citation(view: View) -> None:
    """The memo is known through the guide only: the document does not cite it."""
    [memo] = [one for one in citings(view) if one.source.startswith("Memo")]
    assert memo.citing.startswith("Briefing Guide")
    assert "CCR" in memo.party


def test_an_assertion_that_cites_nothing_has_a_column_and_is_named(view: View) -> None:
    chart = draw_matrix(assertions(view), citings(view))
    assert chart.summary.endswith("without one: Reply 4, Reply 5.")
    assert "Reply 4" in chart_svg(chart)


def test_of_many_assertions_those_that_cite_nothing_are_counted() -> None:
    many = [(f"Claim {number}", "Watch") for number in range(1, 41)]
    chart = draw_matrix(many, [ONE])
    assert chart.summary == "1 citation of 1 source; 39 of 40 assertions without one."
    assert "Claim 2" not in chart_svg(chart)
    assert [key.count for key in chart.keys] == [1]


def test_several_ways_of_citing_one_source_stand_in_one_cell() -> None:
    other = replace(ONE, iri="urn:m", how="critiques", pages="")
    chart = draw_matrix([("Claim 1", "Watch")], [ONE, other])
    svg = chart_svg(chart)
    assert [words in svg for words in ("quotation", "p. 3", "critiques")] == [True] * 3
    assert svg.count('class="box"') == 1
    assert len(chart.rows) == 2


def test_two_sources_of_one_name_are_two_rows() -> None:
    other = replace(ONE, iri="urn:m", cited="urn:t")
    assert chart_svg(draw_matrix([], [ONE, other])).count('class="box"') == 2
