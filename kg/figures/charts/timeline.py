"""What is from when: documents, sources, events and figures' periods on one line of time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from kg.analysis.dates import MONTHS, days_of, in_words
from kg.analysis.dating import LANES, Dated
from kg.analysis.wording import counted
from kg.figures.charts.bounded import left_out, legend, shared
from kg.figures.charts.chart import Chart
from kg.figures.charts.marks import Mark, marks
from kg.figures.charts.svg import Node, lines, tag, wrapped

COLUMNS: Final = ("Kind", "Name", "Party", "Date", "Why these bounds", "Where it stands")
NOBODY: Final = "no party named"
_NAME, _DATE, _SCALE = 340, 170, 600
_LEFT: Final = 30 + _NAME + 20 + _DATE + 20
_WIDTH: Final = _LEFT + _SCALE + 30
_ROW: Final = 38
_HEAD: Final = 40
_TOP: Final = 24
_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000, 24000)
_MOST: Final = 9


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def x(self, day: float) -> float:
        return _LEFT + (day - self.first) / (self.last - self.first) * _SCALE


def draw_timeline(things: Sequence[Dated]) -> Chart:
    """Return the chart of ``things``, which stand in their lanes in the order given."""
    kept = shared([list(group) for _, group in groupby(things, lambda one: one.lane)])
    looks = marks(one.party or NOBODY for one in kept)
    scale = _scale(kept)
    drawn: list[Node] = []
    y = _TOP
    for lane, group in groupby(kept, lambda one: one.lane):
        drawn.append(lines([LANES[lane]], 0, y + 24, size=15, kind="ink bold"))
        y += _HEAD
        for one in group:
            drawn += _line(one, looks[one.party or NOBODY], scale, y)
            y += _ROW
    counts = Counter(one.party or NOBODY for one in things)
    return Chart(
        title="What is from when",
        summary=_summary(things) + left_out(len(kept), len(things), "things, as many of each kind"),
        note=(
            "A mark stands on a day, or in the middle of a month or year that a box covers. A "
            "broken line goes around the time within which a thing that has no date must fall."
        ),
        width=_WIDTH,
        height=y + 12,
        drawn=(*_axis(scale, y), *drawn),
        keys=legend(looks, counts),
        columns=COLUMNS,
        rows=tuple(map(_row, kept)),
    )


def _summary(things: Sequence[Dated]) -> str:
    kinds = Counter(one.lane for one in things)
    bare = sum(when_in_words(one) == "no date" for one in things)
    bounded = sum(not one.start and bool(one.earliest or one.latest) for one in things)
    return (
        f"{counted(kinds['document'], 'document')}, {counted(kinds['source'], 'source')}, "
        f"{counted(kinds['event'], 'event')} and {counted(kinds['figures'], 'group')} of figures; "
        f"{bounded:,} only within bounds, {bare:,} without a date."
    )


def when_in_words(one: Dated) -> str:
    """Say when: a printed date or span, or the bounds, or that there is no date."""
    if one.start:
        return " to ".join(map(in_words, filter(None, (one.start, one.end))))
    after = f"from {in_words(one.earliest)}" if one.earliest else ""
    before = f"before {in_words(one.latest)}" if one.latest else ""
    return ", ".join(filter(None, (after, before))) or "no date"


def _row(one: Dated) -> tuple[str, ...]:
    lane = LANES[one.lane]
    return lane, one.name, one.party or NOBODY, when_in_words(one), one.reason, one.where


# ------------------------------------------------------------------------------------- drawing


def _scale(things: Sequence[Dated]) -> _Scale:
    """Cover every date, from the first of a month to the end of one."""
    dates = (date for one in things for date in (one.start, one.end, one.earliest, one.latest))
    days = [day for printed in dates for day in days_of(printed) or ()]
    if not days:
        return _Scale(date(2000, 1, 1).toordinal(), date(2001, 1, 1).toordinal())
    first = date.fromordinal(min(days)).replace(day=1).toordinal()
    return _Scale(first, max(*days, first + 27) + 1)


def _axis(scale: _Scale, bottom: int) -> list[Node]:
    drawn: list[Node] = []
    for day in _ticks(scale):
        x = scale.x(day.toordinal())
        said = f"{MONTHS[day.month - 1][:3]} {day.year}" if day.month > 1 else f"{day.year}"
        drawn.append(tag("path", d=f"M{x:.1f} {_TOP - 4}V{bottom}", class_="grid"))
        drawn.append(lines([said], x, _TOP - 10, size=12, kind="faint", at="middle"))
    return drawn


def _ticks(scale: _Scale) -> list[date]:
    first, last = date.fromordinal(scale.first), date.fromordinal(scale.last - 1)
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    step = next((step for step in _STEPS if (end - start) / step < _MOST), _STEPS[-1])
    months = range(-(-start // step) * step, end + 1, step)
    return [date(month // 12, month % 12 + 1, 1) for month in months]


def _line(one: Dated, mark: Mark, scale: _Scale, y: int) -> list[Node]:
    middle = y + _ROW // 2
    name = wrapped(one.name, 13, _NAME, most=2)
    when = wrapped(when_in_words(one), 12, _DATE, most=2)
    return [
        tag("path", d=f"M0 {y}H{_WIDTH}", class_="grid"),
        mark.at(10, middle),
        lines(name, 30, middle + (5 if len(name) == 1 else -4)),
        lines(when, 50 + _NAME, middle + (5 if len(when) == 1 else -4), size=12, kind="faint"),
        *_place(one, mark, scale, middle),
    ]


def _place(one: Dated, mark: Mark, scale: _Scale, y: int) -> list[Node]:
    """Draw a day as a mark, a longer date as a box with one, bounds as a broken line around."""
    start, end = days_of(one.start), days_of(one.end)
    if start:
        last = end[1] if end else start[1]
        box = [] if last == start[0] else [_box(scale, (start[0], last + 1), y, "box")]
        return [*box, mark.at(scale.x((start[0] + last) / 2), y)]
    lower, upper = days_of(one.earliest), days_of(one.latest)
    if not (lower or upper):
        return []
    ends = lower[0] if lower else scale.first, upper[0] if upper else scale.last
    return [_box(scale, (min(ends), max(ends)), y, "open")]


def _box(scale: _Scale, days: tuple[int, int], y: int, kind: str) -> Node:
    left, right = scale.x(days[0]), scale.x(days[1])
    return tag("rect", x=left, y=y - 10, width=max(right - left, 2.0), height=20, rx=3, class_=kind)
