"""Notes of several paragraphs are one note each: what stands in one element belongs together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model.document import Block, BlockKind
from kg.model.location import Span
from kg.model.words import join


def whole_notes(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, the paragraphs of one note as lines of one block.

    A group tells where a note begins and ends; two notes under one label remain two.
    """
    last: Block | None = None
    for block in blocks:
        if last is not None and _goes_on(last, block):
            words = join((last.words, block.words), "\n")
            last = replace(last, words=words, span=Span(last.span.start, block.span.end))
            continue
        if last is not None:
            yield last
        last = block
    if last is not None:
        yield last


def _goes_on(last: Block, block: Block) -> bool:
    both = last.kind is BlockKind.NOTE and block.kind is BlockKind.NOTE
    same = last.label == block.label and last.groups == block.groups and last.page == block.page
    return both and same and bool(block.label and block.groups)
