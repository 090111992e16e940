"""From the bytes of a PDF to its pages; what cannot be read is one clear error."""

import io
import logging
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException

from kg.errors import InputError
from kg.read.pdf.beside import labels_first
from kg.read.pdf.bullets import bullets
from kg.read.pdf.columns import in_columns
from kg.read.pdf.letters import Letter, lines_of, readable
from kg.read.pdf.line import Box, Grid, Line, Page
from kg.read.pdf.unseen import without_unseen

# What the parser raises on damaged files, besides its own errors.
_BROKEN = (
    PSException, PdfminerException, ArithmeticError, AssertionError, AttributeError, LookupError,
    RecursionError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
_TAIL = 2048
_PADDING = b"\0 \t\r\n"  # what a disk or a mail puts behind the end
_MOST_EDGES = 4000


@dataclass(frozen=True, slots=True)
class Opened:
    """The pages, and what the file says of itself."""

    pages: tuple[Page, ...]
    metadata: tuple[tuple[str, str], ...]
    language: str | None


def open_pdf(raw: bytes, name: str) -> Opened:
    """Read the pages. Raises ``InputError``: cut short, encrypted, damaged, or without text."""
    if b"%%EOF" not in raw.rstrip(_PADDING)[-_TAIL:]:
        raise InputError(
            f"{name} is cut short: the end of the PDF is missing.", "Fetch the file once more."
        )
    try:
        opened = _open(raw)
    except _BROKEN as error:
        raise _refusal(error, name) from error
    if not any(page.items for page in opened.pages):
        raise InputError(
            f"{name} has pages but no text: it looks like a scan.",
            "Run text recognition (OCR) on it first, for instance with OCRmyPDF.",
        )
    return opened


def _refusal(error: BaseException, name: str) -> InputError:
    if isinstance(error, PDFPasswordIncorrect) or any(
        isinstance(cause, PDFPasswordIncorrect) for cause in (*error.args, error.__cause__)
    ):
        return InputError(
            f"{name} is encrypted and needs a password.", "Save a copy without a password."
        )
    return InputError(
        f"{name} is damaged: its PDF structure cannot be followed.",
        "Open it in a viewer and save it anew, or fetch it once more.",
    )


def _open(raw: bytes) -> Opened:
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # of fonts without a box, say
    with pdfplumber.open(io.BytesIO(raw)) as pdf:
        pages = []
        for page in pdf.pages:
            pages.append(_page(page))
            page.close()
        language = pdf.doc.catalog.get("Lang")
        return Opened(tuple(pages), tuple(_metadata(pdf.metadata)), _decoded(language) or None)


def _metadata(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("Title", "Author", "Subject", "Keywords"):
        if value := " ".join(_decoded(found.get(key)).split()):
            yield key.lower(), value


def _decoded(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return value if isinstance(value, str) else ""


def _page(page: Any) -> Page:
    """Read one page: letters to lines, ruled tables apart from the rest."""
    links = tuple(_links(page))
    page, unseen = without_unseen(page)
    letters = tuple(_letters(page, links))
    letters += tuple(bullets([*page.curves, *page.rects], letters))
    grids = tuple(_grids(page, letters))
    loose = [letter for letter in letters if not any(_inside(letter, grid.box) for grid in grids)]
    items = _with_grids(labels_first(in_columns(loose), loose), grids)
    return Page(page.page_number, float(page.height), items, unseen=unseen)


def _with_grids(lines: Sequence[Line | Grid], grids: Iterable[Grid]) -> tuple[Line | Grid, ...]:
    """Put each table before the first line that stands below its upper edge."""
    items: list[Line | Grid] = list(lines)
    for grid in sorted(grids, key=lambda each: each.box.top):
        below = (at for at, item in enumerate(items) if item.box.top >= grid.box.top)
        items.insert(next(below, len(items)), grid)
    return tuple(items)


def _links(page: Any) -> Iterator[tuple[Box, str]]:
    for link in page.hyperlinks:
        uri = _decoded(link.get("uri"))
        if uri:
            yield Box(link["x0"], link["top"], link["x1"], link["bottom"]), uri


def _letters(page: Any, links: Sequence[tuple[Box, str]]) -> Iterator[Letter]:
    """Yield the upright letters inside the page; a letter printed twice to look bold, once."""
    left, top, right, bottom = page.bbox
    paper = Box(left, top, right, bottom)
    for char in page.dedupe_chars().chars:
        box = Box(char["x0"], char["top"], char["x1"], char["bottom"])
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        if char["upright"] and paper.holds(x, y):
            href = next((uri for area, uri in links if area.holds(x, y)), None)
            yield Letter(readable(char["text"]), box, char["size"], char["fontname"], href)


def _grids(page: Any, letters: Sequence[Letter]) -> Iterator[Grid]:
    """Yield ruled tables; a frame around text is none. A drawing of many strokes holds none."""
    if len(page.edges) > _MOST_EDGES:
        return
    for table in page.find_tables():
        inside = [letter for letter in letters if _inside(letter, Box(*table.bbox))]
        rows = tuple(
            tuple(_cell(inside, cell) for cell in row.cells if cell is not None)
            for row in table.rows
        )
        if max((sum(map(bool, row)) for row in rows), default=0) > 1:
            yield Grid(tuple(row for row in rows if any(row)), Box(*table.bbox))


def _cell(letters: Sequence[Letter], cell: tuple[float, float, float, float]) -> tuple[Line, ...]:
    return lines_of(letter for letter in letters if _inside(letter, Box(*cell)))


def _inside(letter: Letter, area: Box) -> bool:
    box = letter.box
    return area.holds((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
