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
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import KnowledgeGraph
from kg.build.feeds import Feed, FeedReading, feed_record
from kg.build.notices import NoticeLog
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


def measure_text(feed: Path, records: int) -> None:
    """From JSON to statements as text, in one process."""
    clock, processor = timed(lambda: sum(map(len, _reading(feed))))
    print(
        f"JSON to statements   {records / clock:9,.0f} records/s by the clock, "
        f"{records / processor:9,.0f} by the processor; bound 25,000"
    )


def measure_store(feed: Path, folder: Path, records: int) -> None:
    """From JSON to a store that can be asked, against Oxigraph's loader on ready N-Quads."""
    ready, count = folder / "ready.nq", 0
    graph = b" <%b> .\n" % Minter().document_graph("feed-made-up").encode()
    with ready.open("wb") as quads, ready.with_suffix(".nt").open("wb") as triples:
        for chunk in _reading(feed):
            count += chunk.count(b"\n")
            quads.write(chunk.replace(b" .\n", graph))
            triples.write(chunk)
    plain, _ = timed(lambda: _load(folder / "plain", ready, copies=1))
    copied, _ = timed(lambda: _load(folder / "copied", ready, copies=2))
    whole, _ = timed(lambda: KnowledgeGraph.open(folder / "store").build(feed))
    print(f"statements           {count:9,} ({count / records:.1f} a record)")
    print(f"bulk loader          {plain:9.1f} s for ready N-Quads")
    print(f"bulk loader, copied  {copied:9.1f} s with the merged reading copy that queries need")
    print(f"kg build             {whole:9.1f} s from the JSON to a store that can be asked")
    print(f"ratio                {whole / plain:9.2f} to the loader alone; bound 1.25")
    print(f"ratio                {whole / copied:9.2f} to the loader with the same copy")


def _load(store: Path, ready: Path, *, copies: int) -> None:
    made = ox.Store(str(store))
    made.bulk_load(path=ready, format=ox.RdfFormat.N_QUADS)
    if copies > 1:
        made.bulk_load(path=ready.with_suffix(".nt"), format=ox.RdfFormat.N_TRIPLES)
    made.flush()


def main() -> None:
    """Write a feed, and measure both ways."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS)
    records = parser.parse_args().records
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        feed = folder / "made-up.json"
        write_feed(feed, records)
        print(f"{records:,} records, {feed.stat().st_size:,} bytes")
        measure_text(feed, records)
        measure_store(feed, folder, records)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"memory               {peak:9,.0f} MB at most")


if __name__ == "__main__":
    main()
