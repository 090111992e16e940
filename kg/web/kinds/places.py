"""Places: figures over time with their sources, events, and what is said of them."""

from typing import Final

from kg.web.kinds.kind import Facet, Kind

PLACES: Final = Kind(
    name="place",
    folder="places",
    segment="place",
    title="Places",
    lead="Countries, states, counties and cities that a document names or gives a figure for.",
    panels=("place-figures", "place-events", "place-statements", "place-parts"),
    facets=(Facet("kind", "place-facet-kind"), Facet("within", "place-facet-within")),
    pictures=("map", "dumbbell"),
    shown_in=True,
)
