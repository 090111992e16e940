"""A figure without a place: what one document leaves unsaid is not what another leaves unsaid."""

from pathlib import Path

import pytest

from kg import KnowledgeGraph

# Written for this test; both boards and their figures are made up.
_PAGE = """---
title: Myths of the {name} wells
publisher: {name} Well Board
---

**Myth:** 40 percent of wells hold salt.

**Fact:** {share} percent of wells hold salt.
"""


@pytest.fixture
def two(tmp_path: Path) -> KnowledgeGraph:
    """Two documents with the same measure, other values, and no place."""
    for name, share in (("Ashby", 12), ("Orrin", 7)):
        (tmp_path / f"{name}.md").write_text(_PAGE.format(name=name, share=share), "utf-8")
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(tmp_path)
    return graph


def test_figures_without_a_place_are_not_compared_across_documents(two: KnowledgeGraph) -> None:
    """Otherwise a figure of one board would be said to differ from that of another, nowhere."""
    pairs = [{row["figure1"], row["figure2"]} for row in two.ask("figures-that-differ")]
    asked = "SELECT ?figure ?place { ?figure sdmx-dimension:refArea ?place }"
    place = {row["figure"]: row["place"] for row in two.query(asked)}
    assert len(set(place.values())) == 2
    assert all(len({place[figure] for figure in pair}) == 1 for pair in pairs)


def test_the_place_says_whose_it_is(two: KnowledgeGraph) -> None:
    rows = two.query("SELECT ?name { ?place a schema:AdministrativeArea ; schema:name ?name }")
    assert sorted(str(row["name"]) for row in rows) == [
        "A place that “Myths of the Ashby wells” does not state",
        "A place that “Myths of the Orrin wells” does not state",
    ]
