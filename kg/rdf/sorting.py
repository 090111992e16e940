"""Things put in order, however many: sorted piece by piece, the pieces in a file, then merged."""

import heapq
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from kg.read.spooled import Block, Spooled

_T = TypeVar("_T", bound=Any)  # what can be compared and pickled
_AT_ONCE: Final = 50_000  # things that are sorted in memory
_BLOCK: Final = 500  # things of one piece that are in memory while pieces are merged


class Sorter(Generic[_T]):
    """Takes things one by one, then yields them in order, once.

    The file is in ``folder``, or where temporary files are; ``at_once`` things are in memory.
    Raises ``StoreError`` when it cannot be written.
    """

    def __init__(self, folder: Path | None = None, at_once: int | None = None) -> None:
        self._file = Spooled(folder)
        self._at_once = at_once or _AT_ONCE
        self._piece: list[_T] = []
        self._pieces: list[list[Block]] = []

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
        self._piece.sort()
        starts = range(0, len(self._piece), _BLOCK)
        blocks = (self._piece[start : start + _BLOCK] for start in starts)
        self._pieces.append([self._file.put(pickle.dumps(block)) for block in blocks])
        self._piece = []

    def _read(self, blocks: list[Block]) -> Iterator[_T]:
        for block in blocks:
            yield from pickle.loads(self._file.get(block))


def in_order(things: Iterable[_T], folder: Path | None = None) -> Iterator[_T]:
    """Yield things in order, by way of a ``Sorter``."""
    sorter = Sorter[_T](folder)
    for thing in things:
        sorter.add(thing)
    yield from sorter
