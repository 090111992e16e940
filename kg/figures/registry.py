"""Every picture under its name after ``kg figure``, one line each.

A picture says which types of file it comes as; the suffix of the file's name chooses. A still
picture is drawn as SVG, and a PNG is made of that.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

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


Draw: TypeAlias = Callable[[View, str, Choice], str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture: ``draw`` takes a view, one of ``suffixes`` and the choice, and returns text.

    ``takes`` names the choices that it heeds.
    """

    name: str
    says: str
    suffixes: tuple[str, ...]
    draw: Draw
    takes: tuple[str, ...] = ()


def _network(view: View, suffix: str, choice: Choice, *, name: str) -> str:
    from kg.analysis.citing.citations import citation_network
    from kg.figures.networks.still import draw_network
    from kg.figures.networks.views import VIEWS, neighbourhood

    graph = citation_network(view)
    around = name == "claim"
    seen = neighbourhood(graph, choice.of, choice.hops) if around else VIEWS[name](graph)
    return network_page(seen) if suffix == ".html" else draw_network(seen).written(suffix)


def network_page(seen: "Seen") -> str:
    """Return the page of a network: boxes for few names, points for many, else groups of them."""
    from kg.figures.networks.boxes import render_boxes
    from kg.figures.networks.groups import groups
    from kg.figures.networks.points import LARGEST, SMALLEST, render_points

    if len(seen.graph) > LARGEST:
        seen = groups(seen, LARGEST)
    render = render_boxes if len(seen.graph) <= SMALLEST else render_points
    return render(seen.graph, title=seen.title, summary=seen.summary)


def _dumbbell(view: View, suffix: str, _: Choice, *, order: "Order") -> str:
    from kg.analysis.observations import pairs
    from kg.figures.charts.dumbbell import draw_dumbbell

    return draw_dumbbell(pairs(view), order=order).written(suffix)


def _timeline(view: View, suffix: str, _: Choice) -> str:
    from kg.analysis.dating import dated_things
    from kg.figures.charts.timeline import draw_timeline

    return draw_timeline(dated_things(view)).written(suffix)


def _map(view: View, suffix: str, choice: Choice) -> str:
    from kg.analysis.counties import by_county
    from kg.figures.maps.atlas import atlas
    from kg.figures.maps.county_map import draw_map

    return draw_map(by_county(view, choice.indicator), atlas()).written(suffix)


def _argument(view: View, suffix: str, _: Choice) -> str:
    from kg.analysis.argument.exchanges import exchanges
    from kg.figures.charts.argument import draw_argument

    return draw_argument(exchanges(view)).written(suffix)


def _matrix(view: View, suffix: str, _: Choice) -> str:
    from kg.analysis.citing.evidence import assertions, citings
    from kg.figures.charts.matrix import draw_matrix

    return draw_matrix(assertions(view), citings(view)).written(suffix)


def _flow(view: View, suffix: str, _: Choice) -> str:
    from kg.analysis.citing.evidence import citings
    from kg.figures.charts.flow import draw_flow

    return draw_flow(citings(view)).written(suffix)


_NAMED: Final = 5  # letters that a notice names
_STILL: Final = (".html", ".svg", ".png")


def _walk(name: str, says: str, *takes: str) -> Figure:
    return Figure(name, says, _STILL, partial(_network, name=name), takes)


_ALL: Final = (
    _walk("network", "who says what, citing which source, to walk through"),
    _walk("agents", "which body cites the work of which"),
    _walk("sources", "claims and replies with the sources that they cite"),
    _walk("stance", "which reply takes up which claim, and who said them"),
    _walk("claim", "what stands around one claim, reply or source", "of", "hops"),
    Figure("dumbbell", "figures that differ, by place", _STILL, partial(_dumbbell, order="place")),
    Figure(
        "dumbbell-by-difference",
        "figures that differ, the largest difference first",
        _STILL,
        partial(_dumbbell, order="difference"),
    ),
    Figure("map", "figures by county, one map a party", _STILL, _map, ("indicator",)),
    Figure("timeline", "documents, sources, events and figures in time", _STILL, _timeline),
    Figure("argument", "claims and the replies to them, side by side", _STILL, _argument),
    Figure("matrix", "which claim or reply cites which source, and how", _STILL, _matrix),
    Figure("flow", "citations from parties to sources to those who made them", _STILL, _flow),
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
    if ending not in figure.suffixes:
        raise UsageError(
            f"The figure {name} is not drawn as {suffix or 'a file without a suffix'}.",
            f"Name a file that ends in {' or '.join(figure.suffixes)}.",
        )
    for given in fields(Choice):
        if getattr(chosen, given.name) != given.default and given.name not in figure.takes:
            raise UsageError(
                f"The figure {name} has no choice --{given.name}.", "Leave the option out."
            )
    if ending != ".png":
        return Drawing(name, ending, figure.draw(view, ending, chosen).encode())
    from kg.figures.png import png, unprintable

    svg = figure.draw(view, ".svg", chosen)
    lacking = unprintable(svg)
    return Drawing(name, ending, png(svg), _no_font(lacking) if lacking else "")


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
