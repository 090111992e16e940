"""The made-up world as a store: a fifth of the claims in documents, the rest in a feed.

Written as a build writes: a graph for each document, one for what documents share, one for what
rules derive; only reading and checking are left out, which are measured elsewhere.
"""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import chain
from typing import Final

import pyoxigraph as ox

from benchmarks.made_up.documents import documents
from benchmarks.made_up.reviews import reviews
from benchmarks.made_up.world import World
from kg.build.deriving import keep_derived
from kg.build.feeds import review_lines
from kg.model.document import Document
from kg.model.record import Record
from kg.model.source import WorkKind
from kg.rdf.quads.provenance import Run
from kg.rdf.quads.record import record_quads
from kg.store.base import Store
from kg.vocab.iris import Minter
from kg.vocab.media import JSON

_NAMES: Final = Minter()
_RUN: Final = Run("made-up", "1", datetime(2025, 1, 1, tzinfo=UTC))
_CHUNK: Final = 1 << 24  # characters


def write_world(store: Store, claims: int, done: Callable[[str], object] = lambda _: None) -> None:
    """Fill an empty store with a world of ``claims`` claims, with its index for search.

    ``done`` is told each stage that is over.
    """
    world = World(claims)
    with store.write() as writer:
        writer.add(document_quads(world, claims // 5))
        done("documents")
        graph = _NAMES.document_graph(_feed().key)
        writer.load(graph, feed_lines(world, claims - claims // 5))
        done("feed")
        with writer.view() as view:
            keep_derived(view)
        done("index and tables")
    done("finish")


def document_quads(world: World, claims: int) -> Iterator[ox.Quad]:
    """Yield what the documents say, what they share and what rules derive from it."""
    inferred = ox.NamedNode(_NAMES.graph("inferred"))
    shared = set[ox.Quad]()
    for record in chain(documents(world, claims), [_feed()]):
        quads = record_quads(record, _NAMES, _RUN)
        yield from chain(quads.document, quads.links, quads.inferred, quads.provenance)
        yield from (quad for quad in quads.reference if quad not in shared)
        shared.update(quads.reference)
        for stance in record.stances:
            yield ox.Quad(
                ox.NamedNode(_NAMES.entity("assertion", stance.citing)),
                ox.NamedNode(f"http://purl.org/spar/cito/{stance.relation}"),
                ox.NamedNode(_NAMES.entity("assertion", stance.cited)),
                inferred,
            )


def feed_lines(world: World, claims: int) -> Iterator[bytes]:
    """Yield what the feed says as N-Triples, chunk by chunk."""
    writer, lines, size = review_lines(_feed(), _NAMES), list[str](), 0
    for review in reviews(world, claims):
        lines.append(writer.of(review))
        size += len(lines[-1])
        if size > _CHUNK:
            yield "".join(lines).encode()
            lines, size = [], 0
    yield "".join(lines).encode()


def _feed() -> Record:
    digest = hashlib.sha256(b"made-up").hexdigest()
    document = Document("made-up.json", "", digest, digest, JSON, (), language="und")
    return Record("feed-made-up", "made-up.json", WorkKind.DATA, document, publisher=None)
