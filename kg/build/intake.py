"""From inputs to records: documents, feeds and structured data, each read by who bids most."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from io import BytesIO
from typing import BinaryIO, Final

from kg.build.elsewhere import NOWHERE, Elsewhere, Taken
from kg.build.feeds import Feed, FeedReading, feed_in, feed_of, feed_record, is_other_json
from kg.build.graphs import GraphFile, graph_file
from kg.build.identity import Held, file_name, held_documents, held_texts
from kg.build.kept import KeptRecords
from kg.build.notices import NoticeLog
from kg.build.pipeline import read_record
from kg.build.report import DocumentReport, FileError, document_report
from kg.build.rulings.applying import apply_rulings
from kg.build.stated.known import known_works
from kg.build.stated.record import stated_record
from kg.errors import InputError, NoClaims, StoreError
from kg.model.document import Retrieval
from kg.model.location import Notice
from kg.model.record import Record
from kg.model.ruling import Ruling
from kg.rdf.citation_index import index_reader, is_citation_index
from kg.rdf.parse import GraphReading, Notation, bid_rdf
from kg.read.base import Sample
from kg.read.data.base import DataReader
from kg.read.data.registry import choose_data_reader, highest_bid
from kg.read.inputs import InputFile
from kg.read.registry import ANY_BID
from kg.read.zipped import ZIP_MAGIC
from kg.reconcile.sources.known import KnownWorks
from kg.store.base import Store
from kg.vocab.iris import Minter

_BEGINNING: Final = 1 << 20
_OTHER_JSON: Final = "JSON without a ClaimReview, a Claim or columns of claims"
_WITH_COLUMNS: Final = "If it holds claims, name its fields with --columns."
_TEXT_BID: Final = 0.6  # what readers bid less than is text of any kind
Progress = Callable[[int, int, str], None]


@dataclass
class Intake:
    """Reads inputs and opens feeds; ``columns`` is field -> column name, for tables, and
    ``rulings`` what people decided about readings.

    Of several inputs, those that cannot be read become ``errors``, those met in a folder
    that hold nothing for this software ``passed_over``, and the others go on. ``notices`` has, by
    the key of a record, its name and what was odd. ``elsewhere`` is what other processes of the
    same run have read; ``taken`` are the documents and feeds of all inputs, in their order.
    """

    store: Store
    names: Minter
    log: NoticeLog
    columns: Mapping[str, str] = field(default_factory=dict)
    rulings: Sequence[Ruling] = ()
    elsewhere: Elsewhere = NOWHERE
    taken: list[Taken] = field(default_factory=list)
    records: KeptRecords = field(init=False)
    documents: dict[str, DocumentReport] = field(default_factory=dict)
    notices: dict[str, tuple[str, tuple[Notice, ...]]] = field(default_factory=dict)
    feeds: list[FeedReading] = field(default_factory=list)
    graphs: list[GraphFile] = field(default_factory=list)
    errors: list[FileError] = field(default_factory=list)
    passed_over: list[FileError] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.records = KeptRecords(self.store.folder)

    def read(self, inputs: Sequence[InputFile], progress: Progress | None = None) -> None:
        """Read every input.

        Raises ``InputError`` when the only one cannot be read, or none has anything to read.
        """
        for number, item in enumerate(inputs):
            if progress:
                progress(number, len(inputs) + 1, f"Reading {item.name}")
            try:
                self._take(self._read(item.lasting(self.store.folder)))
            except InputError as error:
                if len(inputs) == 1:
                    raise
                over = item.met and isinstance(error, NoClaims)
                (self.passed_over if over else self.errors).append(
                    FileError(item.name, error.message, error.hint)
                )
                code = "file-passed-over" if over else "file-unreadable"
                self.log.take(item.name, Notice(code, error.message))
        if inputs and len(self.passed_over) == len(inputs):
            first = self.passed_over[0]
            raise NoClaims(f"None of the {len(inputs)} files holds a document.", first.message)
        if progress:
            progress(len(inputs), len(inputs) + 1, "Writing the graph")

    def _take(self, found: Record | GraphFile | tuple[Feed, Record]) -> None:
        if isinstance(found, GraphFile):
            self.graphs.append(found)
            return
        if isinstance(found, Record):
            found = apply_rulings(found, self.rulings)
        record = found if isinstance(found, Record) else found[1]
        held = Held(record.document.sha256, file_name(record.document), here=True)
        self.held[record.key] = held
        self.taken.append(Taken(record.key, held, record.kind, not isinstance(found, Record)))
        if record.key in self.elsewhere.written:
            return
        if isinstance(found, Record):
            self.records.keep(found)
            self.documents[found.key] = document_report(found)
            self.notices[found.key] = (found.document.name, found.notices)
            if "known" in vars(self):
                self._learn(found)
        else:
            self.feeds.append(FeedReading(*found, self.names, self.log))

    def _read(self, item: InputFile) -> Record | GraphFile | tuple[Feed, Record]:
        reader = _reader_of(item)
        if reader is None and is_other_json(item):
            raise NoClaims(f"{item.name} is {_OTHER_JSON}.", _WITH_COLUMNS)
        if reader is None and (feed := feed_of(item)):
            return feed, feed_record(feed, self.held)
        if isinstance(reader, Notation):
            return self._graph(item.open, item.name, reader)
        raw = item.read()
        reader = reader or choose_structured(Sample(item.name, raw))
        if isinstance(reader, Notation):  # of what is not on disk
            return self._graph(lambda: BytesIO(raw), item.name, reader)
        retrieval = item.fetched.retrieval if item.fetched else None
        if reader is not None:
            data = reader.read(raw, item.name)
            data = replace(data, document=data.document.fetched(retrieval))
            return stated_record(data, self.columns, self.held, self.known, self._texts)
        if feed := feed_in(item.name, raw):
            record = feed_record(feed, self.held)
            return feed, replace(record, document=record.document.fetched(retrieval))
        record = self._read_document(item, raw, retrieval)
        if item.strange and not record.assertions:
            raise NoClaims(f"{item.name} holds no claim.", "Name it to have it kept.")
        return record

    def _graph(self, opened: Callable[[], BinaryIO], name: str, notation: Notation) -> GraphFile:
        return graph_file(GraphReading(opened, name, notation, self.names), self.store.folder)

    def _read_document(self, item: InputFile, raw: bytes, retrieval: Retrieval | None) -> Record:
        """Read a document; what is text of any kind under a strange name need not be one."""
        try:
            return read_record(raw, item.name, self.held, retrieval, self._texts)
        except InputError as error:
            if item.strange and highest_bid(Sample(item.name, raw)) < _TEXT_BID:
                raise NoClaims(error.message, error.hint) from error
            raise

    @cached_property
    def held(self) -> dict[str, Held]:
        """The documents that the store holds, and those elsewhere."""
        try:
            with self.store.view() as view:
                return {**held_documents(view, self.names), **self.elsewhere.held}
        except StoreError:  # there is no store yet
            return {**self.elsewhere.held}

    def _texts(self, document: str) -> dict[str, str]:
        """What a document of the store said when it was last read."""
        if document not in self.held or self.held[document].here:
            return {}
        try:
            with self.store.view() as view:
                return held_texts(view, self.names, document)
        except StoreError:  # it was read elsewhere, and there is no store yet
            return {}

    @cached_property
    def known(self) -> KnownWorks:
        """The works that the store knows, and those of the inputs that were read before."""
        works = self.elsewhere.works
        known = self._stored_works() if works is None else works
        for record in self.records:
            for source in record.sources:
                known.learn(source)
        return known

    def _stored_works(self) -> KnownWorks:
        try:
            with self.store.view() as view:
                return known_works(view, self.names)
        except StoreError:  # there is no store yet
            return KnownWorks()

    def _learn(self, record: Record) -> None:
        for source in record.sources:
            self.known.learn(source)


def _reader_of(item: InputFile) -> DataReader | Notation | None:
    """Tell by its beginning whether a file holds structured data or a graph.

    Raises ``InputError`` for one of a strange name that holds no text.
    """
    if not item.is_streamed:
        return None
    with item.open() as file:
        sample = Sample(item.name, file.read(_BEGINNING))
    packed = sample.head.startswith(ZIP_MAGIC)
    if item.strange and not sample.text and not packed and highest_bid(sample) <= ANY_BID:
        raise NoClaims(f"{item.name} is no text.", "Name it to have it read.")
    return choose_structured(sample)


def choose_structured(sample: Sample) -> DataReader | Notation | None:
    """Return who reads structured data or a graph, if that bids more than any other reader."""
    bid, notation = bid_rdf(sample)
    found = choose_data_reader(sample)
    if bid <= (found.bid(sample) if found else highest_bid(sample)):
        return found
    return index_reader(notation) if is_citation_index(sample) else notation
