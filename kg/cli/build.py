"""``kg build``: documents into the graph."""

from typing import Annotated

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import progress, say


def run(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE…", help="Documents, folders, patterns, or '-' for stdin."),
    ],
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """Read documents and put what they say into the graph.

    What is odd in a document is a warning; a document that cannot be read is an error, and the
    graph stays as it was.
    """
    from kg.build.graph import KnowledgeGraph

    with progress(quiet=quiet) as report:
        done = KnowledgeGraph.open(store).build(*sources, progress=report)
    for notice in done.warnings:
        say(f"Warning: {notice.where}: {notice.message} [{notice.code}]", quiet=quiet)
    for document in done.documents:
        counts = f"{document.claims} claims, {document.replies} replies"
        say(f"{document.title}: {counts} [{document.key}]", quiet=quiet)
