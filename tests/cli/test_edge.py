"""Whatever goes wrong ends as one sentence, what to do next, and a documented exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from kg import errors
from kg.cli.edge import guarded
from tests.cli.verbs import kg


def raising(error: BaseException) -> int:
    def command() -> None:
        raise error

    return guarded(command)


def leaves(root: type[errors.CounterclaimError]) -> list[type[errors.CounterclaimError]]:
    below = root.__subclasses__()
    return [root, *(leaf for each in below for leaf in leaves(each))]


# Refusals of a server are answers, and have a status as well.
@pytest.mark.parametrize(
    "kind", [each for each in leaves(errors.CounterclaimError) if each.__module__ == "kg.errors"]
)
def test_each_of_our_errors_is_a_sentence_and_a_hint(
    kind: type[errors.CounterclaimError], capsys: pytest.CaptureFixture[str]
) -> None:
    assert raising(kind("The file a.md is empty.", "Give one with text.")) == 2
    assert capsys.readouterr().err == "Error: The file a.md is empty.\nGive one with text.\n"


def test_an_error_of_the_system_names_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert raising(PermissionError(13, "Permission denied", "/locked/out.html")) == 2
    assert "/locked/out.html: Permission denied" in capsys.readouterr().err


def test_the_unexpected_is_a_sentence_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KG_DEBUG", raising=False)
    assert raising(KeyError("x")) == 2
    printed = capsys.readouterr().err
    assert "KeyError: 'x'" in printed
    assert "KG_DEBUG=1" in printed
    assert "Traceback" not in printed


def test_debugging_shows_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_DEBUG", "1")
    with pytest.raises(KeyError):
        raising(KeyError("x"))


def test_an_interruption_is_neither_a_finding_nor_an_error() -> None:
    assert raising(KeyboardInterrupt()) == 130


def test_a_verdict_of_a_verb_is_its_exit_code() -> None:
    assert [guarded(lambda: None), raising(typer.Exit(1))] == [0, 1]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("bild",), "Try 'kg --help'."),
        (("build",), "Try 'kg build --help'."),
        (("info", "--format", "yaml"), "Try 'kg info --help'."),
        (("export", "docx"), "Try 'kg export --help'."),
        (("figure", "network"), "Try 'kg figure --help'."),
    ],
    ids=" ".join,
)
def test_wrong_usage_says_where_help_is(arguments: tuple[str, ...], hint: str) -> None:
    outcome = kg(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Error: ")
    assert outcome.err.rstrip().endswith(hint)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("info", "--format", "yaml"), "'yaml' is not one of 'table', 'json'."),
        (("rank", "agents", "--top", "x"), "'--top': it should be a valid integer\n"),
        (("rank", "agents", "--top", "0"), "'--top': it should be greater than or equal to 1\n"),
    ],
    ids=" ".join,
)
def test_a_wrong_value_is_said_without_the_words_of_a_type_checker(
    arguments: tuple[str, ...], said: str
) -> None:
    printed = kg(*arguments).err
    assert said in printed
    assert not any(words in printed for words in ("Value error", "Input should", "unable to parse"))


def test_a_file_of_decisions_that_is_not_there_is_said(tmp_path: Path) -> None:
    document = tmp_path / "ferry.md"
    document.write_text("# Ferry\n\nCLAIM: It is late.\n\nFACT: It was on time.\n", "utf-8")
    told = kg("build", document, "--reviews", tmp_path / "typo.yaml", "--store", "memory:")
    assert told.code == 0
    assert "typo.yaml is not there, so no decision is applied." in told.err
    assert "1 claim, 1 reply" in told.err


def test_a_parameter_without_a_value_is_wrong_usage(tmp_path: Path) -> None:
    outcome = kg("query", "who-cites-whom", "-p", "document", "--store", tmp_path)
    assert outcome.code == 2
    assert "-p name=value" in outcome.err


def test_a_reader_that_stops_early_is_no_error() -> None:
    """As in ``kg … | head``: the reading end is closed before anything is written."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "kg", "--version"],
            stdout=closed, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
