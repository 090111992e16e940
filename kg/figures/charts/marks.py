"""What tells parties apart: a shape, a colour and a word, all of one size and one weight."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.figures.charts.svg import FONT, Node, tag
from kg.figures.shapes import OKABE_ITO, tint

# Outlines around (0, 0), of about the same area, in pixels.
_SHAPES: Final = (
    "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z",
    "M0 -9L9 0L0 9L-9 0Z",
    "M-6.3 -6.3H6.3V6.3H-6.3Z",
    "M0 -9L9 7H-9Z",
    "M-9 -6.5H9L0 9.5Z",
    "M-4.5 -8H4.5L9 0L4.5 8H-4.5L-9 0Z",
)
_LIGHT: Final = "#ffffff"
_DARK: Final = "#15181c"
_SHARE: Final = 0.42  # of the colour in a tint that text can stand on
_PAINT: Final = (
    (".ground", "fill:{}", _LIGHT, _DARK),
    (".ink", "fill:{}", "#16191d", "#eef1f4"),
    (".faint", "fill:{}", "#4b5259", "#b6bec6"),
    (".box", "fill:{};stroke-width:1.2", "#f5f6f7", "#1e2329"),
    (".grid", "stroke:{}", "#d9dde1", "#343b43"),
    (".rule,.open", "stroke:{};fill:none;stroke-width:1.5", "#6b737b", "#8f99a3"),
    (".band", "stroke:{};stroke-width:.6;fill-opacity:.85", "#6b737b", "#8f99a3"),
    (".mark,.box", "stroke:{}", "#16191d", "#eef1f4"),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape and a colour: the ``number``-th of all."""

    number: int

    def at(self, x: float, y: float) -> Node:
        """Return the mark around a point."""
        shape = _SHAPES[self.number % len(_SHAPES)]
        moved = f"translate({x:.1f} {y:.1f})"
        return tag("path", d=shape, class_=f"mark {self.paint}", transform=moved)

    @property
    def paint(self) -> str:
        """The class that fills with the colour; with a "t" before it, with its tint."""
        return f"c{self.number % len(OKABE_ITO)}"


def marks(names: Iterable[str]) -> dict[str, Mark]:
    """Return a mark for each different name, in the order of the alphabet: no side comes first."""
    return {name: Mark(number) for number, name in enumerate(sorted(set(names)))}


def style() -> str:
    """Return the style sheet of all drawings, on a light ground and on a dark one."""
    rules = [(name, rule.format(light), rule.format(dark)) for name, rule, light, dark in _PAINT]
    for number, colour in enumerate(OKABE_ITO):
        rules.append((f".c{number}", f"fill:{colour}", f"fill:{colour}"))
        light, dark = tint(colour, _LIGHT, _SHARE), tint(colour, _DARK, _SHARE)
        rules.append((f".tc{number}", f"fill:{light}", f"fill:{dark}"))
    day = "".join(f"{name}{{{rule}}}" for name, rule, _ in rules)
    night = "".join(f"{name}{{{rule}}}" for name, _, rule in rules)
    return (
        f"svg text{{font-family:{FONT}}}.bold{{font-weight:600}}.open{{stroke-dasharray:5 3}}"
        f".mark{{stroke-width:1.3}}{day}@media (prefers-color-scheme:dark){{{night}}}"
    )
