"""How long the server needs for each kind of page, on the first document and on a made-up world.

Milliseconds: the first answer by the clock, then the median and the 99th percentile by the clock
and of processor. Processor time is that of the server and all its worker processes, so that a busy
machine leaves it as it is; a worker that is ended after a long answer takes its last moments with
it. Things are taken from all over their first list; a list is asked again, when its answers are
kept. The lists of a made-up world are made before, and what they take is printed. Linux only
(/proc).
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlencode, urlsplit

from benchmarks.made_up.store import write_world
from kg import KnowledgeGraph
from kg.store.open import open_store
from kg.vocab.resources import resource
from kg.web.kinds.registry import KINDS
from kg.web.panels.preparing import prepare

_FIRST: Final = "data/documents/secure-communities-setting-the-record-straight.md"
_PLAIN: Final = (
    "/", "/missing", "/doubts", "/questions", "/questions/claims-and-replies", "/pictures",
    "/search?q=agency", "/query?query=SELECT+%2A+%7B+%3Fs+a+clm:Source+%7D+LIMIT+50",
)  # fmt: skip
_NARROWED: Final = ("kind", "party", "work")  # facets of claims that are chosen together
_THINGS: Final = 20  # of each kind
_AGAIN: Final = 5  # times that a list is asked for
_GONE: Final = (FileNotFoundError, ProcessLookupError)  # a process that ended in this moment
_PATIENCE: Final = 120.0  # seconds


class Took(NamedTuple):
    """Milliseconds by the clock and of processor."""

    clock: float
    processor: float


@dataclass(frozen=True, slots=True)
class Served:
    """A running server."""

    process: "subprocess.Popen[str]"
    host: str
    seen: dict[int, float] = field(default_factory=dict)  # of each process, milliseconds

    def get(self, path: str) -> str:
        """Return a page; one that fails is said, and timed all the same."""
        connection = HTTPConnection(self.host, timeout=_PATIENCE)
        connection.request("GET", path, headers={"Accept": "text/html"})
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status != 200:
            print(f"{path} answers {answer.status}")
        return text

    def timed(self, path: str) -> Took:
        """Return what one page takes."""
        began, used = time.perf_counter(), self._used()
        self.get(path)
        clock = 1_000 * (time.perf_counter() - began)
        return Took(clock, self._used() - used)

    def _used(self) -> float:
        """Return the processor time of all processes of the server, ended ones included."""
        for number in _family(self.process.pid):
            self.seen[number] = max(_used(number), self.seen.get(number, 0.0))
        return sum(self.seen.values())


def _family(number: int) -> Iterator[int]:
    yield number
    for task in Path(f"/proc/{number}/task").glob("*/children"):
        with suppress(*_GONE):
            for child in task.read_text().split():
                yield from _family(int(child))


def _used(number: int) -> float:
    try:
        tasks = Path(f"/proc/{number}/task").glob("*/schedstat")
        return sum(int(each.read_text().split()[0]) for each in tasks) / 1e6
    except _GONE:
        return 0.0


@contextmanager
def served(store: Path) -> Iterator[Served]:
    """Serve a store until the block ends."""
    command = [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found
        yield Served(process, urlsplit(found[0]).netloc)
    finally:
        process.terminate()
        process.wait()


def measure(store: Path, title: str, only: Sequence[str] = ()) -> None:
    """Print a table of all kinds of pages of a store, or of ``only`` some folders of things."""
    print(f"\n## {title}\n\n| page | first | p50 | p99 | p50 of processor | p99 of processor |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    with served(store) as server:
        server.get("/static/site.css")  # what is started ahead is started
        for folder in only or ("documents", *(kind.folder for kind in KINDS)):
            first = server.timed(f"/{folder}")
            _print(f"/{folder}", first, [server.timed(f"/{folder}") for _ in range(_AGAIN)])
            things = _things(server.get(f"/{folder}"), folder)
            if things:
                took = [server.timed(path) for path in things]
                _print(f"/{folder}/…", took[0], took)
        if only:
            return
        _narrowed(server)
        for path in _PLAIN:
            first = server.timed(path)
            _print(path.partition("?")[0], first, [server.timed(path) for _ in range(_AGAIN)])


def _narrowed(server: Served) -> None:
    """Ask for claims by one facet, two and three, each at its first, a middle and its last page."""
    chosen: dict[str, str] = {}
    for facet in _NARROWED:
        rows = server.get(f"/panels/statement-facet-{facet}.csv").splitlines()[1:]
        if not rows:
            continue
        chosen[facet] = rows[0].split(",")[0]
        address = f"/statements?{urlencode(chosen)}"
        found = re.search(r"Page 1 of ([\d,]+)", server.get(address))
        last = int(found[1].replace(",", "")) if found else 1
        for page in sorted({2, last // 2, last - 1, last} - {0, 1}):
            took = [server.timed(f"{address}&page={page}")]
            _print(f"/statements by {' and '.join(chosen)}, page {page:,}", took[0], took)


def _things(text: str, folder: str) -> list[str]:
    found = list(dict.fromkeys(re.findall(rf'<td><a href="(/{folder}/[^"?]+)"', text)))
    return found[:: max(1, len(found) // _THINGS)][:_THINGS]


def _print(name: str, first: Took, took: Sequence[Took]) -> None:
    clock, used = (sorted(column) for column in zip(*took, strict=True))
    cells = (first.clock, _at(clock, 0.5), _at(clock, 0.99), _at(used, 0.5), _at(used, 0.99))
    print(f"| `{name}` | " + " | ".join(f"{cell:,.0f}" for cell in cells) + " |", flush=True)


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def main() -> None:
    """Measure both, or a store that is there already."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", nargs="?", type=int, default=10_000, help="of the made-up world")
    parser.add_argument("--store", type=Path, help="a store that is there already, alone")
    parser.add_argument("--only", nargs="+", default=(), help="folders of things, as agents")
    given = parser.parse_args()
    if given.store:
        measure(given.store, str(given.store.name), given.only)
        return
    with tempfile.TemporaryDirectory() as folder:
        first, world = Path(folder) / "first", Path(folder) / "world"
        KnowledgeGraph.open(first).build(resource(_FIRST))
        measure(first, "The first document")
        write_world(open_store(world, create=True), given.claims)
        began = time.process_time()
        prepare(str(world))
        print(f"\nIts lists: {time.process_time() - began:.0f} seconds of processor, once.")
        measure(world, f"A made-up world of {given.claims:,} claims")


if __name__ == "__main__":
    main()
