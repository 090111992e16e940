"""Files that are written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import ExportError


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of ``path`` when the block ends without an error.

    Its folder is made. Raises ``ExportError`` for a path that cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(None, "it is a folder")
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as problem:
        raise _unwritable(path, problem) from None
    try:
        with os.fdopen(handle, "wb") as output:
            yield output
        _publish(Path(name), path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _publish(fresh: Path, path: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    fresh.chmod(0o666 & ~mask)  # mkstemp makes files that nobody else may read
    fresh.replace(path)


def _unwritable(path: Path, problem: OSError) -> ExportError:
    return ExportError(
        f"{path} cannot be written: {problem.strerror}.", "Name another file with --output."
    )
