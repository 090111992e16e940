"""Reviews in the mark-up of a saved page, into the graph of the page that was read beside them."""

from kg.build.feeds import is_rated, review_lines
from kg.build.notices import NoticeLog
from kg.build.report import FeedReport
from kg.extract.reviews.record import read_reviews
from kg.model.record import Record
from kg.rdf.quads.anchors import Anchors
from kg.rdf.quads.provenance import run_key
from kg.rdf.quads.sink import Sink
from kg.read.feeds.markup import find_marked
from kg.store.base import Writer
from kg.vocab.iris import Minter
from kg.vocab.media import HTML


def write_marked(
    writer: Writer, names: Minter, record: Record, log: NoticeLog
) -> FeedReport | None:
    """Add what the mark-up of a page says; each claim leads to the mark-up it was read from.

    Return what was found, for a page whose mark-up holds a review or something odd.
    """
    if record.document.media_type != HTML:
        return None
    report = _write(writer, names, record, log)
    return report if report.entries or report.tallies else None


def _write(writer: Writer, names: Minter, record: Record, log: NoticeLog) -> FeedReport:
    document, graph = record.document, names.document_graph(record.key)
    found, nodes, notices = find_marked(document.text)
    sink = Sink(names, graph, record.key, run_key(document))
    anchors, lines = Anchors(sink, document), list[str]()
    reviewed = 0
    made = review_lines(record, names)
    for marked in found:
        reviews, odd = read_reviews(marked.raw, nodes)
        notices += odd
        reviewed += sum(map(is_rated, reviews))
        place = anchors.anchor(marked.span).value if reviews else None
        lines += (made.of(review, place) for review in reviews)
    for notice in notices:
        log.take(document.name, notice)
    writer.add(dict.fromkeys(sink.quads))
    writer.load(graph, ["".join(lines).encode()] if lines else [])
    tallies = log.tallies(document.name)
    return FeedReport(record.key, document.name, len(found), len(lines), reviewed, tallies)
