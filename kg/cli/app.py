"""All verbs in one place, in the order of the help."""

from typing import Annotated

import typer
from typer.main import get_command

from kg import __version__
from kg.cli import (
    build,
    bulk,
    check,
    demo,
    doctor,
    export,
    figure,
    info,
    lineage,
    mcp,
    network,
    query,
    questions,
    rank,
    review,
    score,
    search,
    serve,
    standing,
    store,
    validate,
)

app = typer.Typer(
    name="kg",
    help="Rebuttal documents as linked data: who says what, in reply to whom, on which source.",
    epilog="Exit codes: 0 fine; 1 validate or check found something; 2 usage or unreadable input.",
    add_completion=False,
)

VERBS = (
    demo,
    build,
    bulk,
    info,
    questions,
    query,
    search,
    validate,
    review,
    check,
    network,
    rank,
    standing,
    lineage,
    figure,
    export,
    score,
    serve,
    mcp,
    store,
    doctor,
)
for verb in VERBS:
    app.command(name=verb.__name__.rpartition(".")[2])(verb.run)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Rebuttal documents as linked data: who says what, in reply to whom, on which source."""
    del version  # handled by its callback
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def invoke(arguments: list[str]) -> None:
    """Run one verb and let every error through: ``kg.cli.edge`` says what becomes of them."""
    command = get_command(app)
    with command.make_context("kg", arguments) as context:
        command.invoke(context)
