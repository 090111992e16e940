"""How each kind of node and link looks: colour, outline and word, so that no one cue stands alone.

Colours are the eight of Okabe and Ito, "Color Universal Design" (2008), which people with any
common colour vision can tell apart. Claims and replies are one size and one weight: speech
bubbles whose tails point to different sides. Fills are tints, so that dark text reads on each.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

_ORANGE: Final = "#E69F00"
_SKY: Final = "#56B4E9"
_GREEN: Final = "#009E73"
_YELLOW: Final = "#F0E442"
_BLUE: Final = "#0072B2"
_VERMILION: Final = "#D55E00"
_PURPLE: Final = "#CC79A7"

# In an order in which neighbours are far apart; black, the eighth, is for words.
OKABE_ITO: Final = (_BLUE, _ORANGE, _GREEN, _PURPLE, _SKY, _VERMILION, _YELLOW)


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a kind of node; ``width`` and ``height`` in pixels at full size."""

    colour: str
    width: int
    height: int
    letters: int
    lines: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """The look of a kind of link, on a light and on a dark ground; ``dashes`` in pixels."""

    light: str
    dark: str
    width: float
    dashes: tuple[int, ...]


LOOKS: Final = MappingProxyType(
    {
        "claim": Look(_ORANGE, 256, 54, 34, 2),
        "reply": Look(_SKY, 256, 54, 34, 2),
        "document": Look(_YELLOW, 256, 54, 34, 2),
        "source": Look(_GREEN, 256, 54, 34, 2),
        "agent": Look(_PURPLE, 176, 54, 22, 2),
        "person": Look(_VERMILION, 176, 42, 22, 1),
        "place": Look(_BLUE, 230, 40, 29, 1),
    }
)
STROKES: Final = MappingProxyType(
    {
        "cites": Stroke("#0072B2", "#56B4E9", 2.2, ()),
        "stance": Stroke("#D55E00", "#E69F00", 2.2, (9, 4)),
        "said": Stroke("#A8487F", "#CC79A7", 1.5, ()),
        "made": Stroke("#00805D", "#2BB58D", 1.5, (2, 4)),
        "mentions": Stroke("#767676", "#8F8F8F", 1.0, (5, 5)),
        "part": Stroke("#5A5A5A", "#A6A6A6", 1.0, (1, 3)),
    }
)


def outline(kind: str, width: int, height: int) -> str:
    """Return the outline of a kind as SVG path data, around the middle of the box."""
    x, y = width // 2, height // 2
    return _OUTLINES[kind](x, y)


def _claim(x: int, y: int) -> str:
    tail = min(10, y // 2)
    return f"M{-x} {-y}H{x}V{y}H{-x + 3 * tail}L{-x + tail} {y + tail}V{y}H{-x}Z"


def _reply(x: int, y: int) -> str:
    tail, r = min(10, y // 2), y // 2
    return (
        f"M{-x + r} {-y}H{x - r}Q{x} {-y} {x} {-y + r}V{y - r}Q{x} {y} {x - r} {y}"
        f"L{x - r} {y + tail}L{x - r - 2 * tail} {y}H{-x + r}Q{-x} {y} {-x} {y - r}"
        f"V{-y + r}Q{-x} {-y} {-x + r} {-y}Z"
    )


def _source(x: int, y: int) -> str:
    fold = max(4, y // 2)
    return f"M{-x} {-y}H{x - fold}L{x} {-y + fold}V{y}H{-x}ZM{x - fold} {-y}V{-y + fold}H{x}"


def _document(x: int, y: int) -> str:
    return f"{_source(x, y)}M{-x + 5} {-y}V{y}"


def _agent(x: int, y: int) -> str:
    r = min(x, y)
    return f"M{-x + r} {-y}H{x - r}A{r} {r} 0 0 1 {x - r} {y}H{-x + r}A{r} {r} 0 0 1 {-x + r} {-y}Z"


def _person(x: int, y: int) -> str:
    c = y // 2
    return (
        f"M{-x + c} {-y}H{x - c}L{x} {-y + c}V{y - c}L{x - c} {y}H{-x + c}L{-x} {y - c}V{-y + c}Z"
    )


def _place(x: int, y: int) -> str:
    return f"M{-x} 0L{-x + y} {-y}H{x - y}L{x} 0L{x - y} {y}H{-x + y}Z"


_OUTLINES: Final = MappingProxyType(
    {
        "claim": _claim,
        "reply": _reply,
        "document": _document,
        "source": _source,
        "agent": _agent,
        "person": _person,
        "place": _place,
    }
)


def tint(colour: str, ground: str, share: float) -> str:
    """Mix ``share`` of ``colour`` into ``ground``, both ``#rrggbb``."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(share * top + (1 - share) * under):02x}" for top, under in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
