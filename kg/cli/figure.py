"""``kg figure``: pictures of the graph."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting

Name = Literal[
    "network",
    "agents",
    "sources",
    "stance",
    "claim",
    "dumbbell",
    "dumbbell-by-difference",
    "map",
    "timeline",
    "argument",
    "matrix",
    "flow",
]


def _print_list(wanted: bool) -> None:
    if not wanted:
        return
    from kg.figures.registry import FIGURES, SUFFIXES

    wide = max(map(len, FIGURES))
    for figure in FIGURES.values():
        typer.echo(f"{figure.name:{wide}}  {figure.says} ({', '.join(SUFFIXES)})")
    raise typer.Exit


def run(
    name: Annotated[Name, typer.Argument(metavar="NAME", help="Which picture.")],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where it goes; its suffix says as what."
        ),
    ],
    of: Annotated[
        str,
        typer.Option(
            metavar="THING", help="Of claim: an IRI, its last part, or a name such as 'Claim 3'."
        ),
    ] = "",
    hops: Annotated[
        int, typer.Option(min=1, max=2, help="Of claim: how many links far it goes.")
    ] = 1,
    indicator: Annotated[
        str, typer.Option(metavar="WORDS", help="Of map: which measure, by words of its name.")
    ] = "",
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
    _list: Annotated[
        bool,
        typer.Option("--list", callback=_print_list, is_eager=True, help="List the pictures."),
    ] = False,
) -> None:
    """Draw a picture, as a file that needs no network.

    The table of an SVG or PNG goes beside it, as FILE.table.csv.
    """
    from kg.build.graph import KnowledgeGraph
    from kg.export.files import whole_file
    from kg.figures.drawing import beside

    with waiting("Drawing", quiet=quiet):
        graph = KnowledgeGraph.open(store, create=False)
        drawing = graph.figure(name, output.suffix, of=of, hops=hops, indicator=indicator)
    with whole_file(output) as file:
        file.write(drawing.content)
    say(f"Wrote {output}", quiet=quiet)
    if drawing.table:
        with whole_file(beside(output)) as file:
            file.write(drawing.table.encode())
        say(f"Wrote {beside(output)}, which holds the same as a table", quiet=quiet)
    if drawing.notice:
        say(drawing.notice, quiet=False)
