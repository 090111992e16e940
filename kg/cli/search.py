"""``kg search``: find claims, replies, quotations, sources and names by their words."""

from typing import Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, width, write
from kg.errors import UsageError
from kg.search.kinds import Kind


def run(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS", help='Words, a "phrase in quotation marks", a beginning with *.'
        ),
    ],
    store: Store = DEFAULT_STORE,
    kinds: Annotated[
        list[Kind] | None, typer.Option("--kind", "-k", help="Find this kind only; repeatable.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", help="How many to show.")] = 20,
    form: Annotated[
        Literal["table", "json", "csv"], typer.Option("--format", "-f", help="How to print them.")
    ] = "table",
    quiet: Quiet = False,
) -> None:
    """Find what is said and named by its words, best matches first.

    Accents and case do not matter. Words that must stand together go in quotation marks.
    """
    from kg.build.graph import KnowledgeGraph
    from kg.search.asking import parts_of
    from kg.search.printing import print_page

    typed = " ".join(words)
    if not parts_of(typed):
        raise UsageError(f"There is no word in {typed!r} to look for.")
    page = KnowledgeGraph.open(store, create=False).search(typed, kinds=kinds or (), limit=limit)
    write(print_page(page, form, width()))
    if not page.every_word:
        say("Nothing has all of the words; these have some of them.", quiet=quiet)
    if page.hits:
        say(f"{len(page.hits)} of {page.total:,} found.", quiet=quiet)
