"""Doubtful readings in the browser: who may decide, and how it is kept."""

from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest

from kg import KnowledgeGraph
from kg.analysis.doubts import doubts
from kg.build.rulings.file import read_rulings
from kg.model.ruling import Decision
from kg.vocab.resources import resource
from tests.web.server import TOKEN, Answer, Server, serving

FIRST = "data/documents/secure-communities-setting-the-record-straight.md"
HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reviews") / "store"
    KnowledgeGraph.open(folder).build(resource(FIRST))
    return folder


@pytest.fixture(scope="module")
def reviews(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("decisions") / "reviews.yaml"


@pytest.fixture(scope="module")
def server(store: Path, reviews: Path) -> Iterator[Server]:
    with serving(store, "--write", "--reviews", str(reviews)) as running:
        yield running


def send(server: Server, path: str, origin: str, cookie: str = "", **form: str) -> Answer:
    headers = {"Origin": origin, "Content-Type": "application/x-www-form-urlencoded", **HTML}
    return server.send(
        "POST", path, urlencode(form), headers | ({"Cookie": cookie} if cookie else {})
    )


def signed_in(server: Server) -> str:
    answer = send(server, "/login", server.root, token=TOKEN)
    return answer.headers["set-cookie"].partition(";")[0]


def shown(server: Server, path: str = "/doubts", headers: Mapping[str, str] = HTML) -> str:
    return unescape(server.send("GET", path, headers=headers).text)


def test_a_server_that_is_read_shows_the_words_in_context_and_no_form(store: Path) -> None:
    with KnowledgeGraph.open(store).store.view() as view:
        first = next(one for one in doubts(view) if "**" in one.words)
    with serving(store) as server:
        text = shown(server)
        assert first.says in text
        words = first.words.replace("**", "")
        assert f"{first.before}<mark>{words}</mark>{first.after}" in text
        assert 'method="post"' not in text
        for path in ("/doubts", "/login"):
            refused = send(server, path, server.root, token=TOKEN)
            assert (refused.status, "read only" in refused.text) == (403, True)


def test_the_session_is_out_of_reach_of_scripts_and_of_other_sites(server: Server) -> None:
    answer = send(server, "/login", server.root, token=TOKEN)
    held = answer.headers["set-cookie"]
    assert answer.status == 303
    assert {"HttpOnly", "SameSite=strict"} <= set(held.split("; "))
    assert TOKEN not in held
    assert 'method="post"' not in shown(server)
    assert 'method="post"' in shown(server, headers={**HTML, "Cookie": signed_in(server)})


def test_a_decision_is_kept_once_and_the_reading_leaves_the_list(
    server: Server, store: Path, reviews: Path
) -> None:
    with KnowledgeGraph.open(store).store.view() as view:
        doubt = doubts(view)[0]
    form = {"reading": doubt.iris[0], "decision": "reject", "why": "It is about all of it. ☕"}
    answer = send(server, "/doubts", server.root, signed_in(server), **form)
    assert (answer.status, answer.headers["location"]) == (303, "/doubts?kept=reject")
    kept = read_rulings(reviews)[-1]
    assert (kept.decision, kept.words, kept.why) == (Decision.REJECT, doubt.words, form["why"])
    assert doubt.iris[0].endswith(kept.about.partition("/")[2])
    assert doubt.iris[0] not in shown(server, headers={**HTML, "Cookie": signed_in(server)})
    again = send(server, "/doubts", server.root, signed_in(server), **form)
    assert again.status == 422


@pytest.mark.parametrize(
    ("change", "status", "said"),
    [
        ({"origin": "http://elsewhere.example"}, 403, "not sent from a page of this server"),
        ({"origin": "null"}, 403, "not sent from a page of this server"),
        ({"cookie": "counterclaim-session=guess"}, 401, "sign in with the token"),
        ({"cookie": ""}, 401, "sign in with the token"),
        ({"decision": "maybe"}, 422, "Say one of accept, correct, reject"),
        ({"decision": "correct"}, 422, "says what is meant instead"),
        ({"decision": "correct", "to": "place/nowhere"}, 422, "is not known"),
        ({"reading": "nothing"}, 422, "No doubtful reading"),
    ],
)  # fmt: skip
def test_what_is_refused_is_said_and_keeps_nothing(
    server: Server, store: Path, reviews: Path, change: dict[str, str], status: int, said: str
) -> None:
    with KnowledgeGraph.open(store).store.view() as view:
        place = next(one for one in reversed(doubts(view)) if "/observation/" in one.iris[0])
    before = read_rulings(reviews)
    sent = {"reading": place.iris[0], "decision": "accept", "origin": server.root} | change
    cookie = sent.pop("cookie", signed_in(server))
    answer = send(server, "/doubts", sent.pop("origin"), cookie, **sent)
    assert (answer.status, said in unescape(answer.text)) == (status, True), answer.text
    assert read_rulings(reviews) == before


def test_a_wrong_token_lets_nobody_in(server: Server) -> None:
    answer = send(server, "/login", server.root, token="guess")
    assert (answer.status, "set-cookie" in answer.headers) == (401, False)
