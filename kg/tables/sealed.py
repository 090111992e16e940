"""Files of SQLite that are written once and only read from then on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreDamaged, StoreError


@contextmanager
def sealing(
    path: Path | None, tables: str, version: int, name: str
) -> Iterator[sqlite3.Connection]:
    """Make a file with empty ``tables`` (SQL) to be filled, or hold it in memory without a path.

    The connection stays open. ``version`` is written last, so that a file without it is unfinished.
    Raises ``StoreError``; ``name`` says what is kept, in words.
    """
    try:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        place = path or ":memory:"
        connection = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
        connection.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; {tables}"
        )
        yield connection
        connection.execute("COMMIT")
        connection.execute(f"PRAGMA user_version = {version}")
    except (OSError, sqlite3.Error) as problem:
        raise StoreError(f"The {name} cannot be kept: {problem}.") from None


def open_sealed(path: Path, version: int, name: str) -> sqlite3.Connection:
    """Open a file for reading. Raises ``StoreDamaged`` when it is not as it was written.

    ``version`` is its ``user_version``, written last; ``name`` says what it holds, in words.
    """
    try:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        if found != version or pages * size != path.stat().st_size:
            raise sqlite3.DatabaseError("it is not as it was written")
    except (OSError, sqlite3.Error) as problem:
        raise StoreDamaged(f"The {name} in {path.parent} are damaged: {problem}.") from None
    return connection
