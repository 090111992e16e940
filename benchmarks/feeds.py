"""How fast a feed of ClaimReview records becomes statements, and a store that can be asked.

The feed is made up by this file, always the same: plain records with one appearance each, one in
ten with dirt as real feeds have it. Loading is compared with Oxigraph's own bulk loader on the same
statements as ready N-Quads, measured in the same run.
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import KnowledgeGraph
from kg.build.feeds import Feed, FeedReading, feed_record
from kg.build.notices import NoticeLog
from kg.store.embedded import EmbeddedStore
from kg.vocab.iris import Minter

RECORDS = 50_000
_WORDS = (
    "the harbour council says that night ferries cost more than the bridge would and carry fewer "
    "people every winter while the ticket office closed and nobody counted the bicycles on deck"
).split()
_VERDICTS = (
    "Missing context",
    "Falso",
    "Not supported",
    "Teilweise richtig",
    "Correct",
    "Sans preuve",
)


def record(number: int) -> dict[str, Any]:
    """Return record ``number`` of the feed."""
    words = " ".join(_WORDS[(number * 7 + step * step) % len(_WORDS)] for step in range(16))
    host = f"https://checks-{number % 40}.example.org"
    made: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "datePublished": f"20{10 + number % 15}-{1 + number % 12:02d}-{1 + number % 28:02d}",
        "url": f"{host}/reviews/{number}/what-the-council-said",
        "inLanguage": ("en", "es", "de", "fr")[number % 4],
        "author": {"@type": "Organization", "name": f"Check Desk {number % 40}", "url": f"{host}/"},
        "claimReviewed": f"In case {number}, {words}.",
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 1 + number % 5,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": _VERDICTS[number % len(_VERDICTS)],
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": f"Speaker {number % 5000}"},
            "datePublished": f"20{10 + number % 15}-01-{1 + number % 28:02d}",
            "appearance": {
                "@type": "OpinionNewsArticle",
                "url": f"https://news.example.net/{number}",
            },
        },
    }
    return _dirty(made, number) if number % 10 == 9 else made


def _dirty(made: dict[str, Any], number: int) -> dict[str, Any]:
    rating, item = made["reviewRating"], made["itemReviewed"]
    match number // 10 % 5:
        case 0:
            rating |= {"bestRating": "1", "worstRating": "5"}
        case 1:
            made["datePublished"] = "2017-03-01 20:30:17 UTC"
        case 2:
            item["appearance"] = f"https://a.example.net/{number}, https://b.example.net/{number}"
        case 3:
            item["author"] = {"@type": "Person", "name": ""}
        case _:
            rating |= {"ratingValue": -1, "bestRating": -1, "worstRating": -1}
    return made


def write_feed(path: Path, records: int) -> None:
    """Write the feed as one JSON array."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(records):
            file.write("[\n" if number == 0 else ",\n")
            json.dump(record(number), file, ensure_ascii=False)
        file.write("\n]\n")


def _reading(feed: Path) -> FeedReading:
    source = Feed(str(feed), lambda: feed.open("rb"))
    return FeedReading(source, feed_record(source, {}), Minter(), NoticeLog())


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return seconds by the clock and seconds of processor."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - processor


def text_of(feed: Path) -> tuple[float, float]:
    """Make the statements of a feed, and let them go; return the times."""
    return timed(lambda: sum(map(len, _reading(feed))))


def measure_text(feed: Path, records: int) -> None:
    """From JSON to statements as text, in one process and in two with a feed each."""
    clock, processor = text_of(feed)
    print(f"{'JSON to statements':34}{_rate(records, clock, processor)}; asked 25,000")
    used = list[tuple[float, float]]()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(abs, (1, 2)))  # they are there
        both, _ = timed(lambda: used.extend(pool.map(text_of, (feed, feed))))
    processor = sum(each for _, each in used)
    print(f"{'  two processes, a feed each':34}{_rate(2 * records, both, processor)}")


def _rate(records: int, clock: float, processor: float) -> str:
    by_clock, by_processor = records / clock, records / processor
    return f"{by_clock:9,.0f} records/s by the clock, {by_processor:9,.0f} by the processor"


def measure_store(feed: Path, folder: Path, records: int) -> None:
    """From JSON to a store that can be asked, against Oxigraph's loader on ready N-Quads."""
    ready, count = folder / "ready.nq", 0
    graph = b" <%b> .\n" % Minter().document_graph("feed-made-up").encode()
    with ready.open("wb") as quads, ready.with_suffix(".nt").open("wb") as triples:
        for chunk in _reading(feed):
            count += chunk.count(b"\n")
            quads.write(chunk.replace(b" .\n", graph))
            triples.write(chunk)
    print(f"{'statements':34}{count:9,} ({count / records:.1f} a record)")
    plain = timed(lambda: _load(folder / "plain", ready, copies=1))
    copied = timed(lambda: _load(folder / "copied", ready, copies=2))
    loaded = timed(lambda: into_store(feed, folder / "loaded"))
    whole = timed(lambda: KnowledgeGraph.open(folder / "store").build(feed))
    for name, times in (
        ("Oxigraph's loader, ready N-Quads", plain),
        ("  and the merged copy", copied),
        ("feed to store", loaded),
        ("kg build: rules, checks, search too", whole),
    ):
        ratios = " and ".join(f"{mine / its:.2f}" for mine, its in zip(times, plain, strict=True))
        print(
            f"{name:34}{times[0]:9.1f} s by the clock, {times[1]:9.1f} by the processor: {ratios}"
        )


def into_store(feed: Path, folder: Path) -> None:
    """Load the statements of a feed as ``kg build`` does: a generation that can be asked."""
    reading = _reading(feed)
    with EmbeddedStore(folder).write() as writer:
        writer.load(Minter().document_graph(reading.record.key), reading)


def _load(store: Path, ready: Path, *, copies: int) -> None:
    made = ox.Store(str(store))
    made.bulk_load(path=ready, format=ox.RdfFormat.N_QUADS)
    if copies > 1:
        made.bulk_load(path=ready.with_suffix(".nt"), format=ox.RdfFormat.N_TRIPLES)
    made.flush()


def peak(step: Callable[[Path, Path], object], records: int, folder: Path) -> float:
    """Return the most memory in MB that a step takes in a process of its own."""
    feed = folder / f"{records}.json"
    write_feed(feed, records)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_peak, step, feed, folder / f"store-{records}").result()


def _peak(step: Callable[[Path, Path], object], feed: Path, store: Path) -> float:
    step(feed, store)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def build(feed: Path, store: Path) -> None:
    KnowledgeGraph.open(store).build(feed)


def main() -> None:
    """Write a feed, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--memory", type=int, nargs="*", default=[], metavar="RECORDS")
    parser.add_argument("--build", action="store_true", help="memory of the whole build")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for records in given.memory:
            step = build if given.build else into_store
            most = peak(step, records, folder)
            print(f"{f'{step.__name__}, {records:,} records':34}{most:9,.0f} MB at most")
        if given.memory:
            return
        feed = folder / "made-up.json"
        write_feed(feed, given.records)
        print(f"{given.records:,} records, {feed.stat().st_size:,} bytes")
        measure_text(feed, given.records)
        measure_store(feed, folder, given.records)


if __name__ == "__main__":
    main()
