"""When a value surely satisfies a constraint about its own form, as a SPARQL expression."""

from typing import Final

import pyoxigraph as ox
from rdflib.namespace import RDF, SH, XSD
from rdflib.term import Literal, Node, URIRef

from kg.store.forms import engine_form

LITERAL: Final = frozenset(
    {SH.datatype, SH.nodeKind, SH.pattern, SH.minLength, SH.minInclusive, SH.maxInclusive}
)
_KINDS: Final = {SH.IRI: "isIRI", SH.Literal: "isLiteral"}
_PLAIN: Final = {RDF.langString, XSD.string}
_CAST: Final = {XSD.date, XSD.dateTime, XSD.boolean, XSD.decimal, XSD.integer}
_SHORT: Final = {XSD.gYear: "^[0-9]{4}$", XSD.gYearMonth: "^[0-9]{4}-(0[1-9]|1[0-2])$"}
_NUMBERS: Final = (XSD.decimal, XSD.integer, XSD.double, XSD.float)


class NotCompiled(Exception):
    """A shape says what the compiler does not know; only the reference can tell."""


def good_literal(component: Node, value: Node, at: str) -> str | None:
    """Return an expression that holds only if ``at`` satisfies the constraint.

    ``None`` for a datatype that the engine does not keep. Raises ``NotCompiled``.
    """
    match component:
        case SH.datatype:
            return _of_type(URIRef(str(value)), at)
        case SH.nodeKind if value in _KINDS:
            return f"{_KINDS[URIRef(str(value))]}({at})"
        case SH.pattern:
            numbers = ", ".join(kind.n3() for kind in _NUMBERS)
            as_printed = f"isIRI({at}) || DATATYPE({at}) NOT IN ({numbers})"
            return f"REGEX(STR({at}), {Literal(str(value)).n3()}) && ({as_printed})"
        case SH.minLength:
            return f"!isBlank({at}) && STRLEN(STR({at})) >= {int(str(value))}"
        case SH.minInclusive:
            return f"{at} >= {value}"
        case SH.maxInclusive:
            return f"{at} <= {value}"
    raise NotCompiled(f"{component} {value}")


def _of_type(datatype: URIRef, at: str) -> str | None:
    same = f"DATATYPE({at}) = {datatype.n3()}"
    if datatype in _PLAIN or not datatype.startswith(str(XSD)):
        return same
    if datatype in _SHORT:
        return f'{same} && REGEX(STR({at}), "{_SHORT[datatype]}")'
    if datatype in _CAST:
        return f"{same} && BOUND({at}) && sameTerm({datatype.n3()}(STR({at})), {at})"
    probe = engine_form(ox.Literal("1", datatype=ox.NamedNode(str(datatype))))
    if isinstance(probe, ox.Literal) and probe.datatype.value != str(datatype):
        return None
    raise NotCompiled(f"the datatype {datatype}")
