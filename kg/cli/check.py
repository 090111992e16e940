"""``kg check``: do the figures and links hold together?"""

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, write


def run(store: Store = DEFAULT_STORE, quiet: Quiet = False) -> None:
    """Recompute what the documents print.

    The exit code is 1 when something does not come out.
    """
    from kg.build.graph import KnowledgeGraph

    findings = KnowledgeGraph.open(store, create=False).check()
    for finding in findings:
        write(str(finding))
    if findings:
        raise typer.Exit(1)
    say("No findings.", quiet=quiet)
