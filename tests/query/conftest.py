"""The made-up exchange and the first document, in both stores."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.store.base import View
from kg.store.open import open_store
from kg.vocab.resources import resource

FIXTURES = Path(__file__).parent / "fixtures"

Both = tuple[View, View]


@cache
def exchange() -> tuple[ox.Quad, ...]:
    """The quads of ``fixtures/exchange.trig``."""
    return tuple(ox.parse(path=FIXTURES / "exchange.trig", format=ox.RdfFormat.TRIG))


def open_both(quads: Iterable[ox.Quad], folder: Path) -> Both:
    """Return the same quads as seen by rdflib and by Oxigraph."""
    statements = list(quads)
    return _view("memory:", statements), _view(str(folder / "store"), statements)


def _view(location: str, quads: list[ox.Quad]) -> View:
    store = open_store(location, create=True)
    with store.write() as writer:
        writer.add(quads)
    return store.view()


@pytest.fixture
def both_views(tmp_path: Path) -> Callable[[Iterable[ox.Quad]], Both]:
    """Open views of the quads that the test chooses."""
    return lambda quads: open_both(quads, tmp_path)


@pytest.fixture(scope="session")
def exchange_views(tmp_path_factory: pytest.TempPathFactory) -> Both:
    """The made-up exchange, whole."""
    return open_both(exchange(), tmp_path_factory.mktemp("exchange"))


@pytest.fixture(scope="session")
def graph_of_first_document(tmp_path_factory: pytest.TempPathFactory) -> Both:
    """What the pipeline makes of the first document, built once."""
    from kg import KnowledgeGraph

    graph = KnowledgeGraph.open("memory:")
    graph.build(resource("data/documents/secure-communities-setting-the-record-straight.md"))
    with graph.store.view() as view:
        return open_both(view.quads(), tmp_path_factory.mktemp("first"))
