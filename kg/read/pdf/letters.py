"""From the letters of a page to its lines."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import inf

from kg.read.composed import Style
from kg.read.pdf.line import Box, Line, Piece

_BOLD = re.compile(r"bold|black|heavy|semib|demi(?!ng)|,b\b", re.I)
_ITALIC = re.compile(r"ital|obli|slanted", re.I)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]")
_SPACE = 0.18
_SMALL = 0.85
_RAISED = 0.15
_UNMAPPED = "(cid:"
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Letter:
    """One glyph: ``bottom`` is the lower edge of its font's box."""

    text: str
    box: Box
    size: float
    font: str
    href: str | None = None

    @property
    def bold(self) -> bool:
        """Whether its font calls itself bold."""
        return bool(_BOLD.search(self.font))

    @property
    def italic(self) -> bool:
        """Whether its font calls itself italic."""
        return bool(_ITALIC.search(self.font))


def readable(text: str) -> str:
    """Return what a glyph says: ligatures spelt out, glyphs without a letter marked.

    Arabic letters have codes of their own for each form in which they are drawn.
    """
    if text.startswith(_UNMAPPED) or text == "\0":
        return REPLACEMENT
    if _FORMS.match(text):
        return unicodedata.normalize("NFKC", text)
    return _LIGATURES.get(text, text)


def lines_of(letters: Iterable[Letter], *, gutter: float = inf) -> tuple[Line, ...]:
    """Return the lines from top to bottom, each in reading direction.

    What a ``gutter`` or more of white parts on one line are lines of their own.
    """
    rows: list[list[Letter]] = []
    bounds: tuple[float, float] = (0.0, 0.0)
    for letter in sorted(letters, key=lambda each: (each.box.top, each.box.x0)):
        top, bottom = letter.box.top, letter.box.bottom
        overlap = min(bottom, bounds[1]) - max(top, bounds[0])
        if rows and overlap > 0.5 * min(bottom - top, bounds[1] - bounds[0]):
            rows[-1].append(letter)
            bounds = (min(top, bounds[0]), max(bottom, bounds[1]))
        else:
            rows.append([letter])
            bounds = (top, bottom)
    sorted_rows = (sorted(_with_marks(row), key=lambda each: each.box.x0) for row in rows)
    made = (_line(part) for row in sorted_rows for part in _parted(row, gutter))
    return tuple(line for line in made if line is not None)


def _parted(row: Sequence[Letter], gutter: float) -> Iterator[list[Letter]]:
    part, edge = list[Letter](), inf
    for letter in row:
        if not letter.text.strip():
            part.append(letter)
            continue
        if letter.box.x0 - edge >= gutter:
            yield part
            part = []
        part.append(letter)
        edge = letter.box.x1
    yield part


def _with_marks(row: Sequence[Letter]) -> Sequence[Letter]:
    """Join marks that are drawn above or below a letter (vowels, accents) to that letter."""
    marks = [letter for letter in row if letter.text and unicodedata.combining(letter.text[0])]
    letters = [letter for letter in row if letter not in marks]
    bases = [at for at, letter in enumerate(letters) if letter.text.strip()]
    if not marks or not bases:
        return row
    for mark in marks:
        at = max(bases, key=lambda at: _overlap(letters[at].box, mark.box))
        letters[at] = replace(letters[at], text=letters[at].text + mark.text)
    return letters


def _overlap(one: Box, other: Box) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _line(row: Sequence[Letter]) -> Line | None:
    seen = [letter for letter in row if letter.text.strip()]
    if not seen:
        return None
    sizes = Counter(round(letter.size, 1) for letter in seen)
    size = max(sizes, key=lambda each: (sizes[each], each))
    base = max(letter.box.bottom for letter in seen if round(letter.size, 1) == size)
    box = Box(
        seen[0].box.x0,
        min(letter.box.top for letter in seen),
        max(letter.box.x1 for letter in seen),
        max(letter.box.bottom for letter in seen),
    )
    pieces = tuple(_pieces(_in_reading_order(row), size, base))
    return Line(pieces, box, size)


def _pieces(row: Sequence[Letter], size: float, base: float) -> Iterator[Piece]:
    """Group letters of one style; a space is a letter of its own or a gap."""
    at, gap, edge = 0, False, row[0].box
    text, style, x1 = "", Style(), 0.0
    for letter in row:
        distance = max(letter.box.x0 - edge.x1, edge.x0 - letter.box.x1)
        gap = gap or distance > _SPACE * size
        edge = letter.box
        if not letter.text.strip():
            gap = True
            continue
        own = _style(letter, size, base)
        if text and own != style:
            yield Piece(text, at, x1, style)
            at, text = at + len(text) + gap, ""
        elif text and gap:
            text += " "
        text, style, x1, gap = text + letter.text, own, letter.box.x1, False
    if text:
        yield Piece(text, at, x1, style)


def _style(letter: Letter, size: float, base: float) -> Style:
    raised = letter.size <= _SMALL * size and letter.box.bottom < base - _RAISED * size
    return Style(letter.bold, letter.italic, raised, letter.href)


def _in_reading_order(row: Sequence[Letter]) -> Sequence[Letter]:
    """Turn a line of right-to-left letters around; numbers and Latin words in it keep theirs."""
    right = [_is_right(letter) for letter in row]
    if sum(right) * 2 <= sum(letter.text[:1].isalpha() for letter in row):
        return row
    turned: list[Letter] = []
    for left, group in groupby(reversed(row), key=_is_left):
        same = list(group)
        turned += reversed(same) if left else same
    return turned


def _is_right(letter: Letter) -> bool:
    return unicodedata.bidirectional(letter.text[:1] or " ") in ("R", "AL")


def _is_left(letter: Letter) -> bool:
    return unicodedata.bidirectional(letter.text[:1] or " ") in ("L", "EN", "AN", "ES", "CS")
