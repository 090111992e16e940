"""SVG as PNG, for print: on white, twice as large as on a screen, the same bytes each time.

Letters are DejaVu Sans, which comes with the front-end packages and is the font that
``kg.figures.charts.svg`` measures by. It has Latin, Greek, Cyrillic, Hebrew and Arabic; only for
other scripts are the fonts of the machine asked, so that there the bytes depend on them.
"""

import re
from typing import Final

from kg.errors import UsageError
from kg.figures.charts.svg import FONT
from kg.vocab.resources import front_end

_FONTS: Final = tuple(f"dejavu-fonts-ttf/ttf/DejaVuSans{face}.ttf" for face in ("", "-Bold"))
_ZOOM: Final = 2
_MOST: Final = 120_000_000  # pixels: half a gigabyte while they are painted
_SIZE: Final = re.compile(r'<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"')
_BEYOND: Final = re.compile("[\u0780-\u10ff\u1100-\u1dff\u2e80-\uf8ff\U00010000-\U000dffff]")

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

    return resvg_py.svg_to_bytes(
        svg_string=svg.replace(FONT, "'DejaVu Sans', sans-serif"),
        background="#ffffff",
        zoom=_zoom(svg),
        font_files=[str(front_end(name)) for name in _FONTS],
        font_family="DejaVu Sans",
        sans_serif_family="DejaVu Sans",
        skip_system_fonts=not _BEYOND.search(svg),
    )


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
