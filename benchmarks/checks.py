"""How long all checks take, and how much memory: the first document, and a made-up world.

A fifth of the claims of the world stand in documents of ten exchanges each, the others in a feed;
with ``--documents`` all of them stand in documents. Seconds are those of one processor. The checks
run in a process of their own, so that what writing the world took is not counted.
"""

import argparse
import multiprocessing
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Final

from benchmarks.made_up.store import document_quads, write_world
from benchmarks.made_up.world import World
from kg import KnowledgeGraph
from kg.checks.registry import find_each
from kg.store.open import open_store

CLAIMS: Final = 10_000
_FIRST: Final = Path("data/documents/secure-communities-setting-the-record-straight.md")
Measured = tuple[float, float, Counter[str]]


def measure(store: str) -> Measured:
    """Return the seconds and the megabytes that checking a store takes, and the outcomes."""
    before = time.process_time()
    with open_store(store).view() as view:
        outcomes = Counter(str(finding.outcome) for finding in find_each(view))
    seconds = time.process_time() - before
    return seconds, megabytes(), outcomes


def megabytes() -> float:
    """Return the most memory of this process: ``ru_maxrss`` would count that of its parent, too."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def report(name: str, store: Path, bound: float) -> None:
    """Check a store in a process of its own, and print what that took."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        seconds, megabytes, outcomes = pool.apply(measure, (str(store),))
    found = ", ".join(f"{number:,} {outcome}" for outcome, number in sorted(outcomes.items()))
    print(f"{name:24} {seconds:7.2f} s (bound {bound:.0f} s)  {megabytes:6,.0f} MB  {found}")


def main() -> None:
    """Check the first document, then a made-up world."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=CLAIMS)
    parser.add_argument("--documents", action="store_true", help="no feed, only documents")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        first, world = Path(folder) / "first", Path(folder) / "world"
        KnowledgeGraph.open(first).build(_FIRST)
        report("first document", first, 1)
        store = open_store(str(world), create=True)
        if given.documents:
            with store.write() as writer:
                writer.add(document_quads(World(given.claims), given.claims))
        else:
            write_world(store, given.claims)
        report(f"{given.claims:,} claims", world, 60 * given.claims / 100_000)


if __name__ == "__main__":
    main()
