"""Terms as Python values, and as the short words that people read."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.model.finding import Outcome
from kg.rdf.terms import OxTerm
from kg.vocab.namespaces import iri, prefixes

# Kinds of citation, outcomes and statuses are words: "includes quotation from", "passed".
_SPOKEN: Final = frozenset({"cito", "earl", "clm"})
_OUTCOMES: Final = {iri(f"earl:{outcome}"): outcome.words for outcome in Outcome}
_CAPITAL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

Python: TypeAlias = str | int | float | bool | Decimal | date | datetime | None


def _boolean(text: str) -> bool:
    return {"true": True, "1": True, "false": False, "0": False}[text]


_READERS: Final[dict[str, Callable[[str], Python]]] = {
    iri("xsd:integer"): int,
    iri("xsd:nonNegativeInteger"): int,
    iri("xsd:decimal"): Decimal,
    iri("xsd:double"): float,
    iri("xsd:float"): float,
    iri("xsd:boolean"): _boolean,
    iri("xsd:date"): date.fromisoformat,
    iri("xsd:dateTime"): datetime.fromisoformat,
}


def to_python(term: OxTerm | None) -> Python:
    """Return a number, date or truth value where the term is one, its text otherwise.

    "2010-08" stays a text: Python has no type for a month.
    """
    if term is None:
        return None
    if isinstance(term, ox.Triple):
        return str(term)
    if isinstance(term, ox.Literal) and term.datatype.value in _READERS:
        try:
            return _READERS[term.datatype.value](term.value)
        except (ValueError, KeyError, InvalidOperation):
            return term.value
    return term.value


def short(term: OxTerm | None) -> str:
    """Return what a person needs to see: the text itself, or the recognisable end of an IRI."""
    match term:
        case None:
            return ""
        case ox.NamedNode():
            return _short_iri(term.value)
        case ox.BlankNode():
            return f"_:{term.value}"
        case ox.Literal():
            return term.value
        case ox.Triple():
            return str(term)


def _short_iri(text: str) -> str:
    if text in _OUTCOMES:
        return _OUTCOMES[text]
    for prefix, namespace in prefixes().items():
        if text.startswith(namespace) and len(text) > len(namespace):
            local = text.removeprefix(namespace)
            plain = prefix in _SPOKEN and local[0].islower()
            return _CAPITAL.sub(" ", local).lower() if plain else f"{prefix}:{local}"
    _, ours, key = text.partition("/id/")
    return key if ours and key else text
