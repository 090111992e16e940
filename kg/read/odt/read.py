"""ODT to a Document: the exact text is the text as extracted, notes after the body.

A mark stands in the exact text as ``[1]``, with the label that the document itself gives the note.
"""

import io
import zipfile
import zlib
from xml.etree import ElementTree as ET

from kg.errors import InputError
from kg.model.document import Document
from kg.read.composed import composed
from kg.read.docx.writing import StoryWriter
from kg.read.notes import mark_notes
from kg.read.odt.names import name
from kg.read.odt.story import Story
from kg.read.odt.styles import Styles
from kg.read.zipped import check_zip
from kg.vocab.media import ODT

_MANIFEST, _CONTENT, _STYLES, _META = (
    "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml",
)  # fmt: skip
_LOCKED = b"encryption-data"
_BROKEN = (
    ET.ParseError, LookupError, RecursionError, RuntimeError, ValueError, zipfile.BadZipFile,
    zlib.error,
)  # fmt: skip


def read_odt(raw: bytes, file: str) -> Document:
    """Read an OpenDocument text. Raises ``InputError`` when it is encrypted, damaged or empty."""
    check_zip(raw, file)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            held = {part: package.read(part) for part in package.namelist() if part in _PARTS}
        if _LOCKED in held.get(_MANIFEST, b""):
            raise InputError(f"{file} is encrypted.", "Save it without a password.")
        content, about = ET.fromstring(held[_CONTENT]), _about(held.get(_META))
        shared = [ET.fromstring(held[_STYLES])] if _STYLES in held else []
        writer, story = StoryWriter(), Story(Styles.of([*shared, content]))
        body = content.find(f".//{name('office:text')}")
        writer.add(story.parts(body) if body is not None else ())
        writer.add(story.notes)
    except _BROKEN as error:
        raise InputError(
            f"{file} is damaged: it is no whole OpenDocument text.",
            "Open it in a word processor and save it anew, or fetch it once more.",
        ) from error
    return _document(raw, file, writer, about)


_PARTS = frozenset({_MANIFEST, _CONTENT, _STYLES, _META})


def _document(raw: bytes, file: str, writer: StoryWriter, about: dict[str, str]) -> Document:
    decoded = composed(writer.text, raw)
    blocks = writer.blocks(decoded.text)
    if not blocks:
        raise InputError(f"{file} holds no text.", "Give a document with text in it.")
    title = about.get("title", "")
    return Document(
        name=file,
        text=decoded.text,
        sha256=decoded.sha256,
        source_sha256=decoded.source_sha256,
        media_type=ODT,
        blocks=mark_notes(blocks),
        language=about.get("language"),
        title=title if title and title in decoded.text else None,
        metadata=tuple(about.items()),
    )


def _about(meta: bytes | None) -> dict[str, str]:
    """Return what the document says of itself."""
    if meta is None:
        return {}
    root = ET.fromstring(meta)
    said = {
        key: (root.findtext(f".//{name(f'dc:{term}')}") or "").strip()
        for key, term in (("title", "title"), ("author", "creator"), ("language", "language"))
    }
    return {key: words for key, words in said.items() if words}
