"""Whom labels name: parties that go by their initials, and works that are no parties."""

import pytest

from kg.extract.layout.parties import party_of_compound
from kg.extract.saying.informants import is_work
from kg.extract.saying.initials import has_initials, spelled_out
from kg.model.claim import Role
from tests.build.said import said_by

_PAIR = """{first}: The dam will flood the lower fields.

{answer}: They lie nine metres above the water.

{second}: The dam costs more than the school.

{again}: It costs 4 million; the school cost 6 million.

{foot}
"""


def page(first: str, answer: str, second: str, again: str, foot: str = "") -> str:
    body = _PAIR.format(first=first, answer=answer, second=second, again=again, foot=foot)
    return f"# The dam: claims and answers\n\n{body}"


def test_a_party_goes_by_its_initials_after_its_first_naming() -> None:
    text = page("Claim (Helen Sarno)", "Response (Peter Fell)", "Claim (HS)", "Response (PF)")
    assert said_by(text) == [("Helen Sarno",), ("Helen Sarno",)]
    assert said_by(text, Role.REPLY) == [("Peter Fell",), ("Peter Fell",)]


def test_initials_are_spelled_out_anywhere_on_the_page() -> None:
    foot = "Read more on our site. HS is Helen Sarno, PF is Peter Fell."
    text = page("HS claim", "PF response", "HS claim", "PF response", foot)
    assert said_by(text) == [("Helen Sarno",), ("Helen Sarno",)]


def test_initials_that_fit_two_or_nobody_stay_initials() -> None:
    one = "Claim (Helen Sarno)", "Response (Hal Stone)", "Claim (HS)", "Fact"
    assert said_by(page(*one)) == [("Helen Sarno",), ("HS",)]
    assert said_by(page("HS claim", "Fact", "HS claim", "Fact")) == [("HS",), ("HS",)]


def test_initials_lead_quotations_too() -> None:
    text = (
        "# Fact check: the debate\n\nAnna Rell: “Taxes are low.”\n\nTHE FACTS: Nine are lower.\n\n"
        "Paul Venn: “Crime doubled.”\n\nTHE FACTS: It fell.\n\nAR: “Schools closed.”\n\n"
        "THE FACTS: None did.\n"
    )
    assert said_by(text) == [("Anna Rell",), ("Paul Venn",), ("Anna Rell",)]


@pytest.mark.parametrize(
    ("name", "initials", "fits"),
    [
        ("Helen Sarno", "HS", True),
        ("Helen J. Sarno", "H.S.", True),
        ("Helen J. Sarno", "HJS", True),
        ("Harbour Board of Ostra", "HBO", True),
        ("Sarno Helen", "HS", False),
        ("Helen Sarno", "H", False),
    ],
)
def test_names_have_initials(name: str, initials: str, *, fits: bool) -> None:
    assert has_initials(name, initials) == fits


def test_a_name_beside_initials_that_are_not_its_own_does_not_spell_them_out() -> None:
    assert spelled_out("HS", "Peter Fell (HS) spoke.") is None
    assert spelled_out("HS", "Helen Sarno (HS) met Hal Stone (HS).") is None


@pytest.mark.parametrize("label", ["Facts from the survey", "Facts from the report"])
def test_a_work_is_no_party(label: str) -> None:
    """A party of the name “survey” replied."""
    assert said_by(page("Claim", label, "Claim", label), Role.REPLY) == [(), ()]


@pytest.mark.parametrize(
    ("name", "work"),
    [("survey", True), ("Census", True), ("residents", False), ("Lantern Report", False)],
)
def test_works_are_told_from_those_who_can_speak(name: str, *, work: bool) -> None:
    assert is_work(name) == work


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("XPD-These", "XPD"),
        ("FpX-Behauptung", "FpX"),
        ("Klima-These", None),
        ("EU-Behauptung", None),
        ("XPD-Mythos", None),
    ],
)
def test_a_german_compound_says_whose_words_follow(label: str, party: str | None) -> None:
    """“XPD-These” was learnt as a label, and named nobody."""
    assert party_of_compound(label) == party
    text = page(label, "Die Wahrheit", label, "Die Wahrheit")
    assert said_by(text) == [(party,) if party else ()] * 2
