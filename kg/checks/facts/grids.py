"""The tables of a document, read again from its exact text; where that has no marks, none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.checks.facts.held import HeldText
from kg.checks.reading import Reading
from kg.extract.tabular.grid import Grid, grid_of, join_pieces
from kg.extract.tabular.vocabulary import pattern
from kg.model.document import Cell, Document
from kg.model.finding import Place
from kg.read.decode import decode
from kg.read.html import read_html
from kg.read.markdown import read_markdown
from kg.vocab.media import HTML, MARKDOWN

_TABLE: Final = re.compile(r"^\s*\|.*\||<table\b", re.MULTILINE | re.IGNORECASE)
_READERS: Final = {HTML: read_html, MARKDOWN: read_markdown}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a document and the text that it stands in."""

    text: HeldText
    grid: Grid

    def places(self, *cells: Cell) -> tuple[Place, ...]:
        """Return where cells stand."""
        spans = [span for cell in cells for span in cell.words.spans()]
        return tuple(self.text.place(span.start, span.end) for span in spans)


def tables(reading: Reading, mentioning: str) -> Iterator[Table]:
    """Yield the tables of texts that have a word of the list ``mentioning`` of tables.yaml."""
    for row in reading.rows("texts"):
        text = HeldText(row["document"], row["version"], row["name"], row["text"])
        looks_so = _TABLE.search(text.text) and re.search(pattern(mentioning), text.text, re.I)
        if looks_so and row["media"] in _READERS:
            document = _READERS[row["media"]](decode(text.text.encode(), text.name), text.name)
            if document.text == text.text:
                yield from (Table(text, grid) for grid in _grids(document))


def _grids(document: Document) -> Iterator[Grid]:
    for pieces in join_pieces(document.blocks):
        grid = grid_of(pieces)
        if grid is not None:
            yield grid
