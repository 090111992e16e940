"""``kg lineage``: from a figure or a quotation back to the first known statement of it."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, write

if TYPE_CHECKING:
    from kg.analysis.citing.lineage import Lineage, Step


def run(
    statement: Annotated[
        str | None,
        typer.Argument(
            metavar="STATEMENT",
            help="A figure or quotation: its IRI, or words of it. Without it, all are listed.",
        ),
    ] = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", "-f", help="How to print it.")
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
    for iri, words in known.items():
        write(f"{words}  {iri}")
    say(f"{len(known):,} figures and quotations", quiet=quiet)


def _print(found: "Lineage", form: str) -> None:
    import json
    from dataclasses import asdict

    if form == "json":
        write(json.dumps(asdict(found), ensure_ascii=False, indent=2))
        return
    write(found.words)
    stations = ((found.document,) if found.document else ()) + found.back
    for step in stations:
        write(f"  {step.how}: {_said(step)}")
    for step in found.elsewhere:
        write(f"  {step.how} in: {_said(step)}")
    write(f"First known: {_said(found.first) if found.first else 'nothing says where it is from'}")


def _said(step: "Step") -> str:
    named = f"{step.name} ({step.dated or 'undated'})"
    return f"{named}; {step.where}" if step.where else named
