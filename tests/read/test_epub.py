"""EPUB: the pages in the order of the spine, whatever their order in the file."""

import io
import zipfile

import pytest

from kg.errors import InputError
from kg.model.document import BlockKind
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


def book(pages: dict[str, str], package: str = PACKAGE) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("in/book.opf", package)
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


NOTED = {
    "text/b.xhtml": '<html><body><aside epub:type="footnote" id="f2"><p>2. Ibid., p. 4.</p></aside>'
    '<section epub:type="endnotes"><ol><li id="n1">Quay Board, Depths, 2015.</li></ol></section>'
    "<aside><p>Read our other books.</p></aside></body></html>",
    "text/a%20b.xhtml": "<html><head><title>Chapter</title></head><body><p>It is deep."
    '<a epub:type="noteref" href="b.xhtml#n1">1</a> It is cold.<a href="b.xhtml#f2">2</a> See '
    'the <a href="b.xhtml">notes</a> and <a href="https://quay.example/b.xhtml#n1">a page</a>.</p>'
    "</body></html>",
}
ABOUT = """<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Tales of the quay</dc:title>{creator}
<dc:date>2016-02-03</dc:date><dc:publisher>Quay Press</dc:publisher></metadata>"""


@pytest.mark.parametrize("creator", ["", "<dc:creator>Quay Board</dc:creator>"])
def test_marks_find_their_notes_on_other_pages_and_the_book_says_what_it_is(creator: str) -> None:
    package = PACKAGE.replace("<manifest>", ABOUT.format(creator=creator) + "<manifest>")
    document = read_document(book(NOTED, package), "quay.epub")
    said = [(block.kind, block.label, block.words.text) for block in document.blocks]
    assert said == [
        (BlockKind.PARAGRAPH, None, "It is deep. It is cold. See the notes and a page."),
        (BlockKind.NOTE, "2", "Ibid., p. 4."),
        (BlockKind.NOTE, "1", "Quay Board, Depths, 2015."),
    ]
    words = document.blocks[0].words
    assert [run.note for _, run in words.markers()] == ["1", "2"]
    outside = [href for _, _, href in words.links() if not href.startswith("#")]
    assert outside == ["https://quay.example/b.xhtml#n1"]
    assert document.title == "Tales of the quay"
    assert document.described("date") == "2016-02-03"
    assert document.described("author") == ("Quay Board" if creator else None)
    assert document.described("publisher") == (None if creator else "Quay Press")
