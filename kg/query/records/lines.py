"""A sorted list of texts in a folder: any place of it is read without reading the rest."""

import mmap
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, overload

import numpy as np

from kg.errors import StoreDamaged

_TEXT: Final = "lines.txt"
_ENDS: Final = "ends.npy"  # where each line ends, in bytes


class Lines(Sequence[str]):
    """What ``write_lines`` wrote. Raises ``StoreDamaged`` for what is not, or no longer, that."""

    def __init__(self, folder: Path) -> None:
        try:
            self._ends = np.load(folder / _ENDS, mmap_mode="r", allow_pickle=False)
            size = (folder / _TEXT).stat().st_size
            with (folder / _TEXT).open("rb") as file:
                self._text = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
        except (OSError, ValueError, EOFError) as problem:
            raise StoreDamaged(f"The list in {folder} cannot be read: {problem}.") from None
        if size != (int(self._ends[-1]) if len(self._ends) else 0):
            raise StoreDamaged(f"The list in {folder} is not as it was written.")

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
    """Write texts without line breaks into a folder. Raises ``OSError``."""
    data = [f"{line}\n".encode() for line in lines]
    (folder / _TEXT).write_bytes(b"".join(data))
    np.save(folder / _ENDS, np.cumsum([len(each) for each in data], dtype=np.int64))
