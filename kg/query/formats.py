"""Answers as text: a table for people, the standard formats for programs.

Sources: SPARQL 1.1 Query Results JSON Format, CSV and TSV Formats, XML Format (W3C, 2013).
"""

import json
from collections.abc import Callable, Sequence
from io import BytesIO, StringIO
from types import MappingProxyType
from typing import Any, Final

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.results import Result
from kg.query.terms import short
from kg.rdf.serialise import write_rdf
from kg.rdf.terms import OxTerm
from kg.store.answer import Row, Statements
from kg.vocab.iris import Minter

_XSD_STRING: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")
_WIDTH: Final = 120  # columns, where no terminal says otherwise


def render(result: Result, name: str, *, width: int = _WIDTH) -> str:
    """Return ``result`` in the format called ``name``; ``width`` is that of a table.

    Raises ``QueryError`` for an unknown format and for one that does not fit the answer.
    """
    if name not in FORMATS:
        raise QueryError(
            f"There is no answer format named {name!r}.", f"Choose one of {', '.join(FORMATS)}."
        )
    if name == "table":
        return _table(result, width)
    return FORMATS[name](result)


def _table(result: Result, width: int = _WIDTH) -> str:
    if isinstance(result.answer, Statements):
        return _turtle(result)
    if result.boolean is not None:
        return "yes\n" if result.boolean else "no\n"
    if not result.rows:
        return f"{result.title}: nothing was found.\n" if result.title else "Nothing was found.\n"
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown, left_out = _readable(result)
    table = Table(title=Text(result.title) if result.title else None, title_justify="left")
    for column in shown:
        table.add_column(Text(result.variables[column]), overflow="fold")
    for row in result.rows:
        table.add_row(*(Text(short(row[column])) for column in shown))
    output = StringIO()
    Console(file=output, width=width, color_system=None).print(table)
    lines = [line.rstrip() for line in output.getvalue().splitlines()]
    if left_out:
        names = ", ".join(result.variables[column] for column in left_out)
        lines.append(f"Left out here, given in every other format: the addresses ({names}).")
    return "\n".join(lines) + "\n"


def _readable(result: Result) -> tuple[list[int], list[int]]:
    """Tell the columns that a person reads from those that hold nothing but IRIs of ours.

    Labels stand beside them; where two or more columns are left without them, they are left out.
    """
    ours = Minter.from_environment().entity("", "").rstrip("/")
    columns = list(range(len(result.variables)))
    opaque = [column for column in columns if _all_ours(result.rows, column, ours)]
    shown = [column for column in columns if column not in opaque]
    return (shown, opaque) if len(shown) > 1 else (columns, [])


def _all_ours(rows: Sequence[Row], column: int, prefix: str) -> bool:
    found = [row[column] for row in rows if row[column] is not None]
    return bool(found) and all(
        isinstance(term, ox.NamedNode) and term.value.startswith(prefix) for term in found
    )


def _markdown(result: Result) -> str:
    if isinstance(result.answer, Statements):
        return f"```turtle\n{_turtle(result)}```\n"
    if result.boolean is not None:
        return _table(result)
    head = (result.variables, ("---",) * len(result.variables))
    rows = (tuple(_cell(short(term)) for term in row) for row in result.rows)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (*head, *rows))


def _cell(text: str) -> str:
    """Keep a text from being read as Markdown or HTML."""
    for mark in "\\|`*_[]<>&":
        text = text.replace(mark, "\\" + mark)
    return " ".join(text.split())


def _turtle(result: Result) -> str:
    if not isinstance(result.answer, Statements):
        raise QueryError(
            "Turtle is for statements, and this answer has rows.", "Choose table, json or csv."
        )
    quads = (ox.Quad(one.subject, one.predicate, one.object) for one in result.triples)
    output = BytesIO()
    write_rdf(quads, "turtle", output)
    return output.getvalue().decode()


def _json(result: Result) -> str:
    return json.dumps(_sparql_json(result), ensure_ascii=False, indent=2) + "\n"


def _sparql_json(result: Result) -> dict[str, Any]:
    if isinstance(result.answer, Statements):
        raise QueryError("This answer is statements, not rows.", "Choose turtle.")
    if result.boolean is not None:
        return {"head": {}, "boolean": result.boolean}
    bindings = [
        {name: _json_term(term) for name, term in zip(result.variables, row, strict=True) if term}
        for row in result.rows
    ]
    return {"head": {"vars": list(result.variables)}, "results": {"bindings": bindings}}


def _json_term(term: OxTerm) -> dict[str, Any]:
    match term:
        case ox.NamedNode():
            return {"type": "uri", "value": term.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": term.value}
        case ox.Literal():
            return {"type": "literal", "value": term.value, **_json_kind(term)}
        case ox.Triple():
            raise QueryError(f"SPARQL 1.1 results cannot hold the triple term {term}.")


def _json_kind(literal: ox.Literal) -> dict[str, str]:
    if literal.language is not None:
        return {"xml:lang": literal.language}
    return {} if literal.datatype == _XSD_STRING else {"datatype": literal.datatype.value}


def _by_oxigraph(syntax: ox.QueryResultsFormat) -> Callable[[Result], str]:
    def render_with(result: Result) -> str:
        data = json.dumps(_sparql_json(result))
        parsed = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
        output = BytesIO()
        parsed.serialize(output, syntax)
        return output.getvalue().decode()

    return render_with


FORMATS: Final = MappingProxyType(
    {
        "table": _table,
        "json": _json,
        "csv": _by_oxigraph(ox.QueryResultsFormat.CSV),
        "tsv": _by_oxigraph(ox.QueryResultsFormat.TSV),
        "xml": _by_oxigraph(ox.QueryResultsFormat.XML),
        "markdown": _markdown,
        "turtle": _turtle,
    }
)
