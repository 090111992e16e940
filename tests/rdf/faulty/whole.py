"""Faults in where statements come from, how they are worded and where they stand."""

from typing import Final

import pyoxigraph as ox

from tests.rdf.faults import (
    add,
    address,
    anonymous,
    change,
    drop,
    node,
    regraph,
    term,
    text,
)
from tests.rdf.faulty.mutation import CLAIM, COUNTY, REPLY, REVIEW, RUN, one

PROVENANCE: Final = (
    one("a run that read nothing", "Run-used", drop(RUN, "prov:used")),
    one("a run by nobody", "Run-by", drop(RUN, "prov:wasAssociatedWith")),
    one(
        "a time without a zone",
        "Run-ended",
        change(RUN, "prov:endedAtTime", text("2026-11-22T10:00:02", datatype="xsd:dateTime")),
    ),
    one(
        "software of no version",
        "Software-version",
        drop("prov:SoftwareAgent", "schema:softwareVersion"),
    ),
)
NEUTRALITY: Final = (
    one("a verdict by nobody", "Review-author", drop(REVIEW, "schema:author")),
    one(
        "a verdict by software",
        "Review-not-software",
        change(REVIEW, "schema:author", node("prov:SoftwareAgent")),
    ),
    one("a verdict that nobody printed", "Review-anchor", drop(REVIEW, "clm:anchoredAt")),
    one(
        "a verdict about a party",
        "Review-about",
        change(REVIEW, "schema:itemReviewed", node("prov:Agent")),
    ),
    one("a verdict without its words", "Review-words", drop(REVIEW, "schema:reviewRating")),
    one(
        "a verdict as a number",
        "Review-no-number",
        add("schema:Rating", "schema:ratingValue", text("1", datatype="xsd:integer")),
    ),
    one(
        "a verdict as an independent fact check",
        "NoClaimReview-type",
        add(REVIEW, "rdf:type", term("schema:ClaimReview")),
    ),
    one(
        "two things made one",
        "NoSameAs-value",
        add(COUNTY, "owl:sameAs", address("http://www.wikidata.org/entity/Q42")),
    ),
    one("a reply that refutes", "NoRefutes-value", add(REPLY, "cito:refutes", node(CLAIM))),
)
STRUCTURE: Final = (
    one("a node without an IRI", "NoBlankNodes", anonymous("schema:Rating")),
    one(
        "a statement in no graph",
        "DefaultGraphEmpty",
        regraph("schema:text", ox.DefaultGraph()),
    ),
    one(
        "the other form of schema.org",
        "OneSchemaForm",
        add(CLAIM, "rdf:type", address("https://schema.org/Claim")),
    ),
    one(
        "an inference among what the document says",
        "InferredApart",
        regraph("clm:sendsTo", ox.NamedNode("https://w3id.org/counterclaim/graph/doc/x")),
    ),
)
