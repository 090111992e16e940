"""Asking the engine of a view, row by row and without keeping the answer."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.rdf.terms import OxTerm
from kg.store.reading import EmbeddedView
from kg.vocab.namespaces import prefixes


def ask(view: EmbeddedView, text: str) -> Iterator[tuple[OxTerm | None, ...]]:
    """Yield the rows of a SELECT query."""
    found = view.engine.query(text, prefixes=dict(prefixes()))
    assert isinstance(found, ox.QuerySolutions)
    return (tuple(row) for row in found)
