"""Argument graphs: who says what, and what supports, disputes or repeats what."""

import pytest

from kg import KnowledgeGraph
from tests.build.stated.reading import HERE, built, rows


@pytest.fixture(scope="module")
def debate() -> KnowledgeGraph:
    return built("debate.aif.json")


def test_the_speaker_is_the_participant_or_the_name_in_the_locution(debate: KnowledgeGraph) -> None:
    """A question puts nothing forward: who asks it is not who says it."""
    nobody = "Somebody whom “debate.aif.json” does not name"
    assert rows(
        debate, "?s schema:text ?text ; prov:wasAttributedTo/schema:name ?by", "text", "by"
    ) == {
        ('The quay "sinks".', "Ada Example-Quay"),
        ("The water rose.", "Bo Example"),
        ("It is two feet lower than in 1990.", nobody),
        ("The quay goes down.", nobody),
    }


def test_schemes_become_stances(debate: KnowledgeGraph) -> None:
    found = rows(
        debate,
        "?l a clm:StanceLink ; cito:hasCitingEntity/schema:text ?from ; "
        "cito:hasCitedEntity/schema:text ?to ; cito:hasCitationCharacterization ?how",
        "from", "how", "to",
    )  # fmt: skip
    assert {(one, str(how).rpartition("/")[2], other) for one, how, other in found} == {
        ("It is two feet lower than in 1990.", "supports", 'The quay "sinks".'),
        ("The water rose.", "disputes", 'The quay "sinks".'),
    }


def test_a_rephrase_is_the_same_statement_made_twice(debate: KnowledgeGraph) -> None:
    assert rows(
        debate, "?a schema:text ?one . ?a prov:alternateOf/schema:text ?other", "one", "other"
    ) == {("The quay goes down.", 'The quay "sinks".')}


def test_statements_are_neither_claims_nor_replies(debate: KnowledgeGraph) -> None:
    kinds = rows(debate, "?s a clm:Assertion , ?kind", "kind")
    assert {str(kind).rpartition("#")[2].rpartition("/")[2] for (kind,) in kinds} == {
        "Assertion", "Claim",
    }  # fmt: skip


def test_a_place_is_a_pointer_and_cuts_the_raw_words(debate: KnowledgeGraph) -> None:
    assert (r"The quay \"sinks\".", "/AIF/nodes/0/text") in rows(
        debate,
        "?s a clm:Assertion ; clm:anchoredAt/oa:hasSelector ?q, ?p . ?q oa:exact ?exact . "
        "?p rdf:value ?at",
        "exact", "at",
    )  # fmt: skip


def test_what_no_stance_can_say_is_reported() -> None:
    report = KnowledgeGraph.open("memory:").build(HERE / "debate.aif.json")
    assert [(one.code, one.where.rpartition(", ")[2]) for one in report.warnings] == [
        ("node-without-text", "/AIF/nodes/4"),
        ("scheme-left-out", "/AIF/nodes/14"),
    ]
    assert report.documents[0].statements == 4
