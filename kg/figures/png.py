"""SVG as PNG, for print: on white, twice as large as on a screen, the same bytes each time.

Letters are DejaVu Sans, which comes with the front-end packages and is the font that
``kg.figures.charts.svg`` measures by. It has Latin, Greek, Cyrillic, Hebrew and Arabic; only for
other scripts are the fonts of the machine asked, so that there the bytes depend on them.
"""

import re
import struct
import zlib
from collections.abc import Mapping
from html import unescape
from types import MappingProxyType
from typing import Final

from kg.errors import UsageError
from kg.figures.charts.svg import FONT
from kg.vocab.resources import front_end

_FONTS: Final = tuple(f"dejavu-fonts-ttf/ttf/DejaVuSans{face}.ttf" for face in ("", "-Bold"))
_ZOOM: Final = 2
_MOST: Final = 120_000_000  # pixels: half a gigabyte while they are painted
_SIZE: Final = re.compile(r'<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"')
_BEYOND: Final = re.compile("[\u0780-\u10ff\u1100-\u1dff\u2e80-\uf8ff\U00010000-\U000dffff]")
_WORDS: Final = MappingProxyType({"Title": "title", "Description": "desc"})  # PNG's word, SVG's
_HEAD: Final = 33  # bytes of a PNG's signature and its first chunk

_NO_LETTER: Final = "\U0010fffd"  # of the private use areas: no font gives it a form
_TRIED: Final = 300  # letters
_TRIAL: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30" width="60" height="30">'
    '<text x="1" y="18" font-size="16">{}</text></svg>'
)


def unprintable(svg: str) -> str:
    """Return letters of an SVG file that no font here has, each once; a PNG has boxes for them."""
    found = dict.fromkeys(_BEYOND.findall(svg))
    box = png(_TRIAL.format(_NO_LETTER)) if found else b""
    return "".join(one for one in list(found)[:_TRIED] if png(_TRIAL.format(one)) == box)


def png(svg: str) -> bytes:
    """Return the PNG of an SVG file of ours.

    Raises ``ResourceError`` where the font was not fetched, and ``UsageError`` for a picture of
    more pixels than fit into a PNG that anybody could open.
    """
    import resvg_py

    painted = resvg_py.svg_to_bytes(
        svg_string=svg.replace(FONT, "'DejaVu Sans', sans-serif"),
        background="#ffffff",
        zoom=_zoom(svg),
        font_files=[str(front_end(name)) for name in _FONTS],
        font_family="DejaVu Sans",
        sans_serif_family="DejaVu Sans",
        skip_system_fonts=not _BEYOND.search(svg),
    )
    return _with_words(painted, {key: _said(svg, name) for key, name in _WORDS.items()})


def _with_words(painted: bytes, words: Mapping[str, str]) -> bytes:
    """Put words behind the head of a PNG, for those who do not see it.

    Source: Portable Network Graphics (W3C, third edition), section 11.3.3.4 (iTXt).
    """
    texts = [
        _chunk(b"iTXt" + key.encode("latin-1") + bytes(5) + said.encode())
        for key, said in words.items() if said
    ]  # fmt: skip
    return painted[:_HEAD] + b"".join(texts) + painted[_HEAD:]


def _chunk(data: bytes) -> bytes:
    return struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))


def _said(svg: str, name: str) -> str:
    found = re.search(f"<{name} [^>]*>([^<]*)</{name}>", svg)
    return unescape(found[1]) if found else ""


def _zoom(svg: str) -> int:
    """Return 2, or 1 for a picture that would be too large."""
    size = _SIZE.search(svg)
    area = float(size[1]) * float(size[2]) if size else 0.0
    for zoom in (_ZOOM, 1):
        if area * zoom * zoom <= _MOST:
            return zoom
    raise UsageError(
        "The picture is too large for a PNG.", "Name a file that ends in .svg or .html."
    )
