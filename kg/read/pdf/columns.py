"""Text set in two columns is read down the left one first.

A gutter is a strip that many lines in succession leave empty, with running text on both sides, or
the cells of a table without rules; short entries on either side that are neither stay on their
line.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from kg.read.pdf.letters import Letter, lines_of
from kg.read.pdf.line import Grid, Line
from kg.read.pdf.paragraphs import SENTENCE_END
from kg.read.pdf.unruled import table_of

_GUTTER = 9.0
_FEWEST_LINES = 5
_RUNNING = 22
_STATED = 15
_SMALL = 0.93
_LEVEL = 1.5  # points
_APART = 1.5  # times the widest white above it


def in_columns(letters: Sequence[Letter]) -> tuple[Line | Grid, ...]:
    """Return the lines of a page, and tables without rules, in reading order."""
    rows = _rows(letters)
    found = _widest_run(rows)
    if found is None:
        return lines_of(letters)
    first, last, x = found
    if table := table_of(rows[first:last]):
        grid, size = table
        above, below = _flat(rows[:first]), _flat(rows[first + size :])
        return (*in_columns(above), grid, *in_columns(below))
    first = _with_head(rows, first, x)
    last = _without_foot(rows, first, last, x)
    left = [letter for letter in _flat(rows[first:last]) if letter.box.x0 < x]
    right = [letter for letter in _flat(rows[first:last]) if letter.box.x0 >= x]
    if not _in_two(lines_of(left), lines_of(right)):
        return lines_of(letters)
    above, below = _flat(rows[:first]), _flat(rows[last:])
    return (*lines_of(above), *in_columns(left), *in_columns(right), *in_columns(below))


def _flat(rows: Sequence[Sequence[Letter]]) -> list[Letter]:
    return [letter for row in rows for letter in row]


def _with_head(rows: Sequence[Sequence[Letter]], first: int, x: float) -> int:
    """Return where the columns begin: the right one may begin a line above the left one."""
    while first and all(letter.box.x0 >= x for letter in rows[first - 1]):
        if _white(rows[first - 1], rows[first]) > _height(rows[first - 1]):
            break
        first -= 1
    return first


def _without_foot(rows: Sequence[Sequence[Letter]], first: int, last: int, x: float) -> int:
    """Return where the columns end: what stands left alone at their foot is below where it is
    small print, or parted from the columns by more than anything within them.
    """
    alone = last
    while alone > first + 1 and all(letter.box.x0 < x for letter in rows[alone - 1]):
        alone -= 1
    gaps = {at: _white(rows[at - 1], rows[at]) for at in range(first + 1, last)}
    for at in range(alone, last):
        within = max((gaps[one] for one in range(first + 1, at)), default=0.0)
        if gaps[at] > _APART * max(within, _height(rows[at])):
            return at
    usual = median(letter.size for letter in _flat(rows[first:last]))
    while last > first + 1 and all(
        letter.box.x0 < x and letter.size < _SMALL * usual for letter in rows[last - 1]
    ):
        last -= 1
    return last


def _white(above: Sequence[Letter], below: Sequence[Letter]) -> float:
    floor = max(letter.box.bottom for letter in above)
    return min(letter.box.top for letter in below) - floor


def _height(row: Sequence[Letter]) -> float:
    return max(letter.box.bottom - letter.box.top for letter in row)


def _in_two(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Tell whether both sides are running text: long lines, sentences that go on, or no rows."""
    if min(_running(left), _running(right)) >= _RUNNING:
        return True
    if min(_longest(left), _longest(right)) < _STATED:
        return False
    return (_goes_on(left) and _goes_on(right)) or not _in_rows(left, right)


def _longest(lines: Sequence[Line]) -> int:
    """Return the length of the second longest line, as one may be a heading."""
    return sorted(len(line.text) for line in lines)[-2] if len(lines) > 1 else 0


def _goes_on(lines: Sequence[Line]) -> bool:
    """Tell whether a sentence goes on from a line to the next."""
    return any(
        below.text[:1].islower() and not SENTENCE_END.search(line.text)
        for line, below in pairwise(lines)
    )


def _in_rows(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Tell whether most lines of the shorter side stand beside one that begins a sentence."""
    fewer, more = sorted((left, right), key=len)
    begun = [more[0], *(line for above, line in pairwise(more) if SENTENCE_END.search(above.text))]
    level = sum(
        any(abs(line.box.bottom - other.box.bottom) < _LEVEL for other in begun) for line in fewer
    )
    return level * 3 >= 2 * len(fewer)


def _running(lines: Sequence[Line]) -> float:
    """Return the usual number of letters of a line; labels and ends of paragraphs are shorter."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 3 // 5] if len(lines) >= _FEWEST_LINES else 0


def _rows(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Return the letters in bands that no strip of white crosses from side to side."""
    rows: list[list[Letter]] = []
    floor = 0.0
    for letter in sorted(letters, key=lambda each: each.box.top):
        if not letter.text.strip():
            continue
        if rows and letter.box.top < floor - 0.25 * (letter.box.bottom - letter.box.top):
            rows[-1].append(letter)
            floor = max(floor, letter.box.bottom)
        else:
            rows.append([letter])
            floor = letter.box.bottom
    return rows


def _widest_run(rows: Sequence[Sequence[Letter]]) -> tuple[int, int, float] | None:
    """Return ``(first row, row after the last, x)`` of the gutter beside most letters."""
    best, most = None, 0
    gaps = [_gaps(row) for row in rows]
    at = 0
    while at < len(rows):
        runs = [_follow(gaps, at, gap) for gap in gaps[at][1:-1]]
        stop, x = max(runs, default=(at + 1, 0.0))
        size = sum(len(row) for row in rows[at:stop])
        if runs and size > most:
            best, most = (at, stop, x), size
        at = stop
    return best


def _follow(
    gaps: Sequence[Sequence[tuple[float, float]]], first: int, gap: tuple[float, float]
) -> tuple[int, float]:
    """Follow a gap downwards as long as every row leaves part of it empty."""
    low, high = gap
    for at in range(first + 1, len(gaps)):
        shared = [
            (max(low, left), min(high, right))
            for left, right in gaps[at]
            if min(high, right) - max(low, left) >= _GUTTER
        ]
        if not shared:
            return at, (low + high) / 2
        low, high = max(shared, key=_width)
    return len(gaps), (low + high) / 2


def _width(gap: tuple[float, float]) -> float:
    return gap[1] - gap[0]


def _gaps(row: Sequence[Letter]) -> list[tuple[float, float]]:
    """Return the empty strips of a row that are wide enough, its margins included."""
    found, edge = list[tuple[float, float]](), float("-inf")
    for letter in sorted(row, key=lambda each: each.box.x0):
        if letter.box.x0 - edge >= _GUTTER:  # true of the first letter, too
            found.append((edge, letter.box.x0))
        edge = max(edge, letter.box.x1)
    return [*found, (edge, float("inf"))]
