"""Somebody at a terminal sees that work goes on; a file or a pipe sees nothing of it."""

import io
import sys

import pytest

from kg.cli.terminal import progress, waiting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, *, quiet: bool, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    with progress(quiet=quiet) as report:
        if report is not None:
            report(1, 2, "Reading [red]a.md")
    with waiting("Drawing", quiet=quiet):
        pass
    return stream.getvalue()


def test_at_a_terminal_work_is_shown_as_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file's name is not markup."""
    printed = shown(Terminal(), quiet=False, monkeypatch=monkeypatch)
    assert "Reading [red]a.md" in printed
    assert "Drawing" in printed


@pytest.mark.parametrize(
    ("stream", "quiet"),
    [(Terminal(), True), (io.StringIO(), False)],
    ids=["quiet", "not a terminal"],
)
def test_otherwise_nothing_is_shown(
    stream: io.StringIO, quiet: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(stream, quiet=quiet, monkeypatch=monkeypatch) == ""
