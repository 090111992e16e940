"""``kg standing``: which assertions are unanswered, answered or contested."""

import json
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, width, write, write_csv

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.analysis.argument.status import Status
    from kg.store.base import View

_SHOWN: Final = 20


def run(
    claim: Annotated[
        str | None,
        typer.Argument(metavar="CLAIM", help="Only this one: its IRI, or words of its beginning."),
    ] = None,
    whole: Annotated[
        bool, typer.Option("--all", help=f"With a table: list every one, not the first {_SHOWN}.")
    ] = False,
    form: Annotated[
        Literal["table", "json", "csv"], typer.Option("--format", "-f", help="How to print it.")
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
            _print_withdrawals(view, claim, form)
            return
        found = statuses(view)
    _print(found, form, len(found) if whole else _SHOWN)
    counts = [
        f"{sum(one.standing == word for one in found):,} {word}"
        for word in ("unanswered", "answered", "contested")
    ]
    say(", ".join(counts), quiet=quiet)


def _print(found: "Sequence[Status]", form: str, most: int) -> None:
    from dataclasses import asdict

    if form == "json":
        write(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    if form == "csv":
        write_csv(
            ("assertion", "label", "stands", "disputed by", "preferred sets", "stable sets"),
            (
                (one.assertion, one.label, str(one.standing), len(one.disputed_by), *_shares(one))
                for one in found
            ),
        )
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table()
    table.add_column("assertion", overflow="fold")
    for head in ("stands", "disputed by", "preferred sets", "stable sets"):
        table.add_column(head, justify="right")
    for one in found[:most]:
        table.add_row(Text(one.label), str(one.standing), str(len(one.disputed_by)), *_shares(one))
    console = Console(width=width(), color_system=None)
    with console.capture() as printed:
        console.print(table)
    write(printed.get())
    if len(found) > most:
        write(f"… and {len(found) - most:,} more; --all lists them, --format csv writes them.")


def _shares(one: "Status") -> tuple[str, ...]:
    return tuple(str(share or "too many") for share in (one.preferred, one.stable))


def _print_withdrawals(view: "View", claim: str, form: str) -> None:
    from kg.analysis.argument.standing import attackers, grounded
    from kg.analysis.argument.withdrawing import withdrawals
    from kg.analysis.network.building import NETWORKS, labels, links, network_rows
    from kg.analysis.network.ranking import node_named

    found = network_rows(view, NETWORKS["arguments"])
    net = NETWORKS["arguments"].make(found)
    node, named, against = node_named(net, claim), labels(net), attackers(links(found))
    standing, gone = grounded(against)[node], withdrawals(against, node)
    sets = [sorted(one) for one in gone.sets]
    match form:
        case "json":
            said = {"assertion": node, "label": named[node], "standing": standing,
                    "withdrawals": sets, "whole": gone.whole}  # fmt: skip
            write(json.dumps(said, ensure_ascii=False, indent=2))
        case "csv":
            write_csv(
                ("set", "assertion", "label"),
                ((number, one, named[one]) for number, each in enumerate(sets, 1) for one in each),
            )
        case _:
            write(f"{named[node]}: {standing}")
            for line in _in_words([[named[one] for one in each] for each in sets]):
                write(line)
            if not gone.whole:
                write("  The search ended at its bound; there may be other sets.")


def _in_words(sets: "Sequence[Sequence[str]]") -> "Iterator[str]":
    """Say each set in lines of its own."""
    if not sets:
        yield "  no set of replies was found that would leave it unanswered"
    for number, each in enumerate(sets):
        if not each:
            yield "  no reply would have to be withdrawn"
        for place, reply in enumerate(each):
            start = "and" if place else "or without" if number else "without"
            yield f"  {start} {reply}"
