"""The works that a store knows, as its graphs describe them."""

import re

import pyoxigraph as ox

from kg.model.dates import PartialDate
from kg.model.source import Source, WorkKind
from kg.reconcile.sources.known import KnownWorks
from kg.store.answer import rows_of
from kg.store.base import View
from kg.vocab.iris import Minter
from kg.vocab.resources import package_text

_YEAR = re.compile(r"\d{4}")


def known_works(view: View, names: Minter) -> KnownWorks:
    """Return what identifies every source of the store; documents that were read are no sources."""
    known, beginning = KnownWorks(), names.entity("source", "")
    for row in rows_of(view.query(package_text("build/queries/known-works.rq"))):
        values = [_value(term) for term in row]
        if values[0].startswith(beginning):
            known.learn(_source(values[0].removeprefix(beginning), *values[1:]))
    return known


def _source(key: str, title: str, issued: str, url: str, identifier: str) -> Source:
    year = _YEAR.match(issued)
    return Source(
        key=key,
        title=title,
        kind=WorkKind.OTHER,
        issued=PartialDate(int(year[0])) if year else None,
        urls=(url,) if url else (),
        identifiers=(identifier,) if identifier else (),
    )


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""
