"""Where thousands of nodes stand: each connected part for itself, the largest first, in shelves.

A part is laid out by distance in the graph (``layout.py``, pivot MDS). What hangs on one
node only stands around it, and what falls on one point is drawn apart, in a spiral of even density,
after H. Vogel, "A better way to construct the sunflower head" (Mathematical Biosciences 44, 1979).
No random number, no iteration: the same graph gives the same picture.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt

from kg.figures.networks.layout import pivot_mds

if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[str]

Floats: TypeAlias = npt.NDArray[np.float64]
Whole: TypeAlias = npt.NDArray[np.intp]

_PIVOTS: Final = 50
_SMALL: Final = 4  # a part of up to so many nodes stands in a ring
_GOLDEN: Final = pi * (3 - sqrt(5))
_ROOM: Final = 2.2  # of a part's radius, for each square root of its size
_APART: Final = 2.0
_WIDE: Final = 1.6


def spread(graph: "Graph") -> dict[str, tuple[float, float]]:
    """Return a place for each node, in no unit, y upwards; nodes as in the graph."""
    nodes = list(graph)
    links = _Links(graph, nodes)
    parts = sorted(links.parts(), key=lambda part: (-len(part), part[0]))
    places = np.zeros((len(nodes), 2))
    for part, corner in zip(parts, _shelves([_radius(len(part)) for part in parts]), strict=True):
        radius = _radius(len(part))
        places[part] = _inside(links, part) * radius + np.array(corner) + radius
    return {
        node: (round(float(x), 2), round(float(y), 2))
        for node, (x, y) in zip(nodes, places, strict=True)
    }


class _Links:
    """The links of a graph as numbers of nodes (compressed rows), each once for each end."""

    def __init__(self, graph: "Graph", nodes: Sequence[str]) -> None:
        number = {node: at for at, node in enumerate(nodes)}
        ends = np.array(
            [(number[start], number[end]) for start, end in graph.edges()], dtype=np.intp
        ).reshape(-1, 2)
        both = np.unique(np.concatenate([ends, ends[:, ::-1]]), axis=0)
        both = both[both[:, 0] != both[:, 1]]
        self.others: Whole = both[:, 1]
        self.starts: Whole = np.searchsorted(both[:, 0], np.arange(len(nodes) + 1))
        self.degrees: Whole = np.diff(self.starts)

    def steps(self, start: int) -> Whole:
        """Return the steps from ``start`` to each node, -1 where no way leads."""
        found = np.full(len(self.starts) - 1, -1, dtype=np.intp)
        edge = np.array([start], dtype=np.intp)
        step = 0
        while len(edge):
            found[edge] = step
            beyond = self._beside(edge)
            edge = np.unique(beyond[found[beyond] < 0])
            step += 1
        return found

    def _beside(self, nodes: Whole) -> Whole:
        """Return the neighbours of ``nodes``, one after the other."""
        lengths = self.starts[nodes + 1] - self.starts[nodes]
        offsets = np.repeat(self.starts[nodes] - np.cumsum(lengths) + lengths, lengths)
        beside: Whole = self.others[offsets + np.arange(lengths.sum())]
        return beside

    def parts(self) -> Iterator[Whole]:
        """Yield the connected parts, the nodes of each in order."""
        seen = np.zeros(len(self.starts) - 1, dtype=bool)
        for start in range(len(seen)):
            if seen[start]:
                continue
            part = self._part(start)
            seen[part] = True
            yield part

    def _part(self, start: int) -> Whole:
        """Small parts are most of all, so no array of the size of the graph is made for one."""
        held = {start}
        edge = [start]
        while edge:
            beside = {int(at) for at in self._beside(np.array(edge, dtype=np.intp))} - held
            held |= beside
            edge = sorted(beside)
        return np.array(sorted(held), dtype=np.intp)


def _radius(size: int) -> float:
    return _ROOM * sqrt(size)


def _inside(links: _Links, part: Whole) -> Floats:
    """Return places within a circle of radius 1."""
    if len(part) <= _SMALL:
        turns = 2 * pi * np.arange(len(part)) / len(part)
        return 0.6 * np.column_stack([np.cos(turns), np.sin(turns)]) * (len(part) > 1)
    step = 1 / sqrt(len(part))
    inner = np.flatnonzero(links.degrees[part] > 1)
    places = np.zeros((len(part), 2))
    if len(inner) > 1:
        plane = pivot_mds(_distances(links, part[inner]))
        places[inner] = _apart(plane / (np.abs(plane).max() or 1.0), step)
    for hub, held in _hanging(links, part):
        around = step * np.array(list(_spiral(len(held) + 1)))[1:]
        places[held] = places[hub] + around
    places -= (places.max(0) + places.min(0)) / 2
    return places / max(1.0, float(np.sqrt((places**2).sum(1)).max()))


def _hanging(links: _Links, part: Whole) -> Iterator[tuple[int, list[int]]]:
    """Yield each node with those that hang on it alone, as numbers within ``part``."""
    held: dict[int, list[int]] = defaultdict(list)
    for at in np.flatnonzero(links.degrees[part] == 1):
        hub = links.others[links.starts[part[at]]]
        held[int(np.searchsorted(part, hub))].append(int(at))
    yield from held.items()


def _distances(links: _Links, part: Whole) -> Floats:
    """Return steps from pivots; each next pivot is the node farthest from those before."""
    nearest = np.full(len(part), np.inf)
    columns = []
    pivot = 0
    for _ in range(min(_PIVOTS, len(part))):
        columns.append(links.steps(int(part[pivot]))[part].astype(np.float64))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(nearest.argmax())
    return np.column_stack(columns)


def _apart(plane: Floats, step: float) -> Floats:
    """Move nodes that share a cell of one ``step`` onto a spiral around it, ``step`` apart."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, (x, y) in enumerate(np.floor(plane / step).astype(int)):
        cells[int(x), int(y)].append(at)
    moved = plane.copy()
    for held in cells.values():
        if len(held) > 1:
            middle = plane[held].mean(0)
            moved[held] = middle + step * np.array(list(_spiral(len(held))))
    return moved


def _spiral(size: int) -> Iterator[tuple[float, float]]:
    for at in range(size):
        far, turn = 0.6 * sqrt(at + 0.5), at * _GOLDEN
        yield far * cos(turn), far * sin(turn)


def _shelves(radii: Iterable[float]) -> list[tuple[float, float]]:
    """Return the lower left corner of each part's square: shelves, one above the other."""
    held = list(radii)
    width = max(
        [sqrt(_WIDE * sum((2 * radius + _APART) ** 2 for radius in held)), *held], default=0
    )
    corners = []
    x = y = high = 0.0
    for radius in held:
        if x and x + 2 * radius > width:
            x, y, high = 0.0, y - high - _APART, 0.0
        if not x:
            high = 2 * radius
        corners.append((x, y - 2 * radius))
        x += 2 * radius + _APART
    return corners
