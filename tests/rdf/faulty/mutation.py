"""A single fault, and the codes of the promises that it breaks."""

from dataclasses import dataclass

from tests.rdf.faults import (
    Fault,
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """A fault in plain words, the codes it must be caught under, and how to apply it."""

    name: str
    codes: tuple[str, ...]
    fault: Fault

    def __str__(self) -> str:
        return self.name


def one(name: str, code: str, fault: Fault) -> Mutation:
    return Mutation(name, (code,), fault)


CLAIM, REPLY, QUOTE = "clm:ReportedClaim", "clm:Rebuttal", "schema:Quotation"
STANCE, CITATION, SOURCE = "clm:StanceLink", "clm:SourceCitation", "clm:Source"
NOTE, POINTER = "biro:BibliographicReference", "c4o:InTextReferencePointer"
FIGURE, EVENT, FLOW = "qb:Observation", "clm:ActivationEvent", "clm:DataFlow"
REVIEW, DECISION, CHECK = "schema:Review", "clm:IdentityDecision", "clm:CheckResult"
ATTRIBUTION = "prov:Attribution"
COUNTY, PERSON, RUN = "clm:County", "foaf:Person", "prov:Activity"
ANCHOR, QUOTED_WORDS, SPOT = (
    "oa:SpecificResource",
    "oa:TextQuoteSelector",
    "oa:TextPositionSelector",
)
PLACE, PERIOD = "sdmx-dimension:refArea", "sdmx-dimension:refPeriod"
VALUE, UNIT = "sdmx-measure:obsValue", "sdmx-attribute:unitMeasure"
KIND = "cito:hasCitationCharacterization"
DIFFERENCE = "clm:minuend"
