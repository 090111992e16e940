"""Every reader, one line each, and the choice among them."""

import re
from typing import Final

from kg.errors import InputError
from kg.model.document import Document
from kg.read.base import Reader, Sample, sample_of
from kg.read.decode import Decoded, decode

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_MARKDOWN = re.compile(
    r"^(?:#{1,6}\s|---\s*$|\s*[*+-]\s|>\s|\|.*\|)|\*\*\S|\]\(|<sup>|^\[\^", re.MULTILINE
)


def _bid_html(sample: Sample) -> float:
    head = sample.text
    if _HTML.search(head[:1024]):
        return 0.95
    return 0.9 if sample.suffix in (".html", ".htm", ".xhtml") and "<" in head else 0.0


def _bid_markdown(sample: Sample) -> float:
    if sample.suffix in (".md", ".markdown", ".mdx", ".mkd"):
        return 0.92
    return 0.5 if _MARKDOWN.search(sample.text) else 0.0


def _bid_plain(sample: Sample) -> float:
    return 0.6 if sample.suffix in (".txt", ".text") else 0.1


def _markdown(decoded: Decoded, name: str) -> Document:
    from kg.read.markdown import read_markdown

    return read_markdown(decoded, name)


def _html(decoded: Decoded, name: str) -> Document:
    from kg.read.html import read_html

    return read_html(decoded, name)


def _plain(decoded: Decoded, name: str) -> Document:
    from kg.read.plain import read_plain

    return read_plain(decoded, name)


READERS: Final = (
    Reader("html", _bid_html, _html),
    Reader("markdown", _bid_markdown, _markdown),
    Reader("plain text", _bid_plain, _plain),
)


def read_document(raw: bytes, name: str) -> Document:
    """Read one file with the reader that bids most.

    Raises ``InputError`` when the bytes are empty or binary, or no reader bids.
    """
    decoded = decode(raw, name)
    sample = sample_of(name, raw)
    reader = max(READERS, key=lambda candidate: candidate.bid(sample))
    if reader.bid(sample) <= 0:
        raise InputError(f"No reader knows what {name} is.", "Convert it to Markdown or HTML.")
    return reader.read(decoded, name)
