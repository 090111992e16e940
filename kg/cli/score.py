"""``kg score``: how well documents are read."""

from typing import Annotated, Literal

import typer

from kg.cli.options import Quiet
from kg.cli.terminal import waiting, write


def run(
    cases: Annotated[
        list[str],
        typer.Argument(metavar="CASES…", help="Folders with a document and its gold.yaml."),
    ],
    form: Annotated[
        Literal["table", "json", "markdown"],
        typer.Option("--format", "-f", help="How to print it; json names what is wrong."),
    ] = "table",
    quiet: Quiet = False,
) -> None:
    """Compare what a build finds with what people found by hand.

    Prints precision, recall and F1 of each row over all cases. No store is touched.
    """
    from kg.build.score.cases import score_cases
    from kg.build.score.printing import print_scores

    with waiting("Scoring", quiet=quiet):
        scored = score_cases(cases)
    write(print_scores(scored, form))
