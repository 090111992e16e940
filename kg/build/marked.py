"""Reviews in the mark-up of a saved page, into the graph of the page that was read beside them."""

from collections.abc import Iterable

from kg.build.feeds import review_lines
from kg.build.notices import NoticeLog
from kg.extract.reviews.record import read_reviews
from kg.model.record import Record
from kg.rdf.quads.anchors import Anchors
from kg.rdf.quads.provenance import run_key
from kg.rdf.quads.sink import Sink
from kg.read.feeds.markup import find_marked
from kg.store.base import Writer
from kg.vocab.iris import Minter
from kg.vocab.media import HTML


def write_marked(writer: Writer, names: Minter, records: Iterable[Record], log: NoticeLog) -> None:
    """Add what the mark-up of each page says; each claim leads to the mark-up it was read from."""
    for record in records:
        if record.document.media_type == HTML:
            _write(writer, names, record, log)


def _write(writer: Writer, names: Minter, record: Record, log: NoticeLog) -> None:
    document, graph = record.document, names.document_graph(record.key)
    found, nodes, notices = find_marked(document.text)
    sink = Sink(names, graph, record.key, run_key(document))
    anchors, lines = Anchors(sink, document), list[str]()
    made = review_lines(record, names)
    for marked in found:
        reviews, odd = read_reviews(marked.raw, nodes)
        notices += odd
        place = anchors.anchor(marked.span).value if reviews else None
        lines += (made.of(review, place) for review in reviews)
    for notice in notices:
        log.take(document.name, notice)
    writer.add(dict.fromkeys(sink.quads))
    writer.load(graph, ["".join(lines).encode()] if lines else [])
