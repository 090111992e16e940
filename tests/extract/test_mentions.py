"""Which names a text uses. Each case is a sentence that went wrong once, or easily could."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.naming.mentions import find_actors, find_mentions, places_named, scan
from kg.model.entity import EntityKind, EntityRef
from kg.model.lexicon import Lexicon, Name, NameRule
from kg.reconcile.judgements import ambiguity_notices, decisions
from kg.reconcile.lexicon import load_lexicon
from tests.extract.plain import words

LEXICON = load_lexicon()
SHARED = Path(__file__).resolve().parents[3] / "shared"


def named(text: str, lexicon: Lexicon = LEXICON) -> list[tuple[str, str]]:
    found = find_mentions(words(text), lexicon)
    return [(m.entity.key, m.words) for m in found if m.entity.kind is not EntityKind.CONCEPT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ICE's use, ice on roads, ICEland", [("us-ice", "ICE")]),
        (
            "U.S. Immigration and Customs Enforcement’s",
            [("us-ice", "U.S. Immigration and Customs Enforcement")],
        ),
        (
            "Department of Health & Human Services",
            [("us-hhs", "Department of Health & Human Services")],
        ),
        (
            "the Army Corps of Engineers",
            [("us-army-corps-of-engineers", "Army Corps of Engineers")],
        ),
        (
            "IDENT/IAFIS interoperability",
            [("ident-iafis-interoperability", "IDENT/IAFIS interoperability")],
        ),
        (
            "its state identification bureau and",
            [("state-identification-bureaus", "state identification bureau")],
        ),
        ("18F, not 18f.gsa.gov", [("us-18f", "18F")]),
        ("secure communities are safe", []),  # no capitals, no programme
        ("Martin County, Fla., which", [("us-12085", "Martin County, Fla.")]),
        ("Travis County (TX)", [("us-48453", "Travis County")]),
        ("Arizona's Maricopa County", [("us-04", "Arizona"), ("us-04013", "Maricopa County")]),
        ("Fairfax, Va., is a city", [("us-51600", "Fairfax, Va.")]),
        ("in Tampa, FL, on Monday", [("us-12", "FL")]),
        (
            "Department of Energy's Office of Nuclear Energy",
            [
                (
                    "us-office-of-nuclear-energy-of-department-of-energy",
                    "Department of Energy's Office of Nuclear Energy",
                )
            ],
        ),
        ("HHS, VA and DoD", [("us-hhs", "HHS"), ("us-va", "VA"), ("us-dod", "DoD")]),
        ("the District of Columbia", [("us-11", "District of Columbia")]),
        ("Washington decided; state of Washington", [("us-53", "state of Washington")]),
        (  # no place: names inside names
            "The New York Times, the Washington Post",
            [("press-nyt", "New York Times"), ("press-wapo", "Washington Post")],
        ),
        ("University of Texas; Kansas City; Virginia Woolf; Gulf of Mexico", []),
        ("the California Department of Justice", []),  # not the federal one
        ("the Florida Senate and the U.S. Senate", [("us-senate", "U.S. Senate")]),
        ("Jordan and Chad flew to Germany", [("de", "Germany")]),
        ("CONTACT US NOW", []),
        ("Seen at Ferries.Senate.gov today", []),
        ("The towns on US 101 and U.S. 5 were cut off.", []),
        ("New Mexico and Mexico", [("us-35", "New Mexico"), ("mx", "Mexico")]),
        ("10 CCR 5", []),  # the Center is CCR only where a text introduces it
    ],
)
def test_names_count_where_they_stand_for_themselves(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert named(text) == expected


def test_another_preposition_is_a_decision_with_a_sentence() -> None:
    reading = words("the DHS Office of Civil Rights and Civil Liberties")
    parent, office = find_mentions(reading, LEXICON)
    assert (parent.entity.key, office.entity.key) == ("us-dhs", "us-dhs-crcl")
    (decision,) = decisions(reading, (parent, office))
    assert decision.confidence < 1
    assert "Office for Civil Rights" in decision.reason
    assert decision.location.spans


def test_a_misprint_needs_an_acronym_that_the_document_introduces() -> None:
    """NDLO alone may be anything; beside an introduced NDLON it is a letter short."""
    ref = EntityRef(EntityKind.AGENT, "ndlon")
    local = LEXICON.extended([Name("NDLON", ref, NameRule.ACRONYM)])
    (found,) = find_mentions(words("by CCR, NDLO and others"), local)
    assert (found.entity, found.words) == (ref, "NDLO")
    assert found.confidence < 1
    assert named("by CCR, NDLO and others") == []


def test_a_county_of_several_states_waits_for_the_document() -> None:
    reading = words("Martin County's sheriff")
    (open_one,) = scan(reading, LEXICON).ambiguities
    assert len(open_one.candidates) == 6
    (notice,) = ambiguity_notices(reading, (open_one,))
    assert notice.code == "ambiguous-name"
    named_places = places_named(find_mentions(words("Martin County, Fla."), LEXICON))
    assert named_places == ("us-12", "us-12085")
    (found,) = find_mentions(reading, LEXICON, places=named_places)
    assert (found.entity.key, found.confidence) == ("us-12085", 0.9)


def test_a_state_that_is_also_a_country_needs_another_state() -> None:
    assert scan(words("Officials in Georgia said no."), LEXICON).ambiguities
    assert named("Georgia and Florida") == [("us-13", "Georgia"), ("us-12", "Florida")]


def test_a_county_in_the_wrong_state_is_left_open() -> None:
    found = scan(words("Travis County, Florida"), LEXICON)
    assert found.mentions == ()
    assert found.ambiguities


def test_uses_and_definitions_of_concepts() -> None:
    reading = words("lesser crimes (Level 2 and 3 crimes) and Level 1 offenses")
    found = [(m.entity.key, m.defines) for m in find_mentions(reading, LEXICON)]
    assert found == [
        ("level-2-offence", True),
        ("level-3-offence", True),
        ("level-1-offence", False),
    ]


def test_concepts_of_a_programme_need_the_programme() -> None:
    """Software has deployment plans and opt-outs too."""
    reading = words("Our deployment plan lets you opt out.")
    assert find_mentions(reading, LEXICON.among(())) == ()
    program = EntityRef(EntityKind.PROGRAM, "secure-communities")
    assert len(find_mentions(reading, LEXICON.among([program]))) == 2


def test_criminal_and_non_criminal_removals_are_told_apart() -> None:
    keys = {
        text: {m.entity.key for m in find_mentions(words(text), LEXICON)}
        for text in (
            "criminal alien removals",
            "non-criminal alien removals",
            "non-criminal removals",
        )
    }
    assert keys == {
        "criminal alien removals": {"criminal-removal"},
        "non-criminal alien removals": {"non-criminal-removal"},
        "non-criminal removals": {"non-criminal-removal"},
    }


def test_classes_of_bodies_act_but_are_not_mentioned() -> None:
    reading = words("local law enforcement and the federal government")
    assert find_mentions(reading, LEXICON) == ()
    assert [m.entity.key for m in find_actors(reading, LEXICON)] == [
        "local-law-enforcement-agencies",
        "us-federal-government",
    ]


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="no corpus beside the checkout")
@pytest.mark.parametrize("name", ["eth-merge-misconceptions.en", "eth-merge-misconceptions.fa"])
def test_documents_without_a_place_name_none(name: str) -> None:
    truth = json.loads((SHARED / "corpus" / f"{name}.json").read_text("utf-8"))
    assert truth["ground_truth"]["jurisdictions"] == []
    found = find_mentions(words((SHARED / "corpus" / f"{name}.md").read_text("utf-8")), LEXICON)
    assert [m for m in found if m.entity.kind is EntityKind.PLACE] == []


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="no corpus beside the checkout")
def test_agencies_of_an_unrelated_document_are_found() -> None:
    """18F's post names agencies that the first document does not; its acronyms are the truth's."""
    found = named((SHARED / "corpus" / "us-18f-oss-facts.md").read_text("utf-8"))
    expected = "18f gsa loc nga army-corps-of-engineers nrel epa odni hhs dhs usgs nps omb faa va"
    expected += " nist cfpb nasa nsa hud usds gsa-tts white-house presidential-innovation-fellows"
    assert {f"us-{key}" for key in expected.split()} <= {key for key, _ in found}


_PIECES = st.sampled_from(
    [
        "ICE",
        "Travis County",
        ", Texas",
        "Georgia",
        "U.S.",
        "Office of",
        "'s",
        " ",
        "“",
        "\n",
        "Level 2",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=8)).map("".join))
def test_every_mention_is_a_slice_of_the_text_and_none_overlap(text: str) -> None:
    reading = words(text)
    found = find_mentions(reading, LEXICON)
    assert all(text[m.start : m.end] == m.words and m.words for m in found)
    assert all(m.reason for m in found if m.confidence < 1)
    entities = [m for m in found if m.entity.kind is not EntityKind.CONCEPT]
    assert all(first.end <= second.start for first, second in pairwise(entities))


@given(st.lists(st.sampled_from(["Pier", "Pier One", "Pier One Board", "Old Pier", "Quay"])))
def test_an_index_that_grew_name_by_name_finds_what_one_made_at_once_finds(
    forms: list[str],
) -> None:
    names = [Name(form, EntityRef(EntityKind.AGENT, f"body-{form}")) for form in forms]
    grown = LEXICON
    for name in names:
        grown = grown.extended([name])
        named("The Pier One Board.", grown)
    at_once = LEXICON.extended(names)
    text = "The Pier One Board met the Old Pier and Pier One at the Quay, then ICE."
    assert named(text, grown) == named(text, at_once)
    assert ("us-ice", "ICE") in named(text)
