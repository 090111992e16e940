"""Decisions on who or what some words mean, with their reasons."""

from typing import Final

from kg.web.kinds.kind import Kind

DECISIONS: Final = Kind(
    name="decision",
    folder="decisions",
    segment="decision",
    title="Who or what is meant",
    lead="Where some words could mean more than one body or place, the choice and its reason.",
    panels=("decision-places",),
    part=True,
    doubts=True,
)
