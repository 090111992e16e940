"""From the elements of an OpenDocument text to paragraphs and tables; notes follow the body."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree.ElementTree import Element

from kg.model.document import BlockKind
from kg.read.composed import PLAIN, Style
from kg.read.docx.parts import Cell, Paragraph, Part, Piece, Row, Table
from kg.read.odt.names import name, names
from kg.read.odt.styles import Styles
from kg.read.spanning import span_of

_LINE: Final = Piece("\n")
_UNREAD: Final = names(
    "text:tracked-changes", "office:annotation", "office:annotation-end", "office:forms",
    "text:table-of-content", "text:alphabetical-index", "text:sequence-decls", "text:ruby-text",
    "text:bibliography-configuration",
)  # fmt: skip
_BLOCKS: Final = names("text:p", "text:h", "text:list", "table:table", "text:section", "draw:frame")
_MOST_SPACES: Final = 100


@dataclass
class Story:
    """Reads the story of one document; notes are collected as their marks are met."""

    styles: Styles
    notes: list[Paragraph] = field(default_factory=list)

    def parts(self, parent: Element, depth: int = 0) -> Iterator[Part]:
        """Yield paragraphs and tables; ``depth`` is that of the list around them."""
        for element in parent:
            tag = element.tag
            if tag in (name("text:p"), name("text:h")):
                yield self._paragraph(element, depth)
                for frame in _frames(element):
                    yield from self.parts(frame, depth)
            elif tag == name("text:list"):
                yield from self._list(element, depth + 1)
            elif tag == name("table:table"):
                yield Table(tuple(self._rows(element, header=False)))
            elif tag not in _UNREAD:
                yield from self.parts(element, depth)

    def _list(self, items: Element, depth: int) -> Iterator[Part]:
        for item in items:
            for number, part in enumerate(self.parts(item, depth)):
                yield _further(part, depth) if number else part

    def _rows(self, table: Element, *, header: bool) -> Iterator[Row]:
        for element in table:
            if element.tag == name("table:table-header-rows"):
                yield from self._rows(element, header=True)
            elif element.tag in (name("table:table-rows"), name("table:table-row-group")):
                yield from self._rows(element, header=header)
            elif element.tag == name("table:table-row"):
                cells = element.findall(name("table:table-cell"))
                yield Row(tuple(map(self._cell, cells)), header)

    def _cell(self, cell: Element) -> Cell:
        columns = span_of(cell.get(name("table:number-columns-spanned"), "1"))
        rows = span_of(cell.get(name("table:number-rows-spanned"), "1"))
        return Cell(tuple(self.parts(cell)), columns, rows)

    def _paragraph(self, element: Element, depth: int) -> Paragraph:
        style = element.get(name("text:style-name"), "")
        level = element.get(name("text:outline-level"), "1")
        pieces = tuple(self._pieces(element, _style(PLAIN, style, self.styles)))
        if element.tag == name("text:h"):
            return Paragraph(pieces, BlockKind.HEADING, int(level) if level.isdecimal() else 1)
        if self.styles.named(style, "Title"):
            return Paragraph(pieces, BlockKind.HEADING, 1)
        if depth:
            return Paragraph(pieces, BlockKind.ITEM, depth)
        quoted = self.styles.named(style, "Quotations")
        return Paragraph(pieces, BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH)

    def _pieces(self, parent: Element, style: Style) -> Iterator[Piece]:
        """Yield the words of an element; white space is folded as the standard says (6.1.2)."""
        if parent.text:
            yield Piece(_folded(parent.text), style)
        for element in parent:
            yield from self._inside(element, style)
            if element.tail:
                yield Piece(_folded(element.tail), style)

    def _inside(self, element: Element, style: Style) -> Iterator[Piece]:
        tag = element.tag
        if tag == name("text:span"):
            own = element.get(name("text:style-name"), "")
            if not self.styles.hidden(own):
                yield from self._pieces(element, _style(style, own, self.styles))
        elif tag == name("text:a"):
            href = element.get(name("xlink:href"))
            yield from self._pieces(element, replace(style, href=href))
        elif tag == name("text:note"):
            yield self._note(element)
        elif tag == name("text:line-break"):
            yield _LINE
        elif tag == name("text:tab"):
            yield Piece("\t", style)
        elif tag == name("text:s"):
            count = element.get(name("text:c"), "1")
            yield Piece(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES), style)
        elif tag not in _UNREAD and tag not in _BLOCKS:
            yield from self._pieces(element, style)

    def _note(self, note: Element) -> Piece:
        """Return the mark of a note, and keep the note: its own paragraphs are lines."""
        label = (note.findtext(name("text:note-citation")) or "").strip() or str(
            len(self.notes) + 1
        )
        body = note.find(name("text:note-body"))
        pieces: list[Piece] = []
        for part in self.parts(body) if body is not None else ():
            if isinstance(part, Paragraph):
                pieces += [*([_LINE] if pieces else []), *part.pieces]
        self.notes.append(Paragraph(tuple(pieces), BlockKind.NOTE, label=label))
        return Piece(f"[{label}]", note=label)


def _further(part: Part, depth: int) -> Part:
    """A second paragraph of an item is no item of its own."""
    if isinstance(part, Paragraph) and (part.kind, part.level) == (BlockKind.ITEM, depth):
        return replace(part, kind=BlockKind.PARAGRAPH)
    return part


def _style(around: Style, own: str, styles: Styles) -> Style:
    bold, italic = styles.bold(own), styles.italic(own)
    return replace(
        around,
        bold=around.bold if bold is None else bold,
        italic=around.italic if italic is None else italic,
        raised=around.raised or styles.raised(own),
    )


def _folded(words: str) -> str:
    """White space is one space; more than that is written with elements of its own."""
    return " ".join(f".{words}.".split())[1:-1]


def _frames(paragraph: Element) -> Iterator[Element]:
    """Yield the text boxes anchored in a paragraph, those in notes left out."""
    for element in paragraph:
        if element.tag == name("draw:frame"):
            yield element
        elif element.tag not in _UNREAD and element.tag != name("text:note"):
            yield from _frames(element)
