"""A real ``kg serve`` in a process of its own, on a free port of loopback, and a plain client."""

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from urllib.parse import urlencode, urlsplit

TOKEN = "a token for tests"
NOTHING: Mapping[str, str] = MappingProxyType({})
PATIENCE = 60.0  # seconds until a test gives up, far above every limit that it sets


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]  # names in small letters
    body: bytes

    @property
    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass(frozen=True, slots=True)
class Server:
    root: str
    process: "subprocess.Popen[str]"
    store: Path

    def send(
        self,
        method: str,
        path: str,
        body: str | bytes | None = None,
        headers: Mapping[str, str] = NOTHING,
    ) -> Answer:
        """Send one request as it is; ``headers`` has whatever is to be sent."""
        connection = HTTPConnection(urlsplit(self.root).netloc, timeout=PATIENCE)
        data = body.encode() if isinstance(body, str) else body
        try:
            connection.putrequest(
                method, path, skip_host="Host" in headers, skip_accept_encoding=True
            )
            for name, value in headers.items():
                connection.putheader(name, value)
            if data is not None:
                connection.putheader("Content-Length", str(len(data)))
            connection.endheaders(data)
            answer = connection.getresponse()
            received = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, received, answer.read())
        finally:
            connection.close()

    def query(self, text: str, accept: str = "*/*", **fields: str) -> Answer:
        address = f"/sparql?{urlencode({'query': text, **fields})}"
        return self.send("GET", address, headers={"Accept": accept})

    def update(self, text: str, address: str = "/sparql") -> Answer:
        headers = {"Content-Type": "application/sparql-update", **authorised()}
        return self.send("POST", address, text, headers)

    def workers(self) -> set[int]:
        """Return the ids of the processes that answer."""
        return {worker for nursery in _children(self.process.pid) for worker in _children(nursery)}


def _children(process: int) -> set[int]:
    try:
        listing = Path(f"/proc/{process}/task/{process}/children").read_text()
    except FileNotFoundError:
        return set()  # it ended in this moment
    return {int(each) for each in listing.split()}


def authorised() -> dict[str, str]:
    return {"Authorization": f"Bearer {TOKEN}"}


@contextmanager
def quick_folder() -> Iterator[Path]:
    """Make a folder in memory where that can be had: a busy disk would be what is tested."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@contextmanager
def serving(store: Path, *options: str) -> Iterator[Server]:
    """Run ``kg serve`` on a store until the block ends."""
    with running("serve", "--store", str(store), "--port", "0", *options) as root_and_process:
        yield Server(*root_and_process, store)


@contextmanager
def running(*arguments: str) -> "Iterator[tuple[str, subprocess.Popen[str]]]":
    """Run a verb that serves until the block ends; yield its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *arguments],
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"KG_TOKEN": TOKEN},
    )
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + process.stderr.read()
        yield found[0], process
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)
