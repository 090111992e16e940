"""Notes that are told by what the text marks: runs of blocks that begin with the labels asked for.

Heads in the form of the marks ("(1)" for "(1)", "†" for "†") may stand anywhere behind them; heads
in another form ("1.", "1") must stand under a heading such as "Notes" or, at the end of the text,
below a rule, or else answer all that the text before them marks and nothing else. Points of a
sentence, clauses of a law and items of a list that nothing marks are no notes.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.model.document import Block, BlockKind, Row, Table
from kg.model.words import Run, Words
from kg.read.note_forms import (
    GLUED,
    RAISED,
    ROUND,
    SIGN,
    SQUARE,
    Head,
    Mark,
    fits,
    heads_of,
    is_notes_heading,
    marks_in,
)

_BODY: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.DEFINITION)
_BEHIND: Final = re.compile(r"\S[\w.,;:!?%…)”»’\"'*_]$")
_ON: Final = re.compile(r"[\w(\[]")
_FAMILIES: Final = (RAISED, SQUARE, ROUND, SIGN, GLUED)


@dataclass(frozen=True, slots=True)
class _NoteRun:
    """Blocks in a row, from number ``start`` on, that begin with such heads."""

    start: int
    heads: tuple[Head, ...]

    @property
    def labels(self) -> list[str]:
        return [head.label for head in self.heads]

    @property
    def end(self) -> int:
        return self.start + len(self.heads)


def typed_notes(blocks: Sequence[Block]) -> list[Block]:
    """Turn runs of blocks that answer marks into notes, and what is typed for a mark into one."""
    found = list(blocks)
    for family in _FAMILIES:
        found = _read(found, family)
    return found


def _read(blocks: list[Block], family: str) -> list[Block]:
    known = {block.label for block in blocks if block.kind is BlockKind.NOTE}
    marks = [_marks(block, family, known) for block in blocks]
    if not any(marks):
        return blocks
    accepted: list[_NoteRun] = []
    for run in _runs(blocks, family):
        again = (one.end for one in accepted if set(one.labels) & set(run.labels))
        since = max(again, default=0)
        asked = [mark for before in marks[since : run.start] for mark in before]
        beside = bool(run.start) and bool(marks[run.start - 1])
        told = {label for one in accepted if one.start >= since for label in one.labels}
        if _answers(blocks, run, asked, family, told=told, beside=beside):
            accepted.append(run)
    labels = {label for run in accepted for label in run.labels}
    notes = {run.start + at: head for run in accepted for at, head in enumerate(run.heads)}
    return (
        [
            _as_note(block, notes[at]) if at in notes else marked(block, family, labels)
            for at, block in enumerate(blocks)
        ]
        if accepted
        else blocks
    )


def _marks(block: Block, family: str, known: Container[str | None]) -> list[Mark]:
    """Return the marks of a block; raised ones only where no note is ``known`` that they mean."""
    if block.kind is BlockKind.NOTE:
        return []
    if family == RAISED:
        raised = ((at, run.note) for at, run in block.words.markers() if run.note not in known)
        return [Mark(RAISED, (label or "",), at, at) for at, label in raised]
    return marks_in(block.words.text, family)


def _runs(blocks: Sequence[Block], family: str) -> list[_NoteRun]:
    """Return the rows of blocks whose heads have one style and labels that go up."""
    runs: list[_NoteRun] = []
    for at, block in enumerate(blocks):
        if block.kind not in _BODY:
            continue
        heads = [head for head in heads_of(block) if fits(family, head.style)]
        if not heads or (not heads[0].end and _in_a_list(blocks, at)):
            continue
        last = runs[-1] if runs else None
        if (
            last
            and last.end == at
            and last.heads[-1].style == heads[0].style
            and _follows(last.labels, heads[0].label)
        ):
            runs[-1] = replace(last, heads=(*last.heads, heads[0]))
        else:
            runs.append(_NoteRun(at, (heads[0],)))
    return runs


def _in_a_list(blocks: Sequence[Block], at: int) -> bool:
    """Tell an item of a bulleted list: a bullet alone may be the star of a note."""
    near = (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2])
    bullets = any(one.kind is BlockKind.ITEM and one.label is None for one in near)
    return blocks[at].label is None and bullets


def _follows(before: Sequence[str], label: str) -> bool:
    if label.isdigit() and before[-1].isdigit():
        return int(before[-1]) < int(label)
    return label not in before and not label.isdigit() and not before[-1].isdigit()


def _answers(
    blocks: Sequence[Block],
    run: _NoteRun,
    asked: Sequence[Mark],
    family: str,
    *,
    told: set[str],
    beside: bool,
) -> bool:
    """Tell whether the heads of a run answer the marks ``asked``.

    ``told`` are the labels that notes before it have; ``beside`` says that the block before it has
    a mark.
    """
    above = blocks[run.start - 1] if run.start else None
    headed = above is not None and (
        is_notes_heading(above.words.text)
        or (above.kind is BlockKind.RULE and run.end == len(blocks))
    )
    wanted = {label for mark in asked if mark.sure or headed for label in mark.labels}
    labels = set(run.labels)
    if family == GLUED and wanted:
        wanted |= {label for mark in asked for label in mark.labels if label in labels}
    answered = len(labels & wanted)
    bullet = run.heads[0].style == SIGN and run.heads[0].end == 0
    if headed or (run.heads[0].style == family and not bullet):
        return 2 * answered >= len(labels) and answered > 0
    return wanted - told == labels and (
        len(labels) > 1 or (beside and family not in (ROUND, GLUED))
    )


def _as_note(block: Block, head: Head) -> Block:
    words = block.words.slice(head.end).strip()
    return replace(block, kind=BlockKind.NOTE, label=head.label, words=words)


def marked(block: Block, family: str, labels: set[str]) -> Block:
    """Return the block with its typed marks as marks; a number after the last note is one, too."""
    heading = block.kind is BlockKind.HEADING and family == ROUND
    if family == RAISED or heading or block.kind is BlockKind.NOTE:
        return block
    table = block.table
    if table is not None:
        table = Table(tuple(_marked_row(row, family, labels) for row in table.rows), table.caption)
    return replace(block, words=with_marks(block.words, family, labels), table=table)


def _marked_row(row: Row, family: str, labels: set[str]) -> Row:
    cells = (replace(cell, words=with_marks(cell.words, family, labels)) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def with_marks(words: Words, family: str, labels: set[str]) -> Words:
    """Return the words with the marks of a family for ``labels`` as note marks.

    A space before a mark goes with it. "[7]" right behind a word or a stop is a mark, too, where
    the last note is 5: its note is missing, and that is to be reported.
    """
    numbers = [int(label) for label in labels if label.isdigit()]
    last = -1 if family == GLUED else max(numbers, default=-1)
    known = labels | {str(number) for number in range(1, last + 2)}
    text, at, pieces = words.text, 0, list[Run]()
    for mark in marks_in(text, family):
        lost = family == SQUARE and bool(labels) and _is_glued(text, mark)
        if lost or (set(mark.labels) <= known and (mark.sure or set(mark.labels) <= labels)):
            apart = text[: mark.start].endswith(" ") and not text[mark.end : mark.end + 1].isalnum()
            pieces += words.slice(at, max(at, mark.start - apart)).runs
            place = next(run for run in words.slice(mark.start, mark.end).runs if run.text)
            pieces += (replace(place, text="", note=label, href=None) for label in mark.labels)
            at = mark.end
    return Words((*pieces, *words.slice(at).runs)).strip() if at else words


def _is_glued(text: str, mark: Mark) -> bool:
    """Tell "dry.[7]" from "[7] boats" and from a letter set right: "[a]nd"."""
    numbered = all(label.isdigit() for label in mark.labels)
    after = text[mark.end :][:1]
    return numbered and bool(_BEHIND.search(text[: mark.start][-2:])) and not _ON.match(after)
