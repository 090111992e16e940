"""Things put in order, however many: sorted piece by piece, the pieces in a file, then merged."""

import heapq
import os
import pickle
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Generic, TypeAlias, TypeVar

_T = TypeVar("_T", bound=Any)  # what can be compared and pickled
_AT_ONCE: Final = 50_000  # things that are sorted in memory
_BLOCK: Final = 500  # things of one piece that are in memory while pieces are merged
_Block: TypeAlias = tuple[int, int]  # offset and length in the file


class Sorter(Generic[_T]):
    """Takes things one by one, then yields them in order, once.

    The file is in ``folder``, or where temporary files are; it has no name, so that nothing is left
    of it. ``at_once`` things are in memory. Raises ``OSError`` when the file cannot be written.
    """

    def __init__(self, folder: Path | None = None, at_once: int | None = None) -> None:
        self._folder = folder
        self._at_once = at_once or _AT_ONCE
        self._piece: list[_T] = []
        self._pieces: list[list[_Block]] = []
        self._file = -1
        self._end = 0

    def add(self, thing: _T) -> None:
        """Take a thing."""
        self._piece.append(thing)
        if len(self._piece) == self._at_once:
            self._put_away()

    def __iter__(self) -> Iterator[_T]:
        if self._pieces and self._piece:
            self._put_away()
        self._piece.sort()
        yield from heapq.merge(self._piece, *map(self._read, self._pieces))

    def _put_away(self) -> None:
        if self._file < 0:
            with tempfile.TemporaryFile(dir=self._folder) as file:
                self._file = os.dup(file.fileno())
            weakref.finalize(self, os.close, self._file)
        self._piece.sort()
        self._pieces.append(list(self._written()))
        self._piece = []

    def _written(self) -> Iterator[_Block]:
        for start in range(0, len(self._piece), _BLOCK):
            data = pickle.dumps(self._piece[start : start + _BLOCK], pickle.HIGHEST_PROTOCOL)
            yield self._end, len(data)
            while data:
                number = os.pwrite(self._file, data, self._end)
                self._end, data = self._end + number, data[number:]

    def _read(self, blocks: list[_Block]) -> Iterator[_T]:
        for offset, length in blocks:
            yield from pickle.loads(os.pread(self._file, length, offset))


def in_order(things: Iterable[_T], folder: Path | None = None) -> Iterator[_T]:
    """Yield things in order, by way of a ``Sorter``."""
    sorter = Sorter[_T](folder)
    for thing in things:
        sorter.add(thing)
    yield from sorter
