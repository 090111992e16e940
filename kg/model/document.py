"""A document as read: blocks with their places in one exact text."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from kg.model.location import Notice, Span
from kg.model.words import Words


class BlockKind(StrEnum):
    """What a reader can tell about a block without understanding it."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    TERM = "term"
    DEFINITION = "definition"
    TABLE = "table"
    NOTE = "note"
    RULE = "rule"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell; ``above`` repeats one that spans several rows, in those below its own."""

    words: Words
    span: Span
    header: bool = False
    columns: int = 1
    above: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One table row, with the span of its line or element."""

    cells: tuple[Cell, ...]
    span: Span
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``rows`` include the header rows (those whose cells are all ``header``)."""

    rows: tuple[Row, ...]
    caption: Words | None = None


RATING: Final = "rating"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document.

    ``ordinal`` counts blocks from 0 and equals the ``block`` of its runs. ``level`` is the depth
    of a heading or list item. ``label`` is the number or name of a note or item, or ``RATING``
    where the words are those of a tag that rates what stands in it. ``groups`` are
    the enclosing cards, lists and section elements, outermost first: a passage ends where its
    innermost group ends.
    """

    ordinal: int
    kind: BlockKind
    words: Words
    span: Span
    level: int = 0
    label: str | None = None
    table: Table | None = None
    page: int | None = None
    groups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Retrieval:
    """From which address (where redirects ended) a text was fetched, and when, in UTC."""

    url: str
    on: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """One exact text and the blocks read from it.

    ``sha256`` is that of the UTF-8 text, ``source_sha256`` that of the bytes it was read from.
    ``metadata`` holds what the file says of itself (front matter, meta elements), lower-case keys.
    """

    name: str
    text: str
    sha256: str
    source_sha256: str
    media_type: str
    blocks: tuple[Block, ...]
    language: str | None = None
    title: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()
    retrieved: Retrieval | None = None

    def described(self, *names: str) -> str | None:
        """Return the first metadata value among ``names``, or ``None``."""
        known = dict(self.metadata)
        return next((known[name] for name in names if known.get(name)), None)

    def fetched(self, retrieval: Retrieval | None) -> "Document":
        """Return the document as it was fetched; its address is what it says, or else that."""
        if retrieval is None:
            return self
        metadata = (("url", retrieval.url), *self.metadata)
        return replace(self, retrieved=retrieval, metadata=metadata)
