"""PDF to a Document: the exact text is the text as extracted, a form feed between pages.

Headers, footers and page numbers stand in the exact text, but in no block; notes at the foot of
a page are notes wherever the paragraph around them goes on.
"""

from collections.abc import Iterator, Sequence

from kg.model.document import Document
from kg.model.location import Location, Notice, Span
from kg.read.composed import composed
from kg.read.notes import mark_notes
from kg.read.pdf.blocks import blocks_of
from kg.read.pdf.letters import REPLACEMENT
from kg.read.pdf.line import Page
from kg.read.pdf.pages import open_pdf
from kg.read.pdf.writing import PageWriter
from kg.vocab.media import PDF

_UNREADABLE_SHARE = 0.05


def read_pdf(raw: bytes, name: str) -> Document:
    """Read a PDF. Raises ``InputError`` when it is damaged, encrypted, or has no text."""
    opened = open_pdf(raw, name)
    writer = PageWriter()
    pages = tuple(writer.page(page) for page in opened.pages)
    decoded = composed("".join(writer.parts), raw)
    title = dict(opened.metadata).get("title", "")
    return Document(
        name=name,
        text=decoded.text,
        sha256=decoded.sha256,
        source_sha256=decoded.source_sha256,
        media_type=PDF,
        blocks=mark_notes(blocks_of(decoded.text, pages)),
        language=opened.language,
        title=title if title and title.casefold() in _flat(decoded.text) else None,
        metadata=opened.metadata,
        notices=tuple(_notices(decoded.text, pages)),
    )


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())


def _notices(text: str, pages: Sequence[Page]) -> Iterator[Notice]:
    empty = [str(page.number) for page in pages if not page.items]
    if empty:
        message = f"No text on page {', '.join(empty)}: an image, perhaps, or an empty page."
        yield Notice("page-without-text", message)
    for page in pages:
        if page.unseen:
            message = f"{page.unseen} white letters on page {page.number} were not read."
            yield Notice("white-letters", message)
    if text.count(REPLACEMENT) > _UNREADABLE_SHARE * len(text):
        message = "Many letters have no code in this PDF; text recognition (OCR) may read more."
        yield Notice("unreadable-letters", message, Location((Span(0, len(text)),)))
