"""The help is complete, and quick because nothing heavy is imported for it."""

import subprocess
import sys

import pytest

from kg import __version__
from tests.cli.verbs import kg, names

VERBS = [
    "demo",
    "build",
    "bulk",
    "info",
    "questions",
    "query",
    "search",
    "validate",
    "review",
    "check",
    "network",
    "rank",
    "standing",
    "lineage",
    "figure",
    "export",
    "score",
    "serve",
    "mcp",
    "store",
    "doctor",
]
WITHOUT_STORE = {"bulk", "score", "demo"}
HEAVY = {
    "networkx", "numpy", "pandas", "pyoxigraph", "pyshacl", "pyvis", "rdflib", "scipy", "tantivy",
}  # fmt: skip


def test_the_verbs_are_the_documented_ones_in_the_order_of_the_work() -> None:
    assert names() == VERBS


@pytest.mark.parametrize("arguments", [(), ("--help",)], ids=["bare", "--help"])
def test_help_names_every_verb_and_the_exit_codes(arguments: tuple[str, ...]) -> None:
    outcome = kg(*arguments)
    assert outcome.code == 0
    assert [verb for verb in VERBS if f" {verb} " not in outcome.out] == []
    assert "Exit codes" in outcome.out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str) -> None:
    outcome = kg(verb, "--help")
    assert outcome.code == 0
    assert ("--store" in outcome.out) != (verb in WITHOUT_STORE)
    assert ("KG_STORE" in outcome.out) != (verb in WITHOUT_STORE)


def test_version() -> None:
    assert kg("--version").out == f"kg {__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    """In a process of its own: this one has long imported everything."""
    code = (
        "import sys; from kg.cli import main; main(['--help'])\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stderr.split())
    assert "typer" in loaded
    assert loaded & HEAVY == set()
