"""EPUB: the pages in the order of the spine, whatever their order in the file."""

import io
import zipfile

import pytest

from kg.errors import InputError
from kg.read.registry import read_document

PAGES = {
    "text/b.xhtml": "<html><head><title>2</title></head><p>Fact: It is open.</p></html>",
    "text/a%20b.xhtml": "<html><body><h1>Quay</h1><p>Claim: It is <b>shut</b>.</p></body></html>",
}
CONTAINER = '<container><rootfiles><rootfile full-path="in/book.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><manifest>
<item id="b" href="text/b.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/a%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="cover.svg" media-type="image/svg+xml"/></manifest>
<spine><itemref idref="c"/><itemref idref="a"/><itemref idref="b"/></spine></package>"""


def book(pages: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("in/book.opf", PACKAGE)
        for name, page in pages.items():
            archive.writestr(f"in/{name.replace('%20', ' ')}", page)
    return file.getvalue()


def test_pages_are_read_in_the_order_of_the_spine() -> None:
    document = read_document(book(PAGES), "quay.epub")
    assert document.media_type == "application/epub+zip"
    words = [block.words.text for block in document.blocks]
    assert words == ["Quay", "Claim: It is shut.", "Fact: It is open."]
    (span,) = document.blocks[2].words.spans()
    assert document.text[span.start : span.end] == "Fact: It is open."


def test_a_book_without_its_pages_is_damaged() -> None:
    with pytest.raises(InputError, match="damaged"):
        read_document(book({}), "quay.epub")


def test_a_book_of_images_has_no_text() -> None:
    empty = dict.fromkeys(PAGES, "<html><body><img src='x.png'/></body></html>")
    with pytest.raises(InputError, match="no text"):
        read_document(book(empty), "quay.epub")
