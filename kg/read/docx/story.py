"""From the elements of a story (body, note, cell) to paragraphs and tables.

Walks the elements itself, since inserted text, content controls and fields are read by no
library: deleted text and fallbacks are left out, everything else that is printed is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document as Package
from docx.oxml.ns import qn

from kg.read.composed import Style
from kg.read.docx.merging import merged_down
from kg.read.docx.parts import Cell, Paragraph, Part, Piece, Row, Table
from kg.read.docx.styles import Styles, is_on, value_of
from kg.read.spanning import span_of

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNREAD = frozenset(map(qn, "w:del w:moveFrom w:txbxContent w:pPr w:rPr".split())) | {_FALLBACK}
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
_REFERENCES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}


@dataclass
class Story:
    """Reads stories of one document; notes are numbered as their marks are met."""

    styles: Styles
    links: dict[str, str]
    labels: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> "Story":
        """Return a reader for the stories of a document."""
        relations = package.part.rels.values()
        links = {rel.rId: rel.target_ref for rel in relations if rel.is_external}
        return cls(Styles(package), links)

    def parts(self, parent: Any) -> Iterator[Part]:
        """Yield paragraphs and tables, those in content controls and text boxes too."""
        for element in parent:
            if element.tag == qn("w:p"):
                yield self._paragraph(element)
                for box in _boxes(element):
                    yield from self.parts(box)
            elif element.tag == qn("w:tbl"):
                yield Table(merged_down(self._rows(element)))
            elif isinstance(element.tag, str) and element.tag not in _UNREAD:
                yield from self.parts(element)

    def _rows(self, table: Any) -> Iterator[tuple[Row, frozenset[int]]]:
        """Yield rows, each with the numbers of its cells that go on from above."""
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not table:
                continue
            own = [cell for cell in row.iter(qn("w:tc")) if _owner(cell) is row]
            further = frozenset(at for at, cell in enumerate(own) if _goes_on(cell))
            head = bool(is_on(row.find(qn("w:trPr")), "w:tblHeader"))
            yield Row(tuple(map(self._cell, own)), head), further

    def _cell(self, cell: Any) -> Cell:
        span = value_of(cell.find(qn("w:tcPr")), "w:gridSpan") or "1"
        return Cell(tuple(self.parts(cell)), span_of(span))

    def _paragraph(self, element: Any) -> Paragraph:
        properties = element.find(qn("w:pPr"))
        kind, level, label = self.styles.kind(properties)
        style = value_of(properties, "w:pStyle")
        pieces = tuple(self._pieces(element, style, None))
        return Paragraph(pieces, kind, level, label)

    def _pieces(self, parent: Any, style: str | None, href: str | None) -> Iterator[Piece]:
        for element in parent:
            if element.tag == qn("w:r"):
                yield from self._run(element, style, href)
            elif element.tag == qn("w:hyperlink"):
                target = self.links.get(element.get(qn("r:id"), ""), href)
                yield from self._pieces(element, style, target)
            elif isinstance(element.tag, str) and element.tag not in _UNREAD:
                yield from self._pieces(element, style, href)

    def _run(self, run: Any, paragraph_style: str | None, href: str | None) -> Iterator[Piece]:
        properties = run.find(qn("w:rPr"))
        if is_on(properties, "w:vanish"):
            return
        style = self._style(properties, paragraph_style, href)
        for element in run:
            if element.tag == qn("w:t"):
                yield Piece(element.text or "", style)
            elif element.tag in _BREAKS:
                yield Piece(_BREAKS[element.tag])
            elif element.tag in _REFERENCES:
                label = self._label(_REFERENCES[element.tag], element.get(qn("w:id"), ""))
                yield Piece(f"[{label}]", note=label)

    def _style(self, properties: Any, paragraph_style: str | None, href: str | None) -> Style:
        own = value_of(properties, "w:rStyle")
        raised = value_of(properties, "w:vertAlign") == "superscript"
        bold, italic = (
            _first(
                is_on(properties, tag),
                self.styles.is_set(own, tag),
                self.styles.is_set(paragraph_style, tag),
            )
            for tag in ("w:b", "w:i")
        )
        return Style(bold, italic, raised, href)

    def _label(self, kind: str, identity: str) -> str:
        known = sum(key[0] == kind for key in self.labels)
        number = str(known + 1) if kind == "footnote" else roman(known + 1)
        return self.labels.setdefault((kind, identity), number)


def _first(*said: bool | None) -> bool:
    """Return what is said first, off when nothing is."""
    return bool(next((value for value in said if value is not None), False))


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the text boxes anchored in a paragraph, but not their fallback copies."""
    for box in paragraph.iter(qn("w:txbxContent")):
        owner = next(box.iterancestors(qn("w:p")))
        if owner is paragraph and next(box.iterancestors(_FALLBACK), None) is None:
            yield box


def _goes_on(cell: Any) -> bool:
    """Tell a cell that a vertical merge joins with the one above (ISO/IEC 29500-1, 17.4.84)."""
    properties = cell.find(qn("w:tcPr"))
    merge = properties.find(qn("w:vMerge")) if properties is not None else None
    return merge is not None and merge.get(qn("w:val"), "continue") == "continue"


def _owner(cell: Any) -> Any:
    return next(cell.iterancestors(qn("w:tr")))


def roman(number: int) -> str:
    """Return a number as Word numbers endnotes: i, ii, iii, iv."""
    letters = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
               (4, "iv"), (1, "i"))  # fmt: skip
    made = ""
    for value, letter in letters:
        count, number = divmod(number, value)
        made += letter * count
    return made
