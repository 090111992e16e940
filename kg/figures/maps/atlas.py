"""County and state outlines out of us-atlas, already projected (Albers), as SVG path data.

Format: TopoJSON 1.0 (https://github.com/topojson/topojson-specification): arcs are delta-coded
whole numbers, shared by neighbours; ``~i`` is arc ``i`` backwards.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any, Final, TypeAlias

from kg.reconcile.gazetteer import fips_changes
from kg.vocab.resources import front_end

Point: TypeAlias = tuple[float, float]
Line: TypeAlias = tuple[Point, ...]

# What the projection covers, in its own pixels: from where, how wide and how high.
LEFT_TOP: Final = (-60.0, 10.0)
SIZE: Final = (1020.0, 600.0)
_FILE: Final = "us-atlas/counties-albers-10m.json"
_STEP: Final = 1.0  # points of one line that are nearer than this fall together


@dataclass(frozen=True, slots=True)
class Atlas:
    """Outlines by FIPS code: the rings of each county, and the borders of the states."""

    counties: Mapping[str, tuple[Line, ...]]
    borders: tuple[Line, ...]

    def outline(self, fips: str, scale: float) -> str:
        """Return a county's outline as path data."""
        return "".join(f"{path_data(ring, scale)}Z" for ring in self.counties[fips])

    def centre(self, fips: str, scale: float) -> Point:
        """Return the middle of the box around a county's largest ring."""
        across, down = zip(*max(self.counties[fips], key=_extent), strict=True)
        return _placed(((min(across) + max(across)) / 2, (min(down) + max(down)) / 2), scale)

    def drawn_as(self, fips: str) -> str:
        """Return the code of the outline for ``fips``, which may be of another year, or "".

        A code that was replaced is drawn on what replaced it, and the other way round. Source:
        ``data/gazetteer/us-fips-changes.csv``.
        """
        if fips in self.counties:
            return fips
        changed = [change.new for change in fips_changes() if change.old == fips]
        changed += [change.old for change in fips_changes() if change.new == fips]
        return next((code for code in changed if code in self.counties), "")


@cache
def atlas() -> Atlas:
    """Read the outlines once. Raises ``ResourceError`` where us-atlas was not fetched."""
    topology = json.loads(front_end(_FILE).read_text("utf-8"))
    arcs = tuple(_simplified(arc) for arc in _decoded(topology))
    shapes = {
        shape["id"]: tuple(_rings(shape, arcs))
        for shape in topology["objects"]["counties"]["geometries"]
    }
    used = {at for shape in topology["objects"]["states"]["geometries"] for at in _numbers(shape)}
    borders = tuple(arcs[at] for at in sorted(used))
    return Atlas(dict(sorted(shapes.items())), borders)


def path_data(line: Iterable[Point], scale: float) -> str:
    """Return a line, ``scale`` times as large, as path data with one digit after the point."""
    placed = (_placed(point, scale) for point in line)
    return "M" + "L".join(f"{round(x, 1):g} {round(y, 1):g}" for x, y in placed)


def _placed(point: Point, scale: float) -> Point:
    return (point[0] - LEFT_TOP[0]) * scale, (point[1] - LEFT_TOP[1]) * scale


def _decoded(topology: Mapping[str, Any]) -> Iterator[Line]:
    (wide, high), (left, top) = (topology["transform"][key] for key in ("scale", "translate"))
    for arc in topology["arcs"]:
        across = accumulate(step[0] for step in arc)
        down = accumulate(step[1] for step in arc)
        yield tuple((x * wide + left, y * high + top) for x, y in zip(across, down, strict=True))


def _simplified(line: Line) -> Line:
    """Leave out points that are very near to the one before; both ends stay, so arcs still meet."""
    kept = [line[0]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= _STEP:
            kept.append(point)
    return (*kept, line[-1])


def _rings(shape: Mapping[str, Any], arcs: Sequence[Line]) -> Iterator[Line]:
    """Yield the rings of a shape, but for islets that shrank to a line; a small city is a speck."""
    found = 0
    for ring in _polygons(shape):
        points = tuple(point for at in ring for point in (arcs[at] if at >= 0 else arcs[~at][::-1]))
        if len(set(points)) > 2:
            found += 1
            yield points
    if not found and shape.get("arcs"):
        x, y = points[0]
        yield (x - 1, y - 1), (x + 1, y - 1), (x + 1, y + 1), (x - 1, y + 1)


def _polygons(shape: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    """Yield the rings of a shape, each as numbers of arcs; a shape without arcs has none."""
    held = shape.get("arcs", [])
    polygons = held if shape["type"] == "MultiPolygon" else [held]
    for polygon in polygons:
        yield from polygon


def _numbers(shape: Mapping[str, Any]) -> Iterable[int]:
    return (at if at >= 0 else ~at for ring in _polygons(shape) for at in ring)


def _extent(ring: Line) -> float:
    across = [x for x, _ in ring]
    down = [y for _, y in ring]
    return (max(across) - min(across)) * (max(down) - min(down))
