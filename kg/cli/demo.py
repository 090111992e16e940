"""``kg demo``: the bundled example in a browser."""

from typing import Annotated

import typer

from kg.cli.options import Quiet
from kg.cli.serve import passing_folder, serve_store
from kg.cli.terminal import say, waiting


def run(
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Print the address and open no browser.")
    ] = False,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65_535, help="Port; 0 takes a free one.")
    ] = 0,
    quiet: Quiet = False,
) -> None:
    """Build the bundled example, and show it in a browser until interrupted."""
    from kg.build.graph import KnowledgeGraph
    from kg.vocab.resources import resource

    with passing_folder() as folder:
        with waiting("Reading the example", quiet=quiet):
            KnowledgeGraph.open(folder).build(resource("data/documents"))

        def announce(root: str) -> None:
            say(f"Open {root} in a browser. Stop with Ctrl-C.", quiet=quiet)
            if not no_open:
                typer.launch(root)

        serve_store(folder, "127.0.0.1", port, announce)
