"""A sorted list of texts in a file: any place of it is read without reading the rest."""

import mmap
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, overload

import numpy as np

_TEXT: Final = "lines.txt"
_ENDS: Final = "ends.npy"  # where each line ends, in bytes


class Lines(Sequence[str]):
    """The lines of a folder that ``write_lines`` made. Raises ``OSError`` or ``ValueError``.

    ``ValueError`` is for files that are not, or no longer, such lines.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._ends = np.load(folder / _ENDS, mmap_mode="r", allow_pickle=False)
        except EOFError:
            raise ValueError("a file is empty") from None
        with (folder / _TEXT).open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            self._text = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
        if size != (int(self._ends[-1]) if len(self._ends) else 0):
            raise ValueError("the two files do not belong together")

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        start = int(self._ends[place - 1]) if place else 0
        return self._text[start : int(self._ends[place]) - 1].decode()


def write_lines(folder: Path, lines: Iterable[str]) -> None:
    """Write texts without line breaks, aside, then in one step. Raises ``OSError``.

    What was there goes; if another process was quicker, what it wrote stays.
    """
    folder.parent.mkdir(exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        data = [f"{line}\n".encode() for line in lines]
        (fresh / _TEXT).write_bytes(b"".join(data))
        np.save(fresh / _ENDS, np.cumsum([len(each) for each in data], dtype=np.int64))
        shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):
            fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
