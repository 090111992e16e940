"""Exports into files: whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import ExportError
from kg.export.registry import format_named
from kg.store.base import View


def export(view: View, name: str, path: Path) -> None:
    """Write ``view`` in the format called ``name`` to ``path``, making its folder.

    Raises ``ExportError`` for an unknown format and a path that cannot be written; a file that
    was there before then stays as it was.
    """
    chosen = format_named(name)
    with whole_file(path) as output:
        chosen.write(view, output)


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of ``path`` when the block ends without an error."""
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
