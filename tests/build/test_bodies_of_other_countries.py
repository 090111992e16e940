"""A name that bodies of several countries bear: Canada's Senate was taken for the American one.

All texts are written for this test.
"""

from pathlib import Path

import pytest

from kg import KnowledgeGraph

_HOUSES = {"us-senate", "us-supreme-court", "us-doj", "us-house-of-representatives"}


def _named(folder: Path, text: str, address: str = "") -> set[str]:
    head = f"---\nurl: {address}\n---\n\n" if address else ""
    page = f"{head}# Myths about the ferry\n\n**Myth:** The ferry is new.\n\n**Fact:** {text}\n"
    (folder / "page.md").write_text(page, "utf-8")
    graph = KnowledgeGraph.open(folder / "store")
    graph.build(folder / "page.md")
    asked = graph.query("SELECT DISTINCT ?agent { ?agent a prov:Agent }")
    return {str(row["agent"]).rpartition("/")[2] for row in asked} & _HOUSES


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("The Senate of Canada approved it.", ""),
        ("The Department of Justice, Ireland, agreed.", ""),
        ("The House of Representatives in Japan voted for it.", ""),
        ("The Senate of Ohio approved it.", ""),
        ("The Supreme Court of Victoria agreed.", ""),
        ("It was Canada that paid. The Senate agreed, and the Supreme Court too.", ""),
        ("The Senate approved it.", "https://ferry.example.au/myths"),
    ],
)
def test_a_body_of_another_country_is_not_that_of_the_united_states(
    tmp_path: Path, text: str, address: str
) -> None:
    assert _named(tmp_path, text, address) == set()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("The Senate approved it.", ""),
        ("The Senate of the United States approved it.", ""),
        ("Ferries to Canada are paid by Congress; the Senate agreed.", ""),
        ("Ferries to Canada serve Americans; the Senate agreed.", ""),
        ("Ferries to Canada are watched by ICE; the Senate agreed.", ""),
        ("The U.S. Senate wrote to Canada.", ""),
        ("The Senate wrote to Canada.", "https://ferry.example.gov/myths"),
        ("The Senate approved it.", "https://ferry.example.io/myths"),
    ],
)
def test_it_still_is_where_nothing_says_otherwise(tmp_path: Path, text: str, address: str) -> None:
    assert _named(tmp_path, text, address) == {"us-senate"}
