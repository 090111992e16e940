"""Things put in order, however many: sorted piece by piece, the pieces in a file, then merged."""

import heapq
import os
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final, TypeAlias, TypeVar

_T = TypeVar("_T", bound=Any)  # what can be compared and pickled
_AT_ONCE: Final = 50_000  # things that are sorted in memory
_BLOCK: Final = 500  # things of one piece that are in memory while pieces are merged
_Block: TypeAlias = tuple[int, int]  # offset and length in the file


def in_order(things: Iterable[_T], folder: Path | None = None) -> Iterator[_T]:
    """Yield things in order; the file is in ``folder``, or where temporary files are, unnamed.

    Raises ``OSError`` when it cannot be written.
    """
    waiting = iter(things)
    piece = sorted(islice(waiting, _AT_ONCE))
    if len(piece) < _AT_ONCE:
        yield from piece
        return
    with tempfile.TemporaryFile(dir=folder) as file:
        pieces = list[list[_Block]]()
        while piece:
            pieces.append(list(_written(piece, file)))
            piece = sorted(islice(waiting, _AT_ONCE))
        file.flush()
        yield from heapq.merge(*(_read(blocks, file.fileno()) for blocks in pieces))


def _written(piece: list[_T], file: IO[bytes]) -> Iterator[_Block]:
    for start in range(0, len(piece), _BLOCK):
        data = pickle.dumps(piece[start : start + _BLOCK], pickle.HIGHEST_PROTOCOL)
        yield file.tell(), len(data)
        file.write(data)


def _read(blocks: list[_Block], descriptor: int) -> Iterator[Any]:
    for offset, length in blocks:
        yield from pickle.loads(os.pread(descriptor, length, offset))
