"""A query that will not end is ended, and nobody else waits for it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from queue import SimpleQueue
from select import select
from threading import Thread

import pytest

from tests.web.conftest import put
from tests.web.server import PATIENCE, Answer, Server, quick_folder, serving

# Some 10^15 rows to count: no machine does it in the time of a test.
BOMB = """SELECT (COUNT(*) AS ?n) {
    ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . FILTER(?a != ?m)
}"""
ROUNDS = 20_000  # requests until a test gives up waiting for another process
GRAPH = "http://example.org/graph"


@contextmanager
def loaded(*options: str) -> Iterator[Server]:
    limits = [part for option in options for part in ("--limit", option)]
    with quick_folder() as folder, serving(folder / "store", "--write", *limits) as server:
        put(server, GRAPH, " ".join(f"<urn:a{n}> <urn:b> {n} ." for n in range(1_000)))
        yield server


def running(server: Server) -> int:
    """Return how many workers are computing."""
    states = []
    for worker in server.workers():
        try:
            states.append(Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()[0])
        except FileNotFoundError:
            continue  # it ended in this moment
    return states.count("R")


def is_answered(server: Server) -> bool:
    return "true" in server.query("ASK {}").text


class Client(Thread):
    """Sends one query and keeps what came back, if anything did."""

    def __init__(
        self, server: Server, text: str, answered: "SimpleQueue[Answer] | None" = None
    ) -> None:
        super().__init__(daemon=True)
        self._server = server
        self._text = text
        self.answer: Answer | None = None
        self._answered = answered or SimpleQueue()
        self.start()

    def run(self) -> None:
        with suppress(OSError, HTTPException):  # the server may be stopped meanwhile
            self.answer = self._server.query(self._text)
            self._answered.put(self.answer)


def test_a_query_is_ended_at_the_limit() -> None:
    with loaded("seconds=0.5") as server:
        answer = server.query(BOMB)
        assert answer.status == 503
        assert answer.text == "The request took longer than 0.5 seconds and was ended.\n"
        assert any(running(server) == 0 for _ in range(ROUNDS)), "it still computes"
        assert is_answered(server)


def test_ten_of_them_delay_nobody() -> None:
    with ExitStack() as stack:
        server = stack.enter_context(loaded("seconds=50"))
        bombs = [Client(server, BOMB) for _ in range(10)]
        assert any(is_answered(server) and running(server) >= 10 for _ in range(ROUNDS))
        assert all(is_answered(server) for _ in range(20))
        assert [bomb.answer for bomb in bombs] == [None] * 10


def test_when_all_are_busy_the_longest_makes_room() -> None:
    with loaded("seconds=50", "workers=2", "spare=1", "grace=0.2") as server:
        answered: SimpleQueue[Answer] = SimpleQueue()
        for _ in range(2):
            Client(server, BOMB, answered)
        assert any(is_answered(server) and not answered.empty() for _ in range(ROUNDS))
        ended = answered.get(timeout=PATIENCE)
        assert (ended.status, ended.headers["retry-after"]) == (503, "5")
        assert "busy" in ended.text


@pytest.mark.parametrize(
    "text", ["SELECT * " + "{" * 5_000 + "}" * 5_000], ids=["nested 5,000 deep"]
)
def test_a_query_that_ends_its_process_ends_no_other(text: str) -> None:
    """Such a query is refused beforehand; here the limit is lifted to see the second line hold."""
    with loaded("depth=100000", "seconds=50") as server:
        answer = server.query(text)
        assert answer.status == 500
        assert "ended its process" in answer.text
        assert is_answered(server)


def test_no_process_outlives_the_server() -> None:
    with loaded("seconds=50") as server:
        bomb = Client(server, BOMB)
        assert any(running(server) for _ in range(ROUNDS))
        handles = [os.pidfd_open(worker) for worker in server.workers()]
        server.process.terminate()
        ended = [select([handle], [], [], PATIENCE)[0] for handle in handles]
        for handle in handles:
            os.close(handle)
    bomb.join(timeout=PATIENCE)
    assert ended
    assert all(ended)
