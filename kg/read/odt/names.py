"""Names of OpenDocument 1.3 (ISO/IEC 26300) as ElementTree writes them."""

from functools import cache
from typing import Final

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "draw": f"{_OASIS}:drawing:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "table": f"{_OASIS}:table:1.0",
    "text": f"{_OASIS}:text:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}


@cache
def name(prefixed: str) -> str:
    """``name("text:p")`` is the name of a paragraph."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def names(*prefixed: str) -> frozenset[str]:
    """Return several names."""
    return frozenset(map(name, prefixed))
