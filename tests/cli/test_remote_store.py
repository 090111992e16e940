"""The command with a graph at a server that is not ours: the same bytes as from a folder."""

from pathlib import Path

import pytest

from tests.cli.verbs import DOCUMENT, QUESTION, Outcome, kg
from tests.servers.emptying import emptied


@pytest.fixture(params=["oxigraph_server", "virtuoso_server"])
def server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The location of an empty store; two runs are the same run."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1262304000")
    location: str = request.getfixturevalue(request.param)
    emptied(location)
    return location


def everything(store: str | Path) -> list[Outcome]:
    """Build twice, then ask for all that a graph can be asked for."""
    verbs = [
        ("build", DOCUMENT),
        ("build", DOCUMENT),
        ("info",),
        ("query", QUESTION, "--format", "csv"),
        ("validate",),
        ("check",),
        ("export", "nquads"),
    ]
    return [kg(*verb, "--store", store) for verb in verbs]


def test_every_verb_says_the_same_as_with_a_folder(server: str, tmp_path: Path) -> None:
    elsewhere = everything(server)
    assert elsewhere == everything(tmp_path / "store")
    assert elsewhere[0].code == 0
    assert elsewhere[-1].out != ""


@pytest.mark.parametrize("verb", [("store", "list"), ("doctor",)])
def test_what_is_for_folders_says_so(verb: tuple[str, ...]) -> None:
    """No server is asked."""
    outcome = kg(*verb, "--store", "sparql+https://store.example/sparql")
    assert outcome.code == 2
    assert "has no generations" in outcome.err
