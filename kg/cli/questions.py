"""``kg questions``: what can be asked by name."""

from typing import Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import write, write_table


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
    known = list(questions())
    if form == "json":
        write(json.dumps([dataclasses.asdict(each) for each in known], indent=2, default=str))
    else:
        write_table("Questions", {each.name: each.title for each in known})
