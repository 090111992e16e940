"""Files that nobody meant to give, and words of what is said of each; all made up."""

import gzip
import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import zstandard
from fpdf import FPDF

PAGE = "Myth: The quay of Ostra is shut.\n\nFact: It is open every day.\n"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_CONTAINER = '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'
_DEEP = 20_000


def pdf(text: str, *, password: str = "") -> bytes:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=12)
    if password:
        paper.set_encryption(owner_password="o", user_password=password)
    if text:
        paper.multi_cell(0, None, text)
    else:
        paper.rect(10, 10, 50, 50, style="F")
    return bytes(paper.output())


def packed(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


@cache
def refused() -> Mapping[str, tuple[bytes, str]]:
    """Return name -> bytes, and words of the one sentence that says why it is not read."""
    whole = pdf(PAGE)
    book = {"mimetype": b"application/epub+zip", "META-INF/container.xml": _CONTAINER.encode()}
    return {
        "cut.pdf": (whole[: len(whole) // 2], "cut short"),
        "locked.pdf": (pdf(PAGE, password="u"), "encrypted"),
        "scan.pdf": (pdf(""), "OCR"),
        "deep.json": (b'{"wells": ' + b"[" * _DEEP, "too deeply"),
        "cut.json": (b'{"wells": [1, 2', "broken JSON"),
        "nul.md": (PAGE.encode().replace(b"quay", b"qu\0y"), "binary"),
        "empty.md": (b"", "is empty"),
        "blank.txt": (b" \n\n ", "is empty"),
        "bomb.md.gz": (gzip.compress(bytes(40 << 20)), "200 times its size"),
        "bomb.zip": (packed({"a.md": bytes(40 << 20)}), "200 times its size"),
        "cut.md.gz": (gzip.compress(PAGE.encode() * 50)[:-9], "damaged"),
        "cut.md.zst": (zstandard.compress(PAGE.encode() * 50)[:-9], "damaged"),
        "cut.zip": (packed({"a.md": PAGE.encode()})[:-30], "damaged"),
        "old.docx": (_OLE, "old .doc file"),
        "cut.docx": (packed({"word/document.xml": b"<w"})[:-20], "damaged"),
        "locked.xlsx": (_OLE, "encrypted"),
        "empty.docx": (packed({"word/document.xml": b""}), "damaged"),
        "spineless.epub": (packed(book | {"book.opf": b"<package/>"}), "no text"),
        "pageless.epub": (packed({"mimetype": b"application/epub+zip"}), "damaged"),
        "none.zip": (b"PK\x05\x06" + bytes(18), "an archive without files"),
        "letter.rtf": (b"{\\rtf1 Myth: The quay is shut.}", "RTF"),
        "nothing.bib": (b"% nothing\n", "no entry"),
        "broken.ttl": (b"@prefix clm: <https://example.org/> .\nclm:a clm:b", "malformed"),
    }


def read() -> dict[str, bytes]:
    """Return name -> bytes of files that are odd, and of which each gives one claim."""
    return {
        "page.pdf.html.pdf": f"<html><body><p>{PAGE.replace(chr(10) * 2, '</p><p>')}".encode(),
        "marked.md": b"\xef\xbb\xbf" + PAGE.encode(),
        "wide.txt": PAGE.encode("utf-16"),
        "western.md": PAGE.replace("quay", "caf\xe9").encode("cp1252"),
        "mixed.md": PAGE.replace("\n\n", "\r\n\n\r").encode(),
        "right.md": "الادعاء: أغلقت هيئة الميناء الرصيف.\n\nالحقيقة: الرصيف مفتوح.\n".encode(),
        "deep.html": f"<p>Myth: It is shut.</p><p>Fact: It is open.</p>{'<div>' * _DEEP}".encode(),
        "quotes.csv": b'claim,reply\nEvery well is dry.,Two hold water.\n"cut,off\n',
        "outside.zip": packed({"../../outside.md": PAGE.encode()}),
        "absolute.zip": packed({"/tmp/absolute.md": PAGE.encode()}),
    }


def write(folder: Path) -> None:
    """Put them all into a folder, a folder called like a file and a lost link among them."""
    for name, (raw, _) in refused().items():
        (folder / name).write_bytes(raw)
    for name, raw in read().items():
        (folder / name).write_bytes(raw)
    (folder / "chapter.md").mkdir()
    (folder / "chapter.md" / "one.md").write_text(PAGE, "utf-8")
    (folder / "lost.md").symlink_to("nowhere.md")
