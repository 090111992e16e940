"""Worker processes: one request each at a time, ended at the limit, replaced at once.

A query that runs long never holds up another client: processes are started as they are needed, a
long one gets the lowest priority, and when all are busy the longest makes room.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Final

from kg.web.limits import Limits
from kg.web.nursery import Nursery
from kg.web.process import Worker
from kg.web.refusal import Refused
from kg.web.wire import CHUNK, Head, Job, Kind, read_head

_PATIENT: Final = 0.1  # seconds at ordinary priority


@dataclass(frozen=True, slots=True)
class Settings:
    """What every worker is told."""

    store: str
    union: bool
    limits: Limits


@dataclass(eq=False, slots=True)
class Reply:
    """Status, headers and body of an answer; a body that is not whole comes as it is read."""

    head: Head
    body: bytes = b""
    rest: AsyncIterator[bytes] | None = None


@dataclass(eq=False, slots=True)
class Pool:
    """All workers of a server."""

    settings: Settings
    _nursery: Nursery = field(init=False)
    _idle: list[Worker] = field(default_factory=list)
    _busy: set[Worker] = field(default_factory=set)
    _change: asyncio.Condition = field(default_factory=asyncio.Condition)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _starting: int = 0
    _is_closed: bool = False

    def __post_init__(self) -> None:
        self._nursery = Nursery(json.dumps(asdict(self.settings)))

    async def run(self, job: Job, body: bytes) -> Reply:
        """Have a job done. Raises ``Refused`` when it takes too long or ends its process."""
        worker = await self._take()
        try:
            return await self._converse(worker, job, body)
        except BaseException:
            worker.kill()
            self._release(worker)
            raise

    async def _converse(self, worker: Worker, job: Job, body: bytes) -> Reply:
        limits = self.settings.limits
        seconds = limits.write_seconds if job.is_whole else limits.seconds
        lowering = asyncio.get_running_loop().call_later(_PATIENT, self._lower, worker)
        try:
            async with asyncio.timeout(seconds):
                await worker.send(job, body)
                head = await self._head(worker)
                if not head.whole:
                    return Reply(head, rest=self._stream(worker, _now() + seconds))
                whole = b"".join([chunk async for chunk in _bodies(worker)])
        except TimeoutError:
            raise Refused(
                503, f"The request took longer than {seconds:g} seconds and was ended."
            ) from None
        except EOFError:
            raise _ended(worker) from None
        finally:
            lowering.cancel()
        self._release(worker)
        return Reply(head, whole)

    def _lower(self, worker: Worker) -> None:
        """Let others go before a long job; who waited for its process gets another."""
        worker.lower()
        self._beside(self._tell())
        self._beside(self.fill())

    async def _head(self, worker: Worker) -> Head:
        _, data = await worker.receive()
        return read_head(data)

    async def _stream(self, worker: Worker, deadline: float) -> AsyncIterator[bytes]:
        """Pass chunks on; what breaks off raises, so that the client sees an incomplete body."""
        is_done = False
        try:
            while not is_done:
                async with asyncio.timeout_at(deadline):
                    kind, data = await worker.receive()
                is_done = kind == Kind.END
                if data:
                    yield data
        finally:
            if not is_done:
                worker.kill()
            self._release(worker)

    async def _take(self) -> Worker:
        async with self._change:
            while True:
                while self._idle:
                    worker = self._idle.pop()
                    if worker.is_alive:
                        return self._occupy(worker)
                if len(self._quick()) >= self.settings.limits.spare:
                    with suppress(TimeoutError):  # one of them is done, or lowered, in a moment
                        await asyncio.wait_for(self._change.wait(), _PATIENT)
                elif len(self._busy) + self._starting < self.settings.limits.workers:
                    break
                else:
                    await self._make_room()
            self._starting += 1
        try:
            worker = await self._start()
        finally:
            self._starting -= 1
        return self._occupy(worker)

    def _occupy(self, worker: Worker) -> Worker:
        worker.since = _now()
        self._busy.add(worker)
        self._beside(self.fill())
        return worker

    def _quick(self) -> list[Worker]:
        """Return those that are busy with what may be done at once.

        A page asks for many tables in one moment: a process for each would cost more than they do.
        """
        recent = _now() - 2 * _PATIENT  # what began before is being sent to a slow client
        return [each for each in self._busy if each.is_alive and each.since > recent]

    async def _make_room(self) -> None:
        """End the longest query, or wait until one is done."""
        grace = self.settings.limits.grace
        oldest = min(self._busy, key=lambda worker: worker.since, default=None)
        if oldest and _now() - oldest.since > grace:
            oldest.is_evicted = True
            oldest.kill()
            self._busy.discard(oldest)
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._change.wait(), grace / 4)

    def _release(self, worker: Worker) -> None:
        """Take a worker back, or end it; nothing here waits, so that nothing can interrupt it."""
        self._busy.discard(worker)
        # Twice as many may stay as are started ahead: else each request would cost a process.
        is_wanted = len(self._idle) < 2 * self.settings.limits.spare
        if worker.is_alive and not worker.is_evicted and is_wanted and not self._is_closed:
            self._idle.append(worker)
            self._beside(self._tell())
        else:
            worker.kill()
            self._beside(self._tell(worker))

    async def _tell(self, ended: Worker | None = None) -> None:
        """Tell who waits that there is room; first see a worker to its end that is not kept."""
        if ended:
            await ended.end()
        async with self._change:
            self._change.notify_all()

    def _beside(self, work: Coroutine[None, None, None]) -> None:
        """Do something beside the request at hand."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def fill(self) -> None:
        """Start processes until ``spare`` of them wait."""
        limits = self.settings.limits
        while (
            len(self._idle) + len(self._quick()) + self._starting < limits.spare
            and len(self._idle) + len(self._busy) + self._starting < limits.workers
            and not self._is_closed
        ):
            self._starting += 1
            try:
                self._idle.append(await self._start())
            finally:
                self._starting -= 1

    async def _start(self) -> Worker:
        number, connection = await self._nursery.fork()
        reader, writer = await asyncio.open_connection(sock=connection, limit=2 * CHUNK)
        return Worker(number, reader, writer)

    async def close(self) -> None:
        """End all processes, those too that are just being started."""
        self._is_closed = True
        for worker in self._busy:
            worker.kill()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for worker in (*self._idle, *self._busy):
            await worker.end()
        await self._nursery.close()


async def _bodies(worker: Worker) -> AsyncIterator[bytes]:
    while True:
        kind, data = await worker.receive()
        if kind == Kind.END:
            return
        yield data


def _now() -> float:
    return asyncio.get_running_loop().time()


def _ended(worker: Worker) -> Refused:
    if worker.is_evicted:
        return Refused(
            503,
            "The server is busy, and this request had run longest.",
            headers={"Retry-After": "5"},
        )
    return Refused(
        500, "The request ended its process: it is too deep, or needs too much memory.",
        "Ask for less at a time.",
    )  # fmt: skip
