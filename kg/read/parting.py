"""Notes that one paragraph holds, a line each: "[1] …" above "[2] …" become blocks of their own."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.model.document import Block, BlockKind
from kg.model.location import Span
from kg.model.words import Run, Words
from kg.read.note_forms import GLUED, ROUND, SIGN, SQUARE, line_head, marks_in

_MARK: Final = re.compile(r"\[\d{1,3}\]\s*\S")
_LATER: Final = re.compile(r"(?<=\s)(?=\S)")
_LINE_BREAK: Final = re.compile(r"(?:[\r\n]|<br\s*/?>)\s*$", re.IGNORECASE)
_RAISED_BREAK: Final = re.compile(
    r"(?:[\r\n]|<br\s*/?>)\s*(?:>[ \t]?)*(?:<(?:sup|a)\b[^<>]*>\s*)*[\[(]?$", re.IGNORECASE
)
_FAR: Final = 200  # the mark may be a link with a long address
_NEAR: Final = 20  # characters before a mark in which its line begins
_BODY: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def parted(blocks: Sequence[Block], raw: str) -> Iterator[Block]:
    """Yield the blocks; one that begins with "[1]" is cut where further such lines begin.

    So is one that begins like the note of any other mark, where the text has that mark, and any
    where a line begins with a raised mark ("² Trade Office, …") that stands elsewhere, too.
    """
    asked = _asked(blocks)
    for block in _at_raised(blocks, raw):
        text = block.words.text
        if block.kind in _BODY and (_MARK.match(text) or line_head(text, 0) in asked):
            yield from _parts(block, raw, asked)
        else:
            yield block


def _at_raised(blocks: Sequence[Block], raw: str) -> Iterator[Block]:
    """Yield the blocks, cut where a line begins with the raised mark of a note."""
    marks = [(block, run) for block in blocks for _, run in block.words.markers()]
    heads = {run.span for block, run in marks if block.kind in _BODY and _heads(run, raw)}
    asked = {run.note for _, run in marks if run.span not in heads}
    for block in blocks:
        runs = block.words.runs
        cuts = [
            at
            for at, run in enumerate(runs)
            if at and run.span in heads and run.note in asked and not runs[at - 1].note
        ]
        if block.kind not in _BODY or not cuts:
            yield block
            continue
        starts = [block.span.start, *(runs[at].span.start for at in cuts)]
        for number, (first, end) in enumerate(pairwise([0, *cuts, len(runs)])):
            last = starts[number + 1] if number + 1 < len(starts) else block.span.end
            words = Words(runs[first:end]).strip()
            yield replace(block, words=words, span=Span(starts[number], last))


def _heads(run: Run, raw: str) -> bool:
    """Tell whether a line of the exact text begins with the mark."""
    start = run.span.start
    return _RAISED_BREAK.search(raw[max(0, start - _FAR) : start]) is not None


def _asked(blocks: Sequence[Block]) -> frozenset[str | None]:
    """Return the labels that marks in the text have."""
    typed = {
        label
        for block in blocks
        for family in (SQUARE, ROUND, SIGN, GLUED)
        for mark in marks_in(block.words.text, family)
        if mark.sure or family == GLUED
        for label in mark.labels
    }
    return frozenset(typed | {run.note for block in blocks for _, run in block.words.markers()})


def _parts(block: Block, raw: str, asked: Container[str | None]) -> Iterator[Block]:
    text = block.words.text
    begun = (one.start() for one in _LATER.finditer(text) if _is_note(text, one.start(), asked))
    cuts = [0, *(at for at in begun if _begins(block, at, raw))]
    for start, end in pairwise([*cuts, len(text)]):
        words = block.words.slice(start, end).strip()
        places = words.spans()
        first = block.span.start if start == 0 else places[0].start
        last = block.span.end if end == len(text) else places[-1].end
        yield replace(block, words=words, span=Span(first, last))


def _is_note(text: str, at: int, asked: Container[str | None]) -> bool:
    return bool(_MARK.match(text, at)) or line_head(text, at) in asked


def _begins(block: Block, at: int, raw: str) -> bool:
    """Tell whether a line of the exact text begins at an offset of the block's text."""
    place = block.words.slice(at, at + 1).spans()[0].start
    return _LINE_BREAK.search(raw[max(0, place - _NEAR) : place]) is not None
