"""Source lists and indexes of citations: every work once, with what identifies it."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import KnowledgeGraph
from tests.build.stated.reading import ANCHORED, CITATION, HERE, built, rows
from tests.syntaxes import READERS

WORK = """?s a clm:Source ; schema:name ?title OPTIONAL { ?s dcterms:identifier ?id }
    OPTIONAL { ?s schema:url ?url } OPTIONAL { ?s dcterms:issued ?issued }"""
LIST = "?c cito:hasCitedEntity ?s ; cito:hasCitingEntity ?list . ?list a clm:Document . "


def test_bibtex_keeps_identifiers_addresses_and_dates() -> None:
    graph = built("harbour.bib")
    depths = "Depths of the quay, measured twice: a Note on 50% of them"
    found = rows(graph, LIST + WORK, "title", "id", "url", "issued")
    assert {tuple(map(str, row)) for row in found} == {
        (depths, "doi:10.1000/hs.11", "https://doi.org/10.1000/hs.11", "2011-03"),
        ("Lamps of the quay", "isbn:9780000000002", "https://lamps.example/report_1.pdf",
         "2012-05-07"),
        ("On ferries", "None", "None", "None"),
    }  # fmt: skip


def test_persons_and_bodies_are_told_apart() -> None:
    graph = built("harbour.bib")
    found = rows(
        graph,
        "?s dcterms:creator ?a . ?a schema:name ?name "
        "OPTIONAL { ?a a ?k FILTER(?k = foaf:Person) }",
        "name", "k",
    )  # fmt: skip
    person = "http://xmlns.com/foaf/0.1/Person"
    assert found == {
        ("Ada Example", person), ("J. Müster", person), ("Office of Lamps and Quays", None),
    }  # fmt: skip


def test_what_cannot_be_read_is_reported_with_its_place() -> None:
    report = KnowledgeGraph.open("memory:").build(HERE / "harbour.bib")
    assert [one.code for one in report.warnings] == [
        "entry-malformed", "work-unnamed", "date-unreadable",
    ]  # fmt: skip
    assert "Line 22" in report.warnings[0].message


def test_one_work_in_two_lists_is_one_source() -> None:
    """By its DOI, though the titles differ; a title alone needs the same year."""
    graph = built("harbour.bib", "harbour.csl.json")
    lists = rows(graph, LIST + "?list schema:name ?name . ?s dcterms:identifier ?id", "name", "id")
    assert {
        ("harbour.bib", "doi:10.1000/hs.11"),
        ("harbour.csl.json", "doi:10.1000/hs.11"),
    } <= lists
    assert len(rows(graph, "?s dcterms:identifier 'doi:10.1000/hs.11'", "s")) == 1
    assert len(rows(graph, LIST, "s")) == 5


def test_csl_records_have_json_pointers() -> None:
    graph = built("harbour.csl.json")
    places = rows(
        graph,
        "?c cito:hasCitedEntity/schema:name ?title ; clm:anchoredAt/oa:hasSelector/rdf:value ?at",
        "title", "at",
    )  # fmt: skip
    assert places == {
        ("Depths of the quay, measured twice", "/0"),
        ("Lamps of the quay at night", "/1"),
        ("https://lamps.example/list?a=1&b=2", "/2"),
    }


def test_a_footnote_and_a_list_mean_the_same_work(tmp_path: Path) -> None:
    """A document that links the DOI cites the very work that the list describes."""
    page = (
        "# Quay\n\n**CLAIM:** It sinks.\n\n**FACT:** See [here](https://doi.org/10.1000/hs.11).\n"
    )
    (tmp_path / "page.md").write_text(page, "utf-8")
    graph = built(tmp_path / "page.md", "harbour.bib")
    citing = rows(
        graph,
        "?s schema:url <https://doi.org/10.1000/hs.11> . "
        "?c cito:hasCitedEntity ?s ; cito:hasCitingEntity ?document",
        "s", "document",
    )  # fmt: skip
    assert len({source for source, _ in citing}) == 1
    assert len({document for _, document in citing}) == 2


_INDEX = {
    ("hs.12", "hs.11", "2013-04-05", "P2Y1M", "JournalSelfCitation"),
    ("hs.13", "hs.11", "2014", "None", "AuthorSelfCitation"),
    ("hs.14", "hs.11", "None", "None", "None"),
}


@pytest.mark.parametrize("name", ["harbour-index.csv", "harbour-index.ttl"])
def test_an_index_says_who_cites_whom_and_when(name: str) -> None:
    """OpenCitations publishes it as a table and as RDF; both say the same."""
    found = rows(built(name), CITATION, "citing", "cited", "made", "span", "kind")
    assert {tuple(str(value).rpartition("/")[2] for value in row) for row in found} == _INDEX


@pytest.mark.parametrize("syntax", ["nquads", "turtle", "ntriples", "rdfxml"])
def test_an_index_as_rdf_may_be_in_any_syntax(syntax: str, tmp_path: Path) -> None:
    """A term that is not written out has the whole file as its place."""
    statements = ox.parse(path=HERE / "harbour-index.ttl", format=ox.RdfFormat.TURTLE)
    file = tmp_path / f"index.{READERS[syntax].file_extension}"
    prefixes = {"d": "http://dx.doi.org/10.1000/"} if syntax == "turtle" else None
    ox.serialize(statements, file, READERS[syntax], prefixes=prefixes)
    found = rows(built(file), CITATION, "citing", "cited", "made", "span", "kind")
    assert {tuple(str(value).rpartition("/")[2] for value in row) for row in found} == _INDEX


def test_each_citation_points_to_the_words_it_was_read_from() -> None:
    found = rows(built("harbour-index.ttl"), f"?x a clm:SourceCitation . {ANCHORED}", "exact")
    assert len(found) == 3
    assert all("hasCitedEntity" in str(exact) for (exact,) in found)


def test_rows_of_an_index_that_say_nothing_are_reported() -> None:
    report = KnowledgeGraph.open("memory:").build(HERE / "harbour-index.csv")
    assert [(one.code, one.where.rpartition(", ")[2]) for one in report.warnings] == [
        ("citation-of-itself", "row=4"),
        ("citation-incomplete", "row=5"),
        ("date-unreadable", "row=6"),
        ("timespan-unreadable", "row=6"),
    ]


@pytest.mark.parametrize("name", ["harbour.bib", "harbour.csl.json", "harbour-index.csv"])
def test_building_again_changes_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    graph = built(name)
    before = graph.export("nquads")
    graph.build(HERE / name)
    assert graph.export("nquads") == before


def test_a_real_list_is_read_whole() -> None:
    """JabRef's own test library; it is not part of this project (see its README beside it)."""
    library = Path(__file__).resolve().parents[4] / "shared/feeds/jabref-test.bib"
    if not library.exists():
        pytest.skip("The shared samples are not beside this checkout.")
    report = KnowledgeGraph.open("memory:").build(library)
    assert (report.documents[0].sources, report.warnings) == (156, ())


def test_a_key_or_field_that_is_used_twice_loses_no_entry(tmp_path: Path) -> None:
    (tmp_path / "twice.bib").write_text(
        "@misc{a, title={On one quay}}\r\n@misc{a, title={On {two} quays}}\r\n"
        "@misc{b, title={On three quays}, year={2001}, year={2001}}\r\n",
        "utf-8",
        newline="",
    )
    graph = built(tmp_path / "twice.bib")
    report = graph.build(tmp_path / "twice.bib")
    assert [one.code for one in report.warnings] == ["field-repeated"]
    assert rows(graph, LIST + "?s schema:name ?title", "title") == {
        ("On one quay",), ("On two quays",), ("On three quays",),
    }  # fmt: skip
