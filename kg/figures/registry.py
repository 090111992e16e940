"""Every picture under its name after ``kg figure``, one line each.

A picture says which types of file it comes as; the suffix of the file's name chooses.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from kg.errors import UsageError
from kg.store.base import View

if TYPE_CHECKING:
    from kg.figures.charts.dumbbell import Order

Draw: TypeAlias = Callable[[View, str], str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture: ``draw`` takes a view and one of ``suffixes``, and returns the file's text."""

    name: str
    says: str
    suffixes: tuple[str, ...]
    draw: Draw


def _network(view: View, suffix: str) -> str:
    from kg.analysis.citations import citation_network, citation_summary
    from kg.figures.network import render_network

    del suffix  # a page is all there is
    graph = citation_network(view)
    return render_network(graph, title="Who cites whom", summary=citation_summary(graph))


def _dumbbell(view: View, suffix: str, *, order: "Order") -> str:
    from kg.analysis.observations import pairs
    from kg.figures.charts.dumbbell import draw_dumbbell

    return draw_dumbbell(pairs(view), order=order).written(suffix)


def _timeline(view: View, suffix: str) -> str:
    from kg.analysis.dating import dated_things
    from kg.figures.charts.timeline import draw_timeline

    return draw_timeline(dated_things(view)).written(suffix)


def _argument(view: View, suffix: str) -> str:
    from kg.analysis.arguing import exchanges
    from kg.figures.charts.argument import draw_argument

    return draw_argument(exchanges(view)).written(suffix)


def _matrix(view: View, suffix: str) -> str:
    from kg.analysis.evidence import assertions, citings
    from kg.figures.charts.matrix import draw_matrix

    return draw_matrix(assertions(view), citings(view)).written(suffix)


def _flow(view: View, suffix: str) -> str:
    from kg.analysis.evidence import citings
    from kg.figures.charts.flow import draw_flow

    return draw_flow(citings(view)).written(suffix)


_PAGE: Final = (".html",)
_STILL: Final = (".html", ".svg")
_ALL: Final = (
    Figure("network", "who cites whom, to walk through", _PAGE, _network),
    Figure("dumbbell", "figures that differ, by place", _STILL, partial(_dumbbell, order="place")),
    Figure(
        "dumbbell-by-difference",
        "the same, the largest difference first",
        _STILL,
        partial(_dumbbell, order="difference"),
    ),
    Figure("timeline", "documents, sources, events and figures in time", _STILL, _timeline),
    Figure("argument", "claims and the replies to them, side by side", _STILL, _argument),
    Figure("matrix", "which claim or reply cites which source, and how", _STILL, _matrix),
    Figure("flow", "citations from parties to sources to those who made them", _STILL, _flow),
)
FIGURES: Final = MappingProxyType({one.name: one for one in _ALL})


def draw_figure(view: View, name: str, suffix: str = ".html") -> str:
    """Return the picture called ``name`` as the text of a file that ends in ``suffix``.

    Raises ``UsageError`` for an unknown name, and for a type of file that it does not come as.
    """
    if name not in FIGURES:
        raise UsageError(
            f"There is no figure named {name!r}.", f"Choose one of {', '.join(FIGURES)}."
        )
    figure = FIGURES[name]
    if suffix.lower() not in figure.suffixes:
        raise UsageError(
            f"The figure {name} is not drawn as {suffix or 'a file without a suffix'}.",
            f"Name a file that ends in {' or '.join(figure.suffixes)}.",
        )
    return figure.draw(view, suffix.lower())
