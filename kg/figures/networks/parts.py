"""The parts of a network for print: boxes, links, their words, and what they are in the legend."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import atan2, degrees
from typing import TYPE_CHECKING, Any, Final

from kg.figures.charts.svg import BOLD, Node, lines, tag, wide, wrapped
from kg.figures.networks.curves import Point, curve
from kg.figures.networks.legend import colours
from kg.figures.shapes import LOOKS, STROKES, outline

if TYPE_CHECKING:
    import networkx as nx

_MARGIN: Final = 16
_SIZE, _STEP, _SMALL = 12, 15, 11  # letters, from line to line, words of links; pixels
_BESIDE: Final = 26  # pixels of a box beside its words
_SHARES: Final = (0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26)  # of a curve: where words may stand


@dataclass(frozen=True, slots=True)
class Swatch:
    """A kind of name in the legend."""

    kind: str

    def at(self, x: float, y: float) -> Node:
        """Return it around a point."""
        moved = f"translate({x:.1f} {y:.1f})"
        return tag("path", d=outline(self.kind, 22, 12), class_=_filled(self.kind), transform=moved)


@dataclass(frozen=True, slots=True)
class Line:
    """A kind of link in the legend."""

    kind: str

    def at(self, x: float, y: float) -> Node:
        """Return it around a point."""
        return tag("path", d=f"M{x - 11} {y}H{x + 11}", **_stroke(self.kind))


@dataclass(frozen=True, slots=True)
class Box:
    """A name: ``word`` says its kind, ``x`` and ``y`` are its middle."""

    kind: str
    word: str
    said: str
    x: float
    y: float

    @staticmethod
    def of(held: Mapping[str, Any]) -> "Box":
        """Return the box of what ``placed`` gives to a name."""
        return Box(held["kind"], held["label"], " ".join(held["lines"]), held["x"], held["y"])

    @property
    def half(self) -> Point:
        """Half of its width and height, in pixels."""
        look = LOOKS[self.kind]
        return look.width / 2, look.height / 2

    def drawn(self) -> list[Node]:
        """Return it as elements, one above the other."""
        look = LOOKS[self.kind]
        shape = outline(self.kind, look.width, look.height)
        moved = f"translate({self.x:.1f} {self.y:.1f})"
        room = look.width - _BESIDE
        said = wrapped(self.said, _SIZE, room, most=look.lines)
        word = wrapped(self.word, _SIZE * BOLD, room, most=1)
        top = self.y - (len(said) * _STEP) / 2 + 5
        return [
            tag("path", d=shape, class_=_filled(self.kind), transform=moved),
            lines(word, self.x, top, size=_SIZE, kind="ink bold", at="middle"),
            lines(said, self.x, top + _STEP, size=_SIZE, at="middle"),
        ]


@dataclass(frozen=True, slots=True)
class Way:
    """A link."""

    kind: str
    points: tuple[Point, ...]

    @staticmethod
    def of(boxes: Mapping[int, Box], start: int, end: int, held: Mapping[str, Any]) -> "Way":
        """Return the way of what ``placed`` gives to a link."""
        a, b = boxes[start], boxes[end]
        return Way(held["type"], tuple(curve((a.x, a.y), (b.x, b.y), b.half, held["smooth"])))

    def drawn(self) -> list[Node]:
        """Return it as elements, one above the other."""
        (x, y), (u, v) = self.points[-1], self.points[-2]
        way = "L".join(f"{a:.1f} {b:.1f}" for a, b in self.points)
        moved = f"translate({x:.1f} {y:.1f}) rotate({degrees(atan2(y - v, x - u)):.1f})"
        return [
            tag("path", d=f"M{way}", **_stroke(self.kind)),
            tag("path", d="M0 0L-9 -4.5V4.5Z", class_=f"tip-{self.kind}", transform=moved),
        ]


@dataclass(frozen=True, slots=True)
class Word:
    """The words of a link, around ``x`` and ``y``."""

    text: str
    x: float
    y: float

    @property
    def half(self) -> Point:
        """Half of its width and height, in pixels."""
        return wide(self.text, _SMALL) / 2, _SMALL * 0.65

    def drawn(self) -> Node:
        """Return it as an element."""
        return lines([self.text], self.x, self.y + 4, size=_SMALL, kind="ink halo", at="middle")


def links_of(spots: "nx.MultiDiGraph[int]") -> list[tuple[int, int, dict[str, Any]]]:
    """Return the links of a placed network, in their order."""
    return sorted(spots.edges(data=True), key=lambda link: int(link[2]["id"]))


def words_of(boxes: Mapping[int, Box], ways: Sequence[Way], relations: Sequence[str]) -> list[Word]:
    """Return the words of links, where they cover neither a box nor each other."""
    found: list[Word] = []
    for way, text in zip(ways, relations, strict=True):
        last = len(way.points) - 1
        tries = (Word(text, *way.points[round(share * last)]) for share in _SHARES)
        free = (
            one for one in tries if not any(_meet(one, other) for other in _taken(boxes, found))
        )
        found.extend(islice(free, 1))
    return found


def _taken(boxes: Mapping[int, Box], words: Iterable[Word]) -> Iterator[Box | Word]:
    yield from boxes.values()
    yield from words


def _meet(one: Word, other: Box | Word) -> bool:
    (a, b), (c, d) = one.half, other.half
    return abs(one.x - other.x) < a + c + 2 and abs(one.y - other.y) < b + d + 2


def extent(
    boxes: Mapping[int, Box], ways: Iterable[Way], words: Iterable[Word]
) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of all that is drawn, with a margin."""
    corners = [
        (one.x + side * one.half[0], one.y + side * one.half[1])
        for one in _taken(boxes, words) for side in (-1, 1)
    ]  # fmt: skip
    every = [*corners, *(point for way in ways for point in way.points)] or [(0.0, 0.0)]
    across, down = zip(*every, strict=True)
    return min(across) - _MARGIN, min(down) - _MARGIN, max(across) + _MARGIN, max(down) + _MARGIN


def _filled(kind: str) -> str:
    return f"kind kind-{kind}"


def _stroke(kind: str) -> dict[str, object]:
    stroke = STROKES[kind]
    dashes = {"stroke_dasharray": " ".join(map(str, stroke.dashes))} if stroke.dashes else {}
    return {"class_": f"link link-{kind}", "stroke_width": stroke.width, **dashes}


def rules() -> str:
    """Return the style rules, on a light ground and on a dark one."""
    day, night = (
        "".join(_rule(name, colour) for name, colour in colours(ground).items())
        for ground in ("light", "dark")
    )
    return (
        ".kind{stroke:#16191d;stroke-width:1.4}.link{fill:none}"
        ".halo{stroke:#ffffff;stroke-width:4;paint-order:stroke}"
        f"{day}@media (prefers-color-scheme:dark){{.kind{{stroke:#eef1f4}}"
        f".halo{{stroke:#15181c}}{night}}}"
    )


def _rule(name: str, colour: str) -> str:
    if name.startswith("link-"):
        return f".{name}{{stroke:{colour}}}.tip-{name.removeprefix('link-')}{{fill:{colour}}}"
    return f".kind-{name}{{fill:{colour}}}"
