"""Single faults, each with the codes of the promises that it breaks."""

from typing import Final

from tests.rdf.faulty.figures import DIFFERENCES, FIGURES, PLACES_IN_TEXT, SPANS
from tests.rdf.faulty.statements import ASSERTIONS, ATTRIBUTIONS, LINKS, SOURCES
from tests.rdf.faulty.things import BODIES, WORDS
from tests.rdf.faulty.whole import NEUTRALITY, PROVENANCE, STRUCTURE

MUTATIONS: Final = (
    *ASSERTIONS,
    *LINKS,
    *SOURCES,
    *PLACES_IN_TEXT,
    *FIGURES,
    *DIFFERENCES,
    *BODIES,
    *WORDS,
    *PROVENANCE,
    *NEUTRALITY,
    *STRUCTURE,
    *ATTRIBUTIONS,
    *SPANS,
)
