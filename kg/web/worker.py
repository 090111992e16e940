"""A process that answers one request after the other, and may be ended at any moment.

It reads the generation that is current when a request arrives. Jobs and answers go over one
connection, as frames (see ``kg.web.wire``).
"""

import json
import resource
import signal
import zlib
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedIOBase
from pathlib import Path
from socket import socket
from typing import IO, BinaryIO, cast

from kg.errors import CounterclaimError
from kg.rdf.serialise import write_rdf
from kg.store.embedded import EmbeddedStore, EmbeddedView
from kg.web.answer import Answer, Statements
from kg.web.answering import Answering
from kg.web.graphs import change, whole_graph
from kg.web.limits import Limits
from kg.web.negotiation import content_type
from kg.web.panels import ahead, listed
from kg.web.readings import READINGS
from kg.web.refusal import headers_of, sentence_of, status_of
from kg.web.updating import update
from kg.web.wire import CHUNK, Head, Job, Kind, pack, pack_object, read_job, receive

_SMALL = 1_000  # bytes that are not worth compressing
_GZIP = 31  # zlib's word for a gzip header


@dataclass(slots=True)
class Worker:
    """Keeps the current generation open between requests."""

    store: EmbeddedStore
    limits: Limits
    union: bool
    output: BinaryIO
    _number: int = -1
    _view: EmbeddedView | None = None

    def work(self, job: Job, body: bytes) -> None:
        """Answer one job, with an error's sentence if need be."""
        seconds = self.limits.write_seconds if job.is_whole else self.limits.seconds
        signal.setitimer(signal.ITIMER_REAL, 2 * seconds + 1)  # should the server be gone
        try:
            self._work(job, body)
        except CounterclaimError as error:
            self._send(Head(status_of(error), headers_of(error)), sentence_of(error).encode())
        signal.setitimer(signal.ITIMER_REAL, 0)

    def _work(self, job: Job, body: bytes) -> None:
        if job.verb == "update":
            update(self.store, body.decode(), job)
            self._send(Head(204))
        elif job.writes:
            self._send(Head(change(self.store, job, body)))
        else:
            self._read(job, body)

    def _read(self, job: Job, body: bytes) -> None:
        view = self.current()
        headers = {"Vary": "Accept, Accept-Encoding", "Cache-Control": "no-cache"}
        if job.key:
            headers["ETag"] = f'W/"{self._stamp()}-{job.key}"'
            if headers["ETag"] in job.known:
                return self._send(Head(304, headers))
        answer = self._answer(view, job, body)
        headers |= answer.headers
        headers["Content-Type"] = content_type(answer.media_type)
        if isinstance(answer, Statements):
            sink = _Sink(self.output, headers, compress=job.gzip)
            output = cast(IO[bytes], sink)
            write_rdf(answer.quads, answer.syntax, output, as_they_come=answer.as_they_come)
            return sink.finish()
        if answer.status != 200:
            headers.pop("ETag", None)  # it says when a 200 may become a 304
        if answer.cut:
            headers["Answer-Cut"] = answer.cut
        data = answer.body
        if job.gzip and len(data) > _SMALL:
            headers["Content-Encoding"] = "gzip"
            packer = zlib.compressobj(6, zlib.DEFLATED, _GZIP)
            data = packer.compress(data) + packer.flush()
        return self._send(Head(answer.status, headers), data)

    def _answer(self, view: EmbeddedView, job: Job, body: bytes) -> Answer | Statements:
        match job.verb:
            case "query" | "page":
                union = self.union or job.verb == "page"
                answering = Answering(view.engine, self.limits, union=union)
                return answering.answer(body.decode(), job)
            case "listed":
                return listed.page(view, job, body.decode(), self.limits)
            case "prepared":
                return listed.prepared(view, job, body.decode(), self.limits)
            case "ahead":
                return ahead.answered(view, job, body.decode(), self.limits)
            case "GET":
                return whole_graph(view, job, union=self.union)
            case verb:
                return READINGS[verb](view, job, self.limits)

    def current(self) -> EmbeddedView:
        """Open the generation that is current now, unless it is open."""
        number = self.store.generations.current()
        if self._view is None or number != self._number:
            if self._view is not None:
                self._view.close()
            view = self.store.view()
            assert isinstance(view, EmbeddedView)
            self._view, self._number = view, number
        return self._view

    def _stamp(self) -> str:
        """Name the generation; the time tells a store that was made anew from the one before."""
        made = self.store.generations.folder(self._number).stat().st_mtime_ns
        return f"{self._number:x}.{made:x}"

    def _send(self, head: Head, body: bytes = b"") -> None:
        self.output.write(pack_object(Kind.HEAD, head))
        for start in range(0, len(body), CHUNK):
            self.output.write(pack(Kind.BODY, body[start : start + CHUNK]))
        self.output.write(pack(Kind.END))
        self.output.flush()


class _Sink(BufferedIOBase):
    """Sends a body as it is written; status and headers go out with its first bytes."""

    def __init__(self, output: BinaryIO, headers: dict[str, str], *, compress: bool) -> None:
        self._output = output
        self._headers = headers
        self._packer = zlib.compressobj(6, zlib.DEFLATED, _GZIP) if compress else None
        self._held = bytearray()
        self._is_begun = False

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._held += data
        if len(self._held) >= CHUNK:
            self._flush_held()
        return len(data)

    def _flush_held(self) -> None:
        if not self._is_begun:
            if self._packer:
                self._headers["Content-Encoding"] = "gzip"
            self._output.write(pack_object(Kind.HEAD, Head(200, self._headers, whole=False)))
            self._is_begun = True
        data = bytes(self._held)
        self._held.clear()
        self._put(self._packer.compress(data) if self._packer else data)

    def _put(self, data: bytes) -> None:
        if data:
            self._output.write(pack(Kind.BODY, data))

    def finish(self) -> None:
        """Send what is left."""
        self._flush_held()
        if self._packer:
            self._put(self._packer.flush())
        self._output.write(pack(Kind.END))
        self._output.flush()


def main(settings: str, connection: socket) -> None:
    """Answer jobs until the other end of the connection is closed."""
    given = json.loads(settings)
    limits = Limits(**given["limits"])
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source, target = connection.makefile("rb"), connection.makefile("wb")
    worker = Worker(EmbeddedStore(Path(given["store"])), limits, given["union"], target)
    worker.current()
    while (frame := receive(source)) is not None:
        job, body = read_job(frame[1]), bytearray()
        while (frame := receive(source)) is not None and frame[0] != Kind.END:
            body += frame[1]
        worker.work(job, bytes(body))
