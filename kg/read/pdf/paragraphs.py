"""From lines to paragraphs: broken lines and words rejoined, over pages too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kg.read.pdf.line import Line

_ITEM = re.compile(r"(?:[-•‣◦▪●–\ufffd]|(\d{1,3})[.)]|\[(\d{1,3})\])\s+(?=\S)")
_LABEL = re.compile(r"[^\W\d_][^:：\n]{0,40}[:：](?:\s|$)")
SENTENCE_END = re.compile(r"[.!?:;…。！？؟۔]['\"”’»)\]]*$")
_QUOTE_END = re.compile(r"[”»\"]$")
_PITCH = 1.3
_USUAL_PITCH = 1.3
_ENOUGH = 3
_INDENT = 0.8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The lines, one below the other."""
        return "\n".join(line.text for line in self.lines)


def item_of(line: Line) -> re.Match[str] | None:
    """Return the bullet or number that makes the line a list item."""
    return _ITEM.match(line.text)


def pitch_of(pages: Iterable[Sequence[Line]]) -> float:
    """Return the distance from line to line of one sentence, as a multiple of the letters' size.

    Pages of paragraphs of one line each have no such lines: their distances tell of no pitch.
    """
    found = [
        (after.box.bottom - line.box.bottom) / line.size
        for lines in pages
        for line, after in pairwise(lines)
        if after.size == line.size
        and 0 < after.box.bottom - line.box.bottom < 3 * line.size
        and _goes_on(line, after)
    ]
    return median(found) if len(found) >= _ENOUGH else _USUAL_PITCH


def _goes_on(before: Line, line: Line) -> bool:
    return not (SENTENCE_END.search(before.text) or item_of(line) or line.text[0].isupper())


def paragraphs_of(lines: Sequence[Line], pitch: float) -> Iterator[Paragraph]:
    """Group the lines of one page (or column, or foot)."""
    for group in _groups(lines, pitch):
        margin = max(line.box.x1 for line in group)
        widest = max(margin, _widest(group, lines))
        current = [group[0]]
        for before, line in pairwise(group):
            stated = SENTENCE_END.search(before.text) or _QUOTE_END.search(before.text)
            if _begins(before, line, current, widest if stated else margin):
                yield Paragraph(tuple(current))
                current = []
            current.append(line)
        yield Paragraph(tuple(current))


def _widest(group: Sequence[Line], lines: Sequence[Line]) -> float:
    """Return how far lines reach that begin at the same edge, unless text stands beside them."""
    left = min(line.box.x0 for line in group)
    if any(_beside(line, group) for line in lines):
        return 0.0
    same = [line.box.x1 for line in lines if abs(line.box.x0 - left) <= _INDENT * line.size]
    return max(same, default=0.0)


def _beside(line: Line, group: Sequence[Line]) -> bool:
    top, bottom = group[0].box.top, group[-1].box.bottom
    return line not in group and line.box.top < bottom and line.box.bottom > top


def _groups(lines: Sequence[Line], pitch: float) -> Iterator[list[Line]]:
    """Split at gaps, changes of size and jumps to another column."""
    group: list[Line] = []
    for line in lines:
        if group and _apart(group[-1], line, pitch):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _apart(before: Line, line: Line, pitch: float) -> bool:
    step = line.box.bottom - before.box.bottom
    size = max(before.size, line.size)
    changed = abs(before.size - line.size) > 0.07 * size
    return changed or step > _PITCH * pitch * size or step < 0


def _begins(before: Line, line: Line, current: Sequence[Line], margin: float) -> bool:
    """Tell whether a line begins a paragraph though it follows at the usual distance."""
    if item_of(line):
        return True
    if item_of(current[0]) and line.box.x0 > current[0].box.x0 + 1:
        return False
    if line.box.x0 > before.box.x0 + _INDENT * line.size and SENTENCE_END.search(before.text):
        return True
    if (_LABEL.match(line.text) or line.bold != before.bold) and SENTENCE_END.search(before.text):
        return True
    return _ends_early(before, line, margin)


def _ends_early(before: Line, line: Line, margin: float) -> bool:
    """The first word of the line would have had room on the line before."""
    if before.text.endswith(("-", "\u00ad")):
        return False
    return before.box.x1 + line.first_word_width + 0.75 * line.size < margin


def runs_on(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether a paragraph at the top of a page goes on with the last of the page before."""
    last, first = before.lines[-1], after.lines[0]
    if abs(last.size - first.size) > 0.07 * first.size or item_of(first):
        return False
    if last.bold != first.bold and all(line.bold for line in (*before.lines, *after.lines)):
        return False
    letter = next((char for char in first.text if char.isalpha()), "")
    return letter.islower() or (not SENTENCE_END.search(last.text) and not _is_heading(before))


def _is_heading(paragraph: Paragraph) -> bool:
    return len(paragraph.lines) <= 2 and all(line.bold for line in paragraph.lines)
