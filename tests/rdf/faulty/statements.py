"""Faults in what is said, and in how statements, citations and sources are linked."""

from typing import Final

from tests.rdf.faults import (
    add,
    change,
    drop,
    node,
    own,
    term,
    text,
    unlink,
    value_of,
)
from tests.rdf.faulty.mutation import (
    ATTRIBUTION,
    CITATION,
    CLAIM,
    COUNTY,
    KIND,
    NOTE,
    POINTER,
    QUOTE,
    REPLY,
    SOURCE,
    STANCE,
    one,
)

ASSERTIONS: Final = (
    one("a claim without words", "Assertion-text", drop(CLAIM, "schema:text")),
    one(
        "a claim in no language",
        "Assertion-text",
        change(CLAIM, "schema:text", text("Lamps stay dark.")),
    ),
    one("a claim by nobody", "Assertion-party", drop(CLAIM, "prov:wasAttributedTo")),
    one(
        "a claim by a county",
        "Assertion-party",
        change(CLAIM, "prov:wasAttributedTo", node(COUNTY)),
    ),
    one(
        "a claim by software",
        "Assertion-not-software",
        add(CLAIM, "prov:wasAttributedTo", node("prov:SoftwareAgent")),
    ),
    one("a claim in no document", "Assertion-document", drop(CLAIM, "schema:appearance")),
    one("a claim without a place", "Assertion-anchor", drop(CLAIM, "clm:anchoredAt")),
    one("a reply without a place", "Assertion-anchor", drop(REPLY, "clm:anchoredAt")),
    one(
        "a label with a language",
        "Assertion-label",
        change(CLAIM, "clm:publisherLabel", text("CLAIM", language="en")),
    ),
    one(
        "a rated claim",
        "Assertion-unrated",
        add(CLAIM, "schema:contentRating", text("false", language="en")),
    ),
    one("a reply to nothing", "Rebuttal-replies", unlink(REPLY, "cito:hasCitingEntity")),
    one(
        "a claim without a citation",
        "ReportedClaim-cited",
        unlink(CLAIM, "clm:citingAssertion"),
    ),
    one(
        "a claim in the publisher's mouth",
        "Attribution-claim",
        change(CLAIM, "prov:wasAttributedTo", value_of("clm:Document", "dcterms:publisher")),
    ),
    one(
        "a reply in the other party's mouth",
        "Attribution-reply",
        change(REPLY, "prov:wasAttributedTo", value_of(CLAIM, "prov:wasAttributedTo")),
    ),
    one("a quotation without words", "Quotation-text", drop(QUOTE, "schema:text")),
    one("a quotation that hides cuts", "Quotation-elided", drop(QUOTE, "clm:elided")),
    one(
        "a quotation with a wordy flag",
        "Quotation-interpolated",
        change(QUOTE, "clm:interpolated", text("yes")),
    ),
    one("a quotation without a place", "Quotation-anchor", drop(QUOTE, "clm:anchoredAt")),
    one("a quotation from nowhere", "Quotation-source", drop(QUOTE, "prov:wasQuotedFrom")),
)
ATTRIBUTIONS: Final = (
    one("an attribution to nobody", "Attribution-doubted", drop(ATTRIBUTION, "prov:agent")),
    one(
        "an attribution of unsaid certainty",
        "Attribution-doubted",
        drop(ATTRIBUTION, "clm:matchConfidence"),
    ),
    one("an attribution for no reason", "Attribution-doubted", drop(ATTRIBUTION, "clm:reason")),
    one(
        "an attribution to somebody else",
        "Attribution-doubted",
        change(ATTRIBUTION, "prov:agent", node("clm:AgentClass")),
    ),
    one(
        "an attribution more than certain",
        "Confidence-range",
        change(ATTRIBUTION, "clm:matchConfidence", text("1.5", datatype="xsd:decimal")),
    ),
)
LINKS: Final = (
    one(
        "a claim that replies to itself",
        "Citation-citing",
        change(STANCE, "cito:hasCitingEntity", own("cito:hasCitedEntity")),
    ),
    one("a citation of nothing", "Citation-cited", drop(CITATION, "cito:hasCitedEntity")),
    one(
        "a citation of two sources",
        "Citation-cited",
        add(CITATION, "cito:hasCitedEntity", node("clm:Document"), mark="clm:pointer"),
    ),
    one("a citation of two kinds", "Citation-kind", add(CITATION, KIND, term("cito:extends"))),
    one("a citation of no kind", "Citation-kind", drop(CITATION, KIND)),
    one("a stance of no run", "Citation-run", drop(STANCE, "prov:wasGeneratedBy")),
    one(
        "a stance by a source",
        "StanceLink-citing",
        change(STANCE, "cito:hasCitingEntity", node(SOURCE)),
    ),
    one(
        "a stance towards a source",
        "StanceLink-cited",
        change(STANCE, "cito:hasCitedEntity", node(SOURCE)),
    ),
    one("a stance that refutes", "StanceLink-kind", change(STANCE, KIND, term("cito:refutes"))),
    one(
        "a citation that ridicules",
        "SourceCitation-kind",
        change(CITATION, KIND, term("cito:ridicules")),
    ),
    one(
        "a citation by a claim",
        "SourceCitation-citing",
        change(CITATION, "cito:hasCitingEntity", node(CLAIM)),
    ),
    one(
        "a citation of a claim",
        "SourceCitation-cited",
        change(CITATION, "cito:hasCitedEntity", node(CLAIM)),
    ),
    one(
        "a citation without a place",
        "SourceCitation-anchor",
        drop(CITATION, "clm:pointer", "clm:anchoredAt"),
    ),
    one(
        "a citation in a quotation",
        "SourceCitation-assertion",
        change(CITATION, "clm:citingAssertion", node(QUOTE)),
    ),
    one(
        "a citation by a note",
        "SourceCitation-pointer",
        change(CITATION, "clm:pointer", node(NOTE)),
    ),
    one(
        "pages back to front",
        "SourceCitation-first-page",
        change(CITATION, "clm:pageFirst", text("99999", datatype="xsd:integer")),
    ),
    one(
        "a page in words",
        "SourceCitation-last-page",
        change(CITATION, "clm:pageLast", text("four")),
    ),
    one(
        "two locators",
        "SourceCitation-locator",
        add(CITATION, "clm:locator", text("chapter 9"), mark="clm:locator"),
    ),
)
SOURCES: Final = (
    one("a source without a name", "Source-name", drop(SOURCE, "schema:name")),
    one("a source of unsaid standing", "Source-resolution", drop(SOURCE, "clm:resolution")),
    one("a source by a county", "Source-creator", change(SOURCE, "dcterms:creator", node(COUNTY))),
    one(
        "a source issued twice",
        "Source-issued",
        add(SOURCE, "dcterms:issued", text("1999", datatype="xsd:gYear"), mark="dcterms:issued"),
    ),
    one(
        "a found source without an address",
        "ResolvedSource",
        drop(SOURCE, "schema:url", "dcterms:identifier"),
    ),
    one(
        "a near duplicate of a claim",
        "NearDuplicate-source",
        change(SOURCE, "clm:nearDuplicateOf", node(CLAIM)),
    ),
    one(
        "a document without a text",
        "Document-text-version",
        unlink("clm:Document", "schema:encodesCreativeWork"),
    ),
    one(
        "bounds back to front",
        "Document-earliest",
        change("clm:Document", "clm:earliestDate", text("2999-01-01", datatype="xsd:date")),
    ),
    one(
        "a bound that is a year",
        "Document-latest",
        change("clm:Document", "clm:latestDate", text("2999", datatype="xsd:gYear")),
    ),
    one("a note without words", "Reference-text", drop(NOTE, "c4o:hasContent")),
    one(
        "a note's mark in a language",
        "Reference-number",
        change(NOTE, "dcterms:identifier", text("1", language="en")),
    ),
    one(
        "a note without a purpose",
        "Reference-purpose",
        drop(NOTE, "biro:references", "clm:explains"),
    ),
    one(
        "a note that refers to a claim",
        "Reference-source",
        change(NOTE, "biro:references", node(CLAIM)),
    ),
    one("a note without a place", "Reference-anchor", drop(NOTE, "clm:anchoredAt")),
    one(
        "a note that explains a source",
        "Explanation-assertion",
        change(NOTE, "clm:explains", node(SOURCE)),
    ),
    one("a pointer without a mark", "Pointer-mark", drop(POINTER, "c4o:hasContent")),
    one("a pointer to no note", "Pointer-note", drop(POINTER, "c4o:denotes")),
    one("a pointer without a place", "Pointer-anchor", drop(POINTER, "clm:anchoredAt")),
)
