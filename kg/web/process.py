"""A worker process as the server sees it: frames go to it and come back, until it is ended."""

import asyncio
import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from kg.web.wire import CHUNK, HEADER_SIZE, Job, Kind, pack, pack_object, unpack_header

_LOWEST: Final = 19  # priority, as nice has it


@dataclass(eq=False, slots=True)
class Worker:
    """One process, and what it is doing."""

    number: int  # of the process
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    since: float = 0.0
    is_evicted: bool = False
    is_lowered: bool = False
    is_killed: bool = False

    @property
    def is_alive(self) -> bool:
        """Whether the process can be given another job."""
        return not (self.is_killed or self.is_lowered or self.reader.at_eof())

    async def send(self, job: Job, body: bytes) -> None:
        """Hand over a job."""
        pipe = self.writer
        with suppress(ConnectionError):  # it died: reading its answer will say so
            pipe.write(pack_object(Kind.JOB, job))
            for start in range(0, len(body), CHUNK):
                pipe.write(pack(Kind.BODY, body[start : start + CHUNK]))
                await pipe.drain()
            pipe.write(pack(Kind.END))
            await pipe.drain()

    async def receive(self) -> tuple[Kind, bytes]:
        """Return the next frame. Raises ``EOFError`` when the process has ended."""
        try:
            kind, length = unpack_header(await self.reader.readexactly(HEADER_SIZE))
            return kind, await self.reader.readexactly(length)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise EOFError from None

    def lower(self) -> None:
        """Let others go first; the process is not used again."""
        with suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, self.number, _LOWEST)
            self.is_lowered = True

    def kill(self) -> None:
        """End the process."""
        self.is_killed = True  # it may take a moment until its connection ends
        if not self.reader.at_eof():  # else its number may be another's by now
            with suppress(ProcessLookupError):
                os.kill(self.number, signal.SIGKILL)

    async def end(self) -> None:
        """End the process and wait until it has ended."""
        self.kill()
        with suppress(ConnectionError):
            while await self.reader.read(CHUNK):
                pass  # what it still had to say
        self.writer.close()
