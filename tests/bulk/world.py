"""A folder of inputs made for these tests, and the same read in one process. All is made up."""

import gzip
import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg import KnowledgeGraph
from kg.vocab.resources import resource

CASES = Path(__file__).parents[1] / "cases"


def record(number: int) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"https://desk.example.org/{number}",
        "datePublished": "2020-01-02",
        "author": {"@type": "Organization", "name": f"Desk {number % 3}"},
        "claimReviewed": f"Ferry {number} is always late; “nobody” knows why .",
        "reviewRating": {"@type": "Rating", "alternateName": "Missing context"},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": f"Speaker {number % 5}"},
            "appearance": {"@type": "CreativeWork", "url": f"https://n.example.net/{number % 7}"},
        },
    }


def write_inputs(folder: Path, records: int = 60) -> Path:
    """A feed of lines with dirt, a feed as an array, and two documents."""
    folder.mkdir(parents=True)
    lines = [json.dumps(record(number), ensure_ascii=False) for number in range(records)]
    lines[7] = lines[7][:40]  # broken off
    lines.insert(11, "")
    lines[20] = json.dumps({"@type": "Recipe", "name": "Soup"})
    (folder / "ferries.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    linked = json.dumps(
        {"@type": "ClaimReview", "itemReviewed": {"@id": "#c"}, "claimReviewed": "x"}
    )
    (folder / "linked.jsonl").write_text("\n".join([linked] * 30), encoding="utf-8")
    array = json.dumps([record(number) for number in range(100, 110)])
    (folder / "array.json").write_text(array, encoding="utf-8")
    (folder / "packed.jsonl.gz").write_bytes(gzip.compress(lines[0].encode() + b"\n", mtime=0))
    shutil.copy(
        resource("data/documents/secure-communities-setting-the-record-straight.md"), folder
    )
    shutil.copy(CASES / "spanish" / "page.md", folder / "documento.md")
    return folder


def read_in_one_process(folder: Path, store: Path) -> set[str]:
    graph = KnowledgeGraph.open(store)
    graph.build(folder)
    with graph.store.view() as view:
        return said(view.quads())


def read_parts(folder: Path) -> set[str]:
    quads: list[ox.Quad] = []
    for path in sorted((folder / "nquads").glob("*.nq.gz")):
        quads += ox.parse(gzip.decompress(path.read_bytes()), format=ox.RdfFormat.N_QUADS)
    return said(quads)


def said(quads: Iterable[ox.Quad]) -> set[str]:
    """Every quad of every graph, as text."""
    return {str(quad) for quad in quads}
