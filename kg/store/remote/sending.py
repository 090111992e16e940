"""A change on its way to a server: in one update if it is small, in batches otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from kg.errors import CounterclaimError, StoreError
from kg.store.remote.connection import Connection
from kg.store.remote.location import Location

ONE_REQUEST: Final = 1_000  # statements; Virtuoso's parser runs out of memory below 5,000
_ONE_LOAD: Final = 20_000  # statements in one request to a graph store


@dataclass(frozen=True, slots=True)
class Change:
    """What goes and what comes, each quad once, sorted."""

    removed: tuple[ox.Quad, ...]
    added: tuple[ox.Quad, ...]

    def __len__(self) -> int:
        return len(self.removed) + len(self.added)


def send(change: Change, location: Location, connection: Connection) -> None:
    """Make ``change`` at the server.

    Up to ``ONE_REQUEST`` statements go in one update, which is all or nothing where the server
    keeps to SPARQL 1.1 Update 2.2. More go in batches: additions first, then removals; readers can
    see the middle. When one fails, all are taken back, and the error is passed on; when that
    fails too, the error says that the store is left half changed.
    """
    if len(change) <= ONE_REQUEST:
        if len(change):
            connection.update(location.update, _update(change.removed, change.added))
        return
    try:
        _send_batches(change, location, connection)
    except BaseException as problem:
        _take_back(change, location, connection, problem)
        raise


def _send_batches(change: Change, location: Location, connection: Connection) -> None:
    if location.data:
        _load(change.added, location, connection)
    else:
        for part in _parts(change.added, ONE_REQUEST):
            connection.update(location.update, _update((), part))
    for part in _parts(change.removed, ONE_REQUEST):
        connection.update(location.update, _update(part, ()))


def _load(quads: Sequence[ox.Quad], location: Location, connection: Connection) -> None:
    for graph, members in _by_graph(quads):
        for part in _parts(members, _ONE_LOAD):
            connection.load(location.data, graph, _lines(part).encode())


def _take_back(
    change: Change, location: Location, connection: Connection, problem: BaseException
) -> None:
    """Undo the whole change: what was not done yet is undone without effect."""
    try:
        for part in _parts(change.removed, ONE_REQUEST):
            connection.update(location.update, _update((), part))
        for part in _parts(change.added, ONE_REQUEST):
            connection.update(location.update, _update(part, ()))
    except CounterclaimError:
        raise StoreError(
            f"The change broke off and could not be taken back: {problem}",
            "The store is left half changed; make the same change again when the server is back.",
        ) from None


def _update(removed: Sequence[ox.Quad], added: Sequence[ox.Quad]) -> str:
    """Return SPARQL 1.1 Update; the terms are written by Oxigraph, which escapes what needs it.

    One operation a graph: of two graphs in one DELETE DATA, Virtuoso keeps in the second the texts
    in a language that it removes from the first.
    """
    operations = (("DELETE DATA", removed), ("INSERT DATA", added))
    return " ;\n".join(
        f"{name} {{ GRAPH <{graph}> {{\n{_lines(part)}}} }}"
        for name, quads in operations
        for graph, part in _by_graph(quads)
    )


def _lines(quads: Sequence[ox.Quad]) -> str:
    return "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in quads)


def _by_graph(quads: Sequence[ox.Quad]) -> Iterator[tuple[str, tuple[ox.Quad, ...]]]:
    for name, members in groupby(quads, lambda quad: quad.graph_name):
        assert isinstance(name, ox.NamedNode)
        yield name.value, tuple(members)


def _parts(quads: Sequence[ox.Quad], size: int) -> Iterator[Sequence[ox.Quad]]:
    return (quads[start : start + size] for start in range(0, len(quads), size))
