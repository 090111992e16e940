"""What each stage of filling a store takes, at several sizes: is memory flat?

Each size is made in a process of its own. Memory is the most that was resident in a stage, the
pages of mapped files included; processor counts all threads, and so what Oxigraph still has to put
in order from the stage before.
"""

import argparse
import multiprocessing
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.checks import megabytes
from benchmarks.made_up.store import write_world
from kg.checks.registry import find_each
from kg.store.embedded import EmbeddedStore

_SIZES: Final = (10_000, 30_000, 100_000)
_RESET: Final = "5"  # Source: proc(5), /proc/pid/clear_refs: forget the most memory so far


@dataclass(slots=True)
class Stages:
    """Prints a line when a stage is over."""

    clock: float = field(default_factory=time.perf_counter)
    used: float = field(default_factory=time.process_time)

    def done(self, stage: str) -> None:
        clock, used = time.perf_counter(), time.process_time()
        print(
            f"  {stage:18}{megabytes():7,.0f} MB at most {used - self.used:9,.1f} s of processor"
            f" {clock - self.clock:9,.1f} s by the clock",
            flush=True,
        )
        self.clock, self.used = clock, used
        Path("/proc/self/clear_refs").write_text(_RESET, "ascii")


def measure(folder: str, claims: int) -> None:
    """Fill a store, then check it, and print what each stage took."""
    store, stages = EmbeddedStore(Path(folder)), Stages()
    write_world(store, claims, stages.done)
    with store.view() as view:
        found = sum(1 for _ in find_each(view))
    stages.done("checks")
    size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
    print(f"  {size >> 20:,} MB on disk, {found:,} findings", flush=True)


def main() -> None:
    """Fill a store of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="*", default=_SIZES)
    for claims in parser.parse_args().claims:
        print(f"{claims:,} claims", flush=True)
        with (
            tempfile.TemporaryDirectory() as folder,
            multiprocessing.get_context("spawn").Pool(1) as pool,
        ):
            pool.apply(measure, (f"{folder}/store", claims))


if __name__ == "__main__":
    main()
