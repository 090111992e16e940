"""Real documents with counts made by hand; read in place, skipped where they are not."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg import KnowledgeGraph

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
DESCRIBED = sorted(CORPUS.glob("*.json"))

pytestmark = pytest.mark.skipif(not DESCRIBED, reason="The corpus is not beside this checkout.")


@pytest.fixture(params=DESCRIBED or [CORPUS], ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[KnowledgeGraph, dict[str, Any]]:
    """A graph of one document, and what was counted in it by hand."""
    described = json.loads(request.param.read_text("utf-8"))
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(CORPUS / described["file"])
    return graph, described["ground_truth"]


def visible(count: int | str) -> int:
    """Read "0 visible / 6 commented out" as 0."""
    return int(str(count).split()[0])


def test_claims_and_replies(case: tuple[KnowledgeGraph, dict[str, Any]]) -> None:
    graph, truth = case
    info = graph.info()
    found = (info["claims"], info["replies"])
    assert found == (visible(truth["claims"]), visible(truth["rebuttals"]))


def test_links(case: tuple[KnowledgeGraph, dict[str, Any]]) -> None:
    """Every place that links to a page: one page linked twice is cited once, at two places."""
    graph, truth = case
    links = truth.get("links")
    if links is None:
        pytest.skip("Nobody counted the links of this document.")
    http_only = isinstance(links, dict)  # then templates that were never filled in stand apart
    rows = graph.query(
        "SELECT DISTINCT ?anchor ?url WHERE { ?c cito:hasCitationCharacterization cito:linksTo ; "
        "clm:anchoredAt ?anchor . OPTIONAL { ?c cito:hasCitedEntity/schema:url ?url } }"
    )
    found = {row["anchor"] for row in rows if row["url"] or not http_only}
    assert len(found) == (links["markdown_http"] if http_only else links)


def test_the_graph_conforms(case: tuple[KnowledgeGraph, dict[str, Any]]) -> None:
    graph, _ = case
    report = graph.validate()
    assert report.conforms, str(report)
