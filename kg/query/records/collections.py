"""The collections there are: which nodes belong to each, what is said of them, how to choose."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from kg.query.records.fields import NAME, Field, link


@dataclass(frozen=True, slots=True)
class Filter:
    """A way to choose: ``path`` are the properties from a member to the value."""

    path: tuple[str, ...]
    says: str
    is_text: bool = False  # the value is a literal, not a node


@dataclass(frozen=True, slots=True)
class Collection:
    """The nodes of one class, but for those that are of the class ``without``, too.

    Where there are ``listed`` classes, only nodes of these stand in lists and are counted.
    """

    name: str
    title: str
    kind: str
    fields: tuple[Field, ...]
    filters: Mapping[str, Filter] = field(default_factory=dict)
    without: str = ""
    listed: tuple[str, ...] = ()


# Who is named: what only stands for "somebody whom the document does not name" is of no such class.
_NAMED: Final = (
    "schema:GovernmentOrganization", "schema:NGO", "schema:CollegeOrUniversity",
    "schema:Organization", "clm:AgentClass", "foaf:Person",
)  # fmt: skip
# "A place that the text does not state" is of no such class.
_STATED: Final = ("schema:Country", "schema:State", "clm:County", "schema:City")
_SELECTORS: Final = Field(
    "selectors", "oa:hasSelector", many=True,
    inner=(
        Field("exact", "oa:exact", says="The exact words."),
        Field("pointer", "rdf:value", says="To the record of a feed, in the place of words."),
        Field("start", "oa:start", is_number=True, says="Of the first character, from 0."),
        Field("end", "oa:end", is_number=True, says="Of the character after the last."),
    ),
)  # fmt: skip
_ANCHORS: Final = Field(
    "anchors", "clm:anchoredAt", many=True,
    inner=(link("text", "oa:hasSource"), _SELECTORS),
    says="Where it stands: the exact words and their place in one text.",
)  # fmt: skip
_CONFIDENCE: Final = (
    Field("confidence", "clm:matchConfidence", says="From 0 to 1, as a decimal."),
    Field("reason", "clm:reason", says="Why, in a sentence."),
)

# Claims and replies are told alike: the same fields in the same order.
_ASSERTION: Final = (
    Field("text", "schema:text"),
    Field("label", "clm:publisherLabel", says="As the document prints it."),
    link("by", "prov:wasAttributedTo", many=True),
    Field(
        "attributions", "prov:qualifiedAttribution", many=True,
        inner=(link("agent", "prov:agent"), *_CONFIDENCE),
        says="Where it is not certain who says it: how sure that is.",
    ),
    Field("attributedAs", "clm:attributionText", says="The party in the document's words."),
    link("documents", "schema:appearance", many=True),
    link("repliesTo", "cito:repliesTo", many=True),
    link("disputes", "cito:disputes", many=True),
    link("replies", "cito:repliesTo", many=True, inverse=True),
    link("mentions", "schema:mentions", many=True),
    link("figures", "clm:states", many=True),
    Field(
        "citations", "clm:citingAssertion", many=True, inverse=True,
        inner=(
            Field("how", "cito:hasCitationCharacterization"), link("source", "cito:hasCitedEntity")
        ),
    ),
    *_CONFIDENCE,
    _ANCHORS,
)  # fmt: skip
_ASSERTION_FILTERS: Final = {
    "by": Filter(("prov:wasAttributedTo",), "Who says it."),
    "document": Filter(("schema:appearance",), "Where it stands."),
    "mentions": Filter(("schema:mentions",), "A body, place or programme that it names."),
}

_ALL: Final = (
    Collection(
        "claims", "Claims that documents report of others", "clm:ReportedClaim",
        _ASSERTION, _ASSERTION_FILTERS,
    ),
    Collection(
        "replies", "Replies, whoever makes them", "clm:Reply",
        _ASSERTION, _ASSERTION_FILTERS,
    ),
    Collection(
        "sources", "Works that something cites, and documents that were read", "clm:Source",
        (
            NAME,
            link("creators", "dcterms:creator", many=True),
            link("publishers", "dcterms:publisher", many=True),
            Field("issued", "dcterms:issued"),
            Field("date", "dcterms:date", says="In the Extended Date/Time Format."),
            Field("earliest", "clm:earliestDate"),
            Field("latest", "clm:latestDate", says="The first day that is too late."),
            Field("urls", "schema:url", many=True),
            Field("resolution", "clm:resolution", says="Whether the work itself is known."),
            Field(
                "citedBy", "cito:hasCitedEntity", many=True, inverse=True,
                inner=(
                    Field("how", "cito:hasCitationCharacterization"),
                    link("assertion", "clm:citingAssertion"),
                    link("document", "cito:hasCitingEntity"),
                    Field("firstPage", "clm:pageFirst", is_number=True),
                    Field("lastPage", "clm:pageLast", is_number=True),
                ),
            ),
            *_CONFIDENCE,
        ),
        {
            "creator": Filter(("dcterms:creator",), "Who made it."),
            "resolution": Filter(("clm:resolution",), "clm:resolved, clm:unresolved, …"),
        },
    ),
    Collection(
        "agents", "Agencies, organisations and persons that are named", "prov:Agent",
        (
            NAME,
            Field("alsoNamed", "skos:altLabel", many=True),
            link("parent", "org:subOrganizationOf"),
            link("unitOf", "org:unitOf"),
            link("memberOf", "org:memberOf"),
            Field("rank", "clm:rank"),
            link("jurisdiction", "clm:jurisdiction"),
            Field("matches", "skos:exactMatch", many=True),
        ),
        {"parent": Filter(("org:subOrganizationOf",), "What it is part of.")},
        without="prov:SoftwareAgent",
        listed=_NAMED,
    ),
    Collection(
        "jurisdictions", "Countries, states, counties, cities", "schema:AdministrativeArea",
        (
            NAME,
            Field("fips", "clm:fips"),
            link("within", "schema:containedInPlace"),
            Field("matches", "skos:exactMatch", many=True),
        ),
        {
            "within": Filter(("schema:containedInPlace",), "What it lies in."),
            "fips": Filter(("clm:fips",), "Its FIPS code.", is_text=True),
        },
        listed=_STATED,
    ),
    Collection(
        "figures", "Figures as printed, each according to somebody", "qb:Observation",
        (
            Field("value", "sdmx-measure:obsValue", says="As printed, a decimal."),
            Field("measuredIn", "sdmx-attribute:unitMeasure", says="The unit."),
            Field("comparator", "clm:comparator", says="How the number is meant."),
            link("indicator", "clm:indicator"),
            link("place", "sdmx-dimension:refArea"),
            link("period", "sdmx-dimension:refPeriod"),
            link("by", "prov:wasAttributedTo", many=True),
            link("accordingTo", "clm:accordingTo"),
            link("primarySource", "prov:hadPrimarySource"),
            Field("attributedAs", "clm:attributionText"),
            link("minuend", "clm:minuend"),
            link("subtrahend", "clm:subtrahend"),
            link("statedBy", "clm:states", many=True, inverse=True),
            *_CONFIDENCE,
            _ANCHORS,
        ),
        {
            "by": Filter(("prov:wasAttributedTo",), "Whose figure it is."),
            "place": Filter(("sdmx-dimension:refArea",), "Which place it is of."),
            "indicator": Filter(("clm:indicator",), "What it measures."),
            "period": Filter(("sdmx-dimension:refPeriod",), "When it holds."),
        },
    ),
    Collection(
        "findings", "Outcomes of checks; passed means that what was checked holds, no more",
        "clm:CheckResult",
        (
            link("test", "earl:test"),
            link("subject", "earl:subject"),
            Field(
                "result", "earl:result",
                inner=(Field("outcome", "earl:outcome"), Field("says", "dcterms:description")),
            ),
            Field("printed", "clm:printedValue"),
            Field("recomputed", "clm:recomputedValue"),
            Field("formula", "clm:formula"),
            _ANCHORS,
        ),
        {
            "outcome": Filter(("earl:result", "earl:outcome"), "earl:passed, earl:failed, …"),
            "test": Filter(("earl:test",), "Which check."),
            "subject": Filter(("earl:subject",), "What was checked."),
        },
    ),
)  # fmt: skip
COLLECTIONS: Final[Mapping[str, Collection]] = MappingProxyType({each.name: each for each in _ALL})
