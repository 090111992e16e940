"""What a person reads about the command is what the command has."""

import re
from pathlib import Path

import pytest

from tests.cli.verbs import names, options

ROOT = Path(__file__).resolve().parents[2]
MANUAL = (ROOT / "docs/cli.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("verb", names())
@pytest.mark.parametrize("text", [MANUAL, README], ids=["docs/cli.md", "README.md"])
def test_every_verb_is_documented(text: str, verb: str) -> None:
    assert re.search(rf"\bkg {verb}\b", text)


@pytest.mark.parametrize("option", sorted({option for _, option in options()}))
def test_every_option_is_in_the_manual(option: str) -> None:
    assert re.search(rf"{option}\b", MANUAL)


@pytest.mark.parametrize("text", [MANUAL, README], ids=["docs/cli.md", "README.md"])
def test_no_verb_is_documented_that_does_not_exist(text: str) -> None:
    named = re.findall(r"^(?:[^`\n]*`)?(?:\.venv/bin/)?kg ([a-z]+)", text, re.MULTILINE)
    assert named
    assert set(named) - set(names()) == set()


@pytest.mark.parametrize(
    "name", re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
)
def test_every_target_of_make_is_in_the_readme(name: str) -> None:
    internal = {"browser", "clean"}
    assert name in internal or f"make {name}" in README
