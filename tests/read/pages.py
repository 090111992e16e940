"""Reads small pages, and says what every reader promises of its document."""

from kg.extract.layout.passages import find_passages
from kg.model.document import BlockKind, Document
from kg.read.registry import read_document


def read(text: str, suffix: str) -> Document:
    return read_document(text.encode("utf-8"), f"page.{suffix}")


def passages(text: str, suffix: str) -> list[tuple[str, str]]:
    """Return the role and the words of each passage of a page."""
    return [(one.role.value, one.words.text) for one in find_passages(read(text, suffix))]


def texts(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [b.words.text for b in document.blocks if b.words and kind in (None, b.kind)]


def keeps_its_places(document: Document) -> bool:
    """Tell whether every run as long as its span is the raw text there, and blocks count."""
    for ordinal, block in enumerate(document.blocks):
        if block.ordinal != ordinal or any(run.block != ordinal for run in block.words.runs):
            return False
        for run in block.words.runs:
            raw = document.text[run.span.start : run.span.end]
            exact = len(raw) == len(run.text)
            if exact and not run.text.isspace() and raw.split() != run.text.split():
                return False
    return True
