"""``kg serve``: the graph over HTTP."""

import os
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.store.embedded import EmbeddedStore

TOKEN_VARIABLE: Final = "KG_TOKEN"


def run(
    store: Store = DEFAULT_STORE,
    host: Annotated[str, typer.Option("--host", help="Address to answer at.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65_535, help="Port; 0 takes a free one.")
    ] = 7878,
    write: Annotated[
        bool, typer.Option("--write", help=f"Allow changes to those who have {TOKEN_VARIABLE}.")
    ] = False,
    default_graph: Annotated[
        Literal["union", "plain"],
        typer.Option("--default-graph", help="What a query sees that names no graph."),
    ] = "union",
    limit: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=NUMBER", help="What one request may cost: seconds=10, …"),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Answer SPARQL over HTTP until interrupted.

    Queries and updates go to /sparql, whole graphs to /rdf-graph-store.
    """
    from pathlib import Path

    from kg.web.app import SPARQL, application, loopback_names
    from kg.web.jobs import GRAPH_STORE
    from kg.web.limits import read_limits
    from kg.web.pool import Settings
    from kg.web.serve import serve
    from kg.web.service import Access

    limits = read_limits(limit or [])
    token = _token() if write else ""
    _open(store, create=write)
    settings = Settings(str(Path(store).resolve()), default_graph == "union", limits)
    serve(
        application(settings, Access(token, loopback_names(host))), host, port,
        lambda root: say(f"Answering at {root}{SPARQL} and {root}{GRAPH_STORE}", quiet=quiet),
    )  # fmt: skip


def _token() -> str:
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        raise UsageError(
            f"Writing needs a token, and {TOKEN_VARIABLE} is not set.",
            f"Set {TOKEN_VARIABLE} to a long random text.",
        )
    return token


def _open(location: str, *, create: bool) -> "EmbeddedStore":
    """See that there is a store; make an empty one if ``create`` is set."""
    from kg.store.embedded import EmbeddedStore
    from kg.store.open import open_store

    store = open_store(location, create=create)
    if not isinstance(store, EmbeddedStore):
        raise UsageError("Only a store in a folder can be served.", "Name one with --store.")
    if not store.generations.current():
        with store.write():
            pass  # the first generation is an empty one
    return store
