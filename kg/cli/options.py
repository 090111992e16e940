"""Options that several verbs share."""

from pathlib import Path
from typing import Annotated, Final

import typer

STORE_VARIABLE: Final = "KG_STORE"
DEFAULT_STORE: Final = "kg-store"

Store = Annotated[
    str,
    typer.Option(
        "--store", envvar=STORE_VARIABLE, metavar="PATH", help="Folder or server of the graph."
    ),
]
Reviews = Annotated[
    Path | None,
    typer.Option(
        "--reviews",
        envvar="KG_REVIEWS",
        metavar="FILE",
        help="The file of decisions about readings (data/reviews.yaml).",
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print the result only: no progress, no notices.")
]
