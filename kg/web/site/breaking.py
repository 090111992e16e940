"""Long words may break where an address may, so that a table keeps its columns in sight."""

import re
from typing import Final

from markupsafe import Markup, escape

_LONG: Final = re.compile(r"\S{25,}")
_JOINT: Final = re.compile(r"(?<=[/_?&=.-])(?=[^/_?&=.\s-])")
_MAY_BREAK: Final = Markup("<wbr>")  # HTML Living Standard, section 4.5.27


def breaking(words: str) -> Markup:
    """Return words as HTML; a long one may break after its slashes, dots and dashes.

    >>> breaking("see https://example.org/a_long/address<1>")
    Markup('see https://<wbr>example.<wbr>org/<wbr>a_<wbr>long/<wbr>address&lt;1&gt;')
    """
    found, end = [], 0
    for long in _LONG.finditer(words):
        found.append(escape(words[end : long.start()]))
        found.append(_MAY_BREAK.join(map(escape, _JOINT.split(long[0]))))
        end = long.end()
    return Markup("").join((*found, escape(words[end:])))
