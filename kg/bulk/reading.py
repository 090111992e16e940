"""What a part says, as N-Quads: by the same functions that read it in one process."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TextIO

import pyoxigraph as ox

from kg.build.feeds import Feed, FeedReading, data_record
from kg.build.notices import NoticeLog
from kg.build.writing import run_now
from kg.bulk.parts import Part, lines_of
from kg.bulk.places import open_place
from kg.errors import InputError
from kg.rdf.quads.record import record_quads
from kg.vocab.iris import Minter


def read_part(part: Part, names: Minter, log: TextIO) -> Iterator[bytes]:
    """Yield N-Quads, line by line whole; notices go to ``log`` as JSON lines.

    Raises ``InputError`` when a whole file cannot be read.
    """
    return _whole(part, log) if part.is_whole else _range(part, names, log)


def _range(part: Part, names: Minter, log: TextIO) -> Iterator[bytes]:
    with open_place(part.place) as file:
        lines = b"".join(lines_of(part, file))
    name = PurePosixPath(part.place).name
    record = data_record(name, part.sha256, {})
    feed = Feed(name, lambda: BytesIO(lines), entries_before=part.first)
    graph = b" <%b> .\n" % names.document_graph(record.key).encode()
    if part.first == 0:
        quads = record_quads(record, names, run_now())
        for group in (quads.document, quads.reference, quads.links, quads.provenance):
            yield _nquads(list(group))
    for chunk in FeedReading(feed, record, names, NoticeLog(log)):
        yield chunk.replace(b" .\n", graph)  # in a literal every line end is escaped


def _whole(part: Part, log: TextIO) -> Iterator[bytes]:
    """Build the file into a store of its own, and give what that holds."""
    from kg.build.graph import KnowledgeGraph

    with TemporaryDirectory() as folder:
        path = Path(folder) / PurePosixPath(part.place).name
        with open_place(part.place) as source, path.open("wb") as copy:
            shutil.copyfileobj(source, copy)
        graph = KnowledgeGraph.open(Path(folder) / "store")
        report = Path(folder) / "report.jsonl"
        try:
            graph.build(path, report=report)
        except InputError as error:  # it names the copy
            raise InputError(error.message.replace(f"{folder}/", ""), error.hint) from None
        log.write(report.read_text("utf-8").replace(f"{folder}/", ""))  # that is gone soon
        with graph.store.view() as view:
            yield _nquads(list(view.quads()))


def _nquads(quads: list[ox.Quad]) -> bytes:
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
