"""``kg mcp``: the graph for assistants, in the Model Context Protocol."""

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.errors import UsageError


def run(store: Store = DEFAULT_STORE, quiet: Quiet = False) -> None:
    """Answer an assistant over stdin and stdout (Model Context Protocol), read only.

    Tools: search, ask, explain, neighbours. Each answer carries the exact words behind it.
    """
    try:
        from kg.assist.server import server
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in ("mcp", "pydantic"):
            raise
        raise UsageError(
            "The package mcp is not installed.", "Run 'pip install counterclaim[mcp]'."
        ) from None
    from kg.store.open import open_store

    del quiet  # nothing is ever printed but answers
    server(open_store(store, create=False)).run()
