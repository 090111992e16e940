"""``kg questions``: what can be asked by name."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import write, write_table

if TYPE_CHECKING:
    from kg.query.library import Question


def run(
    store: Store = DEFAULT_STORE,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", "-f", help="How to print it.")
    ] = "table",
    quiet: Quiet = False,
) -> None:
    """List the questions that 'kg query' knows by name."""
    import dataclasses
    import json

    from kg.query.library import questions

    del store, quiet  # the library is the same for every graph
    known = questions().values()
    if form == "json":
        entries = [dataclasses.asdict(each) | {"example": dict(each.example)} for each in known]
        write(json.dumps(entries, indent=2, ensure_ascii=False))
    else:
        write_table({each.name: _described(each) for each in known})


def _described(question: "Question") -> str:
    names = ", ".join(f"-p {parameter.name}=…" for parameter in question.parameters)
    return f"{question.question}\n{names}" if names else question.question
