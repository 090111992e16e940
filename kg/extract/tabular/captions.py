"""The line above a table that names it: "Rents by district, 2018 (in thousands of dollars)"."""

import re
from dataclasses import dataclass, replace
from typing import Final

from kg.extract.dates import find_dates
from kg.extract.tabular.header_units import HeaderUnit, header_unit
from kg.model.dates import PartialDate
from kg.model.document import Block, BlockKind
from kg.model.figure import Column, ColumnRole, Unit

_LONGEST: Final = 160
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_NO_UNIT: Final = HeaderUnit("")
_SENTENCE: Final = re.compile(r"[.!?;:,。！？：]\s*$")


@dataclass(frozen=True, slots=True)
class Caption:
    """What a caption says of all columns: in what the numbers are, and when they hold."""

    unit: HeaderUnit = _NO_UNIT
    period: PartialDate | None = None


def caption_of(text: str, language: str = "en") -> Caption:
    """Return the unit in a caption's last brackets, and its period where it names one date.

    Without brackets that hold a unit the words may be about anything: nothing is taken from them.
    """
    unit = header_unit(text, language)
    if not (unit.currency or unit.power):
        return Caption()
    dates = {found.date for found in find_dates(unit.text, language, years=True)}
    return Caption(unit, dates.pop() if len(dates) == 1 else None)


def line_above(block: Block | None) -> str:
    """Return the words of the block before a table where they may name it: a line, no sentence."""
    text = " ".join(block.words.text.split()) if block and block.kind in _KINDS else ""
    return "" if len(text) > _LONGEST or _SENTENCE.search(text) else text


def captioned(column: Column, caption: Caption) -> Column:
    """Give a column of plain numbers the unit of the table, and its period where it has none."""
    if column.role is not ColumnRole.VALUE:
        return column
    if column.unit is Unit.NUMBER and not column.power:
        unit = caption.unit.currency or column.unit
        column = replace(column, unit=unit, power=caption.unit.power)
    return replace(column, period=column.period or caption.period)
