"""What a part says, as N-Quads: by the same functions that read it in one process."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

import pyoxigraph as ox

from kg.build.elsewhere import Elsewhere, Taken
from kg.build.feeds import Feed, FeedReading, data_record
from kg.build.identity import Held, file_name
from kg.build.intake import Intake
from kg.build.notices import NoticeLog
from kg.build.reference import prune_reference
from kg.build.writing import note_oddities, renew, run_now, write_inputs
from kg.bulk.parts import Part, lines_of
from kg.bulk.places import open_place
from kg.errors import InputError, NoClaims
from kg.model.location import Notice
from kg.rdf.quads.record import record_quads
from kg.read.inputs import find_inputs
from kg.reconcile.sources.known import KnownWorks
from kg.store.open import open_store
from kg.vocab.iris import Minter

_AT_ONCE: Final = 10_000  # quads that are objects


@dataclass(frozen=True, slots=True)
class PartRead:
    """What a part says, in chunks of whole lines, and what was odd, as JSON lines.

    ``feeds`` are the graphs of feeds and ``graphs`` those of documents that a file of RDF states;
    ``works`` is what the documents cite. ``error`` names the files that could not be read.
    """

    chunks: tuple[bytes, ...] = ()
    odd: str = ""
    taken: tuple[Taken, ...] = ()
    feeds: frozenset[str] = frozenset()
    graphs: tuple[str, ...] = ()
    works: KnownWorks | None = None
    error: str = ""


def read_part(part: Part, names: Minter, elsewhere: Elsewhere, *, alone: bool) -> PartRead:
    """Read a part; when ``alone``, what rules and checks find in it is said, too."""
    if not part.is_whole:
        return _range(part, names, elsewhere)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "input" / PurePosixPath(part.place).name
        path.parent.mkdir()
        with open_place(part.place) as source, path.open("wb") as copy:
            shutil.copyfileobj(source, copy)
        return _Whole(part, path, Path(folder) / "store", names, elsewhere).read(alone=alone)


def _range(part: Part, names: Minter, elsewhere: Elsewhere) -> PartRead:
    with open_place(part.place) as file:
        lines = b"".join(lines_of(part, file))
    name, odd = PurePosixPath(part.place).name, StringIO()
    record = data_record(name, part.sha256, elsewhere.held)
    feed = Feed(name, lambda: BytesIO(lines), entries_before=part.first)
    log, graph = NoticeLog(odd), names.document_graph(record.key)
    chunks = list[bytes]()
    if part.start == 0:
        quads = record_quads(record, names, run_now())
        for group in (quads.document, quads.reference, quads.links, quads.provenance):
            chunks.append(serialised(list(group)))
        for notice in record.document.notices:
            log.take(name, notice)
    end = b" <%b> .\n" % graph.encode()
    for chunk in FeedReading(feed, record, names, log):
        chunks.append(chunk.replace(b" .\n", end))  # in a literal every line end is escaped
    if graph in elsewhere.graphs:
        chunks = [b"".join(_without(end, chunk)) for chunk in chunks]
    held = Held(part.sha256, file_name(record.document), here=True)
    taken = Taken(record.key, held, record.kind, is_feed=True)
    return PartRead(tuple(chunks), odd.getvalue(), (taken,), frozenset({graph}))


def _without(end: bytes, chunk: bytes) -> Iterator[bytes]:
    return (line for line in chunk.splitlines(keepends=True) if not line.endswith(end))


@dataclass(frozen=True, slots=True)
class _Whole:
    """Reads a copy of a whole file by way of a store of its own."""

    part: Part
    path: Path
    store: Path
    names: Minter
    elsewhere: Elsewhere

    def read(self, *, alone: bool) -> PartRead:
        odd = StringIO()
        log = NoticeLog(odd)
        intake = Intake(
            open_store(self.store, create=True), self.names, log, elsewhere=self.elsewhere
        )
        given = self.path.parent if self.part.met else self.path
        try:
            intake.read(find_inputs([str(given)]))
        except NoClaims as over:
            return self._passed_over(over)
        except InputError as error:
            return PartRead(error=self._plain(error.message))
        works = intake.known if intake.taken else None  # before the store knows them, too
        chunks = tuple(self._written(intake, alone=alone))
        documents = self.names.document_graph("")
        stated = (graph for file in intake.graphs for graph in file.statements.graphs)
        return PartRead(
            chunks=chunks,
            odd=self._plain(odd.getvalue()),
            taken=tuple(intake.taken),
            feeds=frozenset(self.names.document_graph(one.record.key) for one in intake.feeds),
            graphs=tuple(graph for graph in stated if graph.startswith(documents)),
            works=works,
            error=self._plain(" ".join(error.message for error in intake.errors)),
        )

    def _written(self, intake: Intake, *, alone: bool) -> Iterator[bytes]:
        with intake.store.write() as writer:
            write_inputs(writer, self.names, intake, run_now())
            for graph in self.elsewhere.graphs:
                writer.drop_graph(graph)
            if alone:
                prune_reference(writer, self.names)
                renew(writer, self.names)
            note_oddities(intake)
            with writer.view() as view:
                yield from in_chunks(view.quads())

    def _passed_over(self, over: NoClaims) -> PartRead:
        """A file that nobody named and that holds nothing for this software is no error."""
        if not self.part.met:
            return PartRead(error=self._plain(over.message))
        odd = StringIO()
        name = self.path.name
        NoticeLog(odd).take(name, Notice("file-passed-over", self._plain(over.message)))
        return PartRead(odd=odd.getvalue())

    def _plain(self, text: str) -> str:
        """Name the file itself: the copy is gone soon."""
        return text.replace(f"{self.path.parent}/", "")


def in_chunks(quads: Iterator[ox.Quad]) -> Iterator[bytes]:
    """Yield quads as N-Quads, some at a time."""
    while some := list(islice(quads, _AT_ONCE)):
        yield serialised(some)


def serialised(quads: list[ox.Quad]) -> bytes:
    """Return quads as N-Quads."""
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
