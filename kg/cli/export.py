"""``kg export``: the graph in a standard syntax."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting


def run(
    form: Annotated[
        Literal["nquads", "trig", "turtle", "ntriples", "jsonld", "rdfxml"],
        typer.Argument(metavar="FORMAT", help="Which syntax."),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where it goes; without it, stdout."),
    ] = None,
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """Write the whole graph in a standard syntax.

    The same documents give the same bytes.
    """
    import sys

    from kg.build.graph import KnowledgeGraph

    target = sys.stdout.buffer if output is None else output
    with waiting("Exporting", quiet=quiet or output is None):
        KnowledgeGraph.open(store, create=False).export(form, target)
    if output is not None:
        say(f"Wrote {output}", quiet=quiet)
