"""One node as a record. Source of the typed form: JSON-LD 1.1, section 9.5 (value objects)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.query.nodes.naming import name_of
from kg.query.records.fields import NAME, Field, Json
from kg.query.terms import to_python
from kg.rdf.terms import OxTerm
from kg.store.base import View
from kg.vocab.namespaces import iri, prefixes

_TYPE: Final = ox.NamedNode(iri("rdf:type"))
_STRING: Final = iri("xsd:string")
_MOST: Final = 100  # values of one field; a body may be named by thousands


@dataclass(frozen=True, slots=True)
class Cards:
    """Makes records. ``typed`` ones are JSON-LD: every value with its type or language."""

    view: View
    typed: bool = False

    def card(self, node: ox.NamedNode, fields: Sequence[Field]) -> Json:
        """Return the record of ``node``; a field without a value is left out."""
        classes = {quad.object for quad in self.view.quads(node, _TYPE)}
        names = sorted(term.value for term in classes if isinstance(term, ox.NamedNode))
        found: Json = {"id": node.value}
        if names:
            found["type"] = [_prefixed(name) for name in names]
        return found | self._filled(node, fields)

    def _filled(self, node: ox.NamedNode, fields: Iterable[Field]) -> Json:
        found: Json = {}
        for field in fields:
            if field is NAME:
                found |= {} if self.typed else {field.key: name_of(self.view, node)}
            elif values := [self._value(term, field) for term in self._terms(node, field)]:
                found[field.key] = values if field.many else values[0]
        return found

    def _terms(self, node: ox.NamedNode, field: Field) -> list[OxTerm]:
        predicate = ox.NamedNode(iri(field.property))
        terms: set[OxTerm]
        if field.inverse:
            terms = {quad.subject for quad in self.view.quads(predicate=predicate, obj=node)}
        else:
            terms = {quad.object for quad in self.view.quads(node, predicate)}
        return sorted(terms, key=str)[:_MOST]

    def _value(self, term: OxTerm, field: Field) -> object:
        match term:
            case ox.Literal():
                return _typed(term) if self.typed else _plain(term)
            case ox.NamedNode() if field.inner:
                return self._inner(term, field.inner)
            case ox.NamedNode():
                return {"id": term.value} if self.typed else _prefixed(term.value)
        return str(term)

    def _inner(self, node: ox.NamedNode, fields: Sequence[Field]) -> Json:
        return {"id": node.value} | self._filled(node, fields)


def _plain(literal: ox.Literal) -> object:
    """Return what JSON can say exactly: truth values and whole numbers, all else as a text."""
    value = to_python(literal)
    return value if isinstance(value, bool | int) else literal.value


def _typed(literal: ox.Literal) -> object:
    if literal.language is not None:
        return {"@value": literal.value, "@language": literal.language}
    if literal.datatype.value == _STRING:
        return literal.value
    return {"@value": literal.value, "@type": literal.datatype.value}


def _prefixed(name: str) -> str:
    """Return the name with its prefix where it has one: "earl:failed"."""
    for prefix, namespace in prefixes().items():
        local = name.removeprefix(namespace)
        if local != name and local.isidentifier():
            return f"{prefix}:{local}"
    return name
