"""Quotations in headings or bold letters that a cross marks, or that the text below says no to."""

from collections.abc import Sequence
from typing import Final

from kg.extract.layout.contradicting import contradicts
from kg.extract.layout.lines import Line, may_answer
from kg.extract.layout.measured import words_in
from kg.extract.layout.quoted import answer_end, headings, is_quoted, teaches
from kg.extract.signs import CROSSES
from kg.model.document import BlockKind

_FEWEST: Final = 3
_STATEMENT: Final = 3  # words
_PAUSES: Final = tuple(",.!;:—–，。！")
_ASKED: Final = ("?", "？", "؟")


def rebuffed_quotes(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return those that a cross marks, or all that are set off where each is denied; three.

    Lessons quote examples of what not to write.
    """
    found = [at for at in range(len(lines) - 1) if _is_set_off(lines, at)]
    crossed = [at for at in found if lines[at].words.text.lstrip()[:1] in CROSSES]
    denied = found if all(_says_no(lines[at + 1].words.text) for at in found) else []
    told = crossed if len(crossed) >= _FEWEST else denied
    return told if len(told) >= _FEWEST and not teaches([title, *headings(lines)[:1]]) else []


def _is_set_off(lines: Sequence[Line], at: int) -> bool:
    line, below = lines[at], lines[at + 1]
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    stated = is_quoted(line) and words_in(line.words.text) >= _STATEMENT
    asked = line.words.text.rstrip(' ”"»“」*_').endswith(_ASKED)
    own = line.emphatic and line.label is None and not title and below.block is not line.block
    return own and stated and not asked and _is_plain(below)


def _is_plain(line: Line) -> bool:
    return line.block.kind is not BlockKind.HEADING and may_answer(line) and not is_quoted(line)


def _says_no(text: str) -> bool:
    """Tell whether a text denies, or says no and ends or pauses there: not "No drums here"."""
    return contradicts(text) or text[answer_end(text) :][:1] in _PAUSES
