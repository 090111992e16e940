"""From lines to passages: which lines are a claim, which a reply, and which belong together.

Labels are text to trust only as far as the layout bears them out: a claim label begins an
exchange, reply labels answer the claim before them, or after them where the page prints every
reply first. What has no label is read only where the claims around it have one.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from kg.extract.layout.labels import LabelRole, names_sources
from kg.extract.layout.lines import Line, ends_sentence, lines_of
from kg.extract.layout.marks import Mark, as_verdicts, find_marks, replies_before
from kg.extract.layout.speakers import split_speaker
from kg.extract.layout.tables import table_passages
from kg.extract.layout.unlabelled import without_number
from kg.model.claim import Passage, Role
from kg.model.document import Block, BlockKind, Document
from kg.model.words import Words, join

_UNLABELLED_REPLY = 0.8


_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Part:
    """A role and the lines (the first with its label) that make up one passage."""

    role: Role
    lines: tuple[Line, ...]
    confidence: float = 1.0
    reason: str = ""
    rating: Words | None = None


def find_passages(document: Document) -> tuple[Passage, ...]:
    """Return every claim and reply of the document in reading order, numbered by exchange."""
    groups: list[tuple[Passage, ...]] = []
    segment: list[Block] = []
    for block in document.blocks:
        found = table_passages(block) if block.kind is BlockKind.TABLE else []
        if found:
            groups += [*_running_text(segment), *found]
            segment = []
        else:
            segment.append(block)
    groups += _running_text(segment)
    numbered = (
        replace(passage, exchange=exchange)
        for exchange, group in enumerate(groups)
        for passage in group
        if passage.words
    )
    return tuple(sorted(numbered, key=_reading_order))


def _running_text(blocks: Sequence[Block]) -> list[tuple[Passage, ...]]:
    parts = _exchanges(as_verdicts(lines_of(blocks)))
    return [tuple(_passage(part) for part in exchange) for exchange in parts]


def _reading_order(passage: Passage) -> tuple[int, int]:
    spans = passage.whole.spans()
    return (spans[0].start if spans else 0, passage.exchange)


# -- exchanges -----------------------------------------------------------------------------------


def _exchanges(lines: Sequence[Line]) -> Iterator[tuple[_Part, ...]]:
    marks = find_marks(lines)
    claims = [mark for mark in marks if mark.role is LabelRole.CLAIM]
    replies = [mark for mark in marks if mark.role is LabelRole.REPLY]
    if not claims:
        return
    if parts := replies_before(marks):
        yield from _reply_first_exchanges(lines, marks, parts)
        return
    for position, mark in enumerate(marks):
        if mark.role is LabelRole.CLAIM:
            answers = _answers(lines, marks, position)
            yield tuple(_exchange(lines, mark, answers, marks, labelled=bool(replies)))


def _answers(lines: Sequence[Line], marks: Sequence[Mark], position: int) -> list[Mark]:
    """Return the replies after a claim; one below a new heading answers something else."""
    first = position + 1
    if first < len(marks) and marks[first].role is LabelRole.RATING:
        first += 1
    found: list[Mark] = []
    for mark in takewhile(lambda mark: mark.role is LabelRole.REPLY, islice(marks, first, None)):
        if found and _heading_between(lines, found[-1].index, mark.index):
            break
        found.append(mark)
    return found


def _heading_between(lines: Sequence[Line], first: int, last: int) -> bool:
    """Tell whether a heading without a label, higher than the last line's own, lies between."""
    own = lines[last].block
    limit = own.level if own.kind is BlockKind.HEADING else _DEEPEST + 1
    return any(
        line.block.kind is BlockKind.HEADING and line.label is None and line.block.level < limit
        for line in lines[first + 1 : last]
    )


def lonely_replies(document: Document, passages: Sequence[Passage]) -> tuple[Words, ...]:
    """Return the labels of replies that answer no claim and so were not read."""
    read = [span for passage in passages for span in passage.whole.spans()]
    lines = as_verdicts(lines_of(document.blocks))
    found = []
    for mark in find_marks(lines):
        label = lines[mark.index].label
        if mark.role is LabelRole.REPLY and label is not None and label.closed:
            words = lines[mark.index].words.slice(label.start, label.text_start).strip()
            if not any(one.covers(span) for span in words.spans() for one in read):
                found.append(words)
    return tuple(found)


def _rating(marks: Sequence[Mark], claim: Mark) -> Mark | None:
    """Return the rating that follows a claim at once."""
    after = bisect_right(marks, claim.index, key=lambda mark: mark.index)
    rated = after < len(marks) and marks[after].role is LabelRole.RATING
    return marks[after] if rated else None


