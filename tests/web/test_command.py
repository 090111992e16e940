"""What can be wrong with ``kg serve`` is said in a sentence, before anything answers."""

import socket
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.web.app import loopback_names
from kg.web.limits import Limits, read_limits
from tests.cli.verbs import kg
from tests.web.server import Server, running, serving

HTML = {"Accept": "text/html"}


def test_there_has_to_be_a_store(tmp_path: Path) -> None:
    outcome = kg("serve", "--store", tmp_path / "none")
    assert outcome.code == 2
    assert "There is no store" in outcome.err


def test_writing_needs_a_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KG_TOKEN", raising=False)
    outcome = kg("serve", "--store", tmp_path / "none", "--write")
    assert outcome.code == 2
    assert "KG_TOKEN is not set" in outcome.err
    assert not (tmp_path / "none").exists()


def test_a_port_that_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_TOKEN", "token")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        outcome = kg("serve", "--store", tmp_path / "store", "--write", "--port", port)
    assert outcome.code == 2
    assert f"127.0.0.1:{port} cannot be used" in outcome.err


def test_without_write_nobody_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(tmp_path / "store", "--write"):
        pass  # makes an empty store
    with serving(tmp_path / "store") as server:
        answer = server.update("CLEAR ALL")
        assert (answer.status, answer.text) == (
            403, "This server is read only. Start it with --write.\n",
        )  # fmt: skip
        assert server.query("ASK {}").status == 200


def test_limits_are_read() -> None:
    found = read_limits(["seconds=2.5", "rows=7"])
    assert found == Limits(seconds=2.5, rows=7)
    assert read_limits([]) == Limits()


@pytest.mark.parametrize("setting", ["hours=1", "rows", "rows=many", "rows=0", "seconds=-1",
                                     "rows=1.5", "seconds=inf", "seconds=nan"])  # fmt: skip
def test_a_limit_that_is_none(setting: str) -> None:
    with pytest.raises(UsageError, match="limit"):
        read_limits([setting])


@pytest.mark.parametrize(
    ("host", "is_local"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.0.0.9", True),
     ("0.0.0.0", False), ("192.0.2.1", False), ("kg.example", False)],
)  # fmt: skip
def test_only_loopback_is_answered_by_its_names_alone(host: str, is_local: bool) -> None:
    assert bool(loopback_names(host)) is is_local


def test_documents_are_shown_from_a_store_that_goes_with_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    document = Path(__file__).parents[1] / "cases" / "cards" / "page.mdx"
    with running("serve", str(document), "--port", "0") as (root, process):
        page = Server(root, process, tmp_path).send("GET", "/documents", headers=HTML)
        assert "Heat pumps explained" in page.text
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


def test_the_demo_prints_one_address_that_shows_the_example() -> None:
    with running("demo", "--no-open") as (root, process):
        page = Server(root, process, Path()).send("GET", "/documents", headers=HTML)
        assert "Setting the Record Straight" in page.text
