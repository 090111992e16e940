"""Events that a document dates."""

from typing import Final

from kg.web.kinds.kind import Facet, Kind

EVENTS: Final = Kind(
    name="event",
    folder="events",
    segment="event",
    title="Events",
    lead="What a document says happened on a day or in a month.",
    panels=("event-places", "event-findings"),
    facets=(Facet("area", "event-facet-area"),),
    dates=True,
    pictures=("timeline",),
)
