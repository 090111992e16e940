"""Lists of sources under "Sources:", and the passage that each of them is for."""

from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass

from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import names_sources
from kg.extract.layout.labels import match_label
from kg.model.claim import Passage, Role
from kg.model.document import Block, BlockKind
from kg.model.words import Words

_DEEPEST = 6  # a list that no heading begins ends at any heading
_READ = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.DEFINITION)


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """The words of one entry, its block, and the number of the passage it is for, if any.

    ``line``: the entry stands behind the label, on its line ("Source: Harbour Board").
    """

    words: Words
    block: int
    passage: int | None
    line: bool = False


def source_entries(blocks: Sequence[Block], passages: Sequence[Passage]) -> tuple[SourceEntry, ...]:
    """Return what stands under headings such as "Sources", up to the next heading or label.

    Headings below that of the list ("Data on rents") part it and do not end it. A list is for the
    reply above it when one exchange alone stands between it and the heading before it that is
    higher, or the list that is as high; after several exchanges it is for the whole document. A
    line right between a reply and the next exchange is for that reply.
    """
    covered = {run.block for passage in passages for run in passage.whole.runs}
    found, starts = list[SourceEntry](), _starts(passages)
    listing, passage, level = False, None, 0
    headings: dict[int, int] = {}
    lists: dict[int, int] = {}
    for at, block in enumerate(blocks):
        label = match_label(block.words.text, (LabelRole.ENDING,))
        if label is not None and names_sources(label) and (label.closed or _is_heading(block)):
            rest = block.words.slice(label.text_start).strip()
            level = block.level if _is_heading(block) else _DEEPEST
            above = [start for depth, start in headings.items() if depth < level]
            above += [start for depth, start in lists.items() if depth <= level]
            since = max(above, default=0)
            line = bool(rest) and not _is_heading(block)
            passage = _above(passages, starts, since, block.span.start, line=line)
            if line and passage is None and _is_amid(blocks, at, covered):
                passage = _last_reply(passages, starts, block.span.start)
            listing, lists[level] = not rest, block.span.start
            if rest:
                found.append(SourceEntry(rest, block.ordinal, passage, line=line))
        elif listing and block.kind in _READ and block.ordinal not in covered:
            found.append(SourceEntry(block.words, block.ordinal, passage))
        elif listing and _is_heading(block) and block.level > level:
            continue
        elif _is_heading(block) or block.ordinal in covered:
            listing = False
            if _is_heading(block):
                headings[block.level] = block.span.start
    return tuple(found)


def _is_amid(blocks: Sequence[Block], at: int, covered: Container[int]) -> bool:
    """Tell whether passages stand right above and, before any heading, below."""
    if at == 0 or blocks[at - 1].ordinal not in covered:
        return False
    for block in blocks[at + 1 :]:
        if block.ordinal in covered or _is_heading(block):
            return block.ordinal in covered
    return False


def _last_reply(
    passages: Sequence[Passage], starts: Sequence[tuple[int, int]], here: int
) -> int | None:
    """Return the passage that begins last before a place, if it is a reply."""
    number = starts[bisect_left(starts, (here,)) - 1][1]
    return number if passages[number].role is Role.REPLY else None


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def _starts(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Return where each passage begins, with its number, in the order of the text."""
    first = ((passage.whole.spans()[:1], number) for number, passage in enumerate(passages))
    return sorted((span.start, number) for spans, number in first for span in spans)


def _above(
    passages: Sequence[Passage],
    starts: Sequence[tuple[int, int]],
    since: int,
    here: int,
    *,
    line: bool,
) -> int | None:
    """Return the reply above, or, for a ``line`` below a claim without one, the claim."""
    between = starts[bisect_left(starts, (since,)) : bisect_left(starts, (here,))]
    numbers = [number for _, number in between]
    replies = sorted(number for number in numbers if passages[number].role is Role.REPLY)
    one = len({passages[number].exchange for number in numbers}) == 1
    if line and numbers and passages[numbers[-1]].role is Role.CLAIM:
        return numbers[-1]
    return replies[-1] if replies and one else None
