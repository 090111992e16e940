"""``kg lineage``: from a figure or a quotation back to the first known statement of it."""

from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, write, write_csv

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.analysis.citing.lineage import Lineage, Step

_SHOWN: Final = 20


def run(
    statement: Annotated[
        str | None,
        typer.Argument(
            metavar="STATEMENT",
            help="A figure or quotation: its IRI, or words of it. Without it, all are listed.",
        ),
    ] = None,
    whole: Annotated[
        bool, typer.Option("--all", help=f"As text: list every one, not the first {_SHOWN}.")
    ] = False,
    form: Annotated[
        Literal["text", "json", "csv"],
        typer.Option("--format", "-f", help="How to print it; csv is for the list."),
    ] = "text",
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """Follow a figure or a quotation back to the first known statement of it."""
    from kg.analysis.citing.lineage import lineage, lineages
    from kg.analysis.wording import named_one
    from kg.build.graph import KnowledgeGraph

    graph = KnowledgeGraph.open(store, create=False)
    with waiting("Looking back", quiet=quiet), graph.store.view() as view:
        known = lineages(view)
        found = None if statement is None else lineage(view, named_one(known, statement))
    if found is not None:
        _print(found, form)
        return
    _print_list(known, form, len(known) if whole else _SHOWN)
    say(f"{len(known):,} figures and quotations", quiet=quiet)


def _print_list(known: "Mapping[str, str]", form: str, most: int) -> None:
    import json
    from itertools import islice

    if form == "json":
        write(json.dumps(known, ensure_ascii=False, indent=2))
        return
    if form == "csv":
        write_csv(("statement", "words"), known.items())
        return
    for iri, words in islice(known.items(), most):
        write(f"{words}  {iri}")
    if len(known) > most:
        write(f"… and {len(known) - most:,} more; --all lists them, --format csv writes them.")


def _print(found: "Lineage", form: str) -> None:
    import json
    from dataclasses import asdict

    if form == "json":
        write(json.dumps(asdict(found), ensure_ascii=False, indent=2))
        return
    write(found.words)
    for one in found.stated:
        write(f"  stated by: {', '.join(one.parties) or 'nobody named'}: {one.words}")
    stations = ((found.document,) if found.document else ()) + found.back
    for step in stations:
        write(f"  {step.how}: {_said(step)}")
    for step in found.elsewhere:
        write(f"  {step.how} in: {_said(step)}")
    write(f"First known: {_said(found.first) if found.first else 'nothing says where it is from'}")


def _said(step: "Step") -> str:
    named = f"{step.name} ({step.dated or 'undated'})"
    return f"{named}; {step.where}" if step.where else named
