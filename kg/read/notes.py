"""Tell note text from body text: a block that begins with a note mark defines that note."""

from collections.abc import Iterable
from dataclasses import replace

from kg.model.document import Block, BlockKind
from kg.model.words import Words

_BODY = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)


def mark_notes(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Turn body blocks that begin with a marker into notes with that label."""
    return tuple(_as_note(block) for block in blocks)


def _as_note(block: Block) -> Block:
    runs = block.words.runs
    if block.kind not in _BODY or not runs or runs[0].note is None or not block.words:
        return block
    words = Words(runs[1:]).strip()
    return replace(block, kind=BlockKind.NOTE, label=runs[0].note, words=words)
