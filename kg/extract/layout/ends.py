"""Where the last reply of a page ends: what stands below it may close the page."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import Final

from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.part import Part
from kg.extract.layout.styled import bold_end
from kg.model.claim import Role
from kg.model.document import BlockKind

_PAIR: Final = 2
_LONG: Final = re.compile(r"[^\W\d_]{4,}")
_WITHIN: Final = re.compile(r"[:：\d]|[,;]$")  # what no title has
_CLOSING: Final = (BlockKind.PARAGRAPH, BlockKind.QUOTE)

Exchange = tuple[Part, ...]


def with_last_end(exchanges: Sequence[Exchange]) -> list[Exchange]:
    """Return the exchanges, the last reply without the paragraphs that close the page.

    "Knowing these myths helps you to …", below three exchanges; or any where each claim and its
    reply, two before it at least, stand in one paragraph or item. What begins with a title in plain
    text, or ends with an address, is none of it where every other reply is one line.
    """
    *before, last = exchanges or [()]
    if not last or last[-1].role is not Role.REPLY or len(before) < _PAIR:
        return list(exchanges)
    *rest, reply = last
    if (head := _next_head(before, rest, reply.lines)) is not None:
        return [*before, (*rest, replace(reply, lines=reply.lines[:head]))]
    if (own := _own_line(before, reply.lines)) is not None:
        return [*before, (*rest, replace(reply, lines=reply.lines[:own]))]
    end = _end(before, rest, reply.lines)
    below = reply.lines[end:]
    led_on = reply.lines[end - 1].words.text.rstrip().endswith((":", "："))
    if not below or led_on or any(line.block.kind not in _CLOSING for line in below):
        return list(exchanges)
    return [*before, (*rest, replace(reply, lines=reply.lines[:end]))]


def _next_head(
    before: Sequence[Exchange], rest: Sequence[Part], lines: Sequence[Line]
) -> int | None:
    """Return where a bold line stands as all claims do, and no reply before has one.

    "**Where to have the shot?**", below three bold statements and their answers.
    """
    parts = [part for one in (*before, rest) for part in one]
    claims = [part.lines[0] for part in parts if part.role is Role.CLAIM]
    replies = [line for part in parts if part.role is Role.REPLY for line in part.lines]
    if not all(map(_is_bold_line, claims)) or any(map(_is_bold_line, replies)):
        return None
    return next((at for at in range(1, len(lines)) if _is_bold_line(lines[at])), None)


def _is_bold_line(line: Line) -> bool:
    """Tell whether a paragraph without a label is one line, all in bold."""
    alone = line.block.kind is BlockKind.PARAGRAPH and line.label is None
    whole = line.block.words.text.strip() == line.words.text.strip()
    return alone and whole and line.emphatic


def _own_line(before: Sequence[Exchange], lines: Sequence[Line]) -> int | None:
    """Return how many lines the last reply keeps where the others are one each, else ``None``."""
    replies = [part.lines for one in before for part in one if part.role is Role.REPLY]
    plain = all(len(one) == 1 and _is_sentence(one[0]) for one in replies)
    if not plain or len(replies) < _PAIR:
        return None
    if len(replies) > _PAIR and any(not _is_sentence(line) for line in lines[_PAIR:]):
        return 1
    starts = (at for at in range(1, len(lines)) if _is_title(lines[at]) or _is_led(lines[at]))
    return next(starts, None)


def _is_led(line: Line) -> bool:
    """Tell whether a paragraph begins with bold words and a colon that are no label of ours."""
    end = bold_end(line.words)
    own = line.label is None and line.block.kind is BlockKind.PARAGRAPH
    return own and end > 0 and ":" in line.words.text[max(end - 2, 0) : end + 2].replace("：", ":")


def _is_sentence(line: Line) -> bool:
    return ends_sentence(line.words.text)


def _is_title(line: Line) -> bool:
    """Tell whether a line is a title in plain text: its words have capitals, no mark ends it."""
    text = line.words.text
    words = _LONG.findall(text)
    capital = len(words) >= _PAIR and all(word[0].isupper() for word in words)
    return line.label is None and capital and not ends_sentence(text) and not _WITHIN.search(text)


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
    some = (
        r"(?:are|were)\s+(?:[\w-]+\s+){1,5}of\s+(?:the|our|many)\s+"  # "These are just some of the"
    )
    return re.compile(
        rf"\b(?:{these})\s+(?:{some})?(?:[\w-]+\s+){{0,3}}(?:{those})\b", re.IGNORECASE
    )
