"""Letters that nobody sees: white ones with nothing dark behind them."""

from collections.abc import Mapping
from typing import Any, Final

from kg.read.pdf.line import Box

_INKS: Final = 4  # cyan, magenta, yellow, black: none of them is white
_WHITE: Final = 0.99


def without_unseen(page: Any) -> tuple[Any, int]:
    """Return the page without its unseen letters, and how many those are.

    Where most letters are white the page has a dark ground, however that was drawn.
    """
    white = [char for char in page.chars if _is_white(char) and char["text"].strip()]
    if not white or 2 * len(white) >= sum(bool(char["text"].strip()) for char in page.chars):
        return page, 0
    grounds = [Box(one["x0"], one["top"], one["x1"], one["bottom"]) for one in _grounds(page)]
    unseen = {_place(char) for char in white if not any(_on(char, box) for box in grounds)}
    if not unseen:
        return page, 0
    return page.filter(lambda one: one["object_type"] != "char" or _place(one) not in unseen), len(
        unseen
    )


def _grounds(page: Any) -> list[Mapping[str, Any]]:
    """Return what may lie behind letters: images, and areas filled with something but white."""
    areas = [one for one in (*page.rects, *page.curves) if one.get("fill") and not _is_white(one)]
    return [*page.images, *areas]


def _is_white(drawn: Mapping[str, Any]) -> bool:
    colour = drawn.get("non_stroking_color")
    parts = (colour,) if isinstance(colour, int | float) else colour
    if not isinstance(parts, tuple | list) or not parts:
        return False
    if not all(isinstance(part, int | float) for part in parts):
        return False
    if len(parts) == _INKS:
        return not any(parts)
    return all(part >= _WHITE for part in parts)


def _place(char: Mapping[str, Any]) -> tuple[float, float, str]:
    return char["x0"], char["top"], char["text"]


def _on(char: Mapping[str, Any], area: Box) -> bool:
    return area.holds((char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2)
