"""What stands beside claims and was left out, to be reported: headings alike, rows of tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from kg.extract.layout.header_cells import header_role
from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import ends_sentence
from kg.extract.layout.measured import words_in
from kg.extract.layout.wordings import asks_about, states
from kg.extract.signs import QUOTATION
from kg.model.claim import Passage, Role
from kg.model.document import Block, BlockKind, Document
from kg.model.location import Span
from kg.model.words import Words

_FEWEST: Final = 2
_TOLD: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)
_STATEMENT: Final = 3  # words
_QUOTED: Final = re.compile(rf"{QUOTATION}[.!?]?")


def unread_siblings(document: Document, passages: Sequence[Passage]) -> tuple[Words, ...]:
    """Return headings that look as the claims of the page do, each above a text, and are none.

    Two headings at least are claims without a label: quotations, or sentences, as this one is.
    """
    starts = {
        span.start
        for one in passages
        if one.role is Role.CLAIM and not one.label
        for span in one.whole.spans()[:1]
    }
    heads = [one for one in document.blocks if one.kind is BlockKind.HEADING]
    read = [one for one in heads if any(one.span.start <= at < one.span.end for at in starts)]
    looks = {(one.level, _look(one)) for one in read}
    if len(read) < _FEWEST or len(looks) != 1:
        return ()
    return tuple(
        one.words
        for one in heads
        if one not in read and (one.level, _look(one)) in looks and _may_state(one.words.text)
    )


def _may_state(text: str) -> bool:
    """Tell whether a heading may be a claim: no name of a part ("How we work", "About us")."""
    quoted = _QUOTED.fullmatch(text.strip()) is not None
    return quoted or ends_sentence(text) or (states(text) and not asks_about(text))


def _look(head: Block) -> str:
    """Tell what a heading looks like: a quotation, a sentence, or a title."""
    text = head.words.text.strip()
    if _QUOTED.fullmatch(text):
        return "quotation"
    return "sentence" if ends_sentence(text) and words_in(text) >= _STATEMENT else "title"


def unread_rows(document: Document, passages: Sequence[Passage]) -> Iterator[Words]:
    """Yield answers in tables that are read, in whose rows the claim is missing."""
    read = [span for one in passages for span in one.whole.spans()]
    for block in document.blocks:
        rows = block.table.rows if block.table else ()
        if not any(block.span.start <= span.start < block.span.end for span in read):
            continue
        roles = [header_role(cell.words.text.strip()) for cell in rows[0].cells] if rows else []
        for row in rows[1:]:
            said = dict(zip(roles, (cell.words for cell in row.cells), strict=False))
            claim, reply = said.get(LabelRole.CLAIM), said.get(LabelRole.REPLY)
            if claim is not None and not claim and reply:
                yield reply


def unread_between(document: Document, passages: Sequence[Passage]) -> Iterator[Words]:
    """Yield sentences between a claim and its reply that are neither, and rate or name nobody."""
    read = [one.whole for one in passages]
    read += [words for one in passages for words in (one.rating, one.speaker) if words]
    taken = [span for words in read for span in words.spans()]
    for claim, reply in pairwise(passages):
        if claim.exchange != reply.exchange or claim.role is not Role.CLAIM:
            continue
        start, end = claim.whole.spans()[-1].end, reply.whole.spans()[0].start
        for block in document.blocks:
            inside = start <= block.span.start and block.span.end <= end
            told = block.kind in _TOLD and ends_sentence(block.words.text)
            if inside and told and not any(_meet(block.span, span) for span in taken):
                yield block.words


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
