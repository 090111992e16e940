"""One indicator in counties: a map for each party that gives figures, and one of the difference.

Small maps side by side, after Tufte, "Envisioning Information" (1990), chapter 4: the eye compares
what stands together. All have one scale. What cannot be drawn is counted under the maps.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.analysis.counties import ByCounty, Series, shared
from kg.analysis.dates import in_words
from kg.analysis.observations import Observation
from kg.figures.charts.chart import Chart, Key
from kg.figures.charts.svg import BOLD, LINE, Node, lines, tag, wrapped
from kg.figures.maps.atlas import SIZE, Atlas, path_data
from kg.figures.maps.classes import (
    Class,
    class_of,
    difference_classes,
    patterns,
    rules,
    value_classes,
)
from kg.figures.maps.labels import HIGH, WIDE, beside
from kg.figures.maps.wording import (
    MOST,
    NOBODY,
    Places,
    codes_of,
    columns_of,
    line_of,
    names_of,
    not_drawn,
    places_of,
    rows_of,
    summary,
    unit_of,
)

_SCALE: Final = 0.56
_WIDTH, _HEIGHT = SIZE[0] * _SCALE, SIZE[1] * _SCALE
_APART: Final = 40
_HEAD: Final = 76
_FOOT: Final = 24
_NUMBERED: Final = 40  # counties at most that have a number each
_SIZE_LIST: Final = 12


@dataclass(frozen=True, slots=True)
class _Panel:
    title: tuple[str, str]
    values: Mapping[str, Decimal]
    classes: Sequence[Class]


def draw_map(found: ByCounty, atlas: Atlas) -> Chart:
    """Return the maps of one indicator on the outlines of ``atlas``."""
    names = names_of(found.series)
    places = places_of(found, atlas)
    panels = _panels(found, places)
    numbers = _numbers(panels)
    drawn: list[Node] = [patterns()]
    y = 0.0
    for at, panel in enumerate(panels):
        x = (at % 2) * (_WIDTH + _APART)
        y = (at // 2) * (_HEAD + _HEIGHT + _FOOT)
        moved = f"translate({x:.1f} {y:.1f})"
        drawn.append(tag("g", *_map(panel, atlas, numbers), transform=moved))
    y += _HEAD + _HEIGHT + _FOOT if panels else 0
    listed, bottom = _list(found, places, numbers, names, y)
    return Chart(
        title="Figures by county",
        summary=summary(found, places),
        note=(
            "Each map shows one party's figures, all on one scale; a county without a figure is "
            "blank. Tint and hatching say the same. That two figures differ does not say that "
            "one of them is wrong."
        ),
        width=round(2 * _WIDTH + _APART),
        height=round(bottom) + 8,
        drawn=(*drawn, *listed),
        keys=_keys(panels),
        columns=("Place", "FIPS code", "Drawn on", *columns_of(found.series), "Difference",
                 "Where it stands"),
        rows=rows_of(found, places, names),
        rules=rules(),
    )  # fmt: skip


# ------------------------------------------------------------------------------------ what is drawn


def _panels(found: ByCounty, places: Places) -> list[_Panel]:
    every = [one.value for series in found.series for one in series.figures.values()]
    classes = value_classes(every, found.unit)
    panels = [
        _Panel(_title(one), _on_map(one.figures, places), classes) for one in found.series[:MOST]
    ]
    pair = found.compared
    if pair:
        names = names_of(found.series)
        apart = {
            places.outlines[code]: pair[0].figures[code].value - pair[1].figures[code].value
            for code in shared(*pair)
            if code in places.outlines
        }
        both = names[pair[0]], names[pair[1]]
        title = "The difference", f"{both[0]} beside {both[1]}"
        panels.append(
            _Panel(title, apart, difference_classes(apart.values(), unit_of(found), both))
        )
    return panels


def _title(series: Series) -> tuple[str, str]:
    period = in_words(series.period) or "no period"
    return series.party or NOBODY, f"{period}, according to “{series.source}”"


def _on_map(figures: Mapping[str, Observation], places: Places) -> dict[str, Decimal]:
    return {
        places.outlines[code]: one.value for code, one in figures.items() if code in places.outlines
    }


def _numbers(panels: Iterable[_Panel]) -> dict[str, int]:
    """Number the outlines, unless there are so many that no number would find room."""
    outlines = sorted({outline for panel in panels for outline in panel.values})
    if len(outlines) > _NUMBERED:
        return {}
    return {outline: number for number, outline in enumerate(outlines, 1)}


def _keys(panels: Sequence[_Panel]) -> tuple[Key, ...]:
    counts: Counter[Class] = Counter()
    for panel in panels:
        counts.update(dict.fromkeys(panel.classes, 0))
        counts.update(class_of(value, panel.classes) for value in panel.values.values())
    return tuple(Key(one, one.words, count) for one, count in counts.items())


# ------------------------------------------------------------------------------------- drawing


def _map(panel: _Panel, atlas: Atlas, numbers: Mapping[str, int]) -> list[Node]:
    head, more = panel.title
    kind = "area" if numbers else "area dense"
    area = []
    for outline, value in panel.values.items():
        fill = class_of(value, panel.classes).fill
        area.append(tag("path", d=atlas.outline(outline, _SCALE), class_=kind, fill=fill))
    borders = "".join(path_data(line, _SCALE) for line in atlas.borders)
    area.append(tag("path", d=borders, class_="border"))
    if numbers:
        area += _labels(panel, atlas, numbers)
    return [
        lines(wrapped(head, 15 * BOLD, _WIDTH, most=1), 0, 20, size=15, kind="ink bold"),
        lines(wrapped(more, 12, _WIDTH, most=2), 0, 40, size=12, kind="faint"),
        tag("g", *area, transform=f"translate(0 {_HEAD})"),
    ]


def _labels(panel: _Panel, atlas: Atlas, numbers: Mapping[str, int]) -> list[Node]:
    """Small counties are hardly seen: a number with the county's tint stands beside each."""
    centres = {outline: atlas.centre(outline, _SCALE) for outline in sorted(panel.values)}
    rules: list[Node] = []
    labels: list[Node] = []
    for outline, (x, y) in beside(centres, (_WIDTH, _HEIGHT)).items():
        start = centres[outline]
        rules.append(tag("path", d=f"M{start[0]:.1f} {start[1]:.1f}L{x:.1f} {y:.1f}",
                         class_="rule"))  # fmt: skip
        left, top = x - WIDE / 2, y - HIGH / 2
        fill = class_of(panel.values[outline], panel.classes).fill
        labels += [
            tag("rect", x=left, y=top, width=WIDE, height=HIGH, class_="box"),
            tag("rect", x=left, y=top, width=WIDE / 2 - 2, height=HIGH, class_="area", fill=fill),
            lines([str(numbers[outline])], x + WIDE / 4 - 1, y + 4, size=11, at="middle"),
        ]
    return [*rules, *labels]


