"""How long it takes to validate a made-up world, and how much memory; beside pyshacl at one size.

``python -m benchmarks.validation --claims 1000 10000 100000``. Seconds are of one processor; each
row runs in a process of its own. pyshacl, the reference, is given the first size only.
"""

import argparse
import multiprocessing
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.checks import megabytes
from benchmarks.made_up.store import write_world
from kg.rdf.report import ValidationReport
from kg.rdf.shacl import validate
from kg.store.base import View
from kg.store.open import open_store
from kg.validating.store import validate_view

SIZES: Final = (1_000, 10_000, 100_000)


def reference(view: View) -> ValidationReport:
    """Validate all quads with pyshacl."""
    return validate(view.quads())


def measure(how: Callable[[View], ValidationReport], store: str) -> tuple[float, float, str]:
    """Return the seconds and the megabytes that it takes, and the first line of the report."""
    before = time.process_time()
    with open_store(store).view() as view:
        report = how(view)
    return time.process_time() - before, megabytes(), str(report).splitlines()[0]


def row(name: str, how: Callable[[View], ValidationReport], store: Path) -> float:
    """Print one row; return its seconds."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        seconds, most, said = pool.apply(measure, (how, str(store)))
    print(f"{name:24} {seconds:8.2f} s  {most:6,.0f} MB  {said}", flush=True)
    return seconds


def main() -> None:
    """Write each world and validate it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=SIZES)
    sizes = parser.parse_args().claims
    with tempfile.TemporaryDirectory() as folder:
        for claims in sizes:
            world = Path(folder) / str(claims)
            write_world(open_store(str(world), create=True), claims)
            seconds = row(f"{claims:,} claims", validate_view, world)
            if claims == sizes[0]:
                slow = row(f"{claims:,} claims, pyshacl", reference, world)
                print(f"{slow / seconds:.1f} times as long")


if __name__ == "__main__":
    main()
