"""The Accept header against what is given, row by row."""

import pytest

from kg.web.negotiation import BOOLEANS, GRAPHS, TABLES, accepts_gzip, choose


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("", "application/sparql-results+json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV; charset=utf-8", "text/csv"),
        ("text/*", "text/xml"),
        ("application/json", "application/json"),
        ("text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/sparql-results+json;q=0, */*", "application/json"),
        ("text/turtle, */*;q=0.1", "application/sparql-results+json"),
        ("text/html", None),
        ("text/csv;q=0", None),
        ("text/csv;q=many", None),  # a weight that is none rates nothing
    ],
)
def test_tables(accept: str | None, kind: str | None) -> None:
    assert choose(accept, TABLES) == kind


def test_yes_or_no_has_no_csv() -> None:
    """The standard defines CSV and TSV for tables alone."""
    assert choose("text/csv", BOOLEANS) is None
    assert choose("text/csv, application/sparql-results+xml", BOOLEANS) is not None


@pytest.mark.parametrize("kind", sorted(set(GRAPHS)))
def test_each_graph_format_can_be_had(kind: str) -> None:
    assert choose(f"text/html, {kind}", GRAPHS) == kind


@pytest.mark.parametrize(
    ("header", "wanted"),
    [(None, False), ("gzip", True), ("br, gzip;q=0.5", True), ("gzip;q=0", False), ("*", True),
     ("identity", False)],
)  # fmt: skip
def test_gzip(header: str | None, wanted: bool) -> None:
    assert accepts_gzip(header) is wanted
