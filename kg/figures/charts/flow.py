"""From those who cite, over what they cite, to those who made it: as wide as there are citations.

A flow diagram after Sankey, "The Thermal Efficiency of Steam-Engines" (Minutes of the Proceedings
of the Institution of Civil Engineers 134, 1898). Joint authors are one, so that a citation counts
once.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.analysis.citing.evidence import Citing
from kg.analysis.wording import counted
from kg.figures.charts.bounded import left_out, legend, most_cited
from kg.figures.charts.chart import Chart
from kg.figures.charts.marks import Mark, marks
from kg.figures.charts.svg import LINE, Node, lines, tag, wrapped

COLUMNS: Final = ("Who cites", "Source", "Made by", "Citations", "How")
NOBODY: Final = "no party named"
_WIDTHS: Final = (220, 340, 220)
_GAP: Final = 200
_STEP: Final = 12  # of a ribbon, for each citation, unless there are many
_TALL: Final = 4_000  # of all ribbons together
_SOURCES: Final = 60
_APART: Final = 14
_TOP: Final = 34
_HEADS: Final = ("Who cites", "What is cited", "Who made it")


@dataclass(frozen=True, slots=True)
class _Box:
    """One party or source in one of the three columns; ``count`` of citations go through it."""

    name: str
    column: int
    count: int
    y: float
    step: float

    @property
    def x(self) -> int:
        return sum(_WIDTHS[: self.column]) + self.column * _GAP + 1

    @property
    def words(self) -> list[str]:
        room = _WIDTHS[self.column] - (16 if self.column == 1 else 40)
        return wrapped(self.name, 12, room, most=3)

    @property
    def height(self) -> float:
        words = (len(self.words) + 1) * 12 * LINE + 10
        return max(words, self.count * self.step + 12)


def draw_flow(citings: Sequence[Citing]) -> Chart:
    """Return the chart of ``citings``: parties left and right from A to Z, sources between."""
    kept = most_cited(citings, _SOURCES)
    parties = marks(name for one in kept for name in (_by(one), _of(one)))
    columns = _columns(kept)
    boxes = {(box.column, key): box for box, key in columns}
    bottom = max((box.y + box.height for box, _ in columns), default=20.0)
    drawn: list[Node] = [
        lines([head], _Box("", at, 0, 0, 0).x, 18, size=13, kind="faint")
        for at, head in enumerate(_HEADS)
    ]
    drawn += _ribbons(kept, boxes, parties)
    for box, _ in columns:
        drawn += _drawn(box, parties.get(box.name) if box.column != 1 else None)
    counts = Counter(_by(one) for one in citings)
    made = Counter(_of(one) for one in citings)
    return Chart(
        title="From who cites to whose work it is",
        summary=_summary(citings)
        + left_out(len(kept), len(citings), "citations, those of the most cited sources"),
        note=(
            "A band is as wide as there are citations, and has the colour of the party at its "
            "outer end. One party on both sides cites its own work. The numbers in the list are "
            "citations by a party and citations of its work, together."
        ),
        width=sum(_WIDTHS) + 2 * _GAP + 2,
        height=round(bottom) + 2,
        drawn=tuple(drawn),
        keys=legend(parties, counts + made),
        columns=COLUMNS,
        rows=_rows(kept),
    )


def _by(one: Citing) -> str:
    return one.party or NOBODY


def _of(one: Citing) -> str:
    return one.makers or NOBODY


def _summary(citings: Sequence[Citing]) -> str:
    """Say how many are of the citing party's own work, with web links and without."""
    sources = len({one.cited for one in citings})
    said = f"{counted(len(citings), 'citation')} of {counted(sources, 'source')}"
    printed = [one for one in citings if one.how != "links to"]
    own, own_printed = (sum(one.own for one in group) for group in (citings, printed))
    return (
        f"{said}: {own:,} by a party of a work that it made or helped to make, "
        f"{own_printed:,} of {len(printed):,} when web links are left aside."
    )


def _rows(citings: Sequence[Citing]) -> tuple[tuple[str, ...], ...]:
    together: dict[tuple[str, str, str, str], Counter[str]] = {}
    for one in citings:
        key = (_by(one), one.source, _of(one), one.cited)
        together.setdefault(key, Counter())[one.how] += 1
    return tuple(
        (
            by,
            source,
            of,
            str(hows.total()),
            "\n".join(f"{how}: {hows[how]}" for how in sorted(hows)),
        )
        for (by, source, of, _), hows in sorted(together.items())
    )


# -------------------------------------------------------------------------------------- layout


