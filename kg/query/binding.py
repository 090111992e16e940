"""Values for a question's parameters, as typed terms; nothing is ever pasted into a query."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.library import Parameter, ParameterType, Question
from kg.vocab.namespaces import iri, prefixes

_XSD_INTEGER: Final = ox.NamedNode(iri("xsd:integer"))
_XSD_DATE: Final = ox.NamedNode(iri("xsd:date"))

Value = str | int | date | ox.NamedNode | ox.Literal


def bind(question: Question, values: Mapping[str, Value]) -> dict[str, ox.NamedNode | ox.Literal]:
    """Return a term for every parameter that has a value or a default.

    Raises ``QueryError`` for a value that is missing, of the wrong type, or of no parameter.
    """
    _refuse_unknown(question, values)
    terms: dict[str, ox.NamedNode | ox.Literal] = {}
    for parameter in question.parameters:
        value = values.get(parameter.name, parameter.default)
        if value is not None:
            terms[parameter.name] = _term(parameter, value)
        elif parameter.required:
            raise QueryError(
                f"The question {question.name} needs a value for {parameter.name!r}.",
                f"Add -p {parameter.name}=... ({parameter.type}: {parameter.description}).",
            )
    return terms


def _refuse_unknown(question: Question, values: Mapping[str, Value]) -> None:
    known = [parameter.name for parameter in question.parameters]
    for name in values:
        if name not in known:
            raise QueryError(
                f"The question {question.name} has no parameter {name!r}.",
                f"It has {', '.join(known)}." if known else "It has none.",
            )


def _term(parameter: Parameter, value: Value) -> ox.NamedNode | ox.Literal:
    if isinstance(value, ox.NamedNode | ox.Literal):
        return value
    text = value.isoformat() if isinstance(value, date) else str(value)
    try:
        match parameter.type:
            case ParameterType.IRI:
                return ox.NamedNode(_expand(text))
            case ParameterType.STRING:
                return ox.Literal(text)
            case ParameterType.INTEGER:
                return ox.Literal(str(int(text)), datatype=_XSD_INTEGER)
            case ParameterType.DATE:
                return ox.Literal(date.fromisoformat(text).isoformat(), datatype=_XSD_DATE)
    except ValueError:
        raise QueryError(
            f"{text!r} is no value for {parameter.name!r}.", _EXPECTED[parameter.type]
        ) from None


_EXPECTED: Final = {
    ParameterType.IRI: "Give an IRI such as https://example.org/a, or a prefixed name.",
    ParameterType.STRING: "Give a text.",
    ParameterType.INTEGER: "Give a whole number.",
    ParameterType.DATE: "Give a date such as 2010-08-10.",
}


def _expand(text: str) -> str:
    bare = text.removeprefix("<").removesuffix(">")
    prefix, _, local = bare.partition(":")
    return prefixes()[prefix] + local if prefix in prefixes() else bare
