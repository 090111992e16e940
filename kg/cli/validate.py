"""``kg validate``: does the graph have the shape it promises?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Final

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, waiting, write

if TYPE_CHECKING:
    from kg.rdf.report import ValidationResult

_SHOWN: Final = 3  # of each kind


def run(
    whole: Annotated[
        bool, typer.Option("--all", help=f"List every result, not {_SHOWN} of each kind.")
    ] = False,
    store: Store = DEFAULT_STORE,
    quiet: Quiet = False,
) -> None:
    """Check the graph against its SHACL shapes.

    The exit code is 1 when the graph does not conform.
    """
    from kg.build.graph import KnowledgeGraph

    with waiting("Validating", quiet=quiet):
        report = KnowledgeGraph.open(store, create=False).validate()
    for line in map(str, report.results) if whole else _some(report.results):
        write(line)
    if not report.conforms:
        raise typer.Exit(1)
    say("The graph conforms to its shapes.", quiet=quiet)


def _some(results: "Sequence[ValidationResult]") -> Iterator[str]:
    """Yield the first results of each shape, and how many more it has."""
    every = Counter(result.shape for result in results)
    seen = Counter[str]()
    for result in results:
        seen[result.shape] += 1
        if seen[result.shape] <= _SHOWN:
            yield str(result)
        elif seen[result.shape] == every[result.shape]:
            yield f"… and {every[result.shape] - _SHOWN:,} more like it. [{result.shape}]"
