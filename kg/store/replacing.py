"""Many statements in the place of what a graph held: they wait in a file, not in memory."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.rdf.sorting import in_order
from kg.read.spooled import Spooled
from kg.store.forms import engine_quad

_AT_ONCE: Final = 10_000  # quads that are objects
_FORM: Final = ox.RdfFormat.N_QUADS


class Spool:
    """Quads in a file, to be read as often as needed. Raises ``StoreError``."""

    def __init__(self, folder: Path | None) -> None:
        """Put the file in ``folder``, or where temporary files are."""
        self._file = Spooled(folder)

    def fill(self, quads: Iterable[ox.Quad]) -> None:
        """Add quads."""
        waiting = iter(quads)
        while some := list(islice(waiting, _AT_ONCE)):
            lines = ox.serialize(some, format=_FORM)
            assert lines is not None  # nothing is written to a file
            self._file.put(lines)

    def __iter__(self) -> Iterator[ox.Quad]:
        return ox.parse(self._file.open(), _FORM, lenient=True)


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
