"""DOCX to a Document: the exact text is the text as extracted, notes after the body.

A mark stands in the exact text as ``[1]``, numbered in the order of the marks, as Word does.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

import docx
from docx.document import Document as Package
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from kg.errors import InputError
from kg.model.document import BlockKind, Document
from kg.read.composed import composed
from kg.read.docx.parts import Paragraph, Part, Piece
from kg.read.docx.story import Story
from kg.read.docx.writing import StoryWriter
from kg.read.notes import mark_notes
from kg.read.zipped import ZIP_MAGIC, check_zip
from kg.vocab.media import DOCX

_LINE = Piece("\n")
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_BROKEN = (OpcError, zipfile.BadZipFile, LookupError, SyntaxError, TypeError, ValueError)


def read_docx(raw: bytes, name: str) -> Document:
    """Read a Word document. Raises ``InputError`` when it is encrypted, damaged or empty."""
    if not raw.startswith(ZIP_MAGIC):
        raise InputError(
            f"{name} is encrypted, or an old .doc file.",
            "Save it as .docx without a password.",
        )
    check_zip(raw, name)
    try:
        package = docx.Document(io.BytesIO(raw))
        parts = list(_parts(package))
    except _BROKEN as error:
        raise InputError(
            f"{name} is damaged: it is no whole Word document.",
            "Open it in a word processor and save it anew, or fetch it once more.",
        ) from error
    return _document(raw, name, package, parts)


def _document(raw: bytes, name: str, package: Package, parts: Iterable[Part]) -> Document:
    writer = StoryWriter()
    writer.add(parts)
    decoded = composed(writer.text, raw)
    blocks = writer.blocks(decoded.text)
    if not blocks:
        raise InputError(f"{name} holds no text.", "Give a document with text in it.")
    about = package.core_properties
    metadata = (
        ("title", about.title), ("author", about.author), ("subject", about.subject),
        ("keywords", about.keywords), ("company", _company(package)),
    )  # fmt: skip
    return Document(
        name=name,
        text=decoded.text,
        sha256=decoded.sha256,
        source_sha256=decoded.source_sha256,
        media_type=DOCX,
        blocks=mark_notes(blocks),
        language=about.language or None,
        title=about.title if about.title and about.title in decoded.text else None,
        metadata=tuple((key, value) for key, value in metadata if value),
    )


def _company(package: Package) -> str | None:
    """Return the company that the extended properties name (ECMA-376, part 1, 22.2.2.3)."""
    for part in package.part.package.iter_parts():
        if part.partname == "/docProps/app.xml":
            found = parse_xml(part.blob).find(f"{{{_EXTENDED}}}Company")
            return (found.text or "").strip() or None if found is not None else None
    return None


def _parts(package: Package) -> Iterator[Part]:
    story = Story.of(package)
    yield from story.parts(package.element.body)
    for kind in ("footnote", "endnote"):
        notes = dict(_notes(package, kind))
        for (marked, identity), label in list(story.labels.items()):
            if marked == kind and identity in notes:
                yield _note(story, notes[identity], label)


def _notes(package: Package, kind: str) -> Iterator[tuple[str, Any]]:
    """Yield the id and element of every note of the part that python-docx leaves alone."""
    for relation in package.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}s"):
            for note in parse_xml(relation.target_part.blob).findall(qn(f"w:{kind}")):
                yield note.get(qn("w:id"), ""), note


def _note(story: Story, element: Any, label: str) -> Paragraph:
    """Return a note as one paragraph: its own paragraphs are lines."""
    pieces: list[Piece] = []
    for part in story.parts(element):
        if isinstance(part, Paragraph):
            pieces += [*([_LINE] if pieces else []), *part.pieces]
    return Paragraph(tuple(pieces), BlockKind.NOTE, label=label)
