"""A feed, from bytes to the store: read as a stream, written as text, never held as a whole."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO, Final

import orjson

from kg.build.collecting import seldom_collecting
from kg.build.identity import Held, choose_key
from kg.build.notices import NoticeLog
from kg.build.report import FeedReport
from kg.extract.reviews.record import read_reviews
from kg.model.document import Document
from kg.model.location import Notice
from kg.model.record import Record
from kg.model.review import UNSAID, ReviewRecord
from kg.model.source import WorkKind
from kg.rdf.quads.provenance import run_key
from kg.rdf.quads.review import ReviewLines
from kg.read.base import Sample
from kg.read.data.jsonplaces import parse_json
from kg.read.decode import decode
from kg.read.feeds.items import Items
from kg.read.feeds.layout import SAID, bid_feed
from kg.read.feeds.stream import FeedStream
from kg.read.inputs import InputFile
from kg.read.registry import READERS
from kg.vocab.iris import Minter, slug, token
from kg.vocab.media import JSON

_BLOCK: Final = 1 << 20
_CHUNK: Final = 1 << 20  # bytes of statements; longer ones are slower to make


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed to read, as often as needed."""

    name: str
    open: Callable[[], BinaryIO]
    entries_before: int | None = None  # of a part of a feed of lines

    def sha256(self) -> str:
        """Return the hash of its bytes, read block by block."""
        digest = hashlib.sha256()
        with self.open() as file:
            while block := file.read(_BLOCK):
                digest.update(block)
        return digest.hexdigest()


def feed_of(item: InputFile) -> Feed | None:
    """Return a file as a feed if that is what it is, judged by its first bytes; it is streamed."""
    if not item.is_streamed:
        return None
    with item.open() as file:
        sample = Sample(item.name, file.read(_BLOCK))
    return Feed(item.name, item.open) if is_feed(sample) else None


def feed_in(name: str, raw: bytes) -> Feed | None:
    """Return bytes as a feed if that is what they are."""
    return Feed(name, lambda: BytesIO(raw)) if is_feed(Sample(name, raw)) else None


def is_feed(sample: Sample) -> bool:
    """Tell whether the bytes are rather a feed than any document."""
    bid = bid_feed(sample)
    return bid > 0 and bid > max(reader.bid(sample) for reader in READERS)


def is_other_json(item: InputFile) -> bool:
    """Tell whether a file is JSON that speaks of no claim anywhere; a long one may yet.

    Raises ``InputError``, which says where, for one that is broken.
    """
    if item.is_streamed:
        with item.open() as file:
            head = file.read(_BLOCK)
    else:
        head = item.read()
    sample = Sample(item.name, head)
    if len(head) >= _BLOCK or not is_feed(sample) or bid_feed(sample) >= SAID:
        return False
    try:
        orjson.loads(head)
    except orjson.JSONDecodeError:
        parse_json(decode(head, item.name).text, item.name)
    return True


def feed_record(feed: Feed, held: Mapping[str, Held]) -> Record:
    """Return the feed as a document that is data: its name and hash, no blocks.

    ``held`` are the documents known already, by key (see ``choose_key``).
    """
    return data_record(feed.name, feed.sha256(), held)


def data_record(name: str, sha256: str, held: Mapping[str, Held]) -> Record:
    """Return a feed of that name and hash as a document that is data."""
    file = name.rpartition("!")[2]  # in an archive: the same feed as beside it
    key = f"feed-{slug(PurePath(file).stem) or token(name)}"
    document = Document(name, "", sha256, sha256, JSON, (), language=UNSAID)
    key, odd = choose_key(key, document, held)
    document = replace(document, notices=odd)
    return Record(key, PurePath(name).name, WorkKind.DATA, document, publisher=None)


@dataclass(slots=True)
class FeedReading:
    """Reads a feed once: an iteration yields its statements as N-Triples, in chunks."""

    feed: Feed
    record: Record
    names: Minter
    log: NoticeLog
    entries: int = 0
    claims: int = 0
    reviews: int = 0

    def __iter__(self) -> Iterator[bytes]:
        with seldom_collecting():
            yield from self._chunks()

    def _chunks(self) -> Iterator[bytes]:
        texts, size = list[bytes](), 0
        writer = review_lines(self.record, self.names)
        for review in self._reviews():
            text = writer.of(review).encode()  # one by one: most are ASCII, together none would be
            texts.append(text)
            size += len(text)
            if size > _CHUNK:
                yield b"".join(texts)
                texts, size = [], 0
        if texts:
            yield b"".join(texts)

    def _reviews(self) -> Iterator[ReviewRecord]:
        name = self.feed.name
        with self.feed.open() as file:
            stream = FeedStream(file, self.feed.entries_before)
            items = Items(stream.layout.has_context)
            for batch in stream:
                self.entries += len(batch)
                for raw in items.find(batch):
                    records, notices = read_reviews(raw, items.nodes)
                    for notice in notices:
                        self.log.take(name, notice)
                    self.claims += len(records)
                    for record in records:
                        self.reviews += is_rated(record)
                        yield record
                self._take(items.notices)
            self._take(stream.notices)

    def _take(self, notices: list[Notice]) -> None:
        for notice in notices:
            self.log.take(self.feed.name, notice)
        notices.clear()

    def report(self) -> FeedReport:
        """Return what the reading found; call it after the last chunk."""
        tallies = self.log.tallies(self.feed.name)
        return FeedReport(
            self.record.key, self.feed.name, self.entries, self.claims, self.reviews, tallies
        )


def is_rated(record: ReviewRecord) -> bool:
    """Tell whether a record says what a reviewer found, and so becomes a review in the graph."""
    return record.is_review and record.rating is not None and record.rating.words is not None


def review_lines(record: Record, names: Minter) -> ReviewLines:
    """Return the writer of the statements of a feed or page."""
    version = names.part(record.key, "text", record.document.sha256[:16])
    return ReviewLines(names, record.key, version, run_key(record.document))
