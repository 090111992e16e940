"""Options that several verbs share."""

from pathlib import Path
from typing import Annotated, Final

import typer

STORE_VARIABLE: Final = "KG_STORE"
DEFAULT_STORE: Final = Path("kg-store")

Store = Annotated[
    Path,
    typer.Option("--store", envvar=STORE_VARIABLE, metavar="PATH", help="Folder of the graph."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print the result only: no progress, no notices.")
]
