"""A server with a few statements of a made-up town, on which all tests only read or restore."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.server import Server, authorised, serving

TOWN = "http://example.org/graph/town"
HARBOUR = "http://example.org/graph/harbour"
BOTH = "<http://example.org/a> <http://example.org/says> 'twice' ."  # stands in both graphs
ROWS = 20  # the limit that tests reach; the harbour has more statements than that


def put(server: Server, graph: str, turtle: str) -> None:
    headers = {"Content-Type": "text/turtle", **authorised()}
    answer = server.send("PUT", f"/rdf-graph-store?graph={graph}", turtle, headers)
    assert answer.status in (201, 204), answer.text


def fill(server: Server) -> None:
    numbers = " ".join(
        f"<http://example.org/n{n}> <http://example.org/is> {n} ." for n in range(2 * ROWS)
    )
    put(server, TOWN, BOTH)
    put(server, HARBOUR, f"{BOTH} {numbers}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    store: Path = tmp_path_factory.mktemp("web") / "store"
    with serving(store, "--write", "--limit", f"rows={ROWS}", "--limit", "body=20000") as running:
        fill(running)
        yield running
