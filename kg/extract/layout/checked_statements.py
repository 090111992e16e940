"""Statements with who made them, each with text below, on pages that check what others say.

"Anna Rell (River Party): ‘The quay sinks.’" in a heading or paragraph, or "“The quay sinks.” --
Anna Rell". Pages that check nothing quote people so as well: there the text below tells a story.
"""

import re
from collections.abc import Sequence
from typing import Final

from kg.extract.layout.contradicting import titles_check
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.measured import words_in
from kg.extract.layout.parties import is_no_party
from kg.extract.layout.quoted import headings, is_quoted, teaches
from kg.extract.layout.speakers import split_speaker
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.model.document import BlockKind

_FEWEST: Final = 2
_STATEMENT: Final = 3  # words
_NAME: Final = (
    rf"{CAPITAL_WORD}(?:\s+(?:(?:of|de|da|do|dos|van|von|der|den|la)\s+)*{CAPITAL_WORD}){{0,4}}"
)
_LED: Final = re.compile(
    rf"\W{{0,4}}(?P<name>{_NAME})(?:\s*\([^()\n]{{1,40}}\)|,\s[^:“”\"\n]{{2,60}})?\s*:\s+(?P<quote>[“\"«„‘’'])?"
)
_KINDS: Final = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)


def checked_statements(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return such lines, two at least; every one has an answer, and none stands above the check."""
    if not titles_check([title, *headings(lines)[:1], *_introduction(lines)]) or teaches([title]):
        return []
    found = [at for at in range(len(lines)) if _is_stated(lines, at)]
    told = [at for at in found if _has_answer(lines, at, found)]
    return told if len(told) >= _FEWEST and len(told) == len(found) else []


def _introduction(lines: Sequence[Line]) -> list[str]:
    """Return the words above the first statement."""
    first = next((at for at in range(len(lines)) if _is_stated(lines, at)), 0)
    return [line.words.text for line in lines[:first]]


def _is_stated(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    if title or line.label is not None or line.block.kind not in _KINDS:
        return False
    if is_quoted(line) and split_speaker(line.words)[1] is not None:
        return True
    led = _LED.match(line.words.text)
    if (
        led is None
        or is_no_party(led["name"])
        or words_in(line.words.text[led.end() :]) < _STATEMENT
    ):
        return False
    return led["quote"] is not None or _speaks_below(lines, at, led["name"])


def _speaks_below(lines: Sequence[Line], at: int, name: str) -> bool:
    """Tell whether a heading names whom the text below speaks of: "Orme: the quay sinks"."""
    below = lines[at + 1].words.text if at + 1 < len(lines) else ""
    last = re.compile(rf"(?<!\w){re.escape(name.rsplit(maxsplit=1)[-1])}(?!\w)")
    return lines[at].block.kind is BlockKind.HEADING and last.search(below) is not None


def _has_answer(lines: Sequence[Line], at: int, found: Sequence[int]) -> bool:
    """Tell whether a sentence follows in a block of its own, which is no statement or heading."""
    below = next(
        (one for one in range(at + 1, len(lines)) if lines[one].block is not lines[at].block), None
    )
    if below is None or below in found:
        return False
    text = lines[below].words.text.rstrip()
    plain = lines[below].block.kind is not BlockKind.HEADING and not text.endswith(("?", "？"))
    return plain and ends_sentence(text)
