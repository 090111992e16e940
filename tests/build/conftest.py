"""The first document, built once, and a short way to ask it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from kg import KnowledgeGraph
from kg.vocab.resources import resource

Ask: TypeAlias = Callable[[str], list[tuple[object, ...]]]
ID = "https://w3id.org/counterclaim/id/"


@pytest.fixture(scope="session")
def text() -> str:
    """The exact text of the first document."""
    return document().read_text("utf-8")


def document() -> Path:
    """Where the first document is."""
    return resource("data/documents/secure-communities-setting-the-record-straight.md")


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of the first document, in a store on disk."""
    made = KnowledgeGraph.open(tmp_path_factory.mktemp("first") / "store")
    made.build(document())
    return made


@pytest.fixture(scope="session")
def ask(graph: KnowledgeGraph) -> Ask:
    """Ask with SPARQL; IRIs of ours come without their beginning."""

    def answer(query: str) -> list[tuple[object, ...]]:
        return [tuple(map(_plain, row.values())) for row in graph.query(query)]

    return answer


def _plain(value: object) -> object:
    return value.removeprefix(ID) if isinstance(value, str) else value
