"""``kg check``: do the figures and links hold together?"""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.checks.entry import Entry
    from kg.model.finding import Finding


def run(
    form: Annotated[
        Literal["table", "json", "sarif", "html"],
        typer.Option("--format", "-f", help="How to print the findings."),
    ] = "table",
    own: Annotated[
        list[Path] | None,
        typer.Option("--with", metavar="FILE", help="A check of your own, as a .rq file."),
    ] = None,
    every: Annotated[bool, typer.Option("--list", help="Say what is checked, and stop.")] = False,
    covered: Annotated[
        bool,
        typer.Option(
            "--coverage", help="Show what each reply takes up of its claim, leaves, and brings up."
        ),
    ] = False,
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """Look whether the figures, dates, quotations and sources of the texts hold together.

    What passed is counted, the rest is listed. The exit code is 1 when something failed.
    """
    from kg.checks.own import read_check

    entries = [read_check(path) for path in own or ()]
    if every:
        _list(entries)
        return
    if covered:
        _cover(form, store, quiet=quiet)
        return
    findings = _find(entries, store, quiet=quiet)
    _print(findings, entries, form)
    _count(findings, quiet=quiet)


def _list(entries: "Sequence[Entry]") -> None:
    from kg.checks.registry import all_checks

    for check in all_checks(entries):
        write(f"{check.code} ({check.family}, {check.severity}): {check.title}")


def _cover(form: str, store: str, *, quiet: bool) -> None:
    from kg.build.graph import KnowledgeGraph
    from kg.checks.coverage.table import coverage_rows, to_json, to_text
    from kg.errors import UsageError

    if form not in {"table", "json"}:
        raise UsageError(f"The coverage has no form {form!r}.", "Use --format table or json.")
    with waiting("Checking", quiet=quiet):
        graph = KnowledgeGraph.open(store, create=False)
        with graph.store.view() as view:
            rows = list(coverage_rows(view))
    write(to_json(rows) if form == "json" else to_text(rows))


def _find(entries: "Sequence[Entry]", store: str, *, quiet: bool) -> "tuple[Finding, ...]":
    from kg.build.graph import KnowledgeGraph
    from kg.checks.registry import find_all

    with waiting("Checking", quiet=quiet):
        graph = KnowledgeGraph.open(store, create=False)
        with graph.store.view() as view:
            return find_all(view, entries)


def _print(findings: "Sequence[Finding]", entries: "Sequence[Entry]", form: str) -> None:
    from kg.checks.page import to_page
    from kg.checks.registry import all_checks
    from kg.checks.reports import to_json, to_sarif
    from kg.model.finding import Outcome

    if form == "json":
        write(to_json(findings))
    elif form == "sarif":
        write(to_sarif(findings, all_checks(entries)))
    elif form == "html":
        write(to_page(findings))
    else:
        for finding in findings:
            if finding.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL}:
                write(str(finding))


def _count(findings: "Sequence[Finding]", *, quiet: bool) -> None:
    from kg.model.finding import Outcome

    counts = Counter(finding.outcome for finding in findings)
    say(", ".join(f"{counts[each]} {each.words}" for each in Outcome), quiet=quiet)
    if counts[Outcome.FAILED]:
        raise typer.Exit(1)
