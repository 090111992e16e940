"""Every picture under its name after ``kg figure``, one line each.

The suffix of a file's name chooses what it comes as. A page holds its table; a still picture is
drawn as SVG, a PNG is made of that, and the table that belongs to both is a file of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from kg.errors import UsageError
from kg.figures.drawing import Drawing
from kg.store.base import View

if TYPE_CHECKING:
    from kg.figures.charts.dumbbell import Order
    from kg.figures.networks.views import Seen


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be chosen about a picture: whose neighbourhood, how far, which indicator."""

    of: str = ""
    hops: int = 1
    indicator: str = ""


class Drawn(Protocol):
    """A picture that is written as a page, as SVG or as its table."""

    def written(self, suffix: str) -> str:
        """Return the text of a file that ends in ".html", ".svg" or ".csv"."""


@dataclass(frozen=True, slots=True)
class _Walk:
    """A network: to walk through on a page, still elsewhere."""

    seen: "Seen"

    def written(self, suffix: str) -> str:
        """Return the text of a file that ends in ".html", ".svg" or ".csv"."""
        from kg.figures.networks.still import draw_network

        return (
            network_page(self.seen) if suffix == PAGE else draw_network(self.seen).written(suffix)
        )


Draw: TypeAlias = Callable[[View, Choice], Drawn]


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture; ``takes`` names the choices that it heeds."""

    name: str
    says: str
    draw: Draw
    takes: tuple[str, ...] = ()


def _network(view: View, choice: Choice, *, name: str) -> Drawn:
    from kg.analysis.citing.citations import citation_network
    from kg.figures.networks.gathered import counts_of, gathered
    from kg.figures.networks.points import LARGEST
    from kg.figures.networks.views import VIEWS, neighbourhood

    tables = counts_of(view, LARGEST) if name in _GATHERED else None
    if tables:
        return _Walk(gathered(tables))
    graph = citation_network(view)
    around = name == "claim"
    seen = neighbourhood(graph, choice.of, choice.hops) if around else VIEWS[name](graph)
    return _Walk(seen)


def network_page(seen: "Seen") -> str:
    """Return the page of a network: boxes for few names, points for many, else groups of them."""
    from kg.figures.networks.boxes import render_boxes
    from kg.figures.networks.groups import groups
    from kg.figures.networks.points import LARGEST, SMALLEST, render_points

    if len(seen.graph) > LARGEST:
        seen = groups(seen, LARGEST)
    render = render_boxes if len(seen.graph) <= SMALLEST else render_points
    return render(seen.graph, title=seen.title, summary=seen.summary)


def _dumbbell(view: View, _: Choice, *, order: "Order") -> Drawn:
    from kg.analysis.observations import pairs
    from kg.figures.charts.dumbbell import draw_dumbbell

    return draw_dumbbell(pairs(view), order=order)


def _timeline(view: View, _: Choice) -> Drawn:
    from kg.analysis.dating import dated_things
    from kg.figures.charts.timeline import draw_timeline

    return draw_timeline(dated_things(view))


def _map(view: View, choice: Choice) -> Drawn:
    from kg.analysis.counties import by_county
    from kg.figures.maps.atlas import atlas
    from kg.figures.maps.county_map import draw_map

    return draw_map(by_county(view, choice.indicator), atlas())


def _argument(view: View, _: Choice) -> Drawn:
    from kg.analysis.argument.exchanges import exchanges
    from kg.figures.charts.argument import draw_argument, draw_first
    from kg.figures.networks.gathered import counts_of
    from kg.figures.networks.points import LARGEST

    tables = counts_of(view, LARGEST)
    return draw_first(view, tables) if tables else draw_argument(exchanges(view))


def _matrix(view: View, _: Choice) -> Drawn:
    from kg.analysis.citing.evidence import assertions, citings
    from kg.figures.charts.matrix import draw_matrix

    return draw_matrix(assertions(view), citings(view))


def _flow(view: View, _: Choice) -> Drawn:
    from kg.analysis.citing.evidence import citings
    from kg.figures.charts.flow import draw_flow

    return draw_flow(citings(view))


_GATHERED: Final = ("network", "sources")
_NAMED: Final = 5  # letters that a notice names
PAGE, TABLE, _PRINT = ".html", ".csv", ".png"
SUFFIXES: Final = (PAGE, ".svg", _PRINT, TABLE)


def _walk(name: str, says: str, *takes: str) -> Figure:
    return Figure(name, says, partial(_network, name=name), takes)


_ALL: Final = (
    _walk("network", "who says what, citing which source, to walk through"),
    _walk("agents", "which body cites the work of which"),
    _walk("sources", "claims and replies with the sources that they cite"),
    _walk("stance", "which reply takes up which claim, and who said them"),
    _walk("claim", "what stands around one claim, reply or source", "of", "hops"),
    Figure("dumbbell", "figures that differ, by place", partial(_dumbbell, order="place")),
    Figure(
        "dumbbell-by-difference",
        "figures that differ, the largest difference first",
        partial(_dumbbell, order="difference"),
    ),
    Figure("map", "figures by county, one map a party", _map, ("indicator",)),
    Figure("timeline", "documents, sources, events and figures in time", _timeline),
    Figure("argument", "claims and the replies to them, side by side", _argument),
    Figure("matrix", "which claim or reply cites which source, and how", _matrix),
    Figure("flow", "citations from parties to sources to those who made them", _flow),
)
FIGURES: Final = MappingProxyType({one.name: one for one in _ALL})


def draw_figure(
    view: View, name: str, suffix: str = ".html", choice: Choice | None = None
) -> Drawing:
    """Return the picture called ``name`` as the file that ends in ``suffix``.

    Raises ``UsageError`` for an unknown name, a type of file that it does not come as, and a
    choice that it does not have; ``ResourceError`` where a front-end package is missing.
    """
    figure, ending, chosen = _named(name), suffix.lower(), choice or Choice()
    if ending not in SUFFIXES:
        raise UsageError(
            f"The figure {name} is not drawn as {suffix or 'a file without a suffix'}.",
            f"Name a file that ends in {' or '.join(SUFFIXES)}.",
        )
    for given in fields(Choice):
        if getattr(chosen, given.name) != given.default and given.name not in figure.takes:
            raise UsageError(
                f"The figure {name} has no choice --{given.name}.", "Leave the option out."
            )
    drawn = figure.draw(view, chosen)
    if ending in (PAGE, TABLE):
        return Drawing(name, ending, drawn.written(ending).encode())
    return _still(name, ending, drawn)


def _still(name: str, ending: str, drawn: Drawn) -> Drawing:
    """Return a picture that needs its table beside it."""
    svg, table = drawn.written(".svg"), drawn.written(TABLE)
    if ending != _PRINT:
        return Drawing(name, ending, svg.encode(), table=table)
    from kg.figures.png import png, unprintable

    lacking = unprintable(svg)
    return Drawing(name, ending, png(svg), _no_font(lacking) if lacking else "", table)


def _no_font(letters: str) -> str:
    """Say which letters are boxes in a PNG, and what helps."""
    return (
        f"No font of this machine has {', '.join(letters[:_NAMED])}"
        f"{' and others' if len(letters) > _NAMED else ''}: the PNG has boxes in their place. "
        "Install a font for them (on Debian: fonts-noto-cjk for Chinese, Japanese and Korean), or "
        "name a file that ends in .svg or .html."
    )


def _named(name: str) -> Figure:
    if name not in FIGURES:
        raise UsageError(
            f"There is no figure named {name!r}.", f"Choose one of {', '.join(FIGURES)}."
        )
    return FIGURES[name]
