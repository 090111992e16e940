"""``kg network``: who cites whom, what is cited together, who takes up what."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, write

Name = Annotated[
    Literal["agents", "sources", "claims", "co-citation", "coupling", "arguments", "places"],
    typer.Argument(metavar="NAME", help="Which network: see --list."),
]


def _print_list(wanted: bool) -> None:
    if not wanted:
        return
    from kg.analysis.network.building import NETWORKS

    wide = max(map(len, NETWORKS))
    for network in NETWORKS.values():
        typer.echo(f"{network.name:{wide}}  {network.says}")
    raise typer.Exit


def run(
    name: Name,
    form: Annotated[
        Literal["table", "graphml", "gexf", "cytoscape", "csv", "pajek"],
        typer.Option("--format", "-f", help="How to print it."),
    ] = "table",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where it goes; without it, stdout."),
    ] = None,
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
    _list: Annotated[
        bool,
        typer.Option("--list", callback=_print_list, is_eager=True, help="List the networks."),
    ] = False,
) -> None:
    """Print a network of citation or reply, or write it for another program."""
    from kg.analysis.network.building import build_network, labels
    from kg.build.graph import KnowledgeGraph
    from kg.export.files import whole_file
    from kg.export.networks import write_network

    with waiting("Linking", quiet=quiet):
        graph = KnowledgeGraph.open(store, create=False)
        with graph.store.view() as view:
            net = build_network(view, name)
    if form == "table":
        arrow = "->" if net.is_directed() else "--"
        names = labels(net)
        said = {node: f"; {how}" for node, how in net.nodes(data="standing") if how}
        lines = [
            f"{names[start]} {arrow} {names[end]}: {held['weight']:.3g} ({held['kind']})"
            f"{said.get(end, '')}"
            for start, end, held in net.edges(data=True)
        ]
        text = "\n".join(lines)
    else:
        text = write_network(net, form)
    if output is None:
        write(text)
    else:
        with whole_file(output) as file:
            file.write(text.encode())
        say(f"Wrote {output}", quiet=quiet)
    say(f"{len(net):,} nodes, {net.number_of_edges():,} edges", quiet=quiet)
