"""SVG as elements of the standard library, which escapes every text on its way out.

Letters are measured by a rule of thumb on the wide side (DejaVu Sans, the widest of the fonts
asked for), so that what fits here fits on any machine.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET

Node: TypeAlias = ET.Element

FONT: Final = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
LINE: Final = 1.3  # of the size of the letters, from one line to the next
BOLD: Final = 1.13  # of their width, when letters are bold

# What XML 1.0, section 2.2, does not allow in a text, not even escaped.
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NARROW: Final = frozenset("iljtfrI.,;:'|!()[]/‘’“” -")
_WIDE: Final = frozenset("mwMW@%—…")


def tag(name: str, *children: "Node | str", **attributes: object) -> Node:
    """Return an element; ``class_`` is ``class``, ``text_anchor`` is ``text-anchor``.

    Numbers are written with one digit after the point at most. Texts stand before elements.
    """
    node = ET.Element(name)
    for key, value in attributes.items():
        written = key.rstrip("_").replace("_", "-")
        node.set(written if key != "viewBox" else key, clean(_said(value)))
    for child in children:
        if isinstance(child, str):
            node.text = (node.text or "") + clean(child)
        else:
            node.append(child)
    return node


def markup(node: Node) -> str:
    """Return the element as text that stands in an HTML page and in an SVG file alike."""
    return ET.tostring(node, encoding="unicode")


def clean(text: str) -> str:
    """Return ``text`` with a replacement character for each that XML does not allow."""
    return _FORBIDDEN.sub("\ufffd", text)


def lines(
    words: Sequence[str], x: float, y: float, *, size: int = 13, kind: str = "ink", at: str = ""
) -> Node:
    """Return lines of text below each other, the first on the base line ``y``.

    ``at`` is "middle" or "end" when ``x`` is not where the lines start.
    """
    spans = [
        tag("tspan", line, x=x, y=y + number * size * LINE) for number, line in enumerate(words)
    ]
    anchor = {"text_anchor": at} if at else {}
    return tag("text", *spans, class_=kind, font_size=size, **anchor)


def wide(text: str, size: float) -> float:
    """Return about how wide a text is, in pixels; rather too wide than too narrow."""
    return sum(map(_share, text)) * size


def wrapped(text: str, size: float, width: float, *, most: int = 0) -> list[str]:
    """Break a text into lines no wider than ``width``; of more than ``most`` the last has a "…"."""
    found: list[str] = []
    for word in text.split():
        for piece in _pieces(word, size, width):
            together = f"{found[-1]} {piece[0]}" if found and not piece[1] else ""
            if together and wide(together, size) <= width:
                found[-1] = together
            else:
                found.append(piece[0])
    if most and len(found) > most:
        return [*found[: most - 1], _shortened(found[most - 1], size, width)]
    return found


def _pieces(word: str, size: float, width: float) -> list[tuple[str, bool]]:
    """Cut a word that is wider than a line, an address after a slash where there is one.

    The pieces after the first, which say so, start new lines.
    """
    pieces: list[tuple[str, bool]] = []
    rest = ""
    for char in word:
        if rest and wide(rest + char, size) > width:
            cut = rest.rfind("/") + 1 or len(rest)
            pieces.append((rest[:cut], bool(pieces)))
            rest = rest[cut:]
        rest += char
    return [*pieces, (rest, bool(pieces))]


def _shortened(line: str, size: float, width: float) -> str:
    while line and wide(f"{line}…", size) > width:
        line = line[:-1]
    return f"{line.rstrip(' ,;:–—-.')}…"


def _share(char: str) -> float:
    if char in _NARROW:
        return 0.4
    if char in _WIDE or unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.72 if char.isupper() else 0.62


def _said(value: object) -> str:
    return f"{round(value, 1):g}" if isinstance(value, float) else str(value)
