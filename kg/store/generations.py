"""The folder of a store on disk: generations that never change, and which one is current.

PATH/counterclaim-store.json    marker: format version, software
PATH/current                    number of the current generation, switched atomically
PATH/lock                       held while writing
PATH/generations/000001/        one Oxigraph database each
PATH/generations/000002.partial a write that is under way, or died
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg import __version__
from kg.errors import StoreDamaged, StoreError, StoreLocked, StoreTooNew

FORMAT_VERSION: Final = 2  # 1: printed forms as N-Quads, read still; a write goes on in 2
_MARKER: Final = "counterclaim-store.json"
_POINTER: Final = "current"
_LOCK: Final = "lock"
_FOLDER: Final = "generations"
_PARTIAL: Final = ".partial"
_FRESH: Final = ".new"


@dataclass(frozen=True, slots=True)
class Generations:
    """The generations under one path; ``keep`` of them stay after a write."""

    path: Path
    keep: int = 2

    def check(self) -> bool:
        """Return whether a store is here; ``False`` for nothing or an empty folder.

        Raises ``StoreError`` for a file, ``StoreTooNew`` for a later format, and ``StoreDamaged``
        for a folder of something else or a marker that cannot be read.
        """
        if not self.path.exists():
            return False
        if not self.path.is_dir():
            raise StoreError(f"{self.path} is a file, not a store.", "Name a folder instead.")
        if (self.path / _MARKER).exists():
            self._check_marker()
            return True
        # A first write that failed leaves its lock and an empty folder behind.
        if self.numbers() or any(e.name not in (_LOCK, _FOLDER) for e in self.path.iterdir()):
            raise StoreDamaged(
                f"{self.path} holds other files and is no store.", "Name a new or empty folder."
            )
        return False

    def _check_marker(self) -> None:
        version, software = self._marked()
        if version > FORMAT_VERSION:
            raise StoreTooNew(
                f"The store {self.path} was written by a later version ({software}).",
                "Update Counterclaim, or name another folder.",
            )

    def _marked(self) -> tuple[int, str]:
        """Return the format of the store, and the software that wrote it."""
        try:
            marker = json.loads((self.path / _MARKER).read_text("utf-8"))
            return int(marker["format"]), str(marker["software"])
        except (OSError, ValueError, KeyError, TypeError):
            raise StoreDamaged(
                f"The file {_MARKER} of the store {self.path} cannot be read.", _REBUILD
            ) from None

    def current(self) -> int:
        """Return the number of the current generation, 0 before the first."""
        pointer = self.path / _POINTER
        if not pointer.exists():
            if self.numbers():
                raise StoreDamaged(f"The store {self.path} lacks the file {_POINTER}.", _REBUILD)
            return 0
        number = pointer.read_text("utf-8").strip()
        if not number.isdecimal() or not self.folder(int(number)).is_dir():
            raise StoreDamaged(f"The store {self.path} lacks generation {number!r}.", _REBUILD)
        return int(number)

    def numbers(self) -> tuple[int, ...]:
        """Return the generations that are kept, oldest first."""
        folder = self.path / _FOLDER
        names = (entry.name for entry in folder.iterdir()) if folder.is_dir() else ()
        return tuple(sorted(int(name) for name in names if name.isdecimal()))

    def folder(self, number: int) -> Path:
        """Return where generation ``number`` lives."""
        return self.path / _FOLDER / f"{number:06d}"

    @contextmanager
    def hold(self, number: int) -> Iterator[None]:
        """Keep generation ``number`` from being pruned while the block runs."""
        descriptor = os.open(self.folder(number), os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            yield
        finally:
            os.close(descriptor)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Be the only writer; make the folder. Raises ``StoreLocked``."""
        try:
            (self.path / _FOLDER).mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as problem:
            raise StoreError(
                f"The store {self.path} cannot be written: {problem.strerror}.",
                "Name a folder that you may write to.",
            ) from None
        try:
            _lock_or_refuse(descriptor, self.path)
            yield
        finally:
            os.close(descriptor)

    def _mark(self) -> None:
        if not (self.path / _MARKER).exists() or self._marked()[0] < FORMAT_VERSION:
            marker = {"format": FORMAT_VERSION, "software": f"counterclaim {__version__}"}
            _write_atomically(self.path / _MARKER, json.dumps(marker) + "\n")

    def draft(self) -> Path:
        """Return a free path for the next generation; remove what a dead writer left."""
        for leftover in self.remains():
            self.erase(leftover)
        number = max(self.numbers(), default=0) + 1
        return self.folder(number).with_suffix(_PARTIAL)

    def publish(self, draft: Path) -> None:
        """Make a finished draft the current generation, and prune old ones."""
        final, before = draft.with_suffix(""), self.current()
        self._mark()
        draft.rename(final)
        self.point_to(int(final.name))
        rolled_back = [number for number in self.numbers() if before < number < int(final.name)]
        line = [number for number in self.numbers() if number not in rolled_back]
        for number in (*rolled_back, *line[: -self.keep]):
            self.remove(number)  # one that somebody still reads is left to a later write

    def point_to(self, number: int) -> None:
        """Make a kept generation the current one."""
        _write_atomically(self.path / _POINTER, self.folder(number).name + "\n")

    def remains(self) -> tuple[Path, ...]:
        """Return what a dead writer left: unfinished generations, files half switched."""
        drafts = (self.path / _FOLDER).glob(f"*{_PARTIAL}")
        fresh = (self.path / f"{name}{_FRESH}" for name in (_MARKER, _POINTER))
        return (*sorted(drafts), *(path for path in fresh if path.is_file()))

    @staticmethod
    def erase(path: Path) -> None:
        """Remove one of ``remains``; a link is removed, never what it leads to."""
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()

    def remove(self, number: int) -> bool:
        """Remove a generation, unless somebody reads it: then return ``False``."""
        descriptor = os.open(self.folder(number), os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(self.folder(number))
        except BlockingIOError:
            return False
        finally:
            os.close(descriptor)
        return True


_REBUILD = "Build it again into a new folder with 'kg build'."


def _lock_or_refuse(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StoreLocked(
            f"Another process is writing to the store {path}.", "Wait until it has finished."
        ) from None


def _write_atomically(path: Path, text: str) -> None:
    fresh = path.with_name(path.name + _FRESH)
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
