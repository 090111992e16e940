"""Notes that one paragraph holds, a line each: "[1] …" above "[2] …" become blocks of their own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.model.document import Block, BlockKind
from kg.model.location import Span

_MARK: Final = re.compile(r"\[\d{1,3}\]\s*\S")
_LATER: Final = re.compile(r"(?<=\s)\[\d{1,3}\]\s*\S")
_LINE_BREAK: Final = re.compile(r"(?:[\r\n]|<br\s*/?>)\s*$", re.IGNORECASE)
_NEAR: Final = 20  # characters before a mark in which its line begins
_BODY: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def parted(blocks: Iterable[Block], raw: str) -> Iterator[Block]:
    """Yield the blocks; one that begins with "[1]" is cut where further such lines begin."""
    for block in blocks:
        if block.kind in _BODY and _MARK.match(block.words.text):
            yield from _parts(block, raw)
        else:
            yield block


def _parts(block: Block, raw: str) -> Iterator[Block]:
    text = block.words.text
    cuts = [0, *(one.start() for one in _LATER.finditer(text) if _begins(block, one, raw))]
    for start, end in pairwise([*cuts, len(text)]):
        words = block.words.slice(start, end).strip()
        places = words.spans()
        first = block.span.start if start == 0 else places[0].start
        last = block.span.end if end == len(text) else places[-1].end
        yield replace(block, words=words, span=Span(first, last))


def _begins(block: Block, mark: re.Match[str], raw: str) -> bool:
    place = block.words.slice(mark.start(), mark.end()).spans()[0].start
    return _LINE_BREAK.search(raw[max(0, place - _NEAR) : place]) is not None
