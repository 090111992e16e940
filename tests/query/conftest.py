"""The made-up exchange, in both stores."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.store.base import View
from kg.store.open import open_store
from kg.vocab.resources import resource

FIXTURES = Path(__file__).parent / "fixtures"
BACKENDS = ("memory", "embedded")

Keep = Callable[[ox.Quad], bool]


@cache
def exchange() -> tuple[ox.Quad, ...]:
    """The quads of ``fixtures/exchange.trig``."""
    return tuple(ox.parse(path=FIXTURES / "exchange.trig", format=ox.RdfFormat.TRIG))


@pytest.fixture
def both_views(tmp_path: Path) -> Callable[[Iterable[ox.Quad]], list[View]]:
    """Open views of the same quads on rdflib and on Oxigraph."""

    def open_both(quads: Iterable[ox.Quad]) -> list[View]:
        statements = list(quads)
        views = []
        for number, location in enumerate(("memory:", str(tmp_path / "store"))):
            store = open_store(location, create=True)
            with store.write() as writer:
                writer.add(statements)
            views.append(store.view())
            assert views[number].count() == len(set(statements))
        return views

    return open_both


@cache
def _first_document() -> tuple[ox.Quad, ...]:
    from kg import KnowledgeGraph

    graph = KnowledgeGraph.open("memory:")
    graph.build(resource("data/documents/secure-communities-setting-the-record-straight.md"))
    with graph.store.view() as view:
        return tuple(view.quads())


@pytest.fixture
def graph_of_first_document() -> tuple[ox.Quad, ...]:
    """The quads that the pipeline makes of the first document, built once."""
    pytest.importorskip("kg.build.pipeline")
    return _first_document()
