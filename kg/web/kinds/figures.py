"""Figures: for which place and time, said by whom, according to what, and what stands beside."""

from typing import Final

from kg.web.kinds.kind import Facet, Kind

FIGURES: Final = Kind(
    name="figure",
    folder="figures",
    segment="observation",
    title="Figures",
    lead="Every number that was read, with the place and time it holds for and who gives it.",
    panels=("figure-others", "figure-findings", "figure-places"),
    facets=(
        Facet("about", "figure-facet-about"),
        Facet("area", "figure-facet-area"),
        Facet("by", "figure-facet-by"),
    ),
    dates=True,
    pictures=("dumbbell", "map", "timeline"),
    shown_in=True,
)
