"""A text that a reader puts together itself, where the file holds no text of its own."""

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from kg.read.decode import Decoded
from kg.read.inline import Inline
from kg.read.raised import LOOK_BACK, is_ending, is_power, labels_of, powers

_MARK = re.compile(r"\d{1,3}(?:\s?[–-]\s?\d{1,3})?|[*†‡§¶]{1,3}|(?<!\w)[a-z](?!\w)")


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece is set; ``raised`` is small and above the line, as note marks are."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    href: str | None = None


PLAIN: Final = Style()


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


def feed_styled(inline: Inline, style: Style, start: int, end: int) -> None:
    """Add text of one style; raised numbers and signs are note marks, but for powers."""
    inline.bold, inline.italic = int(style.bold), int(style.italic)
    inline.hrefs[:] = [style.href]
    text, before = inline.raw[start:end], inline.raw[max(0, start - LOOK_BACK) : start]
    marks = list(_MARK.finditer(inline.raw, start, end)) if style.raised else []
    if style.raised and is_power(before, text):
        inline.add(powers(text), start, end)
    elif not marks or is_ending(before, text):
        feed_plain(inline, start, end)
    else:
        for mark in marks:
            for label in labels_of(mark[0]):
                inline.note(label, *mark.span())
    inline.bold = inline.italic = 0
    inline.hrefs.clear()
