"""Bullets that are drawn, not set: a small filled shape before the first letter of a line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.read.pdf.letters import Letter
from kg.read.pdf.line import Box

_LEAST, _MOST = 1.5, 7.0  # points
_POINTS = 150
_ROUND = 1.4  # how much longer than wide it may be
_FAR = 2.5  # from the shape to the letter, in sizes of the letter


def bullets(shapes: Sequence[Mapping[str, Any]], letters: Sequence[Letter]) -> Iterator[Letter]:
    """Yield a bullet for each such shape (of pdfplumber: curves, rectangles) beside a line.

    Very many of them are the points of a drawing.
    """
    boxes = [
        Box(shape["x0"], shape["top"], shape["x1"], shape["bottom"])
        for shape in shapes
        if shape["fill"]
    ]
    small = [box for box in boxes if _is_bullet(box)]
    for box in small if len(small) <= _POINTS else ():
        if (first := _first_letter(box, letters)) is not None:
            place = Box(box.x0, first.box.top, box.x1, first.box.bottom)
            yield Letter("•", place, first.size, first.font)


def _is_bullet(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.bottom - box.top
    return _LEAST <= wide <= _MOST and 1 / _ROUND <= high / wide <= _ROUND


def _first_letter(box: Box, letters: Sequence[Letter]) -> Letter | None:
    """Return the first letter of the line beside a shape, unless the line begins before it."""
    middle = (box.top + box.bottom) / 2
    beside = [one for one in letters if one.box.top < middle < one.box.bottom and one.text.strip()]
    right = [one for one in beside if one.box.x0 > box.x1]
    first = min(right, key=lambda one: one.box.x0, default=None)
    if first is None or first.box.x0 - box.x1 > _FAR * first.size:
        return None
    led = any(0 <= box.x0 - one.box.x1 <= _FAR * first.size for one in beside)
    return None if led else first
