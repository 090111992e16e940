"""Sources: what is cited, by whom, at which pages, how, and whose it is."""

from typing import Final

from kg.web.kinds.kind import Facet, Kind

SOURCES: Final = Kind(
    name="source",
    folder="sources",
    segment="source",
    title="Sources",
    lead=(
        "Every work that a claim or a reply names. “Not found by this software” says that the work "
        "is known from the citing document alone; it may well exist."
    ),
    panels=(
        "source-cited-by",
        "source-independence",
        "source-figures",
        "source-reaches",
        "source-findings",
    ),
    facets=(
        Facet("kind", "source-facet-kind"),
        Facet("author", "source-facet-author"),
        Facet("found", "source-facet-found"),
    ),
    pictures=("sources", "matrix", "flow"),
)
