"""A text that a reader puts together itself, where the file holds no text of its own."""

import hashlib

from kg.read.decode import Decoded
from kg.read.inline import Inline


def composed(text: str, raw: bytes) -> Decoded:
    """Return the text with its digest and that of the bytes it was read from."""
    clean = text.encode("utf-8", "replace")
    return Decoded(
        clean.decode("utf-8"),
        "",
        hashlib.sha256(clean).hexdigest(),
        hashlib.sha256(raw).hexdigest(),
    )


def feed_plain(inline: Inline, start: int, end: int) -> None:
    """Add text without mark-up: an ampersand stands for itself."""
    at = start
    while (found := inline.raw.find("&", at, end)) >= 0:
        inline.feed(at, found)
        inline.add("&", found, found + 1)
        at = found + 1
    inline.feed(at, end)
