"""``kg bulk``: the same reading on many machines."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.edge import FAILED
from kg.cli.options import Quiet
from kg.cli.terminal import say, waiting


def run(
    action: Annotated[Literal["run"], typer.Argument(help="What to do.")],
    config: Annotated[Path, typer.Argument(metavar="CONFIG", help="A YAML file: docs/bulk.md.")],
    master: Annotated[
        str, typer.Option("--master", metavar="URL", help="Where Apache Spark runs.")
    ] = "local[*]",
    quiet: Quiet = False,
) -> None:
    """Read feeds and documents with Apache Spark into files for a store's bulk loader.

    A file that cannot be read is an error: the others are read all the same, and the exit code
    is 2.
    """
    from kg.bulk.config import read_config
    from kg.bulk.measuring import write_measures
    from kg.bulk.running import run_bulk
    from kg.bulk.session import spark_session
    from kg.vocab.iris import Minter

    del action  # there is one
    wanted = read_config(config)
    with waiting("Running", quiet=quiet), spark_session(master) as spark:
        done = run_bulk(spark.sparkContext, wanted, Minter.from_environment())
        write_measures(spark, wanted)
    for one in done.errors:
        say(f"Error: {one.error}")
    say(
        f"{done.files:,} files, {len(done.parts):,} parts, {done.statements:,} statements "
        f"in {wanted.output}", quiet=quiet,
    )  # fmt: skip
    if done.errors:
        raise typer.Exit(FAILED)
