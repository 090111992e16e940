"""The blocks of a text that the graph holds: read again, so that mark-up need not be shown."""

from functools import lru_cache
from typing import Final

from kg.errors import InputError
from kg.model.document import Block, BlockKind
from kg.model.location import Span
from kg.model.words import Run, Words
from kg.read.registry import read_document
from kg.vocab import media

_SUFFIXES: Final = {media.MARKDOWN: ".md", media.HTML: ".html"}
_KEPT: Final = 8  # texts whose blocks stay in memory


@lru_cache(_KEPT)
def blocks_of(text: str, kind: str) -> tuple[Block, ...]:
    """Return the blocks of ``text``, whose media type was ``kind``; offsets count in ``text``.

    A text that a reader composed (from a PDF, say) is read as plain text.
    """
    try:
        document = read_document(text.encode(), f"text{_SUFFIXES.get(kind, '.txt')}")
    except (InputError, UnicodeEncodeError):
        return _lines(text)
    return document.blocks if document.text == text else _lines(text)


def _lines(text: str) -> tuple[Block, ...]:
    """A text that cannot be read again is shown line by line."""
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
