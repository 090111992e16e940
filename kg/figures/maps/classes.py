"""Classes of values on a map: a tint and a hatching each, so that no class has colour alone.

The two parties of a difference have tints and hatchings of one weight, mirrored.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import Final

from kg.analysis.observations import amount
from kg.figures.charts.scales import rounded
from kg.figures.charts.svg import Node, tag
from kg.figures.shapes import OKABE_ITO, tint

_BLUE, _ORANGE, _GREEN = OKABE_ITO[:3]  # values are green: neither side's colour
_GROUNDS: Final = ("#ffffff", "#15181c")
_SHARES: Final = (0.1, 0.26, 0.42, 0.58, 0.74)
_STEPS: Final = (0, 12, 8, 5, 3.2)  # between the lines of a hatching, in pixels; 0 has none
_STRONG, _WEAK = 0.74, 0.36


@dataclass(frozen=True, slots=True)
class Class:
    """One class: values above ``low`` and up to ``high`` look like the pattern ``name``."""

    name: str
    words: str
    low: Decimal
    high: Decimal

    def holds(self, value: Decimal) -> bool:
        """Say whether a value is in this class."""
        return self.low < value <= self.high

    @property
    def fill(self) -> str:
        """What ``fill`` refers to."""
        return f"url(#{self.name})"

    def at(self, x: float, y: float) -> Node:
        """Return a swatch around a point."""
        return tag("rect", x=x - 10, y=y - 7, width=20, height=14, class_="area", fill=self.fill)


def value_classes(values: Iterable[Decimal], unit: str) -> tuple[Class, ...]:
    """Return five classes of one width from 0, or below, to a round number."""
    held = [Decimal(0), *values]
    low, high = rounded(min(held)), rounded(max(held))
    high = max(high, Decimal(100)) if unit == "percent" else high
    high = high if high > low else Decimal(1)
    ends = [low + (high - low) * part / len(_SHARES) for part in range(len(_SHARES) + 1)]
    say = partial(amount, unit=unit)
    return tuple(
        Class(f"v{at}", f"{'from' if not at else 'over'} {say(start)} to {say(end)}",
              start - (not at), end)
        for at, (start, end) in enumerate(pairwise(ends))
    )  # fmt: skip


def difference_classes(
    values: Iterable[Decimal], unit: str, names: tuple[str, str]
) -> tuple[Class, ...]:
    """Return classes of "first minus second": who gives the higher figure, and by how much."""
    most = rounded(max(map(abs, values), default=Decimal(5))) or Decimal(5)
    step, none = most / 5, Decimal(0)
    least = Decimal(1).scaleb(-12)
    first, second = (f"{name} gives the higher figure, by" for name in names)
    some = amount(step, unit)
    return (
        Class("d0", f"{first} more than {some}", step, most),
        Class("d1", f"{first} {some} or less", none, step),
        Class("d2", "both give the same figure", -least, none),
        Class("d3", f"{second} {some} or less", -step - least, -least),
        Class("d4", f"{second} more than {some}", -most - least, -step - least),
    )


def patterns() -> Node:
    """Return the patterns that the classes refer to."""
    made = [_pattern(f"v{at}", step, "/") for at, step in enumerate(_STEPS)]
    for name, step, way in (("d0", 4, "/"), ("d1", 9, "/"), ("d2", 0, ""), ("d3", 9, "\\"),
                            ("d4", 4, "\\")):  # fmt: skip
        made.append(_pattern(name, step, way))
    return tag("defs", *made)


def rules() -> str:
    """Return the style rules of areas, borders and patterns on a light and a dark ground."""
    day, night = (_rules(ground) for ground in _GROUNDS)
    return (
        ".area{stroke-width:.7}.dense{stroke-width:.2}.border{fill:none;stroke-width:.7}.hatch{fill:none;stroke-width:.9}"
        f"{day}@media (prefers-color-scheme:dark){{{night}}}"
    )


def _rules(ground: str) -> str:
    dark = ground == _GROUNDS[1]
    ink, border = ("#eef1f4", "#7f8993") if dark else ("#16191d", "#8a929a")
    paints = [(f"v{at}", tint(_GREEN, ground, share)) for at, share in enumerate(_SHARES)]
    for name, colour, share in (("d0", _ORANGE, _STRONG), ("d1", _ORANGE, _WEAK),
                                ("d2", ground, 1.0), ("d3", _BLUE, _WEAK),
                                ("d4", _BLUE, _STRONG)):  # fmt: skip
        paints.append((name, tint(colour, ground, share)))
    fills = "".join(f".{name}{{fill:{paint}}}" for name, paint in paints)
    return f".area{{stroke:{ink}}}.hatch{{stroke:{ink}}}.border{{stroke:{border}}}{fills}"


def _pattern(name: str, step: float, way: str) -> Node:
    """A hatching is one line across a square that repeats, and its two continued corners."""
    side = step or 8.0
    parts: list[Node] = [tag("rect", width=side, height=side, class_=name)]
    if step:
        h = side / 2
        line = (
            f"M{-h} {h}L{h} {-h}M0 {side}L{side} 0M{h} {side + h}L{side + h} {h}"
            if way == "/"
            else f"M{-h} {h}L{h} {side + h}M0 0L{side} {side}M{h} {-h}L{side + h} {h}"
        )
        parts.append(tag("path", d=line, class_="hatch"))
    return tag("pattern", *parts, id=name, width=side, height=side, patternUnits="userSpaceOnUse")


def class_of(value: Decimal, classes: Sequence[Class]) -> Class:
    """Return the class that holds ``value``. Raises ``StopIteration`` when none does."""
    return next(one for one in classes if one.holds(value))
