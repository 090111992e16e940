"""A server with the first document and some of the cases, on which all tests only read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.vocab.resources import resource
from tests.web.server import Server, serving

FIRST = "data/documents/secure-communities-setting-the-record-straight.md"
_CASES = Path(__file__).parents[2] / "cases"


@pytest.fixture(scope="session")
def explorer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    store = tmp_path_factory.mktemp("explorer") / "store"
    cases = [_CASES / name for name in ("cards", "several-replies", "two-column-table", "arabic")]
    KnowledgeGraph.open(store).build(resource(FIRST), *cases)
    with serving(store) as running:
        yield running
