"""Findings of the checks."""

from typing import Final

from kg.web.kinds.kind import Facet, Kind

FINDINGS: Final = Kind(
    name="finding",
    folder="findings",
    segment="check",
    title="Findings",
    lead=(
        "What the checks found in texts, figures and sources. “Met” means that printed words "
        "and numbers fit each other, and nothing more."
    ),
    panels=("finding-places",),
    facets=(
        Facet("outcome", "finding-facet-outcome"),
        Facet("weight", "finding-facet-weight"),
        Facet("check", "finding-facet-check"),
    ),
)
