"""Programmes and information systems: when they were switched on, and what is said of them."""

from dataclasses import replace
from typing import Final

from kg.web.kinds.kind import Kind

PROGRAMS: Final = Kind(
    name="program",
    folder="programmes",
    segment="program",
    title="Programmes and systems",
    lead="Programmes that the documents are about, and the information systems that they use.",
    panels=("program-events", "program-statements"),
)
SYSTEMS: Final = replace(PROGRAMS, folder="systems", segment="system")
