"""A process that has everything imported, and starts workers by forking: in milliseconds.

``python -m kg.web.nursery`` with the settings of the workers. Each message on stdin, a socket,
carries one end of a connection; a worker is forked for it, and its process number is the answer.
"""

import asyncio
import os
import signal
import socket
import struct
import sys
from asyncio.subprocess import DEVNULL, Process
from dataclasses import dataclass, field
from typing import Final

_NUMBER: Final = struct.Struct(">I")


@dataclass(eq=False, slots=True)
class Nursery:
    """The server's side: asks for workers, and starts the nursery again should it have ended."""

    settings: str
    _process: Process | None = None
    _channel: socket.socket | None = None
    _asking: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def fork(self) -> tuple[int, socket.socket]:
        """Return the process number of a new worker, and the connection to it."""
        async with self._asking:
            for _ in range(2):
                mine, theirs = socket.socketpair()
                with theirs:
                    number = await self._ask(theirs)
                if number is not None:
                    return number, mine
                mine.close()
                await self.close()
        raise OSError("no worker process could be started")

    async def _ask(self, connection: socket.socket) -> int | None:
        channel = self._channel or await self._open()
        try:
            socket.send_fds(channel, [b"w"], [connection.fileno()])
            answer = await asyncio.get_running_loop().sock_recv(channel, _NUMBER.size)
        except ConnectionError:
            return None
        return int(_NUMBER.unpack(answer)[0]) if len(answer) == _NUMBER.size else None

    async def _open(self) -> socket.socket:
        self._channel, theirs = socket.socketpair()
        self._channel.setblocking(False)
        with theirs:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "kg.web.nursery", self.settings,
                stdin=theirs.fileno(), stdout=DEVNULL,
                stderr=None if os.environ.get("KG_DEBUG") else DEVNULL,
            )  # fmt: skip
        return self._channel

    async def close(self) -> None:
        """End the nursery; the workers it started go on."""
        if self._channel:
            self._channel.close()
        if self._process:
            await self._process.wait()
        self._channel = self._process = None


def serve(settings: str) -> None:
    """Fork workers until the server is gone."""
    from kg.web.worker import main

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's to handle
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # a worker that ended leaves nothing behind
    requests = socket.socket(fileno=0)
    while True:
        message, descriptors, _, _ = socket.recv_fds(requests, 1, 1)
        if not message:
            return
        number = os.fork()
        if not number:
            requests.close()
            main(settings, socket.socket(fileno=descriptors[0]))
            return
        os.close(descriptors[0])
        requests.sendall(_NUMBER.pack(number))


if __name__ == "__main__":
    serve(sys.argv[1])
