"""From inputs to a store: read each document, write its graph, renew what all share."""

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

import pyoxigraph as ox

from kg import __version__
from kg.build.deriving import deriving
from kg.build.feeds import FeedReading
from kg.build.graphs import GraphFile, write_graphs
from kg.build.intake import Intake, Progress
from kg.build.marked import write_marked
from kg.build.notices import NoticeLog
from kg.build.reference import prune_reference
from kg.build.report import BuildReport, FeedReport, FileError, GraphReport, Notice
from kg.build.shared import SharedGraphs
from kg.checks.registry import find_each
from kg.errors import UsageError
from kg.model.location import Notice as Oddity
from kg.model.record import Record
from kg.model.ruling import Ruling
from kg.rdf.quads.check import check_quads
from kg.rdf.quads.provenance import Run, run_key
from kg.rdf.quads.record import RecordQuads, record_quads
from kg.rdf.quads.sink import term
from kg.read.data.mapping import check_mapping
from kg.read.fetch import fetch
from kg.read.inputs import find_inputs
from kg.store.base import Store, View, Writer
from kg.vocab.iris import Minter
from kg.vocab.resources import package_text

_SOFTWARE = "counterclaim"
RULES = ("stance", "flow")


def build_into(
    store: Store,
    names: Minter,
    sources: Sequence[str],
    progress: Progress | None = None,
    *,
    log: NoticeLog | None = None,
    columns: Mapping[str, str] | None = None,
    fetching: bool = False,
    rulings: Sequence[Ruling] = (),
) -> BuildReport:
    """Read every input and write what it says; all or nothing. ``log`` takes every notice.

    Of several inputs, those that cannot be read are left out and reported; an only one raises
    ``InputError``. ``columns`` is field -> column name, for tables; an unknown field raises
    ``UsageError``. Web addresses are fetched only when ``fetching`` is said. ``rulings`` are what
    people decided about readings.
    """
    log = log or NoticeLog()
    intake = Intake(store, names, log, check_mapping(columns or {}), rulings)
    intake.read(find_inputs(sources, partial(fetch, now=_now) if fetching else None), progress)
    with store.write() as writer:
        marked = write_inputs(writer, names, intake, run_now())
        prune_reference(writer, names)
        with deriving(writer):
            renew(writer, names)
        with writer.view() as view:
            quads = view.count()
    note_oddities(intake)
    return _report(intake, [*marked, *(reading.report() for reading in intake.feeds)], quads)


def write_inputs(writer: Writer, names: Minter, intake: Intake, run: Run) -> list[FeedReport]:
    """Write what was taken in; return what the mark-up of pages held."""
    shared, marked = SharedGraphs(names, intake.store.folder), list[FeedReport]()
    for record in intake.records:
        _write_record(writer, shared, record_quads(record, names, run), record.key)
        if report := write_marked(writer, names, record, intake.log):
            marked.append(report)
    for reading in intake.feeds:
        _write_feed(writer, shared, reading, run)
    shared.write(writer)
    write_graphs(writer, names, intake.graphs)
    return marked


def note_oddities(intake: Intake) -> None:
    """Take down what was odd in the inputs, once they are written."""
    for name, oddity in _oddities(intake):
        intake.log.take(name, oddity)


def _oddities(intake: Intake) -> Iterator[tuple[str, Oddity]]:
    """Yield what was odd in each input, with its name; feeds say theirs while they are read."""
    for name, notices in intake.notices.values():
        yield from ((name, odd) for odd in notices)
    for file in intake.graphs:
        yield from ((file.name, odd) for odd in file.notices)
    for reading in intake.feeds:
        document = reading.record.document
        yield from ((document.name, odd) for odd in document.notices)


def run_now() -> Run:
    """Return this run of this software. Raises ``UsageError`` for a wrong SOURCE_DATE_EPOCH."""
    return Run(_SOFTWARE, __version__, _now())


def _now() -> datetime:
    """Return the time of the run: ``SOURCE_DATE_EPOCH`` where it is set, for equal bytes."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {epoch!r}.", "It is a number of seconds since 1970-01-01."
        ) from None


def _write_record(writer: Writer, shared: SharedGraphs, quads: RecordQuads, key: str) -> None:
    writer.replace_graph(shared.names.document_graph(key), quads.document)
    writer.add(quads.reference)
    writer.add(quads.links)
    shared.take(key, quads)


def _write_feed(writer: Writer, shared: SharedGraphs, reading: FeedReading, run: Run) -> None:
    """A feed is written record by record; one that the store holds already is only read."""
    record, names = reading.record, shared.names
    with writer.view() as view:
        held = _holds(view, names, record, run)
    if held:
        for _ in reading:
            pass
        return
    graph = names.document_graph(record.key)
    writer.drop_graph(graph)  # what another text of the feed said
    _write_record(writer, shared, record_quads(record, names, run), record.key)
    writer.load(graph, reading)


def _holds(view: View, names: Minter, record: Record, run: Run) -> bool:
    """Tell whether this software read this very text before."""
    activity = ox.NamedNode(names.entity("run", run_key(record.document)))
    software = ox.NamedNode(names.entity("agent", f"{run.software}-{run.version}"))
    document = ox.NamedNode(names.part(record.key, "text", record.document.sha256[:16]))
    graph = names.graph("provenance")
    by, used = (term(f"prov:{name}") for name in ("wasAssociatedWith", "used"))
    return any(view.quads(activity, by, software, graph=graph)) and any(
        view.quads(activity, used, document, graph=graph)
    )


def renew(writer: Writer, names: Minter) -> None:
    """Run rules and checks over the whole store: their graphs are rebuilt, never edited."""
    inferred = ox.NamedNode(names.graph("inferred"))
    with writer.view() as view:
        writer.add(
            ox.Quad(triple.subject, triple.predicate, triple.object, inferred)
            for rule in RULES
            for triple in view.triples(package_text(f"query/rules/{rule}.rq"))
        )
    software = f"{_SOFTWARE}-{__version__}"
    with writer.view() as view:
        found = check_quads(find_each(view), names, software)
        writer.replace_graph(names.graph("checks"), found)


def _report(intake: Intake, feeds: Sequence[FeedReport], quads: int) -> BuildReport:
    odd = [
        *((name, odd) for name, notices in intake.notices.values() for odd in notices),
        *((file.name, odd) for file in intake.graphs for odd in file.notices),
    ]
    return BuildReport(
        documents=tuple(intake.documents.values()),
        warnings=tuple(Notice.at(name, oddity) for name, oddity in odd),
        quads=quads,
        feeds=tuple(feeds),
        errors=(*intake.errors, *map(_cut_off, filter(_is_cut_off, feeds))),
        graphs=tuple(_graph_report(file) for file in intake.graphs),
        passed_over=tuple(intake.passed_over),
    )


def _is_cut_off(feed: FeedReport) -> bool:
    return any(tally.code == "feed-truncated" for tally in feed.tallies)


def _cut_off(feed: FeedReport) -> FileError:
    hint = "Get it once more; what stands before its end is in the graph."
    return FileError(feed.name, f"{feed.name} ends in the middle of a record.", hint)


def _graph_report(file: GraphFile) -> GraphReport:
    return GraphReport(file.name, file.statements.size, len(file.statements.graphs))
