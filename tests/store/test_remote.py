"""A store at real servers: large changes, changes that fail, limits, and what others have there."""

import httpx
import pyoxigraph as ox
import pytest

from kg.errors import StoreError, UsageError
from kg.store.open import open_store
from kg.store.remote.store import RemoteStore
from tests.servers.emptying import emptied
from tests.store.handlers import no_wait
from tests.store.test_embedded import GRAPH, quad


class Failing(httpx.BaseTransport):
    """The way to a real server, on which every update fails from the ``first`` to the ``last``."""

    def __init__(self, first: int, last: int) -> None:
        self._way = httpx.HTTPTransport()
        self._fails = range(first, last + 1)
        self._updates = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/update"):
            self._updates += 1
            if self._updates in self._fails:
                return httpx.Response(500, text="Disk full", request=request)
        return self._way.handle_request(request)

    def close(self) -> None:
        self._way.close()


@pytest.fixture
def server(oxigraph_server: str) -> str:
    """An empty store whose three addresses are found by convention."""
    location = oxigraph_server.partition("?")[0]
    store = emptied(location)
    with store.write() as writer:
        writer.add(many(1))
    return location


def many(start: int) -> list[ox.Quad]:
    """Return statements that take several requests."""
    return [quad(number) for number in range(start, start + 1_500)]


def failing(location: str, first: int, last: int) -> RemoteStore:
    return RemoteStore(location, httpx.Client(transport=Failing(first, last)), no_wait)


def replace(store: RemoteStore) -> None:
    with store.write() as writer:
        writer.replace_graph(GRAPH, many(1_000))


@pytest.mark.parametrize("first", [1, 2, 3, 4])
def test_a_large_change_that_fails_is_taken_back(server: str, first: int) -> None:
    store = failing(server, first, first)
    with pytest.raises(StoreError, match="Disk full"):
        replace(store)
    with open_store(server).view() as view:
        assert set(view.quads()) == set(many(1))
        assert view.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }") == view.query(
            "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
        )


def test_what_cannot_be_taken_back_is_said_and_mended_by_the_next_change(server: str) -> None:
    with pytest.raises(StoreError, match="could not be taken back"):
        replace(failing(server, 3, 99))
    replace(RemoteStore(server))
    with open_store(server).view() as view:
        assert set(view.quads()) == set(many(1_000))
        counted = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
        assert str(view.query(counted)) == str(
            view.query("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }")
        )


def test_a_graph_store_takes_what_is_added(oxigraph_server: str) -> None:
    assert "data=/store" in oxigraph_server
    store = emptied(oxigraph_server)
    with store.write() as writer:
        writer.add(many(1))
    with store.view() as view:
        assert set(view.quads()) == set(many(1))


def test_a_view_shows_what_others_write_later(server: str) -> None:
    """SPARQL 1.1 has no snapshots; the description of the store says so."""
    with open_store(server).view() as view:
        replace(RemoteStore(server))
        assert set(view.quads()) == set(many(1_000))


def test_a_change_that_changes_nothing_sends_nothing(server: str) -> None:
    with failing(server, 1, 99).write() as writer:
        writer.replace_graph(GRAPH, many(1))


def test_graphs_of_others_are_neither_seen_nor_touched(server: str) -> None:
    """They are seen with graphs=all, which is for reading only."""
    foreign = "INSERT DATA { GRAPH <http://x.org/theirs> { <http://x.org/a> a <http://x.org/b> } }"
    endpoint = RemoteStore(server).endpoint
    endpoint.connection.update(endpoint.location.update, foreign)
    try:
        assert open_store(server).view().graphs() == (GRAPH,)
        everything = open_store(f"{server}?graphs=all")
        assert "http://x.org/theirs" in everything.view().graphs()
        with pytest.raises(UsageError, match="for reading"), everything.write():
            pass
    finally:
        undo = "DROP GRAPH <http://x.org/theirs>"
        endpoint.connection.update(endpoint.location.update, undo)


def test_a_real_server_that_cuts_a_table_short(virtuoso_server: str) -> None:
    """It answers with status 200 and 10,000 rows; a header is all that tells."""
    store = emptied(virtuoso_server)
    with store.write() as writer:
        writer.add(quad(number) for number in range(101))
    with store.view() as view, pytest.raises(StoreError, match="cut its answer short"):
        view.query("SELECT ?a ?b WHERE { ?s ?p ?a . ?t ?q ?b }")


def test_a_real_server_that_asks_for_digest(
    virtuoso_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    location = f"{virtuoso_server}-auth"
    with pytest.raises(StoreError, match="does not let you"):
        open_store(location).view().count()
    monkeypatch.setenv("KG_REMOTE_USER", "dba")
    monkeypatch.setenv("KG_REMOTE_PASSWORD", "dba")
    store = emptied(location)
    with store.write() as writer:
        writer.add([quad(1)])
    assert list(store.view().quads()) == [quad(1)]


class Forgetful(httpx.BaseTransport):
    """The way to a real server, on which updates are answered and lost."""

    def __init__(self) -> None:
        self._way = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/update"):
            return httpx.Response(204, request=request)
        return self._way.handle_request(request)

    def close(self) -> None:
        self._way.close()


def test_a_server_that_loses_what_it_was_sent_is_found_out(server: str) -> None:
    store = RemoteStore(server, httpx.Client(transport=Forgetful()), no_wait)
    with (
        pytest.raises(StoreError, match=r"holds 1,500 statements of .* instead of 1,501"),
        store.write() as writer,
    ):
        writer.add([quad(9_999)])
