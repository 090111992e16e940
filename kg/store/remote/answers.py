"""What a server answers, read with care: not every server keeps to the standard.

Source: SPARQL 1.1 Query Results JSON Format (W3C, 2013).
"""

import json
from collections.abc import Mapping
from typing import Any, Final

import httpx
import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.terms import OxTerm
from kg.store.answer import Answer, Row, Solutions, Statements
from kg.store.forms import engine_form, engine_quad

TABLE: Final = "application/sparql-results+json"
TRIPLES: Final = "application/n-triples"
_CUT: Final = "X-SPARQL-MaxRows"  # Virtuoso's only word on a table that it cut


def solutions(response: httpx.Response, variables: tuple[str, ...]) -> Solutions:
    """Read a table; its columns are ``variables``, in this order. Raises ``StoreError``."""
    if _CUT in response.headers:
        raise _cut_short(f"to {response.headers[_CUT]} rows")
    bindings = _json(response).get("results", {}).get("bindings")
    if not isinstance(bindings, list):
        raise _not_sparql(response)
    return Solutions(variables, tuple(_row(binding, variables) for binding in bindings))


def truth(response: httpx.Response) -> bool:
    """Read a yes or no. Virtuoso gives it as a table of one number."""
    found = _json(response)
    if isinstance(found.get("boolean"), bool):
        return bool(found["boolean"])
    match found:
        case {"results": {"bindings": [{"__ASK_RETVAL": {"value": str() as value}}]}}:
            return value == "1"
        case {"results": {"bindings": []}}:
            return False
        case _:
            raise _not_sparql(response)


def statements(response: httpx.Response) -> Answer:
    """Read N-Triples. Raises ``StoreError``."""
    if not _type(response).startswith((TRIPLES, "text/plain")):
        raise _not_sparql(response)
    try:
        parsed = ox.parse(response.content, format=ox.RdfFormat.N_TRIPLES)
        return Statements(frozenset(engine_quad(quad).triple for quad in parsed))
    except SyntaxError:
        raise _cut_short("or is no N-Triples") from None


def _json(response: httpx.Response) -> dict[str, Any]:
    if "json" not in _type(response):
        raise _not_sparql(response)
    try:
        found = json.loads(response.content)
    except ValueError:
        raise _cut_short("in the middle") from None
    if not isinstance(found, dict):
        raise _not_sparql(response)
    return found


def _type(response: httpx.Response) -> str:
    return str(response.headers.get("Content-Type", "nothing"))


def _row(binding: Mapping[str, Any], variables: tuple[str, ...]) -> Row:
    return tuple(_term(binding[name]) if name in binding else None for name in variables)


def _term(found: Mapping[str, Any]) -> OxTerm:
    """Return a term, numbers by value as every store gives them."""
    try:
        match found["type"]:
            case "uri":
                return ox.NamedNode(found["value"])
            case "bnode":
                return ox.BlankNode(_label(found["value"]))
            case "literal" | "typed-literal":
                return engine_form(_literal(found))
    except (KeyError, TypeError, ValueError):
        pass
    raise StoreError(f"The server sent a term that is none: {dict(found)}.", "See its log.")


def _literal(found: Mapping[str, Any]) -> ox.Literal:
    if "xml:lang" in found:
        return ox.Literal(found["value"], language=found["xml:lang"])
    if "datatype" in found:
        return ox.Literal(found["value"], datatype=ox.NamedNode(found["datatype"]))
    return ox.Literal(found["value"])


def _label(text: str) -> str:
    """Return a label of a blank node without marks; Virtuoso writes ``nodeID://b10001``."""
    return "".join(mark if mark.isalnum() else "x" for mark in text)


def _not_sparql(response: httpx.Response) -> StoreError:
    kind = _type(response).partition(";")[0]
    return StoreError(
        f"The server at {response.url.copy_with(query=None)} answered with {kind}, which is not "
        "what SPARQL 1.1 answers with.",
        "Check that the address is that of a query endpoint.",
    )


def _cut_short(how: str) -> StoreError:
    return StoreError(
        f"The server cut its answer short {how}.",
        "Ask for less, or raise the server's limit (Virtuoso: ResultSetMaxRows).",
    )
