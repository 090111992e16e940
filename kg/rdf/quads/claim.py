"""Assertions, quotations, stances and verdicts as quads."""

import pyoxigraph as ox

from kg.model.claim import Assertion, Quotation, Role, Stance, Verdict
from kg.model.record import Record
from kg.rdf.quads.anchors import Anchors
from kg.rdf.quads.sink import Sink, boolean, partial, term, text
from kg.vocab.iris import token


def claim_quads(sink: Sink, anchors: Anchors, record: Record) -> None:
    """State what each party says, in which words, and who replies to whom."""
    for assertion in record.assertions:
        _assertion(sink, anchors, assertion, record.publisher)
    for quotation in record.quotations:
        _quotation(sink, anchors, quotation)
    for stance in record.stances:
        _stance(sink, stance)
    for verdict in record.verdicts:
        _verdict(sink, anchors, verdict)


def _assertion(sink: Sink, anchors: Anchors, assertion: Assertion, publisher: str | None) -> None:
    node = sink.node("assertion", assertion.key)
    sink.types(node, "clm:Assertion", "schema:Claim", *_role_classes(assertion, publisher))
    sink.add(node, "schema:text", text(assertion.text, assertion.language))
    sink.add(node, "schema:appearance", sink.doc)
    sink.nodes(node, "prov:wasAttributedTo", "agent", assertion.agents)
    sink.nodes(node, "prov:alternateOf", "assertion", assertion.alternates)
    sink.add(node, "dcterms:issued", partial(assertion.said) if assertion.said else None)
    if assertion.label:
        sink.add(node, "clm:publisherLabel", text(assertion.label, None))
    if assertion.attribution_text:
        sink.add(node, "clm:attributionText", text(assertion.attribution_text, None))
    for kind, key in assertion.mentions:
        sink.add(node, "schema:mentions", sink.node(kind, key))
    if assertion.confidence < 1:
        sink.doubt(node, assertion.confidence, assertion.reason)
    if assertion.attributed.confidence < 1:
        _attributions(sink, node, assertion)
    anchors.attach(node, assertion.location)


def _attributions(sink: Sink, said: ox.NamedNode, assertion: Assertion) -> None:
    """Say how sure it is who says something: PROV has one attribution for each agent."""
    for agent in assertion.agents:
        node = sink.node("attribution", assertion.attribution_key(agent))
        sink.add(said, "prov:qualifiedAttribution", node)
        sink.types(node, "prov:Attribution")
        sink.add(node, "prov:agent", sink.node("agent", agent))
        sink.doubt(node, assertion.attributed.confidence, assertion.attributed.reason)


def _role_classes(assertion: Assertion, publisher: str | None) -> tuple[str, ...]:
    """Whoever makes it, a reply is a reply; only the publisher's own is a rebuttal."""
    match assertion.role:
        case Role.CLAIM:
            return ("clm:ReportedClaim",)
        case Role.REPLY if publisher in assertion.agents:
            return ("clm:Reply", "clm:Rebuttal")
        case Role.REPLY:
            return ("clm:Reply",)
    return ()


def _quotation(sink: Sink, anchors: Anchors, quotation: Quotation) -> None:
    node = sink.node("quotation", quotation.key)
    sink.types(node, "schema:Quotation", "fabio:Quotation")
    sink.add(sink.node("assertion", quotation.assertion), "schema:hasPart", node)
    sink.add(node, "schema:text", text(quotation.text, quotation.language))
    sink.add(node, "clm:elided", boolean(quotation.elided))
    sink.add(node, "clm:interpolated", boolean(quotation.interpolated))
    if quotation.source is not None:
        sink.add(node, "prov:wasQuotedFrom", sink.source(quotation.source))
    anchors.attach(node, quotation.location)


def _stance(sink: Sink, stance: Stance) -> None:
    node = sink.node("stance", stance.key)
    sink.types(node, "clm:StanceLink", "cito:Citation")
    sink.add(node, "cito:hasCitingEntity", sink.node("assertion", stance.citing))
    sink.add(node, "cito:hasCitedEntity", sink.node("assertion", stance.cited))
    sink.add(node, "cito:hasCitationCharacterization", term(f"cito:{stance.relation}"))
    sink.add(node, "prov:wasGeneratedBy", sink.node("run", sink.run))
    sink.doubt(node, stance.confidence, stance.reason)


def _verdict(sink: Sink, anchors: Anchors, verdict: Verdict) -> None:
    key = token(sink.document, verdict.author, verdict.assertion, verdict.words)
    node, rating = sink.node("review", key), sink.node("review", f"{key}/rating")
    sink.types(node, "schema:Review")
    sink.add(node, "schema:author", sink.node("agent", verdict.author))
    sink.add(node, "schema:itemReviewed", sink.node("assertion", verdict.assertion))
    sink.add(node, "schema:reviewRating", rating)
    sink.types(rating, "schema:Rating")
    sink.add(rating, "schema:alternateName", text(verdict.words, verdict.language))
    anchors.attach(node, verdict.location)
