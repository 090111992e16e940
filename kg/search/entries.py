"""What can be found: everything that a store says in words, or that has a name."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.rdf.sorting import in_order
from kg.rdf.terms import OxTerm
from kg.search.kinds import Kind
from kg.store.base import View
from kg.vocab.resources import package_text


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing: ``label`` is its words or its name, ``others`` the other names it has.

    ``document`` is the document that says so, the first in the order of IRIs where several do, and
    nothing where it is knowledge that documents share.
    """

    iri: str
    kind: Kind
    label: str
    others: tuple[str, ...] = ()
    document: str = ""


_DOCUMENT_GRAPH: Final = "graph/doc/"
_DOCUMENT: Final = "id/doc/"


def entries_of(view: View, folder: Path | None = None) -> Iterator[Entry]:
    """Yield what a store says, kind by kind, each in the order of IRIs.

    What is too much to be sorted in memory goes into a file without a name in ``folder``, or where
    temporary files are. Raises ``StoreError`` when it cannot be written.
    """
    for kind in Kind:
        rows = view.rows(package_text(f"search/queries/{kind}.rq"))
        texts = (tuple(map(_text, row)) for row in rows)
        for iri, group in groupby(in_order(texts, folder), lambda row: row[0]):
            yield _entry(iri, kind, list(group))


def _text(term: OxTerm | None) -> str:
    return "" if term is None or isinstance(term, ox.Triple) else term.value


def _entry(iri: str, kind: Kind, rows: list[tuple[str, ...]]) -> Entry:
    names = dict.fromkeys(name for _, text, other, _ in rows for name in (text, other) if name)
    label, *others = names
    documents = sorted(filter(None, (_document(graph) for *_, graph in rows)))
    return Entry(iri, kind, label, tuple(others), documents[0] if documents else "")


def _document(graph: str) -> str:
    base, found, key = graph.partition(_DOCUMENT_GRAPH)
    return f"{base}{_DOCUMENT}{key}" if found else ""