def _exchange(
    lines: Sequence[Line],
    claim: Mark,
    answers: Sequence[Mark],
    marks: Sequence[Mark],
    *,
    labelled: bool,
) -> Iterator[_Part]:
    extent = _extent(lines, claim, marks)
    first = _own_lines(extent)
    rated = _rating(marks, claim)
    rating = lines[rated.index].rest if rated else None
    if answers:
        yield _Part(Role.CLAIM, tuple(extent), claim.certain, claim.reason, rating)
        for answer in answers:
            yield _Part(Role.REPLY, tuple(_extent(lines, answer, marks)))
        return
    body = extent[first:] + (_extent(lines, rated, marks)[1:] if rated else [])
    if body and (rated or not labelled or lines[claim.index].emphatic):
        yield _Part(Role.CLAIM, tuple(extent[:first]), claim.certain, claim.reason, rating)
        reason = (
            "The text that follows the claim under the same heading, without a label of its own."
        )
        yield _Part(Role.REPLY, tuple(body), _UNLABELLED_REPLY, reason)
    else:
        yield _Part(Role.CLAIM, tuple(extent), claim.certain, claim.reason, rating)


def _reply_first_exchanges(
    lines: Sequence[Line], marks: Sequence[Mark], parts: int
) -> Iterator[tuple[_Part, ...]]:
    """Yield a claim with the reply above it, and what goes on with the reply below it."""
    spoken = [mark for mark in marks if mark.role in (LabelRole.CLAIM, LabelRole.REPLY)]
    for first in range(0, len(spoken), parts + 1):
        reply, claim, *more = spoken[first : first + parts + 1]
        rest = _extent(lines, claim, marks)
        own = _own_lines(rest)
        below = [line for mark in more for line in _unlabelled(_extent(lines, mark, marks))]
        yield (
            _Part(Role.CLAIM, tuple(rest[:own])),
            _Part(Role.REPLY, (*_extent(lines, reply, marks), *rest[own:], *below)),
        )


def _unlabelled(extent: Sequence[Line]) -> Iterator[Line]:
    first, *rest = extent
    if first.rest:
        yield replace(first, words=first.rest, label=None)
    yield from rest


def _own_lines(extent: Sequence[Line]) -> int:
    """Return how many lines are the claim itself: its block, and the next when a label is alone."""
    first = extent[0]
    own = 1
    bold = first.emphatic and bool(first.rest)
    while own < len(extent) and extent[own].block is first.block:
        if bold and not extent[own].emphatic:
            return own
        own += 1
    if not first.rest and own < len(extent):
        block = extent[own].block
        while own < len(extent) and extent[own].block is block:
            own += 1
    return own


def _extent(lines: Sequence[Line], mark: Mark, marks: Sequence[Mark]) -> list[Line]:
    """Return the lines from a mark to where its passage ends."""
    after = bisect_right(marks, mark.index, key=lambda other: other.index)
    stop = marks[after].index if after < len(marks) else len(lines)
    start = lines[mark.index]
    heading = start.block.kind is BlockKind.HEADING
    found = [start]
    for line in lines[mark.index + 1 : stop]:
        if line.block.groups[: len(start.block.groups)] != start.block.groups:
            break
        if line.block.kind is BlockKind.HEADING and (
            not heading or line.block.level <= start.block.level
        ):
            break
        if not names_sources(line.label):
            found.append(line)
    return found


# -- passages -------------------------------------------------------------------------------------


def _passage(part: _Part) -> Passage:
    first = part.lines[0]
    label = first.label if _is_own_label(first, part.role) else None
    text_lines = [line for line in part.lines if line.block.kind is not BlockKind.TABLE]
    pieces = [(line.block, line.words) for line in text_lines]
    if label is not None:
        pieces[0] = (first.block, first.rest)
    elif part.role is Role.CLAIM:
        pieces[0] = (first.block, without_number(first.words))
    words, speaker = split_speaker(_rejoined(pieces)) if part.role is Role.CLAIM else (
        _rejoined(pieces),
        None,
    )  # fmt: skip
    if speaker is None and label is not None and label.party:
        at = first.words.text.find(label.party)
        speaker = first.words.slice(at, at + len(label.party))
    rating = part.rating
    if label is not None and label.role is LabelRole.VERDICT:
        rating = first.words.slice(label.start, label.start + len(label.printed))
    return Passage(
        role=part.role,
        label=label.printed if label else "",
        words=words,
        whole=_rejoined([(line.block, line.words) for line in part.lines]),
        exchange=0,
        tables=tuple(line.block for line in part.lines if line.block.kind is BlockKind.TABLE),
        speaker=speaker,
        confidence=part.confidence,
        reason=part.reason,
        rating=rating,
    )


def _is_own_label(line: Line, role: Role) -> bool:
    """A verdict at the start of a reply ("False. …") is part of its words, not its label."""
    if line.label is None:
        return False
    return role is Role.CLAIM or line.label.role in (LabelRole.REPLY, LabelRole.RATING)


def _rejoined(pieces: Sequence[tuple[Block, Words]]) -> Words:
    """Join pieces: by a line break, or a space where a page foot cut a sentence in two."""
    kept = [(block, words) for block, words in pieces if words]
    if not kept:
        return Words()
    block, whole = kept[0]
    for next_block, words in kept[1:]:
        cut = next_block.ordinal > block.ordinal + 1 or next_block.page != block.page
        separator = " " if cut and not ends_sentence(whole.text) else "\n"
        whole = join((whole, words), separator)
        block = next_block
    return whole
