"""Where the last reply of a page ends: what stands below it may close the page."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import Final

from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line
from kg.extract.layout.part import Part
from kg.model.claim import Role
from kg.model.document import BlockKind

_PAIR: Final = 2
_CLOSING: Final = (BlockKind.PARAGRAPH, BlockKind.QUOTE)

Exchange = tuple[Part, ...]


def with_last_end(exchanges: Sequence[Exchange]) -> list[Exchange]:
    """Return the exchanges, the last reply without the paragraphs that close the page.

    "Knowing these myths helps you to …", below three exchanges; or any where each claim and its
    reply, two before it at least, stand in one paragraph or item.
    """
    *before, last = exchanges or [()]
    if not last or last[-1].role is not Role.REPLY or len(before) < _PAIR:
        return list(exchanges)
    *rest, reply = last
    end = _end(before, rest, reply.lines)
    below = reply.lines[end:]
    led_on = reply.lines[end - 1].words.text.rstrip().endswith((":", "："))
    if not below or led_on or any(line.block.kind not in _CLOSING for line in below):
        return list(exchanges)
    return [*before, (*rest, replace(reply, lines=reply.lines[:end]))]


def _end(before: Sequence[Exchange], rest: Sequence[Part], lines: Sequence[Line]) -> int:
    """Return how many lines the last reply keeps."""
    own = len(list(takewhile(lambda line: line.block is lines[0].block, lines)))
    within = {part.lines[0].block.ordinal for part in rest} == {lines[0].block.ordinal}
    if within and all(map(_in_one_block, before)):
        return own
    return next((at for at in range(own, len(lines)) if _closes(lines[at])), len(lines))


def _in_one_block(exchange: Exchange) -> bool:
    return len({line.block.ordinal for part in exchange for line in part.lines}) == 1


def _closes(line: Line) -> bool:
    """Tell whether a paragraph speaks of all that is answered above ("these myths").

    One with figures goes on with the reply: "These lies cost us 400 visitors a year."
    """
    text = line.words.text
    figures = any(letter.isdigit() for letter in text)
    return line.block.kind is BlockKind.PARAGRAPH and not figures and bool(_whole().search(text))


@cache
def _whole() -> re.Pattern[str]:
    these = "|".join(map(re.escape, words_of("these")))
    those = "|".join(map(re.escape, words_of("untrue")))
    return re.compile(rf"\b(?:{these})\s+(?:[\w-]+\s+){{0,3}}(?:{those})\b", re.IGNORECASE)
