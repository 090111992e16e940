"""What a build keeps beside the quads: the index for search and the side tables.

They say what documents say. Rules and checks add nothing to them, so that a large store is derived
from by another process, on a second core, while these run in this one.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import Final

from kg.errors import StoreError
from kg.search.entries import entries_of
from kg.search.kept import keep_index
from kg.store.base import View, Writer
from kg.tables.filling import Filling
from kg.tables.tables import BESIDE

_LARGE: Final = 200_000  # statements; below, a second process takes longer to begin than it saves


def keep_derived(view: View) -> None:
    """Derive both in one reading of what the store says, where there is a place to keep them.

    Raises ``StoreError``.
    """
    if view.folder is None:
        return
    filling = Filling(view.folder / BESIDE.name)
    keep_index(view, filling.passing(entries_of(view, view.folder)))
    filling.finish(view).close()


@contextmanager
def deriving(writer: Writer) -> Iterator[None]:
    """Derive what the change holds now while the block runs, or else after it.

    The block may add what rules and checks find. Raises ``StoreError``.
    """
    if not _is_large(writer):
        yield
        with writer.view() as view:
            keep_derived(view)
        return
    with writer.copied() as copy, writer.view() as view:
        if copy is None or view.folder is None:
            yield
            keep_derived(view)
            return
        with _process(copy, view.folder) as process:
            yield
            assert process.stderr is not None
            said, code = process.stderr.read(), process.wait()
    if code:
        raise _failed(code, said)


def _failed(code: int, said: str) -> StoreError:
    if code > 0:
        return StoreError(said.strip().rpartition("\n")[2] or "Index and tables cannot be derived.")
    return StoreError(
        f"The process that makes index and tables was ended by signal {-code}.",
        "Nothing was changed; see whether memory was short, and build again.",
    )


def _is_large(writer: Writer) -> bool:
    with writer.view() as view:
        return any(True for _ in islice(view.quads(), _LARGE, None))


@contextmanager
def _process(copy: Path, folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Begin to derive; when the block breaks off, so does the process."""
    command = [sys.executable, "-m", "kg.build.deriving", str(copy), str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()  # which has ended unless the block did not


def main(copy: str, folder: str) -> None:
    """Derive from a copy of a store into a folder; say on stderr what went wrong."""
    from kg.store.embedded import copied_view

    try:
        with copied_view(Path(copy), Path(folder)) as view:
            keep_derived(view)
    except StoreError as problem:
        sys.exit(problem.message)


def _end_with_the_build() -> None:
    """The build holds the other end of standard input: killed, it leaves nobody who writes."""
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    Thread(target=_end_with_the_build, daemon=True).start()
    main(*sys.argv[1:])
