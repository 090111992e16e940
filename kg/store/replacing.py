"""Many statements in the place of what a graph held: they wait in a file, not in memory."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, Final, Self

import pyoxigraph as ox

from kg.store.forms import engine_quad
from kg.store.sorting import in_order

_AT_ONCE: Final = 10_000  # quads that are objects
_FORM: Final = ox.RdfFormat.N_QUADS


@dataclass(frozen=True, slots=True)
class Spool:
    """Quads in a file without a name in ``folder``, to be read as often as needed."""

    folder: Path | None
    _file: IO[bytes] = field(init=False)

    def __enter__(self) -> Self:
        object.__setattr__(self, "_file", tempfile.TemporaryFile(dir=self.folder))
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def fill(self, quads: Iterable[ox.Quad]) -> None:
        """Add quads."""
        waiting = iter(quads)
        while some := list(islice(waiting, _AT_ONCE)):
            ox.serialize(some, self._file, _FORM)

    def __iter__(self) -> Iterator[ox.Quad]:
        self._file.seek(0)
        return ox.parse(self._file, _FORM, lenient=True)


def stale(
    held: Iterable[ox.Quad], fresh: Iterable[ox.Quad], folder: Path | None
) -> Iterator[ox.Quad]:
    """Yield those of the quads that a store holds that are not among the fresh ones, in order."""
    wanted = in_order((str(engine_quad(quad)) for quad in fresh), folder)
    lines = _without(in_order(map(str, held), folder), wanted)
    while some := list(islice(lines, _AT_ONCE)):
        yield from ox.parse(" .\n".join([*some, ""]), _FORM, lenient=True)


def _without(lines: Iterator[str], others: Iterator[str]) -> Iterator[str]:
    """Yield the lines that are not among others; both are in order."""
    other = next(others, None)
    for line in lines:
        while other is not None and other < line:
            other = next(others, None)
        if line != other:
            yield line
