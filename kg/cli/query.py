"""``kg query``: ask by name, from a file or from stdin."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import width, write
from kg.errors import UsageError


def run(
    question: Annotated[
        str, typer.Argument(metavar="NAME|FILE|-", help="A question's name, a SPARQL file, stdin.")
    ],
    store: Store = DEFAULT_STORE,
    parameters: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="A value for the question."),
    ] = None,
    form: Annotated[
        Literal["table", "json", "csv", "tsv", "xml", "markdown", "turtle"],
        typer.Option("--format", "-f", help="How to print the answer."),
    ] = "table",
    quiet: Quiet = False,
) -> None:
    """Ask a question by its name, or run SPARQL from a file or stdin.

    The formats json, xml, csv and tsv are those of SPARQL 1.1.
    """
    del quiet  # the answer is the result
    values = dict(map(_pair, parameters or []))
    text = _text(question)
    from kg.build.graph import KnowledgeGraph
    from kg.query.formats import render

    graph = KnowledgeGraph.open(store, create=False)
    result = graph.ask(question, **values) if text is None else graph.query(text, values)
    write(render(result, form, width=width()))


def _pair(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not (name and equals):
        raise UsageError(f"'-p {parameter}' has no value.", "Write -p name=value.")
    return name, value


def _text(question: str) -> str | None:
    """Return the SPARQL text meant by ``question``, or nothing if it is a name."""
    if question == "-":
        return sys.stdin.read()
    path = Path(question)
    return path.read_text("utf-8") if path.suffix in {".rq", ".sparql"} or path.is_file() else None
