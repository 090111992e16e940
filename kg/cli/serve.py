"""``kg serve``: the graph over HTTP, for people and for programs."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Reviews, Store
from kg.cli.terminal import progress, say
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.store.embedded import EmbeddedStore
    from kg.web.limits import Limits

TOKEN_VARIABLE: Final = "KG_TOKEN"
_TERMINATED: Final = 143  # as shells say: 128 and the number of the signal


def run(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[STORE|FILE…]", help="A store, or documents to be read into one for now."
        ),
    ] = None,
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
    *,
    reviews: Reviews = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=NUMBER", help="What one request may cost: seconds=10, …"),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Show the graph in a browser, and answer programs, until interrupted.

    Pages for people begin at the address that is printed; queries go to /sparql, whole graphs to
    /rdf-graph-store, records to /api. Documents are read into a store that ends with the command.
    """
    from kg.web.limits import read_limits
    from kg.web.linked.offering import offering_set

    limits = read_limits(limit or [])
    offering_set()  # which refuses what is no address
    token = _token() if write else ""
    with shown_store(sources or [], store, quiet=quiet) as location:
        _open(location, create=write)
        serve_store(
            location, host, port,
            lambda root: say(f"Open {root} in a browser. Stop with Ctrl-C.", quiet=quiet),
            union=default_graph == "union", limits=limits, token=token, reviews=reviews,
        )  # fmt: skip


@contextmanager
def shown_store(sources: list[str], store: str, *, quiet: bool) -> Iterator[str]:
    """Yield the store to show: the one named, or one made of documents, which then is removed."""
    if not sources:
        yield store
    elif len(sources) == 1 and _is_store(sources[0]):
        yield sources[0]
    else:
        from kg.build.graph import KnowledgeGraph

        with passing_folder() as folder:
            with progress(quiet=quiet) as bar:
                done = KnowledgeGraph.open(folder).build(*sources, progress=bar)
            for error in done.errors:
                say(f"Error: {error.message}\n{error.hint}")
            yield folder


@contextmanager
def passing_folder() -> Iterator[str]:
    """Yield a folder that is removed in the end, even when the process is asked to terminate."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))
    try:
        with TemporaryDirectory(prefix="counterclaim-") as folder:
            yield folder
    finally:
        signal.signal(signal.SIGTERM, before)


def serve_store(
    location: str,
    host: str,
    port: int,
    announce: Callable[[str], None],
    *,
    union: bool = True,
    limits: "Limits | None" = None,
    token: str = "",
    reviews: Path | None = None,
) -> None:
    """Serve a store until interrupted; ``announce`` gets the address."""
    from kg.build.rulings.file import DEFAULT
    from kg.web.app import application, loopback_names
    from kg.web.limits import Limits
    from kg.web.pool import Settings
    from kg.web.serve import serve
    from kg.web.service import Access

    settings = Settings(str(Path(location).resolve()), union, limits or Limits())
    access = Access(token, loopback_names(host), (reviews or DEFAULT).resolve())
    serve(application(settings, access), host, port, announce)


def _is_store(location: str) -> bool:
    from kg.errors import StoreError
    from kg.store.generations import Generations

    try:
        return Generations(Path(location)).check()
    except StoreError:
        return False


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
