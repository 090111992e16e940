"""The blocks of a text that the graph holds: read again, so that mark-up need not be shown."""

from functools import lru_cache
from typing import Final

from kg.errors import InputError
from kg.model.document import Block, BlockKind
from kg.model.location import Span
from kg.model.words import Run, Words
from kg.read.registry import read_document
from kg.vocab import media

# How a text is read again. What a reader composed of an office document has a line for a block.
_SUFFIXES: Final = {
    media.MARKDOWN: ".md",
    media.HTML: ".html",
    media.EPUB: ".html",
    media.PLAIN: ".txt",
    media.PDF: ".txt",
}
_KEPT: Final = 8  # texts whose blocks stay in memory


@lru_cache(_KEPT)
def blocks_of(text: str, kind: str) -> tuple[Block, ...]:
    """Return the blocks of ``text``, whose media type was ``kind``; offsets count in ``text``."""
    if kind not in _SUFFIXES:
        return _lines(text)
    try:
        document = read_document(text.encode(), f"text{_SUFFIXES[kind]}")
    except (InputError, UnicodeEncodeError):
        return _lines(text)
    return document.blocks if document.text == text else _lines(text)


def _lines(text: str) -> tuple[Block, ...]:
    """Return a block for each line that holds anything."""
    blocks: list[Block] = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            span = Span(start, end)
            words = Words(
                (Run(line.rstrip("\r\n"), Span(start, start + len(line.rstrip("\r\n")))),)
            )
            blocks.append(Block(len(blocks), BlockKind.PARAGRAPH, words, span))
        start = end
    return tuple(blocks)
