"""Agencies and people: what they say, cite and are cited for."""

from typing import Final

from kg.web.kinds.kind import Facet, Kind

AGENTS: Final = Kind(
    name="agent",
    folder="agents",
    segment="agent",
    title="Agencies and people",
    lead=(
        "Bodies and persons, as the documents name them. Nothing about a person is added from "
        "elsewhere."
    ),
    panels=(
        "agent-statements",
        "agent-cites",
        "agent-cited-for",
        "agent-self-citation",
        "agent-documents",
        "agent-figures",
        "agent-flows",
        "agent-mentioned",
    ),
    facets=(Facet("kind", "agent-facet-kind"),),
    pictures=("agents", "flow"),
)
