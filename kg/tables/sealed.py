"""Files of SQLite that are written once and only read from then on."""

import sqlite3
from pathlib import Path

from kg.errors import StoreDamaged


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
