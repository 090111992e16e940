"""The title of a document as its first lines print it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import PurePath

from kg.model.document import Block, BlockKind, Document

_SENTENCE = re.compile(r"[.!?:;]\s*$")
_LONGEST_LINE = 80
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Masthead:
    """The title, and the lines above or beside it that name a body."""

    title: str
    bodies: tuple[str, ...]


def read_masthead(document: Document, names_body: Callable[[str], bool]) -> Masthead:
    """Return the title: short lines before the first heading belong to it unless they name a body.

    A title that the file states of itself stands when no heading repeats it.
    """
    lines, heading = _opening(document.blocks)
    if heading is not None and (second := _below(document.blocks, heading, names_body)):
        lines, heading = [*lines, heading], second
    printed = [" ".join(block.words.text.split()) for block in lines]
    bodies = tuple(line for line in printed if names_body(line))
    above = [line for line in printed if line not in bodies]
    stated = " ".join(unescape(document.title or "").split())
    if stated and heading is None:
        return Masthead(stated, bodies)
    if heading is None:
        return Masthead(": ".join(above[:2]) or _file_words(document), bodies)
    title = " ".join(heading.words.text.split())
    return Masthead(_fuller(": ".join([*above, title]), title, stated), bodies)


def _opening(blocks: Sequence[Block]) -> tuple[list[Block], Block | None]:
    """Return the short lines before the first heading, and that heading."""
    lines: list[Block] = []
    for block in blocks[:_MOST_LINES]:
        text = block.words.text
        if block.kind is BlockKind.HEADING and block.level <= 2:
            return lines, block
        if block.kind is not BlockKind.PARAGRAPH or len(text) > _LONGEST_LINE:
            return [], None
        if _SENTENCE.search(text):
            return [], None
        lines.append(block)
    return lines, None


def _below(
    blocks: Sequence[Block], heading: Block, names_body: Callable[[str], bool]
) -> Block | None:
    """Return the line right below a heading that only names a body: that is the title then."""
    after = blocks[heading.ordinal + 1 : heading.ordinal + 2]
    if not after or not names_body(" ".join(heading.words.text.split())):
        return None
    text = after[0].words.text
    short = len(text) <= _LONGEST_LINE and not _SENTENCE.search(text) and ":" not in text
    titled = after[0].kind is BlockKind.HEADING or (after[0].kind is BlockKind.PARAGRAPH and short)
    return after[0] if titled else None


def _fuller(with_lines: str, heading: str, stated: str) -> str:
    """Prefer what the file states when it says the same as the heading and more."""
    if stated and heading.casefold() not in stated.casefold():
        return stated if not with_lines.endswith(heading) or with_lines == heading else with_lines
    return with_lines


def _file_words(document: Document) -> str:
    """A page without a title is called after its file: its first words may be anybody's claim."""
    return " ".join(re.findall(r"[^\W_]+", PurePath(document.name).stem)) or "untitled"
