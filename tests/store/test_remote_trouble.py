"""What can go wrong on the way to a server: each is one sentence, and what can help is tried."""

import httpx
import pytest

from kg.errors import CounterclaimError, QueryError, StoreError
from tests.store.handlers import (
    JSON,
    NO_ROWS,
    Handler,
    answers,
    ask,
    breaks_off,
    empty,
    slow,
    unreachable,
)

TROUBLE: list[tuple[Handler, str]] = [
    (unreachable, "cannot be reached"),
    (slow, "took too long"),
    (breaks_off, "broke off in the middle"),
    (answers(200, "<html>", Content_Type="text/html"), "answered with text/html"),
    (answers(200, "{}", Content_Type=JSON), "not what SPARQL 1.1 answers with"),
    (answers(200, "[]", Content_Type=JSON), "not what SPARQL 1.1 answers with"),
    (answers(200, '{"results": {"bind', Content_Type=JSON), "cut its answer short"),
    (
        answers(200, NO_ROWS, Content_Type=JSON, X_SPARQL_MaxRows="10"),
        "cut its answer short to 10 rows",
    ),
    (
        answers(200, '{"results": {"bindings": [{"s": {"type": "odd"}}]}}', Content_Type=JSON),
        "a term that is none",
    ),
    (answers(301, Location="http://elsewhere.example/"), "sends to another address"),
    (answers(401), "does not let you"),
    (answers(403), "does not let you"),
    (answers(404, "<html>"), "no SPARQL endpoint"),
    (answers(500, "Disk full\nat line 7"), "failed (status 500): Disk full"),
    (answers(500, "<html>", Content_Type="text/html"), "a web page"),
    (answers(503), "failed (status 503): no reason given."),
]


@pytest.mark.parametrize(("handler", "words"), TROUBLE)
def test_each_trouble_is_one_sentence(handler: Handler, words: str) -> None:
    with pytest.raises(StoreError) as caught:
        ask(handler)
    assert words in caught.value.message
    assert caught.value.hint
    assert "\n" not in caught.value.message


def test_what_the_server_calls_a_bad_query_is_one() -> None:
    with pytest.raises(QueryError, match="refuses this: syntax"):
        ask(answers(400, "syntax"))


def test_a_server_in_need_is_asked_four_times() -> None:
    pauses: list[float] = []
    with pytest.raises(StoreError):
        ask(unreachable, pauses)
    assert pauses == [0.5, 1.0, 2.0]


@pytest.mark.parametrize(("asked", "waited"), [("", 0.5), ("7", 7.0), ("3600", 10.0), ("Mon", 0.5)])
def test_a_busy_server_says_how_long_within_reason(asked: str, waited: float) -> None:
    replies = iter([answers(503, Retry_After=asked), empty])
    pauses: list[float] = []

    def handler(request: httpx.Request) -> httpx.Response:
        return next(replies)(request)

    ask(handler, pauses)
    assert pauses == [waited]


def test_what_will_not_change_is_not_asked_again() -> None:
    pauses: list[float] = []
    for handler in (slow, answers(400), answers(500)):
        with pytest.raises(CounterclaimError):
            ask(handler, pauses)
    assert pauses == []
