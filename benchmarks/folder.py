"""What a folder of many small documents costs, from their bytes to a store with checks and index.

Milliseconds of processor per document, in folders that double: a build that takes the square of
their number shows as a rising column, one that holds them all in the last. The documents are made
up by this file, always the same.
"""

import argparse
import multiprocessing
import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks.checks import megabytes
from kg import KnowledgeGraph

_SIZES: Final = (100, 200, 400)
_DOCUMENT: Final = """---
title: Myths of well {n}
publisher: Well Board {n}
---

**Myth:** Well {n} holds {salt} percent salt.

**Fact:** It holds {less} percent, as the survey of {year} shows.[^1]

**Myth:** Well {n} is closed.

**Fact:** It opened in March {year}.

[^1]: Survey Office {office}, *Wells of the North {office}* (2011), p. {page}.
"""


def write_folder(folder: Path, size: int) -> None:
    """Write ``size`` documents with two claims, two replies and a source each."""
    for n in range(size):
        filled = _DOCUMENT.format(
            n=n, salt=n + 3, less=n % 7, year=2010 + n % 10, office=n % 20, page=n % 40 + 1
        )
        (folder / f"well-{n}.md").write_text(filled, "utf-8")


def measure(size: int) -> tuple[float, float]:
    """Return the seconds of processor and the megabytes that ``size`` documents take."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "documents"
        folder.mkdir()
        write_folder(folder, size)
        before = time.process_time()
        KnowledgeGraph.open(Path(place) / "store").build(folder)
        return time.process_time() - before, megabytes()


def main() -> None:
    """Print a row for each size, each measured in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=_SIZES)
    for size in parser.parse_args().sizes:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, most = pool.apply(measure, (size,))
        each = 1000 * seconds / size
        print(f"{size:>6,} documents {seconds:8.1f} s {each:8.0f} ms each {most:8,.0f} MB")


if __name__ == "__main__":
    main()
