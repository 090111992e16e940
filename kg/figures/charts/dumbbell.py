"""Figures that differ: for each place both values on one scale, with their periods and sources.

A dumbbell chart, after Cleveland and McGill, "Graphical Perception" (Journal of the American
Statistical Association 79, 1984): positions on a common scale are read most exactly.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import groupby
from typing import Final, Literal, TypeAlias

from kg.analysis.dates import in_words
from kg.analysis.observations import Observation, Pair, amount
from kg.analysis.wording import counted
from kg.figures.charts.bounded import MOST, left_out, legend
from kg.figures.charts.chart import Chart, Key
from kg.figures.charts.marks import Mark, marks
from kg.figures.charts.scales import rounded
from kg.figures.charts.svg import BOLD, Node, lines, tag, wide, wrapped

Order: TypeAlias = Literal["place", "difference"]

COLUMNS: Final = (
    "Place", "Measure",
    "Value", "Period", "Party", "According to", "Data from",
    "Other value", "Period of the other", "Party of the other", "Other according to",
    "Other data from", "Difference", "Difference as printed", "Periods", "Where it stands",
)  # fmt: skip
_LABEL, _SIDE, _SCALE, _APART = 220, 150, 480, 130
_WIDTH: Final = _LABEL + _SIDE + _SCALE + _SIDE + _APART
_ROW: Final = 46
_HEAD: Final = 58
_CLOSE: Final = 16


@dataclass(frozen=True, slots=True)
class _Scale:
    low: Decimal
    high: Decimal

    def x(self, value: Decimal) -> float:
        share = (value - self.low) / (self.high - self.low)
        return _LABEL + _SIDE + float(share) * _SCALE


def draw_dumbbell(pairs: Sequence[Pair], *, order: Order = "place") -> Chart:
    """Return the chart of ``pairs``, one panel per measure, ordered by "place" or "difference"."""
    ordered = sorted(pairs, key=partial(_rank, order=order))[:MOST]
    series = marks(_series(one) for pair in ordered for one in (pair.first, pair.second))
    drawn: list[Node] = []
    y = 0
    for (measure, unit), group in groupby(ordered, lambda p: (p.first.measure, p.first.unit)):
        panel = list(group)
        drawn += _panel(panel, series, y, " in ".join(filter(None, (measure, unit))))
        y += _HEAD + _ROW * len(panel) + 24
    by_value = "the largest difference first" if order == "difference" else "places from A to Z"
    return Chart(
        title="Figures that differ",
        summary=_summary(pairs) + left_out(len(ordered), len(pairs), "pairs"),
        note=(
            "Each line joins two figures for one place and one measure, with the period that each "
            f"is for; {by_value}. That two figures differ does not say that one of them is wrong."
        ),
        width=_WIDTH,
        height=max(y, 20),
        drawn=tuple(drawn),
        keys=_keys(pairs, series),
        columns=COLUMNS,
        rows=tuple(map(_row, ordered)),
    )


def _rank(pair: Pair, order: Order) -> tuple[str, str, Decimal, str]:
    first = pair.first
    apart = -pair.apart if order == "difference" else Decimal(0)
    return first.measure, first.unit, apart, first.place


def _summary(pairs: Sequence[Pair]) -> str:
    if not pairs:
        return "No two sources give different figures for the same place and measure."
    places = len({pair.first.area for pair in pairs})
    found = Counter(pair.periods for pair in pairs)
    periods = ", ".join(f"{words} in {found[words]:,}" for words in sorted(found))
    return (
        f"{counted(len(pairs), 'pair')} of figures that differ, for "
        f"{counted(places, 'place')}: {periods}."
    )


def _series(one: Observation) -> str:
    """Say whose figures, in which work, from which data: what has one mark."""
    party = one.party or "A party that is not known"
    data = f"; data from {_data(one)}" if one.primary and one.primary != one.source else ""
    return f"{party}, according to “{one.source}”{data}"


def _data(one: Observation) -> str:
    made = f", made by {one.maker}" if one.maker else ""
    return f"“{one.primary}”{made}" if one.primary else ""


def _keys(pairs: Iterable[Pair], series: dict[str, Mark]) -> tuple[Key, ...]:
    counts = Counter(_series(one) for pair in pairs for one in (pair.first, pair.second))
    return legend(series, counts)


def _row(pair: Pair) -> tuple[str, ...]:
    first, second = pair.first, pair.second
    return (
        first.place,
        first.measure,
        *(cell for one in (first, second) for cell in _cells(one)),
        _apart(pair),
        pair.printed,
        pair.periods,
        "; ".join(dict.fromkeys(filter(None, (first.where, second.where)))),
    )


def _cells(one: Observation) -> tuple[str, ...]:
    return one.amount, in_words(one.period), one.party, one.source, _data(one)


def _apart(pair: Pair) -> str:
    return amount(pair.apart, "points" if pair.first.unit == "percent" else pair.first.unit)


# ------------------------------------------------------------------------------------- drawing


def _panel(pairs: Sequence[Pair], series: dict[str, Mark], top: int, title: str) -> list[Node]:
    scale = _scale(pairs)
    bottom = top + _HEAD + _ROW * len(pairs)
    heading = wrapped(title, 15 * BOLD, _WIDTH, most=1)
    drawn = [lines(heading, 0, top + 16, size=15, kind="ink bold")]
    for tick in _ticks(scale):
        x = scale.x(tick)
        drawn.append(tag("path", d=f"M{x:.1f} {top + _HEAD - 6}V{bottom}", class_="grid"))
        said = [amount(tick, pairs[0].first.unit)]
        drawn.append(lines(said, x, top + _HEAD - 12, size=12, kind="faint", at="middle"))
    drawn.append(lines(["Difference"], _WIDTH, top + _HEAD - 12, size=12, kind="faint", at="end"))
    for number, pair in enumerate(pairs):
        drawn += _dumbbell(pair, series, scale, top + _HEAD + _ROW * number + _ROW // 2)
    return drawn


def _dumbbell(pair: Pair, series: dict[str, Mark], scale: _Scale, y: int) -> list[Node]:
    left, right = sorted((pair.first, pair.second), key=lambda one: one.value)
    ends = scale.x(left.value), scale.x(right.value)
    apart = 5 if ends[1] - ends[0] < _CLOSE else 0
    place = wrapped(pair.first.place, 13, _LABEL, most=2)
    said = [_apart(pair), pair.periods]
    return [
        tag("path", d=f"M0 {y + _ROW // 2}H{_WIDTH}", class_="grid"),
        lines(place, 0, y + (5 if len(place) == 1 else -4)),
        tag("path", d=f"M{ends[0]:.1f} {y - apart}L{ends[1]:.1f} {y + apart}", class_="rule"),
        series[_series(left)].at(ends[0], y - apart),
        series[_series(right)].at(ends[1], y + apart),
        _value(left, ends[0] - 14, y, "end"),
        _value(right, ends[1] + 14, y, ""),
        lines(said[:1], _WIDTH, y - 3, at="end"),
        lines(said[1:], _WIDTH, y + 12, size=12, kind="faint", at="end"),
    ]


def _value(one: Observation, x: float, y: int, at: str) -> Node:
    """Write a value and its period beside the mark, on the side away from the other mark."""
    room = _SIDE - 20
    said = one.amount if wide(one.amount, 13) <= room else amount(one.value, one.unit)
    period = in_words(one.period) or "no period"
    return tag(
        "g",
        lines([said], x, y - 3, kind="ink bold", at=at),
        lines(wrapped(period, 12, room, most=1), x, y + 12, size=12, kind="faint", at=at),
    )


def _scale(pairs: Sequence[Pair]) -> _Scale:
    """Percentages stand on 0 to 100; other figures from 0, or below, to a round number."""
    values = [one.value for pair in pairs for one in (pair.first, pair.second)]
    low, high = min(Decimal(0), *values), max(Decimal(0), *values)
    if pairs[0].first.unit == "percent":
        return _Scale(min(Decimal(0), rounded(low)), max(Decimal(100), rounded(high)))
    return _Scale(rounded(low), rounded(high) or Decimal(1))


def _ticks(scale: _Scale) -> list[Decimal]:
    return [scale.low + (scale.high - scale.low) * part / 4 for part in range(5)]
