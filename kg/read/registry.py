"""Every reader, one line each, and the choice among them."""

import re
from typing import Final

from kg.errors import InputError
from kg.model.document import Document
from kg.read.base import Reader, Sample
from kg.read.decode import Decoded, decode
from kg.read.foreign import FOREIGN
from kg.read.zipped import ZIP_MAGIC

ANY_BID: Final = 0.1  # for what no reader knows
_MOST_BYTES: Final = 32 << 20  # five million letters in any script, with mark-up
_OLE_MAGIC = b"\xd0\xcf\x11\xe0"  # an encrypted Office document, or an old one
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_MARKDOWNS = (".md", ".markdown", ".mdx", ".mkd")
_MARKDOWN = re.compile(
    r"^(?:#{1,6}\s|---\s*$|\s*[*+-]\s|>\s|\|.*\|)|\*\*\S|\]\(|<sup>|^\[\^", re.MULTILINE
)


# Pages that a generator or server fills in: HTML with the tags of its templates.
_TEMPLATES = tuple(".php .njk .liquid .hbs .mustache .ejs .erb .twig .vue .svelte .jsp .j2".split())
_MARKED = re.compile(  # a piece of a page, kept as text, whose mark-up says something
    r"<script\b[^>]{0,200}ld\+json|<\w[^>]{0,400}(?:\bitemtype|\btypeof)\s*=", re.I
)
_ELEMENT = re.compile(r"<(?:p|div|h[1-6]|li|section|article|main)\b", re.I)


def _bid_html(sample: Sample) -> float:
    head = sample.text
    if _HTML.search(head[:1024]):
        return 0.95
    if sample.suffix in _TEMPLATES and _ELEMENT.search(head):
        return 0.9
    if sample.suffix not in _MARKDOWNS and _MARKED.search(head):
        return 0.7
    return 0.9 if sample.suffix in (".html", ".htm", ".xhtml") and "<" in head else 0.0


def _bid_markdown(sample: Sample) -> float:
    if sample.suffix in _MARKDOWNS:
        return 0.92
    if sample.suffix in (".rst", ".rest"):  # much of it looks alike
        return 0.92
    return 0.5 if _MARKDOWN.search(sample.text) else 0.0


def _bid_plain(sample: Sample) -> float:
    return 0.6 if sample.suffix in (".txt", ".text") else ANY_BID


def _bid_pdf(sample: Sample) -> float:
    return 1.0 if b"%PDF-" in sample.head[:1024] else 0.0


def _bid_docx(sample: Sample) -> float:
    if "word/document.xml" in sample.members:
        return 1.0
    packed = sample.head.startswith((ZIP_MAGIC, _OLE_MAGIC))
    return 0.9 if packed and sample.suffix == ".docx" else 0.0


def _bid_epub(sample: Sample) -> float:
    if b"mimetypeapplication/epub+zip" in sample.head:
        return 1.0
    packed = sample.head.startswith(ZIP_MAGIC) and sample.suffix == ".epub"
    return 0.9 if packed or "META-INF/container.xml" in sample.members else 0.0


def _bid_odt(sample: Sample) -> float:
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in sample.head[:200]:
        return 1.0
    packed = "content.xml" in sample.members and sample.suffix == ".odt"
    return 0.9 if packed else 0.0


def _text(raw: bytes, name: str) -> Decoded:
    """Decode what may be a document: nothing of a size that no document has is taken apart."""
    if len(raw) > _MOST_BYTES:
        raise InputError(
            f"{name} has {len(raw) >> 20} MiB; no text of more than {_MOST_BYTES >> 20} is read.",
            "Give it in parts, or as a table or feed.",
        )
    return decode(raw, name)


def _markdown(raw: bytes, name: str) -> Document:
    from kg.read.markdown import read_markdown

    return read_markdown(_text(raw, name), name)


def _html(raw: bytes, name: str) -> Document:
    from kg.read.html import read_html

    return read_html(_text(raw, name), name)


def _plain(raw: bytes, name: str) -> Document:
    from kg.read.plain import read_plain

    return read_plain(_text(raw, name), name)


def _pdf(raw: bytes, name: str) -> Document:
    from kg.read.pdf.read import read_pdf

    return read_pdf(raw, name)


def _docx(raw: bytes, name: str) -> Document:
    from kg.read.docx.read import read_docx

    return read_docx(raw, name)


def _epub(raw: bytes, name: str) -> Document:
    from kg.read.epub import read_epub

    return read_epub(raw, name)


def _odt(raw: bytes, name: str) -> Document:
    from kg.read.odt.read import read_odt

    return read_odt(raw, name)


READERS: Final = (
    Reader("html", (".html", ".htm", ".xhtml"), _bid_html, _html),
    Reader("markdown", _MARKDOWNS, _bid_markdown, _markdown),
    Reader("plain text", (".txt", ".text"), _bid_plain, _plain),
    Reader("pdf", (".pdf",), _bid_pdf, _pdf),
    Reader("docx", (".docx",), _bid_docx, _docx),
    Reader("epub", (".epub",), _bid_epub, _epub),
    Reader("odt", (".odt",), _bid_odt, _odt),
    *FOREIGN,
)
DOCUMENT_SUFFIXES: Final = frozenset(suffix for reader in READERS for suffix in reader.suffixes)


def read_document(raw: bytes, name: str) -> Document:
    """Read one file with the reader that bids most.

    Raises ``InputError`` when the bytes are empty, no reader knows them, or its reader cannot
    read them.
    """
    sample = Sample(name, raw)
    return max(READERS, key=lambda reader: reader.bid(sample)).read(raw, name)
