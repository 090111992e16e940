"""Which body words name, and how sure that is."""

import pytest

from kg.model.entity import AgentKind
from kg.reconcile.agents import Agents
from kg.reconcile.authorities import Authorities
from kg.reconcile.lexicon import ambiguous_names, load_lexicon

AGENTS = Agents.load()


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("ICE", "us-ice"),
        ("U.S. Immigration and Customs Enforcement's", "us-ice"),
        ("Immigration & Customs Enforcement", "us-ice"),
        ("the Department of Interior", "us-doi"),  # printed without its inner "the"
        ("Dept. of Justice", "us-doj"),
        ("Bureau of the Census", "us-census-bureau"),
        ("Cardozo School of Law", "cardozo-law"),
        ("National Day Laborers’ Organizing Network", "ndlon"),
        ("NASA", "us-nasa"),
        ("Farm Service Agency", "us-farm-service-agency"),  # from the gazetteer, not curated
    ],
)
def test_names_on_record_are_certain(words: str, key: str) -> None:
    (found,) = AGENTS.resolve(words)
    assert (found.entity.key, found.score) == (key, 1.0)


def test_another_preposition_is_nearly_certain_and_said() -> None:
    """The first document prints "Office of", the statute "Office for"."""
    (found,) = AGENTS.resolve("Office of Civil Rights and Civil Liberties")
    assert found.entity.key == "us-dhs-crcl"
    assert 0.9 <= found.score < 1
    assert "Office for Civil Rights" in found.sentence


def test_a_parent_before_the_name_is_read() -> None:
    (found,) = AGENTS.resolve("DHS Office of Civil Rights and Civil Liberties")
    assert found.entity.key == "us-dhs-crcl"
    assert AGENTS.resolve("EPA Office of Civil Rights and Civil Liberties") == ()


def test_a_misprint_is_matched_by_rule_and_surer_when_the_text_names_the_body() -> None:
    """Four notes of the first document print NDLO; nothing on record knows that spelling."""
    assert not any("NDLO" in agent.other_names for agent in AGENTS.by_key.values())
    (found,) = AGENTS.resolve("NDLO")
    (nearer,) = AGENTS.resolve("NDLO", context=("ndlon", "ccr"))
    assert found.entity.key == nearer.entity.key == "ndlon"
    assert found.score < nearer.score < 1
    assert "NDLON" in found.sentence


@pytest.mark.parametrize("words", ["ice", "CRC", "XQZW", "Made-up Harbour Commission", ""])
def test_short_or_unknown_words_name_nobody(words: str) -> None:
    assert AGENTS.resolve(words) == ()


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("www.ICE.gov", "us-ice"),
        ("ice.gov:443", "us-ice"),
        ("dhs.gov", "us-dhs"),
        ("18f.gsa.gov", "us-18f"),  # the nearer host wins over gsa.gov
        ("open.gsa.gov", "us-gsa"),
        ("nvlpubs.nist.gov", "us-nist"),
        ("ccrjustice.org", "ccr"),
    ],
)
def test_hosts_name_their_publishers(host: str, key: str) -> None:
    found = AGENTS.of_host(host)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("host", ["example.org", "gov", "", "notice.gov.example", "office.gov"])
def test_other_hosts_name_nobody(host: str) -> None:
    assert AGENTS.of_host(host) is None


def test_hierarchy_of_the_bodies_in_the_first_document() -> None:
    assert [agent.key for agent in AGENTS.lineage("us-ice")][:2] == ["us-ice", "us-dhs"]
    assert AGENTS["us-fbi"].parent == "us-doj"
    assert AGENTS["us-census-bureau"].parent == "us-doc"
    clinic = AGENTS["cardozo-immigration-justice-clinic"]
    assert (clinic.kind, clinic.unit_of) == (AgentKind.UNIT, "cardozo-law")
    assert AGENTS["state-identification-bureaus"].kind is AgentKind.CLASS


def test_authority_files_lead_somewhere_and_name_their_sources() -> None:
    """A parent, provider or part that is on no record would leave a dangling link."""
    known = Authorities.load()
    for agent in AGENTS.by_key.values():
        assert {agent.parent, agent.unit_of} - {None} <= AGENTS.by_key.keys(), agent.key
        assert agent.origin, agent.key
    systems = {system.key for system in known.systems}
    concepts = {concept.key for concept in known.concepts}
    for program in known.programs:
        assert program.provider in AGENTS.by_key
        assert set(program.requires) <= systems
    assert {part for system in known.systems for part in system.parts} <= systems
    assert {concept.broader for concept in known.concepts} - {None} <= concepts
    origins = [agent.origin for agent in known.agents]
    origins += [program.origin for program in known.programs]
    origins += [system.origin for system in known.systems]
    origins += [concept.origin for concept in known.concepts]
    assert all(origin and ": " in origin for origin in origins)


def test_no_two_bodies_on_record_share_a_name() -> None:
    assert ambiguous_names(load_lexicon()) == {}
    assert [form for form, found in AGENTS.forms.items() if len(found) > 1] == []
    curated = [agent.key for agent in Authorities.load().agents]
    assert len(curated) == len(set(curated))
