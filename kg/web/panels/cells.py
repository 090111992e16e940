"""Terms as what a reader sees in a table: words, numbers, and links to pages."""

from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.query.terms import short, to_python
from kg.rdf.terms import OxTerm
from kg.web.site.links import outside, page_of


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


EMPTY: Final = Cell(())


def links_in(text: str) -> tuple[Link, ...]:
    """Read lines of an IRI, a blank and a name."""
    pairs = (line.partition(" ") for line in text.splitlines() if line)
    return tuple(Link(name or iri, page_of(iri)) for iri, _, name in pairs)


def link_to(term: OxTerm, words: str = "") -> Link:
    """Return a term as a link; ``words`` stand for it where there are some."""
    if not isinstance(term, ox.NamedNode):
        return Link(words or short(term))
    inside = page_of(term.value)
    away = None if inside else outside(term.value) if _is_web(term) else None
    return Link(words or short(term), inside or away, away=away is not None)


def cell_of(term: OxTerm | None, label: OxTerm | None = None) -> Cell:
    """Return what is shown for a term, with its label where it has one."""
    if term is None:
        return EMPTY if label is None else Cell((Link(short(label)),))
    number = to_python(term)
    is_number = not isinstance(number, str | bool) and hasattr(number, "__add__")
    return Cell((link_to(term, short(label)),), is_number and not hasattr(number, "isoformat"))


def _is_web(term: ox.NamedNode) -> bool:
    """An IRI that is a web page to go to, rather than a word of a vocabulary."""
    return short(term) == term.value
