"""DOCX: what Word prints is read, notes and inserted words too; deleted words are not.

The documents speak of a harbour board and a ferry league that do not exist.
"""

import io

import docx
import pytest
from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kg.errors import InputError
from kg.model.document import BlockKind, Document
from kg.read.registry import read_document

CLAIM = "The Harbour Board closed the east quay without asking anybody."
REPLY = "The quay was closed after two public hearings."
NOTE = "Harbour Board, Minutes of the Hearing, 4 March 2019."


def saved(made: Package) -> bytes:
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def read(made: Package) -> Document:
    return read_document(saved(made), "quay.docx")


def add_notes(made: Package, kind: str, notes: dict[str, str]) -> None:
    """Add the part that holds footnotes or endnotes, which python-docx cannot write."""
    body = "".join(
        f'<w:{kind} w:id="{key}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        for key, text in notes.items()
    )
    blob = f"<w:{kind}s {nsdecls('w')}>{body}</w:{kind}s>".encode()
    media = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    package = made.part.package
    assert package is not None
    part = Part(PackURI(f"/word/{kind}s.xml"), media, blob, package)
    made.part.relate_to(part, f"{RELATIONSHIP_TYPE.HYPERLINK.rpartition('/')[0]}/{kind}s")


def refer(made: Package, paragraph: int, kind: str, key: str) -> None:
    """Put a note mark at the end of a paragraph."""
    mark = f'<w:r {nsdecls("w")}><w:{kind}Reference w:id="{key}"/></w:r>'
    made.paragraphs[paragraph]._p.append(parse_xml(mark))


def test_headings_paragraphs_bold_and_italic_words() -> None:
    made = docx.Document()
    made.add_heading("The East Quay", 0)
    made.add_heading("Berths", 2)
    paragraph = made.add_paragraph()
    paragraph.add_run("Claim: ").bold = True
    paragraph.add_run("closed ")
    paragraph.add_run("again").italic = True
    title, head, block = read(made).blocks
    assert (title.kind, title.level, title.words.text) == (BlockKind.HEADING, 1, "The East Quay")
    assert (head.kind, head.level) == (BlockKind.HEADING, 2)
    assert [(run.text, run.bold, run.italic) for run in block.words.runs] == [
        ("Claim: ", True, False), ("closed ", False, False), ("again", False, True)
    ]  # fmt: skip


def test_every_word_stands_in_the_exact_text() -> None:
    made = docx.Document()
    made.add_heading("The East Quay", 1)
    made.add_paragraph(CLAIM + " A & B said so.")
    document = read(made)
    for block in document.blocks:
        (span,) = block.words.spans()
        assert document.text[span.start : span.end] == block.words.text


def test_footnotes_and_endnotes_are_notes_numbered_as_printed() -> None:
    """Ids in the file are no numbers: the first mark is note 1 whatever its id."""
    made = docx.Document()
    made.add_paragraph(CLAIM)
    made.add_paragraph(REPLY)
    add_notes(made, "footnote", {"7": "See the list of berths.", "3": NOTE})
    add_notes(made, "endnote", {"2": "An afterword."})
    refer(made, 0, "footnote", "3")
    refer(made, 1, "footnote", "7")
    refer(made, 1, "endnote", "2")
    document = read(made)
    claim, reply, *notes = document.blocks
    assert [run.note for _, run in claim.words.markers()] == ["1"]
    assert [run.note for _, run in reply.words.markers()] == ["2", "i"]
    assert reply.words.text == REPLY
    assert [(note.kind, note.label, note.words.text) for note in notes] == [
        (BlockKind.NOTE, "1", NOTE),
        (BlockKind.NOTE, "2", "See the list of berths."),
        (BlockKind.NOTE, "i", "An afterword."),
    ]


def test_a_raised_number_typed_by_hand_is_a_mark() -> None:
    made = docx.Document()
    made.add_paragraph(REPLY).add_run("4").font.superscript = True
    (block,) = read(made).blocks
    assert [run.note for _, run in block.words.markers()] == ["4"]


def test_items_are_counted_as_word_counts_them() -> None:
    made = docx.Document()
    made.add_paragraph("one boat", "List Bullet")
    made.add_paragraph("first", "List Number")
    made.add_paragraph("second", "List Number")
    assert [(block.kind, block.label) for block in read(made).blocks] == [
        (BlockKind.ITEM, None), (BlockKind.ITEM, "1"), (BlockKind.ITEM, "2")
    ]  # fmt: skip


def test_tables_have_rows_cells_and_a_bold_head() -> None:
    made = docx.Document()
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(table.row_cells(0), ("Claim", "Fact"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for cell, text in zip(table.row_cells(1), (CLAIM, REPLY), strict=True):
        cell.paragraphs[0].add_run(text)
    document = read(made)
    (block,) = document.blocks
    assert block.table is not None
    head, row = block.table.rows
    assert [(cell.words.text, cell.header) for cell in head.cells] == [
        ("Claim", True), ("Fact", True)
    ]  # fmt: skip
    assert [(cell.words.text, cell.header) for cell in row.cells] == [
        (CLAIM, False), (REPLY, False)
    ]  # fmt: skip
    place = row.cells[1].words.spans()[0]
    assert document.text[place.start : place.end] == REPLY


def test_a_table_in_a_cell_only_arranges_text() -> None:
    made = docx.Document()
    outer = made.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = CLAIM
    inner = outer.cell(0, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Berths", "Forty"
    kinds = [block.kind for block in read(made).blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.TABLE]


def test_links_inserted_words_and_content_controls_are_read_deleted_words_are_not() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("The quay was ")
    key = made.part.relate_to(
        "https://example.org/quay", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    for inner in (
        "<w:del {0}><w:r><w:delText>open </w:delText></w:r></w:del>",
        '<w:ins {0}><w:r><w:t xml:space="preserve">closed </w:t></w:r></w:ins>',
        "<w:sdt {0}><w:sdtContent><w:r><w:t>in </w:t></w:r></w:sdtContent></w:sdt>",
        f'<w:hyperlink {{0}} r:id="{key}"><w:r><w:t>2019</w:t></w:r></w:hyperlink>',
        "<w:r {0}><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
    ):
        paragraph._p.append(parse_xml(inner.format(nsdecls("w", "r"))))
    (block,) = read(made).blocks
    assert block.words.text == "The quay was closed in 2019"
    assert block.words.links() == ((23, 27, "https://example.org/quay"),)


def test_a_file_cut_short_is_an_error() -> None:
    raw = saved(docx.Document())
    with pytest.raises(InputError, match="damaged"):
        read_document(raw[: len(raw) // 2], "quay.docx")


def test_an_encrypted_file_is_an_error() -> None:
    """Office wraps an encrypted document in another container, known by its first bytes."""
    raw = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    with pytest.raises(InputError, match="encrypted"):
        read_document(raw, "quay.docx")


def test_a_document_without_words_is_an_error() -> None:
    with pytest.raises(InputError, match="no text"):
        read(docx.Document())