def _columns(citings: Sequence[Citing]) -> list[tuple[_Box, str]]:
    """Return the boxes with their keys, each column stacked around one middle."""
    left = Counter(_by(one) for one in citings)
    right = Counter(_of(one) for one in citings)
    middle = Counter(one.cited for one in citings)
    names = {one.cited: one.source for one in citings}
    ranks = {name: at for at, name in enumerate(sorted({*left, *right}))}
    means = _means(citings, ranks)
    sources = sorted(middle, key=lambda cited: (means[cited], names[cited], cited))
    step = min(_STEP, _TALL / max(len(citings), 1))
    stacks = [
        _stacked([(name, name, left[name]) for name in sorted(left)], 0, step),
        _stacked([(names[cited], cited, middle[cited]) for cited in sources], 1, step),
        _stacked([(name, name, right[name]) for name in sorted(right)], 2, step),
    ]
    tall = max((stack[-1][0].y + stack[-1][0].height for stack in stacks if stack), default=0)
    return [pair for stack in stacks for pair in _centred(stack, tall)]


def _means(citings: Iterable[Citing], ranks: Mapping[str, int]) -> dict[str, float]:
    """Return the mean place of the parties on either side of each source: fewer bands cross."""
    places: dict[str, list[int]] = {}
    for one in citings:
        places.setdefault(one.cited, []).extend((ranks[_by(one)], ranks[_of(one)]))
    return {cited: sum(held) / len(held) for cited, held in places.items()}


def _stacked(
    entries: Sequence[tuple[str, str, int]], column: int, step: float
) -> list[tuple[_Box, str]]:
    stack = []
    y = float(_TOP)
    for name, key, count in entries:
        box = _Box(name, column, count, y, step)
        stack.append((box, key))
        y += box.height + _APART
    return stack


def _centred(stack: Sequence[tuple[_Box, str]], tall: float) -> list[tuple[_Box, str]]:
    if not stack:
        return []
    last = stack[-1][0]
    down = (tall - last.y - last.height) / 2
    return [(replace(box, y=box.y + down), key) for box, key in stack]


# ------------------------------------------------------------------------------------- drawing


def _ribbons(
    citings: Sequence[Citing], boxes: Mapping[tuple[int, str], _Box], parties: Mapping[str, Mark]
) -> list[Node]:
    drawn: list[Node] = []
    for column, ends in ((0, _left_ends(citings)), (1, _right_ends(citings))):
        used: Counter[tuple[int, str]] = Counter()
        order = sorted(ends, key=lambda e: (boxes[column, e[0]].y, boxes[column + 1, e[1]].y, e))
        begins: dict[tuple[str, str], int] = {}
        for pair in order:
            begins[pair] = used[column, pair[0]]
            used[column, pair[0]] += ends[pair]
        for start, end in sorted(order, key=lambda e: boxes[column + 1, e[1]].y):
            count, source, target = ends[start, end], boxes[column, start], boxes[column + 1, end]
            paint = parties[start if column == 0 else end].paint
            tops = _port(source, begins[start, end]), _port(target, used[column + 1, end])
            drawn.append(_band(source, target, tops, count, paint=paint))
            used[column + 1, end] += count
    return drawn


def _left_ends(citings: Iterable[Citing]) -> Counter[tuple[str, str]]:
    return Counter((_by(one), one.cited) for one in citings)


def _right_ends(citings: Iterable[Citing]) -> Counter[tuple[str, str]]:
    return Counter((one.cited, _of(one)) for one in citings)


def _port(box: _Box, used: int) -> float:
    return box.y + (box.height - box.count * box.step) / 2 + used * box.step


def _band(source: _Box, target: _Box, tops: tuple[float, float], count: int, *, paint: str) -> Node:
    left, right = source.x + _WIDTHS[source.column], target.x
    bend, thick = (left + right) / 2, count * source.step
    (start, end), low = tops, (tops[0] + thick, tops[1] + thick)
    path = (
        f"M{left} {start:.1f}C{bend} {start:.1f} {bend} {end:.1f} {right} {end:.1f}"
        f"V{low[1]:.1f}C{bend} {low[1]:.1f} {bend} {low[0]:.1f} {left} {low[0]:.1f}Z"
    )
    return tag("path", d=path, class_=f"band t{paint}")


def _drawn(box: _Box, mark: Mark | None) -> list[Node]:
    width = _WIDTHS[box.column]
    left = box.x + (32 if mark else 8)
    top = box.y + (box.height - (len(box.words) + 1) * 12 * LINE) / 2 + 12
    count = counted(box.count, "citation")
    nodes = [
        tag("rect", x=box.x, y=box.y, width=width, height=box.height, rx=4, class_="box"),
        lines(box.words, left, top, size=12),
        lines([count], left, top + len(box.words) * 12 * LINE, size=12, kind="faint"),
    ]
    return [*nodes, mark.at(box.x + 16, box.y + box.height / 2)] if mark else nodes
