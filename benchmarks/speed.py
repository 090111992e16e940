"""How fast a store of a made-up world answers, beside other engines with the same queries.

Times are in milliseconds in one process: median and 95th percentile, by the clock and of the
processor, which a busy machine leaves as it is. A peer's column is its median over ours: above
1 it is slower. All are asked in turn, thing by thing. What is above its aim is marked with a star.

Lists, counts and neighbourhoods are read from the side tables; peers answer the query that says the
same. "kept" is the query itself, asked again: the answer of one that took long is kept with the
generation.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import pyoxigraph as ox

from benchmarks.made_up.store import write_world
from benchmarks.peers.base import Ask, Peer, Refused
from benchmarks.peers.engines import maplib, plain_rdflib, raw_oxigraph
from benchmarks.peers.virtuoso import virtuoso
from kg.search.kinds import Kind
from kg.search.page import search, similar
from kg.store.answer import rows_of
from kg.store.base import View
from kg.store.embedded import EmbeddedStore, EmbeddedView
from kg.tables.tables import Order, Tables, tables_of

_QUERIES: Final = Path(__file__).parent / "queries"
_SEARCHES: Final = ("ba", "ce di", "le mi gu", "fo*", '"ba ce"', "cedi", "zaba minopu", "agency")
_UNITS: Final = {"k": 1_000, "M": 1_000_000}
_MOST_FOR_RDFLIB: Final = 1_000  # claims: beyond, loading and sorting take minutes
_OURS: Final = "kg"
_KEPT: Final = "kept"


class Took(NamedTuple):
    """Milliseconds by the clock and of the processor."""

    clock: float
    processor: float


@dataclass(frozen=True, slots=True)
class Task:
    """A query about things of a class, or about all; ``p50`` and ``p95`` are aims in ms.

    ``table`` reads the same from the side tables.
    """

    name: str
    about: str | None
    p50: float
    p95: float | None = None
    table: Callable[[Tables, str], object] | None = None

    @property
    def text(self) -> str:
        """The query."""
        return (_QUERIES / f"{self.name}.rq").read_text("utf-8")


TASKS: Final = (
    Task("lookup", "clm:ReportedClaim", 1, 3),
    Task("claim-card", "clm:ReportedClaim", 1, 3),
    Task("neighbourhood", "prov:Agent", 1, 3, table=lambda held, party: held.cited_by(party)),
    Task("co-citation", "clm:Source", 1, 3),
    Task("path", "clm:Document", 1, 3),
    Task("claims-in-order", None, 50, table=lambda held, _: held.things(Kind.CLAIM)),
    Task("sources-in-order", None, 50, table=lambda held, _: held.things(Kind.SOURCE)),
    Task("top-sources", None, 50, table=lambda held, _: held.things(Kind.SOURCE, Order.TIMES)),
    Task("claims-by-party", None, 50, table=lambda held, _: held.things(Kind.AGENT, Order.TIMES)),
    Task("conflicts", None, 50, table=lambda held, _: held.differing()),
    Task("latest", None, 50, table=lambda held, _: held.things(Kind.SOURCE, Order.DAY)),
)


def main() -> None:
    """Make a world, fill every engine with it, and print a line for each task."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", nargs="?", default="10k", help="claims: 1k, 10k, 100k, 1M")
    parser.add_argument("--no-peers", action="store_true", help="leave the other engines out")
    parser.add_argument("--store", type=Path, help="a folder to keep the store in, and use again")
    given = parser.parse_args()
    claims = int(given.size.rstrip("kM")) * _UNITS.get(given.size[-1], 1)
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
        view = held.enter_context(_made(given.store or folder / "store", claims).view())
        assert isinstance(view, EmbeddedView)
        peers = [raw_oxigraph(view.engine)]
        if not given.no_peers:
            peers += _others(held, folder, view, claims)
        head = f"{'ms':<17}{'p50':>8}{'p95':>9}{'cpu p50':>8}{'cpu p95':>8}  aim   "
        print(head, *(f"{name:>10}" for name in (_KEPT, *(peer.name for peer in peers))))
        for task in TASKS:
            _measure(view, task, peers)
        _measure_search(view)


def _made(folder: Path, claims: int) -> EmbeddedStore:
    store, started, used = EmbeddedStore(folder), time.perf_counter(), time.process_time()
    if store.generations.current():
        return store
    write_world(store, claims)
    seconds, used = time.perf_counter() - started, time.process_time() - used
    with store.view() as view:
        quads = view.count()
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{claims:,} claims, {quads:,} quads ({quads / claims:.1f} a claim): "
        f"{seconds:,.0f} s by the clock, {used:,.1f} s of processor, {size >> 20:,} MB on disk, "
        f"{peak:,} MB of memory\n"
    )
    return store


