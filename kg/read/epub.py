"""EPUB to a Document: its pages in reading order are one HTML text, read as HTML."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from kg.errors import InputError
from kg.model.document import Document
from kg.read.composed import composed
from kg.read.decode import decode
from kg.read.html import read_html
from kg.read.zipped import check_zip
from kg.vocab.media import EPUB

_CONTAINER = "META-INF/container.xml"
_BROKEN = (
    ET.ParseError, LookupError, RuntimeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_PAGES = frozenset({"application/xhtml+xml", "text/html"})


def read_epub(raw: bytes, name: str) -> Document:
    """Read a book. Raises ``InputError`` when it is locked, damaged, or has no text."""
    check_zip(raw, name)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            pages = list(_pages(book))
    except _BROKEN as error:
        raise InputError(
            f"{name} is damaged or locked: its pages cannot be read.", "Fetch the file once more."
        ) from error
    text = "\n".join(decode(page, name).text for page in pages if page.strip())
    document = replace(read_html(composed(text, raw), name), media_type=EPUB)
    if not document.blocks:
        raise InputError(f"{name} holds no text.", "A book made of images needs OCR first.")
    return document


def _pages(book: zipfile.ZipFile) -> Iterator[bytes]:
    """Yield the pages in the order of the spine (EPUB 3.3, section 5.7)."""
    path = ET.fromstring(book.read(_CONTAINER)).findall(".//{*}rootfile")[0].attrib["full-path"]
    package = ET.fromstring(book.read(path))
    items = {item.attrib["id"]: item.attrib for item in package.findall(".//{*}item")}
    for reference in package.findall(".//{*}itemref"):
        item = items[reference.attrib["idref"]]
        if item.get("media-type") in _PAGES:
            yield book.read(posixpath.join(posixpath.dirname(path), unquote(item["href"])))
