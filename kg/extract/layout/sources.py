"""Lists of sources under "Sources:", and the passage that each of them is for."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.layout.labels import LabelRole, match_label, names_sources
from kg.model.claim import Passage, Role
from kg.model.document import Block, BlockKind
from kg.model.words import Words

_DEEPEST = 6  # a list that no heading begins ends at any heading
_READ = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.DEFINITION)


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """The words of one entry, its block, and the number of the passage it is for, if any."""

    words: Words
    block: int
    passage: int | None


def source_entries(blocks: Sequence[Block], passages: Sequence[Passage]) -> tuple[SourceEntry, ...]:
    """Return what stands under headings such as "Sources", up to the next heading or label.

    Headings below that of the list ("Data on rents") part it and do not end it. A list is for the
    reply above it when one exchange alone stands between it and the heading or list before it;
    after several exchanges it is for the whole document.
    """
    covered = {run.block for passage in passages for run in passage.whole.runs}
    found: list[SourceEntry] = []
    since, listing, passage, level = 0, False, None, 0
    headings: dict[int, int] = {}
    for block in blocks:
        label = match_label(block.words.text, (LabelRole.ENDING,))
        if label is not None and names_sources(label) and (label.closed or _is_heading(block)):
            rest = block.words.slice(label.text_start).strip()
            level = block.level if _is_heading(block) else _DEEPEST
            above = [start for depth, start in headings.items() if depth < level]
            passage = _above(passages, max([since, *above]), block.span.start)
            listing, since = not rest, block.span.start
            if rest:
                found.append(SourceEntry(rest, block.ordinal, passage))
        elif listing and block.kind in _READ and block.ordinal not in covered:
            found.append(SourceEntry(block.words, block.ordinal, passage))
        elif listing and _is_heading(block) and block.level > level:
            continue
        elif _is_heading(block) or block.ordinal in covered:
            listing = False
            if _is_heading(block):
                headings[block.level] = block.span.start
    return tuple(found)


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def _above(passages: Sequence[Passage], since: int, here: int) -> int | None:
    between = [
        (number, passage)
        for number, passage in enumerate(passages)
        if any(since <= span.start < here for span in passage.whole.spans()[:1])
    ]
    replies = [number for number, passage in between if passage.role is Role.REPLY]
    one = len({passage.exchange for _, passage in between}) == 1
    return replies[-1] if replies and one else None
