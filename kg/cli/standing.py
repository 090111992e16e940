"""``kg standing``: which assertions are unanswered, answered or contested."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, width, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.analysis.argument.status import Status
    from kg.store.base import View


def run(
    claim: Annotated[
        str | None,
        typer.Argument(metavar="CLAIM", help="Only this one: its IRI, or words of its beginning."),
    ] = None,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", "-f", help="How to print it.")
    ] = "table",
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """Say which assertions are unanswered, answered or contested.

    That an assertion is unanswered says that no reply to it stands, not that it is so. With CLAIM,
    the smallest sets of replies that would have to be withdrawn for it to be unanswered.
    """
    from kg.analysis.argument.status import statuses
    from kg.build.graph import KnowledgeGraph

    graph = KnowledgeGraph.open(store, create=False)
    with waiting("Weighing", quiet=quiet), graph.store.view() as view:
        if claim is not None:
            _print_withdrawals(view, claim)
            return
        found = statuses(view)
    _print(found, form)
    counts = [
        f"{sum(one.standing == word for one in found):,} {word}"
        for word in ("unanswered", "answered", "contested")
    ]
    say(", ".join(counts), quiet=quiet)


def _print(found: "Sequence[Status]", form: str) -> None:
    import json
    from dataclasses import asdict

    if form == "json":
        write(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table()
    table.add_column("assertion", overflow="fold")
    for head in ("stands", "disputed by", "preferred sets", "stable sets"):
        table.add_column(head, justify="right")
    for one in found:
        shares = (str(share or "too many") for share in (one.preferred, one.stable))
        table.add_row(Text(one.label), str(one.standing), str(len(one.disputed_by)), *shares)
    console = Console(width=width(), color_system=None)
    with console.capture() as printed:
        console.print(table)
    write(printed.get())


def _print_withdrawals(view: "View", claim: str) -> None:
    from kg.analysis.argument.standing import attackers, grounded, withdrawals
    from kg.analysis.network.building import NETWORKS, labels, links
    from kg.analysis.network.ranking import node_named
    from kg.analysis.rows import rows

    found = rows(view, "arguments")
    net = NETWORKS["arguments"].make(found)
    node, named, against = node_named(net, claim), labels(net), attackers(links(found))
    write(f"{named[node]}: {grounded(against)[node]}")
    for one in withdrawals(against, node):
        for reply in sorted(one):
            write(f"  without {named[reply]}")
        if not one:
            write("  no reply would have to be withdrawn")