def _list(
    found: ByCounty,
    places: Places,
    numbers: Mapping[str, int],
    names: Mapping[Series, str],
    top: float,
) -> tuple[list[Node], float]:
    """Say in words which number is which county and what each party gives, in two columns."""
    said = []
    for code in codes_of(found.series):
        number = numbers.get(places.outlines.get(code, ""))
        if number:
            said.append((number, line_of(found, places, code, names)))
    drawn: list[Node] = []
    room = _WIDTH - 34
    half = -(-len(said) // 2)
    bottom = top
    for column, entries in enumerate((sorted(said)[:half], sorted(said)[half:])):
        x, y = column * (_WIDTH + _APART), top + 16
        for number, words in entries:
            text = wrapped(words, _SIZE_LIST, room, most=2)
            drawn += [
                lines([str(number)], x + 22, y, size=_SIZE_LIST, kind="ink bold", at="end"),
                lines(text, x + 32, y, size=_SIZE_LIST),
            ]
            y += len(text) * _SIZE_LIST * LINE + 5
        bottom = max(bottom, y)
    for words in not_drawn(found, places):
        text = wrapped(words, _SIZE_LIST, 2 * _WIDTH, most=4)
        drawn.append(lines(text, 0, bottom + 12, size=_SIZE_LIST, kind="faint"))
        bottom += len(text) * _SIZE_LIST * LINE + 10
    return drawn, bottom
