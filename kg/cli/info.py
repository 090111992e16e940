"""``kg info``: what the graph holds."""

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
    """Count what the graph holds."""
    import json

    from kg.build.graph import KnowledgeGraph

    del quiet  # the counts are the result
    counts = dict(KnowledgeGraph.open(store, create=False).info())
    if form == "json":
        write(json.dumps(counts, indent=2, ensure_ascii=False))
    else:
        write_table(counts)
