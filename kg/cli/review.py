"""``kg review``: doubtful readings, and what a person decides about them."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Reviews, Store
from kg.cli.terminal import say, waiting, write
from kg.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.analysis.doubts import Doubt
    from kg.build.graph import KnowledgeGraph
    from kg.model.ruling import Ruling


def run(
    action: Annotated[
        Literal["list", "accept", "correct", "reject"], typer.Argument(help="What to do.")
    ] = "list",
    reading: Annotated[
        str | None, typer.Argument(metavar="READING", help="Which reading: its name in the list.")
    ] = None,
    *,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="THING", help="correct: what is meant instead, by its IRI."),
    ] = None,
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="Your reason.")] = "",
    number: Annotated[int, typer.Option("--top", min=1, help="How many to list.")] = 20,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", "-f", help="How to print the list.")
    ] = "text",
    reviews: Reviews = None,
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """List the readings that are not certain, most doubtful first, or decide about one.

    Decisions go to a file of their own (--reviews), which every later build applies: they survive
    when a document is read again.
    """
    from kg.analysis.doubts import doubts
    from kg.build.graph import KnowledgeGraph
    from kg.build.rulings.deciding import undecided
    from kg.build.rulings.file import DEFAULT, keep_ruling, read_rulings
    from kg.model.ruling import Decision

    graph, path = KnowledgeGraph.open(store, create=False), reviews or DEFAULT
    with waiting("Reading", quiet=quiet), graph.store.view() as view:
        held, rulings = doubts(view), read_rulings(path)
    if action == "list":
        found = undecided(held, rulings, graph.names)
        _list(found[:number], form)
        say(f"{len(found):,} readings are not certain.", quiet=quiet)
        return
    if reading is None:
        raise UsageError(
            f"'kg review {action}' needs the name of a reading.", "'kg review' lists them."
        )
    decide = _deciding(reading, held, rulings, graph)
    with graph.store.view() as view:
        ruling = decide(Decision(action), view, graph.names, to=to, why=why)
    keep_ruling(path, ruling)
    say(f"Kept in {path}: {ruling.reading}. Build the document again to apply it.", quiet=quiet)


def _deciding(
    reading: str, held: "Sequence[Doubt]", rulings: "Sequence[Ruling]", graph: "KnowledgeGraph"
) -> "Callable[..., Ruling]":
    """Return what decides about a reading: anew where a build has applied an earlier decision."""
    from functools import partial

    from kg.build.rulings.deciding import decided_anew, doubt_named, ruling_named, ruling_on

    if earlier := ruling_named(rulings, reading, graph.names):
        return partial(decided_anew, earlier)
    return partial(ruling_on, doubt_named(held, reading))


def _list(found: "Sequence[Doubt]", form: str) -> None:
    import json
    from dataclasses import asdict

    if form == "json":
        write(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        write(f"{one.name}  {one.confidence:.2f}  {one.says}")
        write(f"    {one.reason}")
        write(f"    {one.title}, {one.where}: {one.context}")
