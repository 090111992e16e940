"""Who one is at a server: Basic, Digest, a token, netrc; never told to anybody else."""

import base64
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from kg.errors import StoreError
from kg.store.remote.login import login_for
from kg.store.remote.store import RemoteStore
from tests.store.handlers import ASKED, PLACE, empty

HOST = "store.example"
CHALLENGE = 'Digest realm="SPARQL", qop="auth", nonce="1", algorithm=MD5'


def sent_headers(asks: int) -> list[str]:
    """Return what a server that wants Digest is sent when it is asked so many times.

    Like Virtuoso, it names Digest only to those who come without a login.
    """
    sent: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers.get("Authorization", ""))
        if "Digest" in sent[-1]:
            return empty(request)
        return httpx.Response(401, headers={} if sent[-1] else {"WWW-Authenticate": CHALLENGE})

    client = httpx.Client(transport=httpx.MockTransport(handler), auth=login_for(HOST))
    store = RemoteStore(PLACE, client)
    for _ in range(asks):
        with suppress(StoreError):
            store.view().query(ASKED)
    return sent


def test_basic_first_and_digest_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_REMOTE_USER", "anna")
    monkeypatch.setenv("KG_REMOTE_PASSWORD", "secret")
    sent = sent_headers(2)
    assert [header.partition(" ")[0] for header in sent] == ["Basic", "", "Digest", "Digest"]
    assert base64.b64decode(sent[0].removeprefix("Basic ")) == b"anna:secret"


def test_a_token_is_sent_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_REMOTE_TOKEN", "abc")
    monkeypatch.setenv("KG_REMOTE_USER", "anna")
    assert sent_headers(1) == ["Bearer abc"]


def test_nobody_sends_nothing() -> None:
    assert sent_headers(1) == [""]


def test_a_login_from_netrc_is_for_its_host_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "netrc"
    file.write_text(f"machine {HOST} login anna password secret\n")
    monkeypatch.setenv("NETRC", str(file))
    assert base64.b64decode(sent_headers(1)[0].removeprefix("Basic ")) == b"anna:secret"
    assert login_for("other.example") is None
