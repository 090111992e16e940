"""``kg figure``: pictures of the graph."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting


def run(
    kind: Annotated[Literal["network"], typer.Argument(help="Which picture.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where the page goes.")
    ],
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """Draw who cites whom, as a page that needs no network."""
    from kg.build.graph import KnowledgeGraph
    from kg.export.files import whole_file

    with waiting("Drawing", quiet=quiet):
        page = KnowledgeGraph.open(store, create=False).figure(kind)
    with whole_file(output) as file:
        file.write(page.encode())
    say(f"Wrote {output}", quiet=quiet)
