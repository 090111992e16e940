"""Tables as text (RFC 4180, with any usual delimiter): rows of cells, each with its place.

``csv`` of the standard library does not say where a cell stands; anchors need that. A place is a
fragment identifier of RFC 7111: ``row=5`` and ``cell=5,2``, both counted from 1.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Final

from kg.model.location import Location, Notice, Span
from kg.model.stated import DataFile, Entry, Form, Value
from kg.read.base import Sample
from kg.read.data.base import data_file, trimmed
from kg.read.decode import Decoded, decode
from kg.vocab.media import CSV, TSV

_DELIMITERS: Final = (",", ";", "\t", "|")
_LOOKED_AT: Final = 50  # rows that decide on the delimiter
_FEWEST: Final = 3  # columns that make a table of what has no name
_LONGEST_NAME: Final = 40
_LINE: Final = re.compile(r"\r\n?|\n|\Z")
_CITING: Final = re.compile(r'"?oci"?,"?citing"?,"?cited"?\b', re.I)
_SUFFIXES: Final = (".csv", ".tsv", ".tab")


@dataclass(frozen=True, slots=True)
class _Row:
    """One record: its cells, its number and the line it begins on, both from 1."""

    number: int
    line: int
    span: Span
    cells: tuple[Value, ...]
    broken: bool = False


def bid_table(sample: Sample) -> float:
    """A table by its name; without one, by rows of one width below short names of columns."""
    if sample.suffix in _SUFFIXES:
        return 0.95 if sample.text else 0.0
    if sample.suffix or not (head := _whole_lines(sample.text)):
        return 0.0
    rows = list(_rows(head, _delimiter(head)))
    widths = {len(row.cells) for row in rows if not row.broken}
    even = len(rows) > _FEWEST and len(widths) == 1 and max(widths) >= _FEWEST
    headed = even and all(len(cell.text) <= _LONGEST_NAME for cell in rows[0].cells)
    return 0.7 if headed and not any(row.broken for row in rows) else 0.0


def bid_citations(sample: Sample) -> float:
    """OpenCitations names its columns ``oci, citing, cited``."""
    return 1.0 if _CITING.match(sample.text.removeprefix("\ufeff")) else 0.0


def read_table(raw: bytes, name: str) -> DataFile:
    """Read a table. Raises ``InputError`` for empty and for binary input."""
    return _read(decode(raw, name), name, Form.TABLE)


def read_citations(raw: bytes, name: str) -> DataFile:
    """Read a table of citations. Raises ``InputError`` for empty and for binary input."""
    return _read(decode(raw, name), name, Form.CITATIONS)


def _read(decoded: Decoded, name: str, form: Form) -> DataFile:
    delimiter = _delimiter(decoded.text)
    rows = [row for row in _rows(decoded.text, delimiter) if row.broken or _said(row)]
    media_type = TSV if delimiter == "\t" else CSV
    table = _Table(_width(rows))
    entries = [entry for row in rows if (entry := table.entry(row))]
    return data_file(decoded, name, media_type, form, entries, table.notices)


@dataclass(slots=True)
class _Table:
    """Makes entries of rows that are as wide as the table; the others are reported."""

    width: int
    begun: bool = False
    notices: list[Notice] = field(default_factory=list)

    def entry(self, row: _Row) -> Entry | None:
        """Return the row's cells by number; what stands above the table is passed over."""
        where = Location((row.span,), row=row.number, pointer=f"row={row.number}")
        if row.broken:
            message = f"Line {row.line}: a quotation mark is not closed; the row was left out."
            self.notices.append(Notice("row-malformed", message, where))
        elif len(row.cells) != self.width:
            self._report(row, where)
        else:
            self.begun = True
            values = {str(n): cell for n, cell in enumerate(row.cells, 1) if cell.text}
            return Entry("", values, where)
        return None

    def _report(self, row: _Row, where: Location) -> None:
        if not self.begun:
            message = f"Line {row.line} stands above the table; it was not read."
            self.notices.append(Notice("row-above-table", message, where))
            return
        message = (
            f"Line {row.line}: the row has {len(row.cells)} cells and the table {self.width} "
            "columns; the row was left out."
        )
        self.notices.append(Notice("row-malformed", message, where))


def _said(row: _Row) -> bool:
    return any(cell.text for cell in row.cells)


def _width(rows: list[_Row]) -> int:
    """Return how many cells most rows have; of two as common, the first row's, or the wider."""
    widths = [len(row.cells) for row in rows if not row.broken]
    counts = Counter(widths)
    return max(counts, key=lambda width: (counts[width], width == widths[0], width), default=0)


def _delimiter(text: str) -> str:
    """Return the delimiter by which most of the first rows have the same number of cells."""

    def evenness(delimiter: str) -> tuple[float, int]:
        rows = list(islice(_rows(text, delimiter), _LOOKED_AT))
        width = _width(rows)
        same = sum(len(row.cells) == width and not row.broken for row in rows)
        return (same / len(rows) if width > 1 else 0.0), width

    return max(_DELIMITERS, key=evenness)


def _whole_lines(text: str) -> str:
    """Return the text without its last line, which the sample may have cut."""
    return text[: max(text.rfind("\n"), text.rfind("\r")) + 1]


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    return re.compile(
        rf'(?:"(?P<quoted>[^"]*+(?:""[^"]*+)*+)"[ \t]*?|(?P<plain>[^{mark}\r\n]*+))'
        rf"(?P<end>{mark}|\r\n?|\n|\Z)"
    )


def _rows(text: str, delimiter: str) -> Iterator[_Row]:
    at, number, line = 0, 0, 1
    while at < len(text):
        number += 1
        row = _row(text, at, delimiter, number, line)
        yield row
        line += len(re.findall(r"\r\n?|\n", text[at : row.span.end])) + 1
        at = _line(text, row.span.end).end


def _row(text: str, start: int, delimiter: str, number: int, line: int) -> _Row:
    """Read one record; where a quotation mark is not closed, its first line is all that is read."""
    cells, at, pattern = list[Value](), start, _cell(delimiter)
    while found := pattern.match(text, at):
        quoted = found["quoted"]
        words = found["plain"] if quoted is None else quoted
        if quoted is None and words.startswith('"'):
            break
        span = trimmed(words, found.start("plain" if quoted is None else "quoted"))
        place = f"cell={number},{len(cells) + 1}"
        words = words.strip() if quoted is None else words.strip().replace('""', '"')
        cells.append(Value(words, Location((span,), row=number, pointer=place)))
        at = found.end()
        if found["end"] != delimiter:
            return _Row(number, line, Span(start, found.start("end")), tuple(cells))
    words = text[slice(start, _line(text, start).end)].rstrip("\r\n")
    return _Row(number, line, Span(start, start + len(words)), tuple(cells), broken=True)


def _line(text: str, start: int) -> Span:
    """Return what is left of a line, its end included."""
    found = _LINE.search(text, start)
    return Span(start, found.end() if found else len(text))
