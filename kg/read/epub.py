"""EPUB to a Document: its pages in reading order are one HTML text, read as HTML."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from typing import Final
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
_HREF = re.compile(
    r"""(?P<before>\shref\s*=\s*["'])(?P<path>[^"'#:?]*)(?P<part>#[^"']*)?(?=["'])"""
)
# What the package says of the book (Dublin Core), by the names that pages use for it.
_SAID: Final = {
    "creator": "author", "date": "date", "publisher": "publisher", "language": "lang",
    "description": "description",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Book:
    """The pages in reading order, links between them as places within, and what the book says."""

    pages: tuple[str, ...]
    title: str | None
    metadata: tuple[tuple[str, str], ...]


def read_epub(raw: bytes, name: str) -> Document:
    """Read a book. Raises ``InputError`` when it is locked, damaged, or has no text."""
    check_zip(raw, name)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            book = _book(archive, name)
    except _BROKEN as error:
        raise InputError(
            f"{name} is damaged or locked: its pages cannot be read.", "Fetch the file once more."
        ) from error
    read = read_html(composed("\n".join(book.pages), raw), name)
    language = dict(book.metadata).get("lang") or read.language
    document = replace(
        read, media_type=EPUB, title=book.title or read.title, language=language,
        metadata=(*read.metadata, *book.metadata),
    )  # fmt: skip
    if not document.blocks:
        raise InputError(f"{name} holds no text.", "A book made of images needs OCR first.")
    return document


def _book(archive: zipfile.ZipFile, name: str) -> _Book:
    """Read the pages in the order of the spine (EPUB 3.3, section 5.7), and the metadata."""
    path = ET.fromstring(archive.read(_CONTAINER)).findall(".//{*}rootfile")[0].attrib["full-path"]
    package = ET.fromstring(archive.read(path))
    places = list(_places(package, posixpath.dirname(path)))
    raw = {place: archive.read(place) for place in places}
    pages = (
        _within(decode(page, name).text, place, raw) for place, page in raw.items() if page.strip()
    )
    said = dict(_said(package))
    if "author" in said:
        said.pop("publisher", None)  # a house prints the words of others
    return _Book(tuple(pages), said.pop("title", None), tuple(said.items()))


def _places(package: ET.Element, folder: str) -> Iterator[str]:
    items = {item.attrib["id"]: item.attrib for item in package.findall(".//{*}item")}
    for reference in package.findall(".//{*}itemref"):
        item = items[reference.attrib["idref"]]
        if item.get("media-type") in _PAGES:
            yield posixpath.join(folder, unquote(item["href"]))


def _within(text: str, page: str, pages: Container[str]) -> str:
    """Return a page with its links to pages of the book as links within one text."""

    def placed(link: re.Match[str]) -> str:
        path = unquote(link["path"])
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
        if target not in pages:
            return link[0]
        return f"{link['before']}{link['part'] or '#' + posixpath.basename(target)}"

    return _HREF.sub(placed, text)


def _said(package: ET.Element) -> Iterator[tuple[str, str]]:
    for element in package.findall("./{*}metadata/{http://purl.org/dc/elements/1.1/}*"):
        name = element.tag.rpartition("}")[2]
        words = " ".join("".join(element.itertext()).split())
        if words and (name == "title" or name in _SAID):
            yield _SAID.get(name, name), words