def _others(held: ExitStack, folder: Path, view: EmbeddedView, claims: int) -> list[Peer]:
    """Fill the other engines; a smaller world for rdflib."""
    statements = folder / "statements" / "statements.nt"
    statements.parent.mkdir()
    view.engine.dump(statements, ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    fewer = min(claims // 10, _MOST_FOR_RDFLIB)
    small, tenth = folder / "small.nt", EmbeddedStore(folder / "small")
    write_world(tenth, fewer)
    with tenth.view() as part:
        assert isinstance(part, EmbeddedView)
        part.engine.dump(small, ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    place = folder / "virtuoso"
    place.mkdir()
    found = (
        plain_rdflib(small, claims // fewer),
        held.enter_context(virtuoso(statements, place)),
        maplib(statements),
    )
    return [peer for peer in found if peer]


def _measure(view: View, task: Task, peers: Sequence[Peer]) -> None:
    def ours(text: str, about: str | None) -> int:
        return len(rows_of(view.query(text, {"it": ox.NamedNode(about)} if about else {})))

    asks: dict[str, Ask] = {_OURS: ours, **{peer.name: peer.ask for peer in peers}}
    if table := task.table:
        asks |= {_OURS: lambda _, about: table(tables_of(view), about or ""), _KEPT: ours}
    times = _asked(asks, task.text, _things(view, task.about) if task.about else [None])
    own = times.pop(_OURS)
    middle = spread([time.clock for time in own])[0]
    kept = times.pop(_KEPT, [])
    line = _line(task.name, own, task.p50, task.p95)
    others = (_ratio(each, middle) for each in (kept, *times.values()))
    print(line, *others, flush=True)


def _ratio(times: Sequence[Took], middle: float) -> str:
    return f"{spread([time.clock for time in times])[0] / middle:>9.2f}x" if times else f"{'-':>10}"


def _things(view: View, kind: str) -> list[str | None]:
    """Return IRIs of some things of a class, always the same ones."""
    rows = rows_of(view.query(f"SELECT ?it WHERE {{ ?it a {kind} }}"))
    found = sorted(row[0].value for row in rows if isinstance(row[0], ox.NamedNode))
    return [*random.Random(1).sample(found, min(100, len(found)))]


def _asked(asks: dict[str, Ask], text: str, things: Sequence[str | None]) -> dict[str, list[Took]]:
    """Time every engine on every thing, after a round that is not timed; none where it refuses."""
    times: dict[str, list[Took]] = {name: [] for name in asks}
    order, chance = list(asks.items()), random.Random(1)
    for is_timed in (False, True):
        for thing in things:
            chance.shuffle(order)  # who comes after another finds the pages in the cache
            for name, ask in order:
                clock, processor = time.perf_counter(), time.thread_time()
                with suppress(Refused):
                    ask(text, thing)
                    if is_timed:
                        took = time.perf_counter() - clock, time.thread_time() - processor
                        times[name].append(Took(took[0] * 1000, took[1] * 1000))
    return times


def spread(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    ordered = sorted(times)
    return ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]


def _line(name: str, times: Sequence[Took], p50: float | None, p95: float | None) -> str:
    middle, high = spread([time.clock for time in times])
    processor, most = spread([time.processor for time in times])
    missed = (p50 is not None and middle > p50) or (p95 is not None and high > p95)
    aims = "/".join(f"{aim:g}" for aim in (p50, p95) if aim is not None)
    star = "*" if missed else ""
    used = f"{processor:>8.2f}{most:>8.2f}"
    return f"{name:<17}{middle:>8.2f}{high:>9.2f}{used}  {aims:<4}{star:<2}"


def _measure_search(view: View) -> None:
    """Search for words common and rare, phrases and beginnings; and statements alike."""
    asks: dict[str, Ask] = {_OURS: lambda words, _: len(search(view, words).hits)}
    found = [each for words in _SEARCHES for each in _asked(asks, words, [None] * 20)[_OURS]]
    print(_line("search", found, None, 20))
    alike: dict[str, Ask] = {_OURS: lambda _, claim: len(similar(view, claim or ""))}
    claims = _things(view, "clm:ReportedClaim")
    print(_line("similar", _asked(alike, "", claims)[_OURS], None, 20))


if __name__ == "__main__":
    main()
