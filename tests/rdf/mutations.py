"""Single faults, each with the codes of the promises that it breaks."""

from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from tests.rdf.faults import (
    Fault,
    add,
    address,
    anonymous,
    both,
    change,
    drop,
    itself,
    node,
    own,
    regraph,
    term,
    text,
    twin,
    unlink,
    value_of,
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """A fault in plain words, the codes it must be caught under, and how to apply it."""

    name: str
    codes: tuple[str, ...]
    fault: Fault

    def __str__(self) -> str:
        return self.name


def _one(name: str, code: str, fault: Fault) -> Mutation:
    return Mutation(name, (code,), fault)


_CLAIM, _REPLY, _QUOTE = "clm:ReportedClaim", "clm:Rebuttal", "schema:Quotation"
_STANCE, _CITATION, _SOURCE = "clm:StanceLink", "clm:SourceCitation", "clm:Source"
_NOTE, _POINTER = "biro:BibliographicReference", "c4o:InTextReferencePointer"
_FIGURE, _EVENT, _FLOW = "qb:Observation", "clm:ActivationEvent", "clm:DataFlow"
_REVIEW, _DECISION, _CHECK = "schema:Review", "clm:IdentityDecision", "clm:CheckResult"
_COUNTY, _PERSON, _RUN = "clm:County", "foaf:Person", "prov:Activity"
_ANCHOR, _WORDS, _SPOT = "oa:SpecificResource", "oa:TextQuoteSelector", "oa:TextPositionSelector"
_PLACE, _PERIOD = "sdmx-dimension:refArea", "sdmx-dimension:refPeriod"
_VALUE, _UNIT = "sdmx-measure:obsValue", "sdmx-attribute:unitMeasure"
_KIND = "cito:hasCitationCharacterization"
_DIFFERENCE = "clm:minuend"

ASSERTIONS: Final = (
    _one("a claim without words", "Assertion-text", drop(_CLAIM, "schema:text")),
    _one(
        "a claim in no language",
        "Assertion-text",
        change(_CLAIM, "schema:text", text("Lamps stay dark.")),
    ),
    _one("a claim by nobody", "Assertion-party", drop(_CLAIM, "prov:wasAttributedTo")),
    _one(
        "a claim by a county",
        "Assertion-party",
        change(_CLAIM, "prov:wasAttributedTo", node(_COUNTY)),
    ),
    _one(
        "a claim by software",
        "Assertion-not-software",
        add(_CLAIM, "prov:wasAttributedTo", node("prov:SoftwareAgent")),
    ),
    _one("a claim in no document", "Assertion-document", drop(_CLAIM, "schema:appearance")),
    _one("a claim without a place", "Assertion-anchor", drop(_CLAIM, "clm:anchoredAt")),
    _one("a reply without a place", "Assertion-anchor", drop(_REPLY, "clm:anchoredAt")),
    _one(
        "a label with a language",
        "Assertion-label",
        change(_CLAIM, "clm:publisherLabel", text("CLAIM", language="en")),
    ),
    _one(
        "a rated claim",
        "Assertion-unrated",
        add(_CLAIM, "schema:contentRating", text("false", language="en")),
    ),
    _one("a reply to nothing", "Rebuttal-replies", unlink(_REPLY, "cito:hasCitingEntity")),
    _one(
        "a claim without a citation",
        "ReportedClaim-cited",
        unlink(_CLAIM, "clm:citingAssertion"),
    ),
    _one(
        "a claim in the publisher's mouth",
        "Attribution-claim",
        change(_CLAIM, "prov:wasAttributedTo", value_of("clm:Document", "dcterms:publisher")),
    ),
    _one(
        "a reply in the other party's mouth",
        "Attribution-reply",
        change(_REPLY, "prov:wasAttributedTo", value_of(_CLAIM, "prov:wasAttributedTo")),
    ),
    _one("a quotation without words", "Quotation-text", drop(_QUOTE, "schema:text")),
    _one("a quotation that hides cuts", "Quotation-elided", drop(_QUOTE, "clm:elided")),
    _one(
        "a quotation with a wordy flag",
        "Quotation-interpolated",
        change(_QUOTE, "clm:interpolated", text("yes")),
    ),
    _one("a quotation without a place", "Quotation-anchor", drop(_QUOTE, "clm:anchoredAt")),
    _one("a quotation from nowhere", "Quotation-source", drop(_QUOTE, "prov:wasQuotedFrom")),
)

LINKS: Final = (
    _one(
        "a claim that replies to itself",
        "Citation-citing",
        change(_STANCE, "cito:hasCitingEntity", own("cito:hasCitedEntity")),
    ),
    _one("a citation of nothing", "Citation-cited", drop(_CITATION, "cito:hasCitedEntity")),
    _one(
        "a citation of two sources",
        "Citation-cited",
        add(_CITATION, "cito:hasCitedEntity", node("clm:Document"), mark="clm:pointer"),
    ),
    _one("a citation of two kinds", "Citation-kind", add(_CITATION, _KIND, term("cito:extends"))),
    _one("a citation of no kind", "Citation-kind", drop(_CITATION, _KIND)),
    _one("a stance of no run", "Citation-run", drop(_STANCE, "prov:wasGeneratedBy")),
    _one(
        "a stance by a source",
        "StanceLink-citing",
        change(_STANCE, "cito:hasCitingEntity", node(_SOURCE)),
    ),
    _one(
        "a stance towards a source",
        "StanceLink-cited",
        change(_STANCE, "cito:hasCitedEntity", node(_SOURCE)),
    ),
    _one("a stance that refutes", "StanceLink-kind", change(_STANCE, _KIND, term("cito:refutes"))),
    _one(
        "a citation that ridicules",
        "SourceCitation-kind",
        change(_CITATION, _KIND, term("cito:ridicules")),
    ),
    _one(
        "a citation by a claim",
        "SourceCitation-citing",
        change(_CITATION, "cito:hasCitingEntity", node(_CLAIM)),
    ),
    _one(
        "a citation of a claim",
        "SourceCitation-cited",
        change(_CITATION, "cito:hasCitedEntity", node(_CLAIM)),
    ),
    _one(
        "a citation without a place",
        "SourceCitation-anchor",
        drop(_CITATION, "clm:pointer", "clm:anchoredAt"),
    ),
    _one(
        "a citation in a quotation",
        "SourceCitation-assertion",
        change(_CITATION, "clm:citingAssertion", node(_QUOTE)),
    ),
    _one(
        "a citation by a note",
        "SourceCitation-pointer",
        change(_CITATION, "clm:pointer", node(_NOTE)),
    ),
    _one(
        "pages back to front",
        "SourceCitation-first-page",
        change(_CITATION, "clm:pageFirst", text("99999", datatype="xsd:integer")),
    ),
    _one(
        "a page in words",
        "SourceCitation-last-page",
        change(_CITATION, "clm:pageLast", text("four")),
    ),
    _one(
        "two locators",
        "SourceCitation-locator",
        add(_CITATION, "clm:locator", text("chapter 9"), mark="clm:locator"),
    ),
)

SOURCES: Final = (
    _one("a source without a name", "Source-name", drop(_SOURCE, "schema:name")),
    _one("a source of unsaid standing", "Source-resolution", drop(_SOURCE, "clm:resolution")),
    _one(
        "a source by a county", "Source-creator", change(_SOURCE, "dcterms:creator", node(_COUNTY))
    ),
    _one(
        "a source issued twice",
        "Source-issued",
        add(_SOURCE, "dcterms:issued", text("1999", datatype="xsd:gYear"), mark="dcterms:issued"),
    ),
    _one(
        "a found source without an address",
        "ResolvedSource",
        drop(_SOURCE, "schema:url", "dcterms:identifier"),
    ),
    _one(
        "a near duplicate of a claim",
        "NearDuplicate-source",
        change(_SOURCE, "clm:nearDuplicateOf", node(_CLAIM)),
    ),
    _one(
        "a document without a text",
        "Document-text-version",
        unlink("clm:Document", "schema:encodesCreativeWork"),
    ),
    _one(
        "bounds back to front",
        "Document-earliest",
        change("clm:Document", "clm:earliestDate", text("2999-01-01", datatype="xsd:date")),
    ),
    _one(
        "a bound that is a year",
        "Document-latest",
        change("clm:Document", "clm:latestDate", text("2999", datatype="xsd:gYear")),
    ),
    _one("a note without words", "Reference-text", drop(_NOTE, "c4o:hasContent")),
    _one(
        "a note's mark in a language",
        "Reference-number",
        change(_NOTE, "dcterms:identifier", text("1", language="en")),
    ),
    _one(
        "a note without a purpose",
        "Reference-purpose",
        drop(_NOTE, "biro:references", "clm:explains"),
    ),
    _one(
        "a note that refers to a claim",
        "Reference-source",
        change(_NOTE, "biro:references", node(_CLAIM)),
    ),
    _one("a note without a place", "Reference-anchor", drop(_NOTE, "clm:anchoredAt")),
    _one(
        "a note that explains a source",
        "Explanation-assertion",
        change(_NOTE, "clm:explains", node(_SOURCE)),
    ),
    _one("a pointer without a mark", "Pointer-mark", drop(_POINTER, "c4o:hasContent")),
    _one("a pointer to no note", "Pointer-note", drop(_POINTER, "c4o:denotes")),
    _one("a pointer without a place", "Pointer-anchor", drop(_POINTER, "clm:anchoredAt")),
)

PLACES_IN_TEXT: Final = (
    _one("an anchor in no text", "Anchor-text", drop(_ANCHOR, "oa:hasSource")),
    Mutation(
        "a place of a record that says nothing",
        ("RecordPlace-pointer", "RecordPlace-standard"),
        add(_WORDS, "rdf:type", term("oa:FragmentSelector")),
    ),
    Mutation(
        "an anchor without selectors",
        ("Anchor-quote", "Anchor-position"),
        drop(_ANCHOR, "oa:hasSelector"),
    ),
    _one(
        "an anchor that quotes twice",
        "Anchor-one-quote",
        add(_SPOT, "rdf:type", term("oa:TextQuoteSelector")),
    ),
    _one(
        "an anchor with two positions",
        "Anchor-one-position",
        add(_WORDS, "rdf:type", term("oa:TextPositionSelector")),
    ),
    _one(
        "an anchor that points to two records",
        "Anchor-one-record",
        both(
            add(_WORDS, "rdf:type", term("oa:FragmentSelector")),
            add(_SPOT, "rdf:type", term("oa:FragmentSelector")),
        ),
    ),
    _one("a quoted passage of no length", "Quote-exact", change(_WORDS, "oa:exact", text(""))),
    _one(
        "a passage that ends before it starts",
        "Position-start",
        change(_SPOT, "oa:end", text("0", datatype="xsd:nonNegativeInteger")),
    ),
    _one(
        "a passage that ends below zero",
        "Position-end",
        change(_SPOT, "oa:end", text("-4", datatype="xsd:integer")),
    ),
    _one(
        "words that do not fit their place",
        "TextVersion-lengths",
        change(_SPOT, "oa:end", text("999999", datatype="xsd:nonNegativeInteger")),
    ),
    _one(
        "a shortened hash",
        "TextVersion-hash",
        change("clm:TextVersion", "schema:sha256", text("ea84")),
    ),
    _one(
        "a text in a language, as if it were spoken",
        "TextVersion-text",
        add("clm:TextVersion", "schema:text", text("A text.", language="en")),
    ),
    _one(
        "a text of a source that nobody holds",
        "TextVersion-document",
        change(
            "clm:TextVersion", "schema:encodesCreativeWork", value_of(_QUOTE, "prov:wasQuotedFrom")
        ),
    ),
)

FIGURES: Final = (
    _one("a figure in no set", "Observation-set", drop(_FIGURE, "qb:dataSet")),
    _one("a figure of nowhere", "Observation-place", drop(_FIGURE, _PLACE)),
    _one("a figure for an agent", "Observation-place", change(_FIGURE, _PLACE, node("prov:Agent"))),
    _one("a figure of no time", "Observation-period", drop(_FIGURE, _PERIOD)),
    _one(
        "a figure for a bare year",
        "Observation-period-kind",
        change(_FIGURE, _PERIOD, text("2012", datatype="xsd:gYear")),
    ),
    _one("a figure of nothing", "Observation-indicator", drop(_FIGURE, "clm:indicator")),
    _one(
        "a figure of an unlisted thing",
        "Observation-indicator-scheme",
        drop("skos:Concept", "skos:inScheme"),
    ),
    _one("a figure on no authority", "Observation-source", drop(_FIGURE, "clm:accordingTo")),
    _one(
        "a figure according to an agent",
        "Observation-source",
        change(_FIGURE, "clm:accordingTo", node("prov:Agent")),
    ),
    _one(
        "a figure taken from an agent",
        "Observation-primary-source",
        change(_FIGURE, "prov:hadPrimarySource", node("prov:Agent")),
    ),
    _one("a figure without a value", "Observation-value", drop(_FIGURE, _VALUE)),
    _one("a figure in words", "Observation-value", change(_FIGURE, _VALUE, text("forty"))),
    _one("a figure without a unit", "Observation-unit", drop(_FIGURE, _UNIT)),
    _one(
        "a figure meant somehow",
        "Observation-comparator",
        change(_FIGURE, "clm:comparator", term("clm:resolved")),
    ),
    _one("a figure by nobody", "Observation-party", drop(_FIGURE, "prov:wasAttributedTo")),
    _one("a figure without a place", "Observation-anchor", drop(_FIGURE, "clm:anchoredAt")),
    _one(
        "header words in a language",
        "Observation-words",
        change(_FIGURE, "clm:attributionText", text("Society", language="en")),
    ),
    _one(
        "a share of 140 percent",
        "Percentage",
        change(_FIGURE, _VALUE, text("140.0", datatype="xsd:decimal"), mark="clm:attributionText"),
    ),
    _one("a claim that states a source", "States-figure", add(_CLAIM, "clm:states", node(_SOURCE))),
    _one("the same figure twice", "DataSet-distinct", twin(_FIGURE, mark="clm:attributionText")),
    _one(
        "a set of unknown structure",
        "DataSet-structure",
        change("qb:DataSet", "qb:structure", term("clm:Indicators")),
    ),
    _one(
        "a moment that is both a day and a month",
        "Period",
        add(
            "time:Instant",
            "time:inXSDDate",
            text("2001-01-01", datatype="xsd:date"),
            mark="time:inXSDgYearMonth",
        ),
    ),
)

DIFFERENCES: Final = (
    _one(
        "a difference that subtracts a figure from itself",
        "Difference-minuend",
        change(_FIGURE, "clm:minuend", own("clm:subtrahend")),
    ),
    _one("a difference with one term", "Difference-subtrahend", drop(_FIGURE, "clm:subtrahend")),
    _one(
        "a difference in percent",
        "Difference-unit",
        change(_FIGURE, _UNIT, term("unit:PERCENT"), mark=_DIFFERENCE),
    ),
    _one(
        "a difference among the figures",
        "Difference-structure",
        change(
            _FIGURE,
            "qb:dataSet",
            value_of(_FIGURE, "qb:dataSet", mark="clm:attributionText"),
            mark=_DIFFERENCE,
        ),
    ),
    _one(
        "a difference that nobody checked",
        "Difference-checked",
        unlink(_FIGURE, "earl:subject", mark=_DIFFERENCE),
    ),
    Mutation(
        "a difference of another place",
        ("Difference-minuend-place", "Difference-subtrahend-place"),
        change(_FIGURE, _PLACE, node("schema:Country"), mark=_DIFFERENCE),
    ),
    Mutation(
        "a difference of another thing",
        ("Difference-minuend-indicator", "Difference-subtrahend-indicator"),
        change(_FIGURE, "clm:indicator", node("skos:Concept"), mark=_DIFFERENCE),
    ),
    _one(
        "a changed difference whose check still passes",
        "DataSet-arithmetic",
        change(_FIGURE, _VALUE, text("-1.0", datatype="xsd:decimal"), mark=_DIFFERENCE),
    ),
    _one(
        "a check that passes with two values",
        "TestCase-values",
        change("earl:TestResult", "clm:recomputedValue", text("-1.0", datatype="xsd:decimal")),
    ),
    _one("a check of nothing", "CheckResult-subject", drop(_CHECK, "earl:subject")),
    _one("a check by no test", "CheckResult-test", drop(_CHECK, "earl:test")),
    _one("a check by nobody", "CheckResult-by", drop(_CHECK, "earl:assertedBy")),
    _one(
        "a check with a truth value",
        "CheckResult-outcome",
        change("earl:TestResult", "earl:outcome", text("true", datatype="xsd:boolean")),
    ),
)

BODIES: Final = (
    _one("an agent without a name", "Agent-name", drop("prov:Agent", "schema:name")),
    _one(
        "an agent with two names",
        "Agent-name",
        add("prov:Agent", "schema:name", text("Bureau de lanternes", language="fr")),
    ),
    _one(
        "a body inside a county",
        "Hierarchy-parent",
        change("prov:Agent", "org:subOrganizationOf", node(_COUNTY)),
    ),
    _one(
        "a body inside itself",
        "Hierarchy-cycle",
        change("prov:Agent", "org:subOrganizationOf", itself),
    ),
    _one(
        "a body with authority over an agent",
        "Jurisdiction-place",
        add("prov:Agent", "clm:jurisdiction", node("prov:SoftwareAgent")),
    ),
    _one(
        "a person enriched from outside",
        "Person",
        add(_PERSON, "skos:exactMatch", address("http://www.wikidata.org/entity/Q42")),
    ),
    Mutation(
        "a person without a name", ("Person-name", "Agent-name"), drop(_PERSON, "schema:name")
    ),
    _one(
        "a person named by a link",
        "Person-other-name",
        add(_PERSON, "skos:altLabel", node(_SOURCE)),
    ),
    _one("a rank in no language", "Person-rank", change(_PERSON, "clm:rank", text("Warden"))),
    _one("a person of a county", "Person-body", add(_PERSON, "org:memberOf", node(_COUNTY))),
    _one("a person at a county", "Person-anchor", add(_PERSON, "clm:anchoredAt", node(_COUNTY))),
    _one("a county code of four digits", "County-fips", change(_COUNTY, "clm:fips", text("9901"))),
    _one("a county in no state", "County-state", drop(_COUNTY, "schema:containedInPlace")),
    _one("a state code of one digit", "State-fips", change("schema:State", "clm:fips", text("9"))),
    _one(
        "a county code of another state",
        "State-counties",
        change(_COUNTY, "clm:fips", text("00001")),
    ),
    _one("a place without a name", "Place-name", drop(_COUNTY, "schema:name")),
    _one("a programme without a name", "Program-name", drop("clm:Program", "schema:name")),
    _one(
        "a programme run by a county",
        "Program-provider",
        change("clm:Program", "schema:provider", node(_COUNTY)),
    ),
    _one(
        "a system without a name",
        "InformationSystem-name",
        drop("clm:InformationSystem", "schema:name"),
    ),
    _one(
        "an impossible day",
        "ActivationEvent-date",
        change(_EVENT, "schema:startDate", text("2011-02-30", datatype="xsd:date")),
    ),
    _one("an event nowhere", "ActivationEvent-place", drop(_EVENT, "schema:location")),
    _one(
        "an activation of a county",
        "ActivationEvent-about",
        change(_EVENT, "schema:about", node(_COUNTY)),
    ),
    _one(
        "an event without a place in the text",
        "ActivationEvent-anchor",
        drop(_EVENT, "clm:anchoredAt"),
    ),
    _one(
        "a body that sends to itself",
        "DataFlow-sender",
        change(_FLOW, "clm:sender", own("clm:receiver")),
    ),
    _one("a flow to nobody", "DataFlow-receiver", drop(_FLOW, "clm:receiver")),
    _one("a flow of nothing", "DataFlow-transmits", drop(_FLOW, "clm:transmits")),
    _one("a flow without a place", "DataFlow-anchor", drop(_FLOW, "clm:anchoredAt")),
    _one(
        "a body that sends to a place", "SendsTo-agents", change("", "clm:sendsTo", node(_COUNTY))
    ),
    _one("a decision about no words", "IdentityDecision-mention", drop(_DECISION, "clm:mention")),
    _one("a decision for nothing", "IdentityDecision-entity", drop(_DECISION, "clm:decided")),
    _one(
        "a decision of unsaid certainty",
        "IdentityDecision-confidence",
        drop(_DECISION, "clm:matchConfidence"),
    ),
    _one("a decision without a reason", "IdentityDecision-reason", drop(_DECISION, "clm:reason")),
)

WORDS: Final = (
    _one("a term without a label", "Concept-name", drop("skos:Concept", "skos:prefLabel")),
    _one(
        "a term with two labels",
        "Concept-label",
        add("skos:Concept", "skos:prefLabel", text("unlit", language="en"), mark="skos:prefLabel"),
    ),
    _one(
        "a passage that uses a source",
        "TermUse-concept",
        add(_REPLY, "clm:usesTerm", node(_SOURCE)),
    ),
    _one(
        "a thirteenth month",
        "Dated-value",
        change(_SOURCE, "dcterms:issued", text("2012-13", datatype="xsd:gYearMonth")),
    ),
    _one(
        "a span in words",
        "Dated-value",
        change("clm:Document", "dcterms:date", text("last spring", datatype="edtf:EDTF")),
    ),
    _one("a name in no language", "Named", change(_COUNTY, "schema:name", text("Brook County"))),
    _one(
        "another name in no language",
        "OtherName-language",
        change("prov:Agent", "skos:altLabel", text("HO")),
    ),
    _one(
        "more than certain",
        "Confidence-range",
        change(_STANCE, "clm:matchConfidence", text("1.5", datatype="xsd:decimal")),
    ),
    _one(
        "certainty in words",
        "Confidence-range",
        change(_STANCE, "clm:matchConfidence", text("high")),
    ),
    _one("a reason in no language", "Reason-text", change(_DECISION, "clm:reason", text("So."))),
    _one(
        "a printed form with a language",
        "Printed-text",
        change(_CITATION, "clm:printedForm", text("lamp", language="en")),
    ),
    _one(
        "an address with Markdown in it",
        "Address-url",
        change(_SOURCE, "schema:url", text("http://www.harbour.example/lamp\\_scheme")),
    ),
    _one(
        "a Wikidata page for an entity",
        "ExactMatch-form",
        add(_COUNTY, "skos:exactMatch", address("https://www.wikidata.org/wiki/Q42")),
    ),
)

PROVENANCE: Final = (
    _one("a run that read nothing", "Run-used", drop(_RUN, "prov:used")),
    _one("a run by nobody", "Run-by", drop(_RUN, "prov:wasAssociatedWith")),
    _one(
        "a time without a zone",
        "Run-ended",
        change(_RUN, "prov:endedAtTime", text("2026-11-22T10:00:02", datatype="xsd:dateTime")),
    ),
    _one(
        "software of no version",
        "Software-version",
        drop("prov:SoftwareAgent", "schema:softwareVersion"),
    ),
)

NEUTRALITY: Final = (
    _one("a verdict by nobody", "Review-author", drop(_REVIEW, "schema:author")),
    _one(
        "a verdict by software",
        "Review-not-software",
        change(_REVIEW, "schema:author", node("prov:SoftwareAgent")),
    ),
    _one("a verdict that nobody printed", "Review-anchor", drop(_REVIEW, "clm:anchoredAt")),
    _one(
        "a verdict about a party",
        "Review-about",
        change(_REVIEW, "schema:itemReviewed", node("prov:Agent")),
    ),
    _one("a verdict without its words", "Review-words", drop(_REVIEW, "schema:reviewRating")),
    _one(
        "a verdict as a number",
        "Review-no-number",
        add("schema:Rating", "schema:ratingValue", text("1", datatype="xsd:integer")),
    ),
    _one(
        "a verdict as an independent fact check",
        "NoClaimReview-type",
        add(_REVIEW, "rdf:type", term("schema:ClaimReview")),
    ),
    _one(
        "two things made one",
        "NoSameAs-value",
        add(_COUNTY, "owl:sameAs", address("http://www.wikidata.org/entity/Q42")),
    ),
    _one("a reply that refutes", "NoRefutes-value", add(_REPLY, "cito:refutes", node(_CLAIM))),
)

STRUCTURE: Final = (
    _one("a node without an IRI", "NoBlankNodes", anonymous("schema:Rating")),
    _one(
        "a statement in no graph",
        "DefaultGraphEmpty",
        regraph("schema:text", ox.DefaultGraph()),
    ),
    _one(
        "the other form of schema.org",
        "OneSchemaForm",
        add(_CLAIM, "rdf:type", address("https://schema.org/Claim")),
    ),
    _one(
        "an inference among what the document says",
        "InferredApart",
        regraph("clm:sendsTo", ox.NamedNode("https://w3id.org/counterclaim/graph/doc/x")),
    ),
)

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
)
