"""Servers for all tests of the standard, which may write: one for each kind of default graph."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.web.server import Server, quick_folder, serving


@contextmanager
def fresh(*options: str) -> Iterator[Server]:
    """Serve an empty store."""
    with quick_folder() as folder, serving(folder / "store", "--write", *options) as server:
        yield server


@pytest.fixture(scope="session")
def plain() -> Iterator[Server]:
    with fresh("--default-graph", "plain") as server:
        yield server


@pytest.fixture(scope="session")
def union() -> Iterator[Server]:
    with fresh() as server:
        yield server
