"""``kg check``: do the figures and links hold together?"""

from collections import Counter

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, write


def run(store: Store = DEFAULT_STORE, quiet: Quiet = False) -> None:
    """Recompute what the documents print.

    What came out is counted, what did not is listed, and then the exit code is 1.
    """
    from kg.build.graph import KnowledgeGraph
    from kg.model.finding import Outcome

    with waiting("Checking", quiet=quiet):
        findings = KnowledgeGraph.open(store, create=False).check()
    for finding in findings:
        if finding.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL}:
            write(str(finding))
    counts = Counter(finding.outcome for finding in findings)
    say(", ".join(f"{counts[each]} {each}" for each in Outcome), quiet=quiet)
    if counts[Outcome.FAILED]:
        raise typer.Exit(1)
