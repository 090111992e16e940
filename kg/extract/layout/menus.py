"""Menus of a site: short links side by side, one of which leads to its first page."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from kg.model.document import Block
from kg.model.words import Words

_HOME: Final = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w{2,5})?", re.IGNORECASE)
_FEWEST: Final = 2  # links
_LONGEST: Final = 3  # words of one
_LETTER: Final = re.compile(r"\w")


def menu_blocks(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the numbers of the blocks that are a menu: what they lead to is no source.

    Blocks in a row that hold short links and nothing else, two links at least, one of them to the
    first page of the site ("/").
    """
    found: set[int] = set()
    for bare, run in groupby(blocks, lambda block: _is_bare(block.words)):
        row = list(run)
        hrefs = [href for block in row for _, _, href in block.words.links()] if bare else []
        if len(hrefs) >= _FEWEST and any(map(leads_home, hrefs)):
            found |= {block.ordinal for block in row}
    return frozenset(found)


def leads_home(href: str) -> bool:
    """Tell whether an address is that of the first page of a site."""
    return _HOME.fullmatch(href.strip()) is not None


def _is_bare(words: Words) -> bool:
    """Tell whether words are short links and nothing else but signs between them."""
    links = words.links()
    text, at, between = words.text, 0, ""
    for start, end, _ in links:
        between += text[at:start]
        at = end
        if len(text[start:end].split()) > _LONGEST:
            return False
    return bool(links) and _LETTER.search(between + text[at:]) is None
