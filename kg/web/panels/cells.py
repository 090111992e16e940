"""Terms as what a reader sees in a table: words, numbers, and links to pages."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import pyoxigraph as ox

from kg.query.terms import short, to_python
from kg.rdf.terms import OxTerm
from kg.vocab.namespaces import iri
from kg.web.site.links import outside, page_of
from kg.web.site.words import spoken


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page, or nowhere; ``away`` if to another site."""

    words: str
    href: str | None = None
    away: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table."""

    links: tuple[Link, ...]
    is_number: bool = False
    is_date: bool = False


EMPTY: Final = Cell(())
_DATES: Final = frozenset(map(iri, ("xsd:date", "xsd:gYearMonth", "xsd:gYear", "xsd:dateTime")))


def link_to(term: OxTerm, words: str = "") -> Link:
    """Return a term as a link; ``words`` stand for it where there are some."""
    if not isinstance(term, ox.NamedNode):
        return Link(words or spoken(term))
    inside = page_of(term.value)
    away = None if inside else outside(term.value) if _is_web(term) else None
    return Link(words or spoken(term), inside or away, away=away is not None)


def cell_of(term: OxTerm | None, label: OxTerm | None = None) -> Cell:
    """Return what is shown for a term, with its label where it has one."""
    if term is None:
        return EMPTY if label is None else Cell((Link(short(label)),))
    is_number = isinstance(to_python(term), int | float | Decimal)
    return Cell((link_to(term, short(label)),), is_number, _is_date(term))


def _is_date(term: OxTerm) -> bool:
    return isinstance(term, ox.Literal) and term.datatype.value in _DATES


def _is_web(term: ox.NamedNode) -> bool:
    """An IRI that is a web page to go to, rather than a word of a vocabulary."""
    return short(term) == term.value
