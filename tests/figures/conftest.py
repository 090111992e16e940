"""The graph of the first document for pictures, as it is and with hostile words in it."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from kg import KnowledgeGraph
from kg.store.base import View
from tests.figures.graphs import first_graph, hostile_store


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    return first_graph(tmp_path_factory.mktemp("first") / "store")


@pytest.fixture
def view(first: KnowledgeGraph) -> Iterator[View]:
    with first.store.view() as opened:
        yield opened


@pytest.fixture(scope="session")
def hostile(first: KnowledgeGraph) -> Iterator[View]:
    with first.store.view() as opened:
        quads: list[ox.Quad] = list(opened.quads())
    with hostile_store(quads).view() as changed:
        yield changed
