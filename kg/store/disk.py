"""What a disk refuses is one sentence, wherever in a change it happens."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import StoreError


@contextmanager
def on_disk(what: str = "The store") -> Iterator[None]:
    """Let the block write ``what``. Raises ``StoreError`` for what system, engine or SQLite refuse.

    The block writes only: an input that cannot be read is another matter.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as problem:
        raise StoreError(
            f"{what} cannot be written: {problem}.",
            "Nothing was changed; see whether the disk is full.",
        ) from None
