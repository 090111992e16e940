"""The page of any thing: its name, what is said of it, and what points to it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.query.nodes.description import Description
from kg.query.nodes.naming import kind_of, name_of
from kg.query.terms import short
from kg.rdf.terms import OxTerm
from kg.store.base import View
from kg.vocab.namespaces import iri
from kg.web.linked.addresses import ID, Addresses
from kg.web.linked.documents import DATA
from kg.web.site.environment import environment
from kg.web.site.links import outside, page_of

_SHOWN: Final = 100  # values of one property; the documents of data have more
_TYPE: Final = iri("rdf:type")


@dataclass(frozen=True, slots=True)
class Value:
    """A thing with its address, or a text with its language or datatype."""

    text: str
    href: str = ""
    kind: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """One property with its values; ``more`` are not shown."""

    name: str
    href: str
    values: tuple[Value, ...]
    more: int


def thing_page(
    view: View, found: Description, path: str, addresses: Addresses, size: str = ""
) -> bytes:
    """Return the page at ``path`` without its suffix; ``size`` is that of a graph, in words."""
    shower = _Shower(view, addresses)
    page = environment().get_template("thing.html.j2").render(
        title=name_of(view, found.node),
        kind=kind_of(view, found.node),
        path=f"/{path}.html",
        own_page=_own_page(found.node.value),
        iri=found.node.value,
        outgoing=shower.properties((q.predicate, q.object) for q in found.outgoing),
        incoming=shower.properties((q.predicate, q.subject) for q in found.incoming),
        size=size,
        is_cut=found.is_cut,
        is_retired=found.is_retired,
        successors=[shower.value(node) for node in found.successors],
        forms=[(form, "/" + path + form.suffix) for form in DATA],
    )  # fmt: skip
    return page.encode()


def _own_page(iri: str) -> str:
    """Return the page made for things of this kind, if there is one besides this."""
    address = page_of(iri)
    return address if address and not address.startswith(f"/{ID}") else ""


@dataclass(frozen=True, slots=True)
class _Shower:
    """Makes values that a reader can follow, each thing under its name."""

    view: View
    addresses: Addresses

    def properties(self, pairs: Iterable[tuple[ox.NamedNode, OxTerm]]) -> list[Property]:
        """Return the properties, classes first; a value in two graphs is shown once."""
        groups: dict[ox.NamedNode, dict[OxTerm, None]] = defaultdict(dict)
        for predicate, term in pairs:
            groups[predicate][term] = None
        ordered = sorted(groups, key=lambda each: (each.value != _TYPE, short(each)))
        return [self._property(each, list(groups[each])) for each in ordered]

    def _property(self, predicate: ox.NamedNode, terms: list[OxTerm]) -> Property:
        values = tuple(self.value(term) for term in terms[:_SHOWN])
        href = self.addresses.path(predicate.value) or predicate.value
        return Property(short(predicate), href, values, max(0, len(terms) - _SHOWN))

    def value(self, term: OxTerm) -> Value:
        """Return one value. Only addresses of the web become links."""
        match term:
            case ox.NamedNode():
                return self._thing(term)
            case ox.Literal(language=str() as language):
                return Value(term.value, language=language)
            case ox.Literal() if term.datatype.value != iri("xsd:string"):
                return Value(term.value, kind=short(term.datatype))
            case _:
                return Value(short(term))

    def _thing(self, node: ox.NamedNode) -> Value:
        path = self.addresses.path(node.value)
        if path is None:
            return Value(short(node), outside(node.value) or "")
        name = short(node) if path.startswith("/ns") else name_of(self.view, node)
        return Value(name, path)
