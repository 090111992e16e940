"""Workbooks (XLSX, ODS): the rows of every visible sheet, each cell with its place.

The exact text is put together here, a line for each row and a tab between cells, since the file
holds no text of its own. A place is a cell as spreadsheets name it: ``Replies!B5``.
"""

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kg.errors import InputError
from kg.model.location import Location, Span
from kg.model.stated import DataFile, Entry, Form, Value
from kg.read.base import Sample
from kg.read.composed import composed
from kg.read.data.base import data_file, trimmed
from kg.read.zipped import ZIP_MAGIC, check_zip
from kg.vocab.media import ODS, XLSX

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0"  # an encrypted workbook, or one of before 2007
_ODS_MARK: Final = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_SUFFIXES: Final = (".xlsx", ".ods", ".xlsm")


def bid_workbook(sample: Sample) -> float:
    """A workbook by what is in the zip."""
    if "xl/workbook.xml" in sample.members or _ODS_MARK in sample.head:
        return 1.0
    packed = sample.head.startswith((ZIP_MAGIC, _OLE_MAGIC))
    return 0.95 if packed and sample.suffix in _SUFFIXES else 0.0


def read_workbook(raw: bytes, name: str) -> DataFile:
    """Read a workbook. Raises ``InputError`` when it is damaged, encrypted, old or too large."""
    from python_calamine import CalamineError, CalamineWorkbook

    if raw.startswith(_OLE_MAGIC):
        raise InputError(
            f"{name} is encrypted, or a workbook of before 2007.",
            "Save it as XLSX without a password.",
        )
    check_zip(raw, name)
    try:
        written = _Written(CalamineWorkbook.from_filelike(io.BytesIO(raw)))
    except (CalamineError, OSError, ValueError) as error:
        raise InputError(f"{name} is damaged: {error}.", "Save it again as XLSX.") from error
    media_type = ODS if _ODS_MARK in raw[:128] else XLSX
    return data_file(composed(written.text, raw), name, media_type, Form.TABLE, written.entries)


class _Written:
    """The text of a workbook as it is put together, and the entries in it."""

    def __init__(self, workbook: "CalamineWorkbook") -> None:
        from python_calamine import SheetVisibleEnum

        self._parts: list[str] = []
        self._at = 0
        self.entries = [
            entry
            for sheet in workbook.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible
            for entry in self._sheet(workbook, sheet.name)
        ]
        self.text = "".join(self._parts)

    def _add(self, words: str) -> int:
        start = self._at
        self._parts.append(words)
        self._at += len(words)
        return start

    def _sheet(self, workbook: "CalamineWorkbook", name: str) -> Iterator[Entry]:
        self._add(f"{name}\n")
        rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for number, row in enumerate(rows, 1):
            cells = [_printed(cell) for cell in row]
            if any(cells):
                yield self._row(name, number, cells)

    def _row(self, sheet: str, number: int, cells: list[str]) -> Entry:
        start, values = self._at, dict[str, Value]()
        for column, words in enumerate(cells, 1):
            if column > 1:
                self._add("\t")
            span = trimmed(words, self._add(words))
            if words.strip():
                place = f"{sheet}!{_letters(column)}{number}"
                where = Location((span,), row=number, section=sheet, pointer=place)
                values[str(column)] = Value(words.strip(), where)
        line = Span(start, self._at)
        self._add("\n")
        place = f"{sheet}!A{number}:{_letters(len(cells))}{number}"
        return Entry(sheet, values, Location((line,), row=number, section=sheet, pointer=place))


def _printed(cell: str | float | bool | date | datetime | time | timedelta) -> str:
    """Return a cell as text: whole numbers without a point, dates as ISO 8601."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and (cell.hour, cell.minute, cell.second) == (0, 0, 0):
        return cell.date().isoformat()
    return str(cell).encode("utf-8", "replace").decode("utf-8")


def _letters(column: int) -> str:
    """Return the letters of a column counted from 1: A, ... Z, AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
