"""Servers for all tests of the standard, which may write: one for each kind of default graph."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.web.server import Server, serving


@contextmanager
def fresh(*options: str) -> Iterator[Server]:
    """Serve an empty store, in memory where there is a folder for it: each write flushes a disk."""
    memory = Path("/dev/shm")
    with (
        TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder,
        serving(Path(folder) / "store", "--write", *options) as server,
    ):
        yield server


@pytest.fixture(scope="session")
def plain() -> Iterator[Server]:
    with fresh("--default-graph", "plain") as server:
        yield server


@pytest.fixture(scope="session")
def union() -> Iterator[Server]:
    with fresh() as server:
        yield server
