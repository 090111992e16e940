"""The line above a table that names it: "Rents by district, 2018 (in thousands of dollars)"."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from kg.extract.dates import find_dates
from kg.extract.quantity.lexicon import choice
from kg.extract.tabular.header_units import header_unit
from kg.model.dates import PartialDate
from kg.model.document import Block, BlockKind
from kg.model.figure import Column, ColumnRole, Unit
from kg.vocab.wordlists import word_lists

_LONGEST: Final = 160
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_YEARS: Final = re.compile(r",\s+\d{4}(?:\s?(?:[-–—]|[^\W\d]{1,5})\s?\d{2,4})?\s*$")
_SENTENCE: Final = re.compile(r"[.!?;:,。！？：]\s*$")


@dataclass(frozen=True, slots=True)
class Caption:
    """What a caption says of all columns: in what the numbers are (``power``: of ten), and when
    they hold.
    """

    unit: Unit | None = None
    power: int = 0
    period: PartialDate | None = None

    @property
    def says_unit(self) -> bool:
        """Whether it says in what the numbers are."""
        return self.unit is not None or self.power > 0


def caption_of(text: str, language: str = "en") -> Caption:
    """Return the unit in a caption's last brackets, and its period where it names one date.

    Without brackets that hold a unit the words may be about anything: nothing is taken from them.
    """
    share, unit = _share().search(text), header_unit(text, language)
    if not (share or unit.currency or unit.power):
        return Caption()
    named = text[: share.start()] if share else unit.text
    dates = {found.date for found in find_dates(named, language, years=True)}
    period = dates.pop() if len(dates) == 1 else None
    return Caption(Unit.PERCENT if share else unit.currency, 0 if share else unit.power, period)


def names_table(block: Block) -> bool:
    """Tell whether a line above a table is its name, and so no sentence of the text around it."""
    text = line_above(block)
    return bool(text) and bool(_numbered().match(text) or caption_of(text).says_unit)


def named_in(text: str, language: str = "en") -> str:
    """Return what a caption names, without its number, its unit and the years at its end.

    Empty for a line above a table that need not be its caption.
    """
    numbered = _numbered().match(text)
    if not numbered and not caption_of(text, language).says_unit:
        return ""
    share, start = _share().search(text), numbered.end() if numbered else 0
    named = text[start : share.start()] if share else header_unit(text[start:], language).text
    return _YEARS.sub("", named).strip(" .:–—-")


def line_above(block: Block | None) -> str:
    """Return the words of the block before a table where they may name it: a line, no sentence."""
    text = " ".join(block.words.text.split()) if block and block.kind in _KINDS else ""
    return "" if len(text) > _LONGEST or _SENTENCE.search(text) else text


def captioned(column: Column, caption: Caption) -> Column:
    """Give a column of plain numbers the unit of the table, and its period where it has none."""
    if column.role is not ColumnRole.VALUE:
        return column
    if column.unit is Unit.NUMBER and not column.power:
        column = replace(column, unit=caption.unit or column.unit, power=caption.power)
    return replace(column, period=column.period or caption.period)


@cache
def _share() -> re.Pattern[str]:
    """Return a pattern for brackets at the end that say that all are shares ("in percent")."""
    words = word_lists("tables")
    percent = rf"(?:{choice(words['in'])}\s+)?{choice(words['percent'])}"
    return re.compile(rf"\s*[(\[（]\s*{percent}\s*[)\]）]\s*$", re.IGNORECASE)


@cache
def _numbered() -> re.Pattern[str]:
    """Return a pattern for "Table 3" at the start."""
    return re.compile(rf"{choice(word_lists('tables')['numbered'])}\s*[\dIVX]+\b", re.IGNORECASE)
