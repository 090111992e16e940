"""Numbers beside small areas: each stands near its place, none on another."""

from collections.abc import Iterator, Mapping
from math import cos, pi, sin
from typing import Final

from kg.figures.maps.atlas import Point

WIDE, HIGH = 34.0, 15.0
_RADII: Final = (18, 27, 38, 50, 64, 80, 98, 118, 140)
_TURNS: Final = 16


def beside(places: Mapping[str, Point], room: Point) -> dict[str, Point]:
    """Return the middle of the label of each place, all within ``room`` where there is any left."""
    taken: list[Point] = []
    found: dict[str, Point] = {}
    for name, place in places.items():
        free = (
            spot
            for spot in _around(place)
            if _within(spot, room)
            and not any(_meets(spot, other) for other in taken)
            and not any(_covers(spot, other) for other in places.values())
        )
        found[name] = next(free, place)
        taken.append(found[name])
    return found


def _around(place: Point) -> Iterator[Point]:
    for radius in _RADII:
        for turn in range(_TURNS):
            angle = 2 * pi * turn / _TURNS
            yield place[0] + 1.3 * radius * cos(angle), place[1] + radius * sin(angle)


def _within(spot: Point, room: Point) -> bool:
    return WIDE / 2 <= spot[0] <= room[0] - WIDE / 2 and HIGH / 2 <= spot[1] <= room[1] - HIGH / 2


def _meets(spot: Point, other: Point) -> bool:
    return abs(spot[0] - other[0]) < WIDE + 3 and abs(spot[1] - other[1]) < HIGH + 3


def _covers(spot: Point, place: Point) -> bool:
    return abs(spot[0] - place[0]) < WIDE / 2 + 4 and abs(spot[1] - place[1]) < HIGH / 2 + 4
