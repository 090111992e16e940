"""What the verbs print, and where: results to stdout, everything else to stderr."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol


class Report(Protocol):
    """Called as work goes on: ``report(done, total, what)``."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show that ``done`` of ``total`` steps are behind and ``what`` is being done."""


def say(line: str, *, quiet: bool = False) -> None:
    """Print a line for the person at the terminal."""
    if not quiet:
        sys.stderr.write(f"{line}\n")


def write(text: str) -> None:
    """Print a result, ended by exactly one newline."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def write_table(title: str, rows: Mapping[str, object]) -> None:
    """Print names and values as a table of two columns."""
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for name, value in rows.items():
        table.add_row(name, str(value))
    Console(highlight=False).print(table)


@contextmanager
def progress(*, quiet: bool) -> Iterator[Report | None]:
    """Yield a reporter that draws a bar on stderr, or nothing when nobody is watching."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Starting", total=None)

        def report(done: int, total: int, what: str) -> None:
            bar.update(task, completed=done, total=total, description=what)

        yield report
