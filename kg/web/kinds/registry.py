"""Every kind of thing that has pages, one line each."""

from typing import Final

from kg.web.kinds.agents import AGENTS
from kg.web.kinds.decisions import DECISIONS
from kg.web.kinds.events import EVENTS
from kg.web.kinds.figures import FIGURES
from kg.web.kinds.findings import FINDINGS
from kg.web.kinds.places import PLACES
from kg.web.kinds.programs import PROGRAMS, SYSTEMS
from kg.web.kinds.sources import SOURCES
from kg.web.kinds.statements import STATEMENTS
from kg.web.kinds.terms import TERMS

KINDS: Final = (
    STATEMENTS,
    SOURCES,
    AGENTS,
    PLACES,
    PROGRAMS,
    SYSTEMS,
    TERMS,
    FIGURES,
    EVENTS,
    FINDINGS,
    DECISIONS,
)
