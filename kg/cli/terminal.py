"""What the verbs print, and where: results to stdout, everything else to stderr."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
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


def width() -> int:
    """Return how wide a table may be: the terminal's columns, or 120 in a file or a pipe."""
    return shutil.get_terminal_size((120, 24)).columns


def write_csv(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Print rows as CSV (RFC 4180), the names of the columns first."""
    import csv

    lines = csv.writer(sys.stdout)
    lines.writerow(heads)
    lines.writerows(rows)


def write_table(rows: Mapping[str, str | int]) -> None:
    """Print names and values in two columns, numbers to the right."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_header=False)
    table.add_column(no_wrap=True)
    numbers = all(isinstance(value, int) for value in rows.values())
    table.add_column(justify="right" if numbers else "left", overflow="fold")
    for name, value in rows.items():
        table.add_row(Text(name), Text(f"{value:,}" if isinstance(value, int) else value))
    console = Console(width=width(), color_system=None)
    with console.capture() as printed:
        console.print(table)
    write(printed.get())


@contextmanager
def progress(*, quiet: bool) -> Iterator[Report | None]:
    """Yield a reporter that draws a bar on stderr, or nothing when nobody is watching."""
    if not _is_watched(quiet=quiet):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Starting", total=None)

        def report(done: int, total: int, what: str) -> None:
            bar.update(task, completed=done, total=total, description=what)

        yield report


@contextmanager
def waiting(what: str, *, quiet: bool) -> Iterator[None]:
    """Show on stderr that ``what`` is going on, when somebody is watching."""
    if not _is_watched(quiet=quiet):
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


def _is_watched(*, quiet: bool) -> bool:
    return not quiet and sys.stderr.isatty()
