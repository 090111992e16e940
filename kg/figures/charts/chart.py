"""A still picture with its words, as a page and as a file of its own."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from types import MappingProxyType
from typing import Final, Protocol

from kg.figures.charts.marks import style
from kg.figures.charts.svg import BOLD, LINE, Node, lines, markup, tag, wrapped
from kg.figures.page import environment, inline, policy, template

_EDGE: Final = 16
_SPACE: Final = "http://www.w3.org/2000/svg"


class Sign(Protocol):
    """What stands for something in a drawing and in its legend: a mark, a swatch."""

    def at(self, x: float, y: float) -> Node:
        """Return it around a point."""


@dataclass(frozen=True, slots=True)
class Key:
    """One line of a legend: ``count`` things look like ``mark``; without a mark, only words."""

    mark: Sign | None
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of ``width`` by ``height`` pixels and what is said about it.

    ``note`` says how to read it, ``rows`` hold as text everything that is drawn; ``rules`` are
    style rules of its own.
    """

    title: str
    summary: str
    note: str
    width: int
    height: int
    drawn: tuple[Node, ...]
    keys: tuple[Key, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    rules: str = ""

    def written(self, suffix: str) -> str:
        """Return the text of a file that ends in ".html", ".svg" or ".csv"."""
        return _WRITTEN[suffix](self)


def chart_page(chart: Chart) -> str:
    """Return the chart as one HTML page that loads nothing. The same chart gives the same bytes."""
    sheet = inline(style() + chart.rules + template("page.css") + template("chart.css"))
    keys = [{"words": k.words, "count": k.count, "mark": _swatch(k)} for k in chart.keys]
    return (
        environment()
        .get_template("chart.html.j2")
        .render(
            chart=chart,
            policy=policy([], [sheet]),
            style=sheet,
            keys=keys,
            svg=markup(_inner(chart)),
        )
    )


def chart_svg(chart: Chart) -> str:
    """Return the chart as one SVG file, with its title, summary, note and legend in it."""
    head = _head(chart)
    top = sum(height for _, height in head)
    whole = chart.height + top + _EDGE
    size = {"width": chart.width + 2 * _EDGE, "height": whole}
    root = tag(
        "svg",
        tag("title", chart.title, id="title"),
        tag("desc", chart.summary, id="desc"),
        tag("style", style() + chart.rules),
        tag("rect", class_="ground", **size),
        xmlns=_SPACE,
        viewBox=f"0 0 {size['width']} {size['height']}",
        role="img",
        aria_labelledby="title desc",
        **size,
    )
    y = 0
    for nodes, height in head:
        root.append(tag("g", *nodes, transform=f"translate({_EDGE} {y})"))
        y += height
    root.append(tag("g", *chart.drawn, transform=f"translate({_EDGE} {top})"))
    return markup(root) + "\n"


def chart_table(chart: Chart) -> str:
    """Return what the chart shows as CSV (RFC 4180)."""
    text = StringIO()
    csv.writer(text).writerows([chart.columns, *chart.rows])
    return text.getvalue()


_WRITTEN: Final = MappingProxyType({".html": chart_page, ".svg": chart_svg, ".csv": chart_table})


def _inner(chart: Chart) -> Node:
    """Return the drawing for the page, where heading, summary and legend stand around it."""
    return tag(
        "svg",
        *chart.drawn,
        xmlns=_SPACE,
        width=chart.width,
        height=chart.height,
        viewBox=f"0 0 {chart.width} {chart.height}",
        role="img",
        aria_label=f"{chart.title}. The table below holds the same.",
    )


def _swatch(key: Key) -> str:
    if key.mark is None:
        return ""
    drawn = tag("svg", key.mark.at(12, 12), width=24, height=24, aria_hidden="true")
    return markup(drawn)


def _head(chart: Chart) -> list[tuple[Sequence[Node], int]]:
    """Return what stands above the drawing, each piece with its height."""
    return [
        _paragraph(chart.title, chart.width, 20, "ink bold"),
        _paragraph(chart.summary, chart.width, 14, "ink"),
        _paragraph(chart.note, chart.width, 13, "faint"),
        *(_key_line(key, chart.width) for key in chart.keys),
        ([], _EDGE),
    ]


def _paragraph(text: str, width: int, size: int, kind: str) -> tuple[Sequence[Node], int]:
    said = wrapped(text, size * (BOLD if "bold" in kind else 1), width)
    height = round(len(said) * size * LINE + size * 0.6) if said else 0
    return [lines(said, 0, size * 1.5, size=size, kind=kind)], height


def _key_line(key: Key, width: int) -> tuple[Sequence[Node], int]:
    said = wrapped(f"{key.words} ({key.count})", 13, width - 30)
    mark = [key.mark.at(12, 13)] if key.mark else []
    return [*mark, lines(said, 30, 17, size=13)], max(26, round(len(said) * 13 * LINE + 9))
