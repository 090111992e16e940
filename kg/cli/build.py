"""``kg build``: documents into the graph."""

from typing import TYPE_CHECKING, Annotated, Final

import typer

from kg.cli.edge import FAILED
from kg.cli.options import DEFAULT_STORE, Quiet, Reviews, Store
from kg.cli.terminal import progress, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.build.report import BuildReport, DocumentReport, FeedReport

_SHOWN: Final = 10  # files passed over


def run(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE…", help="Documents, folders, patterns, or '-' for stdin."),
    ],
    store: Store = DEFAULT_STORE,
    report: Annotated[
        str | None,
        typer.Option("--report", metavar="FILE", help="Write what was odd as JSON lines."),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--columns", metavar="FIELD=NAME,…|FILE.yaml", help="Say what a table's columns hold."
        ),
    ] = None,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Fetch sources that are web addresses.")
    ] = False,
    reviews: Reviews = None,
    quiet: Quiet = False,
) -> None:
    """Read documents and put what they say into the graph.

    What is odd in a document is a warning. A document that cannot be read is an error: the others
    are read all the same, and the exit code is 2. When it is the only one, the graph stays as it
    was.
    """
    from kg.build.graph import KnowledgeGraph
    from kg.build.rulings.file import DEFAULT
    from kg.read.data.mapping import read_mapping

    if reviews is not None and not reviews.exists():
        say(f"Warning: {reviews} is not there, so no decision is applied.", quiet=quiet)
    mapping = read_mapping(columns) if columns is not None else None
    with progress(quiet=quiet) as bar:
        done = KnowledgeGraph.open(store).build(
            *sources,
            progress=bar,
            report=report,
            columns=mapping,
            fetch=fetch,
            reviews=reviews or DEFAULT,
        )
    _say_all(done, quiet=quiet)
    if done.errors:
        raise typer.Exit(FAILED)


def _say_all(done: "BuildReport", *, quiet: bool) -> None:
    """Say what was odd, what each input gave, and what could not be read."""
    for notice in done.warnings:
        say(f"Warning: {notice.where}: {notice.message} [{notice.code}]", quiet=quiet)
    for document in done.documents:
        say(f"{document.title}: {_counts(document)} [{document.key}]", quiet=quiet)
    for feed in done.feeds:
        say_feed(feed, quiet=quiet)
    for graph in done.graphs:
        say(f"{graph.name}: {graph.statements} statements in {graph.graphs} graphs", quiet=quiet)
    _say_passed_over([f"{over.message} {over.hint}" for over in done.passed_over], quiet=quiet)
    for error in done.errors:
        say(f"Error: {error.message}\n{error.hint}")


def _say_passed_over(sentences: "Sequence[str]", *, quiet: bool) -> None:
    for sentence in sentences[:_SHOWN]:
        say(f"Passed over: {sentence}", quiet=quiet)
    if more := sentences[_SHOWN:]:
        say(f"Passed over: {len(more)} more; --report FILE names each.", quiet=quiet)


def _counts(document: "DocumentReport") -> str:
    """Say how much was found: sources and statements only where there are no claims."""
    from kg.analysis.wording import counted

    stated = [counted(document.statements, "statement")] if document.statements else []
    if not document.claims + document.replies and (stated or document.sources):
        cited = (counted(document.sources, "source"), counted(document.citations, "citation"))
        return ", ".join(stated or cited)
    answered = (
        counted(document.claims, "claim"), counted(document.replies, "reply", "replies"), *stated
    )  # fmt: skip
    return ", ".join(answered)


def say_feed(feed: "FeedReport", *, quiet: bool) -> None:
    """Say what was read from a feed, and what was refused, repaired or noted, and why."""
    from kg.analysis.wording import counted
    from kg.model.review import Outcome

    entries = counted(feed.entries, "entry", "entries")
    counts = f"{entries}, {counted(feed.claims, 'claim')}, {counted(feed.reviews, 'review')}"
    outcomes = ", ".join(f"{feed.times(outcome)} {outcome}" for outcome in Outcome)
    say(f"{feed.name}: {counts} ({outcomes}) [{feed.key}]", quiet=quiet)
    for tally in feed.tallies:
        where = f"first at {tally.first}" if tally.first else "in the whole feed"
        times = f"{tally.outcome} {tally.times} times" if tally.times > 1 else tally.outcome
        say(f"  {tally.sentence} {times}, {where} [{tally.code}]", quiet=quiet)
