"""Places, bodies and programmes of the first document, each test a line of what was asked for."""

import re
from decimal import Decimal

from kg import KnowledgeGraph
from tests.build.conftest import Ask


def test_nineteen_counties_seven_states_one_country(ask: Ask) -> None:
    """Only places that the text names, with their parents and their Wikidata items."""
    rows = ask(
        "SELECT ?p ?fips WHERE { ?p a schema:AdministrativeArea OPTIONAL { ?p clm:fips ?fips } }"
    )
    lengths = sorted(len(str(fips or "")) for _, fips in rows)
    assert lengths == [0] + [2] * 7 + [5] * 19
    matched = ask("SELECT ?q WHERE { ?p a schema:AdministrativeArea ; skos:exactMatch ?q }")
    assert len(matched) == 27
    assert all(re.fullmatch(r"http://www\.wikidata\.org/entity/Q\d+", str(q)) for (q,) in matched)


def test_fairfax_is_a_decision_with_a_reason(ask: Ask) -> None:
    """The words name no state; the county is meant, not the city of the name."""
    rows = ask(
        "SELECT ?sure ?why WHERE { ?d a clm:IdentityDecision ; clm:decided ?p ; "
        "clm:matchConfidence ?sure ; clm:reason ?why . ?p clm:fips '51059' }"
    )
    ((sure, why),) = rows
    assert isinstance(sure, Decimal)
    assert sure < 1
    assert "51600" in str(why)


def test_bodies_with_acronyms_and_parents(ask: Ask) -> None:
    rows = ask(
        "SELECT ?a ?acronym WHERE { ?a a prov:Agent ; skos:altLabel ?acronym "
        "FILTER (REGEX(?acronym, '^[A-Z]{3,5}$')) }"
    )
    acronyms = {(str(agent), str(acronym)) for agent, acronym in rows}
    wanted = {("us-ice", "ICE"), ("us-dhs", "DHS"), ("us-fbi", "FBI"), ("ccr", "CCR")}
    wanted |= {("ndlon", "NDLON"), ("ndlon", "NDLO")}
    assert {(f"agent/{key}", name) for key, name in wanted} <= acronyms
    found = ask("SELECT ?a ?b WHERE { ?a org:subOrganizationOf ?b }")
    parents = {str(body): above for body, above in found}
    assert parents["agent/us-ice"] == parents["agent/us-dhs-crcl"] == "agent/us-dhs"


def test_two_persons_as_printed_and_nothing_else(ask: Ask) -> None:
    rows = ask(
        "SELECT ?name ?rank ?body WHERE { ?p a foaf:Person ; schema:name ?name ; clm:rank ?rank . "
        "OPTIONAL { ?p org:memberOf/schema:name ?body } } ORDER BY ?name"
    )
    assert rows == [
        ("Michael Barry", "Lieutenant", "Martin County Sheriff's Office"),
        ("Steve Chase", "Major", None),
    ]


def test_the_path_of_the_fingerprints(ask: Ask) -> None:
    """Local booking, state bureau, FBI, DHS: each step anchored, the joined ones less than sure."""
    rows = ask("SELECT ?a ?b WHERE { ?a clm:sendsTo ?b }")
    steps = {(str(a).removeprefix("agent/"), str(b).removeprefix("agent/")) for a, b in rows}
    assert ("local-law-enforcement-agencies", "state-identification-bureaus") in steps
    assert ("state-identification-bureaus", "us-fbi") in steps
    assert ("us-fbi", "us-dhs") in steps


def test_concepts_with_the_passages_that_use_them(ask: Ask) -> None:
    rows = ask("SELECT DISTINCT ?c WHERE { ?p clm:usesTerm|clm:definesTerm ?c }")
    used = {str(concept).removeprefix("concept/") for (concept,) in rows}
    assert {
        "level-1-offence",
        "level-2-offence",
        "level-3-offence",
        "criminal-removal",
        "non-criminal-removal",
        "activation",
        "deployment-plan",
        "way-out-of-activation",
        "complaint-process",
    } <= used


def test_the_verdict_is_the_publishers(ask: Ask) -> None:
    rows = ask(
        "SELECT ?who ?words ?exact WHERE { ?r a schema:Review ; schema:author ?who ; "
        "schema:reviewRating/schema:alternateName ?words ; "
        "clm:anchoredAt/oa:hasSelector/oa:exact ?exact }"
    )
    assert rows == [("agent/us-ice", "This is false.", "This is false.")]


def test_every_link_says_which_run_made_it(ask: Ask) -> None:
    assert ask(
        "SELECT ?c WHERE { ?c a cito:Citation FILTER NOT EXISTS { ?c prov:wasGeneratedBy/prov:used/"
        "schema:sha256 ?sha } }"
    ) == []  # fmt: skip


def test_the_graph_conforms_to_its_shapes(graph: KnowledgeGraph) -> None:
    report = graph.validate()
    assert report.conforms, str(report)


def test_the_audit_that_changed_the_figures(ask: Ask) -> None:
    """Note 7 explains where the figures come from: re-classified by an audit, May to June 2010."""
    rows = ask(
        "SELECT ?name ?from ?to ?note WHERE { ?r schema:mentions ?e ; dcterms:identifier ?note . "
        "?e a schema:Event ; schema:name ?name ; schema:startDate ?from ; schema:endDate ?to }"
    )
    assert rows == [("manual data audit", "2010-05", "2010-06", "7")]
    explained = ask("SELECT ?n WHERE { ?r clm:explains ?a ; dcterms:identifier ?n } ORDER BY ?n")
    assert explained == [("2",), ("4",), ("7",)]
