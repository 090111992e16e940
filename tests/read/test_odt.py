"""OpenDocument texts: headings, lists, tables, notes, links; what is not printed is not read.

The documents speak of a harbour board and a ferry league that do not exist.
"""

import io
import zipfile

import pytest

from kg.build.pipeline import read_record
from kg.errors import InputError
from kg.model.document import BlockKind, Document
from kg.read.registry import read_document

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{iri}"'
    for prefix, iri in {
        "office": f"{_OASIS}:office:1.0", "style": f"{_OASIS}:style:1.0",
        "text": f"{_OASIS}:text:1.0", "table": f"{_OASIS}:table:1.0",
        "draw": f"{_OASIS}:drawing:1.0", "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink", "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)  # fmt: skip
STYLES = """<office:automatic-styles>
<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="BI" style:parent-style-name="B">
 <style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="P1" style:parent-style-name="Title"/>
<style:style style:name="H"><style:text-properties text:display="none"/></style:style>
</office:automatic-styles>"""


def package(body: str, manifest: str = "<m/>", meta: str = "") -> bytes:
    story = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:c {SPACES}>{STYLES}{story}</office:c>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("meta.xml", f"<office:m {SPACES}>{meta}</office:m>")
    return made.getvalue()


def read(body: str, meta: str = "") -> Document:
    return read_document(package(body, meta=meta), "quay")


NOTE = """<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Harbour Board, Minutes, 4 March 2019.</text:p></text:note-body>
</text:note>"""


def test_titles_headings_lists_and_quotations() -> None:
    document = read(
        '<text:p text:style-name="P1">The East Quay</text:p>'
        '<text:h text:outline-level="2">Berths</text:h>'
        "<text:list><text:list-item><text:p>One.</text:p><text:p>Still one.</text:p>"
        "<text:list><text:list-item><text:p>Two.</text:p></text:list-item></text:list>"
        "</text:list-item></text:list>"
        '<text:p text:style-name="Quotations">So they say.</text:p>'
    )
    assert [(block.kind, block.level, block.words.text) for block in document.blocks] == [
        (BlockKind.HEADING, 1, "The East Quay"),
        (BlockKind.HEADING, 2, "Berths"),
        (BlockKind.ITEM, 1, "One."),
        (BlockKind.PARAGRAPH, 1, "Still one."),
        (BlockKind.ITEM, 2, "Two."),
        (BlockKind.QUOTE, 0, "So they say."),
    ]


def test_styles_are_inherited_and_spaces_kept_as_written() -> None:
    document = read(
        '<text:p>A <text:span text:style-name="BI">bold\n  one</text:span><text:s text:c="2"/>and'
        "<text:line-break/>more<text:tab/>yet.</text:p>"
    )
    (block,) = document.blocks
    assert block.words.text == "A bold one and\nmore yet."
    styled = [run for run in block.words.runs if run.bold]
    assert [(run.text, run.italic) for run in styled] == [("bold one", True)]


def test_a_note_is_marked_where_it_stands_and_follows_the_body() -> None:
    document = read(f"<text:p>It was closed.{NOTE} Then opened.</text:p>")
    body, note = document.blocks
    assert body.words.text == "It was closed. Then opened."
    assert [run.note for _, run in body.words.markers()] == ["1"]
    assert (note.kind, note.label) == (BlockKind.NOTE, "1")
    assert note.words.text == "Harbour Board, Minutes, 4 March 2019."


def test_a_table_keeps_its_rows_and_its_head() -> None:
    document = read(
        "<table:table><table:table-header-rows><table:table-row>"
        "<table:table-cell><text:p>Claim</text:p></table:table-cell>"
        "<table:table-cell><text:p>Reply</text:p></table:table-cell>"
        "</table:table-row></table:table-header-rows><table:table-row>"
        "<table:table-cell><text:p>Closed.</text:p></table:table-cell>"
        "<table:table-cell><text:p>Open.</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    table = document.blocks[0].table
    assert table is not None
    assert [[(c.words.text, c.header) for c in row.cells] for row in table.rows] == [
        [("Claim", True), ("Reply", True)], [("Closed.", False), ("Open.", False)],
    ]  # fmt: skip


def test_what_is_not_printed_is_not_read() -> None:
    document = read(
        "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
        "<text:p>Kept<office:annotation><text:p>Remark.</text:p></office:annotation>"
        '<text:span text:style-name="H">hidden</text:span>.'
        "<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>"
        "</text:p>"
    )
    assert [block.words.text for block in document.blocks] == ["Kept.", "In a box."]


def test_links_and_what_the_document_says_of_itself() -> None:
    document = read(
        '<text:p>The Quay: <text:a xlink:href="https://a.example/1">minutes</text:a></text:p>',
        meta="<dc:title>The Quay</dc:title><dc:language>en-GB</dc:language>",
    )
    assert document.blocks[0].words.links() == ((10, 17, "https://a.example/1"),)
    assert (document.title, document.language) == ("The Quay", "en-GB")


def test_claims_and_replies_are_found_with_exact_anchors() -> None:
    record = read_record(
        package(
            '<text:p><text:span text:style-name="B">MYTH:</text:span> The quay is closed.</text:p>'
            f'<text:p><text:span text:style-name="B">FACT:</text:span> It is open.{NOTE}</text:p>'
        ),
        "quay.odt",
    )
    assert [one.text for one in record.assertions] == ["The quay is closed.", "It is open."]
    for one in record.assertions:
        (span,) = one.location.spans
        assert one.text in record.document.text[span.start : span.end]
    assert [reference.label for reference in record.references] == ["1"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (package("", manifest="<m><manifest:encryption-data/></m>"), "encrypted"),
        (package("<text:p>"), "damaged"),
        (package("<text:p> </text:p>"), "holds no text"),
        (package("<text:section>" * 3000 + "</text:section>" * 3000), "damaged"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_document(raw, "quay.odt")
