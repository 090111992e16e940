"""The way of a link from box to box, as points; ``boxes_words.js`` draws the same in a browser."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

Point: TypeAlias = tuple[float, float]
Half: TypeAlias = tuple[float, float]  # half of a box: its width and height

_STEPS: Final = 24
_HALVINGS: Final = 6  # of a step, until the side of the box is met


def curve(start: Point, end: Point, half: Half, bend: Mapping[str, Any]) -> list[Point]:
    """Return points from the middle of one box to the side of the other.

    ``half`` is of the box at the ``end``, ``bend`` as ``placed`` gives it to a link.
    """
    through = _controls(start, end, bend)

    def at(share: float) -> Point:
        return _at(start, *through, end, share)

    steps = [step / _STEPS for step in range(_STEPS + 1)]
    while len(steps) > 2 and _is_inside(at(steps[-2]), end, half):
        steps.pop()
    outside, inside = steps[-2:]
    for _ in range(_HALVINGS):
        middle = (outside + inside) / 2
        if _is_inside(at(middle), end, half):
            inside = middle
        else:
            outside = middle
    return [at(share) for share in (*steps[:-1], outside)]


def _controls(start: Point, end: Point, bend: Mapping[str, Any]) -> tuple[Point, Point]:
    (x, y), (u, v) = start, end
    if "loop" in bend:
        return (x + 9 * bend["loop"], y), (x, y - 9 * bend["loop"])
    if bend["type"] == "cubicBezier":
        far = (u - x) * bend["roundness"]
        return (x + far, y), (u - far, v)
    side = bend["roundness"] if bend["type"] == "curvedCW" else -bend["roundness"]
    middle = (x + u) / 2 + (v - y) * side, (y + v) / 2 - (u - x) * side
    return middle, middle


def _at(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    """Return a point of a cubic Bézier curve."""
    shares = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    x, y = (
        sum(share * point[axis] for share, point in zip(shares, (a, b, c, d), strict=True))
        for axis in (0, 1)
    )
    return x, y


def _is_inside(point: Point, middle: Point, half: Half) -> bool:
    return all(abs(point[axis] - middle[axis]) < half[axis] for axis in (0, 1))
