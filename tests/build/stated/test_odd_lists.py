"""Source lists that are not quite in form: read as far as they go, and nothing left out unsaid."""

import json
from pathlib import Path

from kg import KnowledgeGraph
from tests.build.stated.reading import rows

# Made up, as all works and names in these tests.
ITEMS = [
    {"id": "a", "type": "book", "title": "The Quay", "author": "Quay Office"},
    {"id": "b", "type": "article-journal", "title": "Lamps", "DOI": "10.1000/hs.21"},
    7,
]


def test_a_name_for_a_list_of_names_and_an_entry_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text(json.dumps(ITEMS), "utf-8")
    graph = KnowledgeGraph.open("memory:")
    report = graph.build(tmp_path / "list.json")
    assert [(one.code, one.where.rpartition(", ")[2]) for one in report.warnings] == [
        ("not-an-object", "/2")
    ]
    made = rows(
        graph,
        "?s a clm:Source ; schema:name ?title ; dcterms:creator/schema:name ?by",
        "title",
        "by",
    )
    assert {tuple(map(str, row)) for row in made} == {("The Quay", "Quay Office")}


def test_titles_alone_tell_no_language(tmp_path: Path) -> None:
    """English titles were taken for Polish ones."""
    (tmp_path / "list.json").write_text(json.dumps(ITEMS[:2]), "utf-8")
    graph = KnowledgeGraph.open("memory:")
    graph.build(tmp_path / "list.json")
    found = rows(graph, "?s a clm:Source ; schema:name ?t BIND(LANG(?t) AS ?language)", "language")
    assert {str(row[0]) for row in found} <= {"und", ""}
