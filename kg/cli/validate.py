"""``kg validate``: does the graph have the shape it promises?"""

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, write


def run(store: Store = DEFAULT_STORE, quiet: Quiet = False) -> None:
    """Check the graph against its SHACL shapes.

    The exit code is 1 when the graph does not conform.
    """
    from kg.build.graph import KnowledgeGraph

    with waiting("Validating", quiet=quiet):
        report = KnowledgeGraph.open(store, create=False).validate()
    for result in report.results:
        write(str(result))
    if not report.conforms:
        raise typer.Exit(1)
    say("The graph conforms to its shapes.", quiet=quiet)
