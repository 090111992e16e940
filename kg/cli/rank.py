"""``kg rank``: how central things are, and how one reaches another."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.network import Name
from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, width, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx

    from kg.analysis.network.ranking import Rank


def run(
    name: Name,
    way: Annotated[
        tuple[str, str] | None,
        typer.Option("--path", metavar="FROM TO", help="Only the ways from one node to another."),
    ] = None,
    alone: Annotated[
        bool,
        typer.Option("--independent", help="With claims: the independent sources of each."),
    ] = False,
    cycles: Annotated[
        bool,
        typer.Option("--cycles", help="With agents or sources: citations that come back."),
    ] = False,
    number: Annotated[int, typer.Option("--top", min=1, help="How many rows, or ways.")] = 20,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", "-f", help="How to print it.")
    ] = "table",
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """Rank the nodes of a network, the highest PageRank first.

    A node is named by its IRI or by words of its name.
    """
    from kg.analysis.network.building import build_network
    from kg.analysis.network.ranking import rank
    from kg.build.graph import KnowledgeGraph

    if alone:
        _print_independence(name, store)
        return
    if cycles:
        _print_cycles(name, number, store)
        return
    if way:
        _print_ways(name, way, number, store)
        return
    with waiting("Ranking", quiet=quiet):
        graph = KnowledgeGraph.open(store, create=False)
        with graph.store.view() as view:
            net = build_network(view, name)
        ranks = rank(net)
    _print_ranks(ranks[:number], form)
    _say_whole(net, quiet=quiet)


def _print_independence(name: str, store: str) -> None:
    from kg.analysis.citing.independence import independence
    from kg.build.graph import KnowledgeGraph
    from kg.errors import UsageError

    if name != "claims":
        raise UsageError("Only claims have independent sources.", "Ask kg rank claims.")
    graph = KnowledgeGraph.open(store, create=False)
    with graph.store.view() as view:
        for one in independence(view):
            write(f"{one.label}: {one.number} independent of {one.cited}")
            for reason in one.reasons:
                write(f"  {reason}")


def _print_cycles(name: str, number: int, store: str) -> None:
    from kg.analysis.network.cycles import citation_cycles
    from kg.build.graph import KnowledgeGraph
    from kg.errors import UsageError

    if name not in ("agents", "sources"):
        raise UsageError(f"Cycles are not sought in {name}.", "Ask for those of agents or sources.")
    graph = KnowledgeGraph.open(store, create=False)
    with graph.store.view() as view:
        found = citation_cycles(view, name)
    if not found:
        write("No citation comes back to where it began.")
    for one in found[:number]:
        write(" -> ".join((*(arc.start for arc in one.arcs), one.arcs[0].start)))
        for arc in one.arcs:
            for act in arc.acts:
                write(
                    f"  {_dated(act.work, act.dated)} cites {_dated(act.source, act.source_dated)}"
                )


def _dated(name: str, date: str) -> str:
    return f"“{name}” ({date or 'undated'})"


def _print_ways(name: str, way: tuple[str, str], number: int, store: str) -> None:
    from kg.analysis.network.ranking import node_named, paths
    from kg.analysis.network.ways import way_network
    from kg.build.graph import KnowledgeGraph

    graph = KnowledgeGraph.open(store, create=False)
    with graph.store.view() as view:
        net = way_network(view, name)
    start, end = (node_named(net, one) for one in way)
    found = paths(net, start, end, number)
    for steps in found:
        write(" -> ".join(str(net.nodes[step].get("label", step)) for step in steps))
    if not found:
        write("No way leads from the one to the other.")


def _print_ranks(ranks: "Sequence[Rank]", form: str) -> None:
    import json
    from dataclasses import asdict

    if form == "json":
        write(json.dumps([asdict(one) for one in ranks], ensure_ascii=False, indent=2))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    heads = ("in", "out", "PageRank", "hub", "authority", "between", "group", "core")
    table = Table()
    table.add_column("name", overflow="fold")
    for head in heads:
        table.add_column(head, justify="right")
    for one in ranks:
        between = "" if one.betweenness is None else f"{one.betweenness:.3f}"
        numbers = (f"{one.incoming:.3g}", f"{one.outgoing:.3g}", f"{one.pagerank:.3f}",
                   f"{one.hub:.3f}", f"{one.authority:.3f}", between,
                   str(one.community), str(one.core))  # fmt: skip
        table.add_row(Text(one.label), *numbers)
    console = Console(width=width(), color_system=None)
    with console.capture() as printed:
        console.print(table)
    write(printed.get())


def _say_whole(net: "nx.Graph[str]", *, quiet: bool) -> None:
    from kg.analysis.network.ranking import bridges, reciprocity

    returned = reciprocity(net)
    said = "" if returned is None else f", {returned:.0%} of the edges returned"
    say(
        f"{len(net):,} nodes, {net.number_of_edges():,} edges, {len(bridges(net)):,} bridges{said}",
        quiet=quiet,
    )
