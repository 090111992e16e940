"""Faults in bodies, places, events and words."""

from typing import Final

from tests.rdf.faults import (
    add,
    address,
    change,
    drop,
    itself,
    node,
    own,
    text,
)
from tests.rdf.faulty.mutation import (
    CITATION,
    COUNTY,
    DECISION,
    EVENT,
    FLOW,
    PERSON,
    REPLY,
    SOURCE,
    STANCE,
    Mutation,
    one,
)

BODIES: Final = (
    one("an agent without a name", "Agent-name", drop("prov:Agent", "schema:name")),
    one(
        "an agent with two names",
        "Agent-name",
        add("prov:Agent", "schema:name", text("Bureau de lanternes", language="fr")),
    ),
    one(
        "a body inside a county",
        "Hierarchy-parent",
        change("prov:Agent", "org:subOrganizationOf", node(COUNTY)),
    ),
    one(
        "a body inside itself",
        "Hierarchy-cycle",
        change("prov:Agent", "org:subOrganizationOf", itself),
    ),
    one(
        "a body with authority over an agent",
        "Jurisdiction-place",
        add("prov:Agent", "clm:jurisdiction", node("prov:SoftwareAgent")),
    ),
    one(
        "a person enriched from outside",
        "Person",
        add(PERSON, "skos:exactMatch", address("http://www.wikidata.org/entity/Q42")),
    ),
    Mutation("a person without a name", ("Person-name", "Agent-name"), drop(PERSON, "schema:name")),
    one(
        "a person named by a link",
        "Person-other-name",
        add(PERSON, "skos:altLabel", node(SOURCE)),
    ),
    one("a rank in no language", "Person-rank", change(PERSON, "clm:rank", text("Warden"))),
    one("a person of a county", "Person-body", add(PERSON, "org:memberOf", node(COUNTY))),
    one("a person at a county", "Person-anchor", add(PERSON, "clm:anchoredAt", node(COUNTY))),
    one("a county code of four digits", "County-fips", change(COUNTY, "clm:fips", text("9901"))),
    one("a county in no state", "County-state", drop(COUNTY, "schema:containedInPlace")),
    one("a state code of one digit", "State-fips", change("schema:State", "clm:fips", text("9"))),
    one("a state without its code", "State-coded", drop("schema:State", "clm:fips")),
    one(
        "a county code of another state",
        "State-counties",
        change(COUNTY, "clm:fips", text("00001")),
    ),
    one("a place without a name", "Place-name", drop(COUNTY, "schema:name")),
    one("a programme without a name", "Program-name", drop("clm:Program", "schema:name")),
    one(
        "a programme run by a county",
        "Program-provider",
        change("clm:Program", "schema:provider", node(COUNTY)),
    ),
    one(
        "a system without a name",
        "InformationSystem-name",
        drop("clm:InformationSystem", "schema:name"),
    ),
    one(
        "an impossible day",
        "ActivationEvent-date",
        change(EVENT, "schema:startDate", text("2011-02-30", datatype="xsd:date")),
    ),
    one("an event nowhere", "ActivationEvent-place", drop(EVENT, "schema:location")),
    one(
        "an activation of a county",
        "ActivationEvent-about",
        change(EVENT, "schema:about", node(COUNTY)),
    ),
    one(
        "an event without a place in the text",
        "ActivationEvent-anchor",
        drop(EVENT, "clm:anchoredAt"),
    ),
    one(
        "a body that sends to itself",
        "DataFlow-sender",
        change(FLOW, "clm:sender", own("clm:receiver")),
    ),
    one("a flow to nobody", "DataFlow-receiver", drop(FLOW, "clm:receiver")),
    one("a flow of nothing", "DataFlow-transmits", drop(FLOW, "clm:transmits")),
    one("a flow without a place", "DataFlow-anchor", drop(FLOW, "clm:anchoredAt")),
    one("a body that sends to a place", "SendsTo-agents", change("", "clm:sendsTo", node(COUNTY))),
    one("a decision about no words", "IdentityDecision-mention", drop(DECISION, "clm:mention")),
    one("a decision for nothing", "IdentityDecision-entity", drop(DECISION, "clm:decided")),
    one(
        "a decision of unsaid certainty",
        "IdentityDecision-confidence",
        drop(DECISION, "clm:matchConfidence"),
    ),
    one("a decision without a reason", "IdentityDecision-reason", drop(DECISION, "clm:reason")),
)
WORDS: Final = (
    one("a term without a label", "Concept-name", drop("skos:Concept", "skos:prefLabel")),
    one(
        "a term with two labels",
        "Concept-label",
        add("skos:Concept", "skos:prefLabel", text("unlit", language="en"), mark="skos:prefLabel"),
    ),
    one(
        "a passage that uses a source",
        "TermUse-concept",
        add(REPLY, "clm:usesTerm", node(SOURCE)),
    ),
    one(
        "a thirteenth month",
        "Dated-value",
        change(SOURCE, "dcterms:issued", text("2012-13", datatype="xsd:gYearMonth")),
    ),
    one(
        "a span in words",
        "Dated-value",
        change("clm:Document", "dcterms:date", text("last spring", datatype="edtf:EDTF")),
    ),
    one("a name in no language", "Named", change(COUNTY, "schema:name", text("Brook County"))),
    one(
        "another name in no language",
        "OtherName-language",
        change("prov:Agent", "skos:altLabel", text("HO")),
    ),
    one(
        "more than certain",
        "Confidence-range",
        change(STANCE, "clm:matchConfidence", text("1.5", datatype="xsd:decimal")),
    ),
    one(
        "certainty in words",
        "Confidence-range",
        change(STANCE, "clm:matchConfidence", text("high")),
    ),
    one("a reason in no language", "Reason-text", change(DECISION, "clm:reason", text("So."))),
    one(
        "a printed form with a language",
        "Printed-text",
        change(CITATION, "clm:printedForm", text("lamp", language="en")),
    ),
    one(
        "an address with Markdown in it",
        "Address-url",
        change(SOURCE, "schema:url", text("http://www.harbour.example/lamp\\_scheme")),
    ),
    one(
        "a Wikidata page for an entity",
        "ExactMatch-form",
        add(COUNTY, "skos:exactMatch", address("https://www.wikidata.org/wiki/Q42")),
    ),
)
