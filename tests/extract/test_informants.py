"""Whom a claim rests on by its own words, and words that only look like it."""

import pytest

from kg.extract.saying.informants import (
    find_informant,
    find_owner,
    find_quoted_name,
    speaks_of_others,
)
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        ("According to Friends of Mill Lane, the road is full.", "Friends of Mill Lane"),
        ("According to Peatex, peat grows back.", "Peatex"),
        ("As reported by the Valley Star, the dam floods farms.", "Valley Star"),
        ("According to the newspaper Harrow Echo, it leaks.", "Harrow Echo"),
        ("According to Alder Works's own page, it is dry.", "Alder Works"),
        ("It is claimed by Aquaspar that the meters hold lead.", "Aquaspar"),
        ("Laut dem Magazin Stadtblick ist es teuer.", "Stadtblick"),
        ("Selon l'association Vent Debout, c'est bruyant.", "Vent Debout"),
        ("Según la asociación Vida Plena, nadie ayuda.", "Vida Plena"),
        ("Segundo o jornal Folha do Vale, metade desiste.", "Folha do Vale"),
    ],
)
def test_a_claim_is_put_down_to_whom_its_words_name(claim: str, name: str) -> None:
    found = find_informant(words(claim))
    assert found is not None
    assert found[0].text == name


@pytest.mark.parametrize(
    "claim",
    [
        "According to critics, the road is full.",
        "According to the Clean Water Act, every well is tested.",
        "According to the 2019 Survey, trust fell.",
        "According to Government figures, it is cheap.",
        "Laut Kritikern ist es teuer.",
        "Laut Medienberichten wird es teurer.",
        "Selon certains, c'est bruyant.",
        "The lead was reported by residents.",
        "The road opened according to plan.",
    ],
)
def test_words_that_name_nobody(claim: str) -> None:
    assert find_informant(words(claim)) is None


def test_a_text_speaks_for_its_owner() -> None:
    owner = find_owner(words("Peatex's website "))
    assert owner is not None
    assert owner.text == "Peatex"
    assert find_owner(words("Yesterday's report ")) is None
    assert find_owner(words("The Council's report ")) is None


def test_a_name_in_marks_behind_its_noun() -> None:
    found = find_quoted_name(words("Газета «Вечерний Залесск» "))
    assert found is not None
    assert found.text == "Вечерний Залесск"
    assert find_quoted_name(words("He called it «a shame» ")) is None


def test_who_is_written_to_or_about_does_not_speak() -> None:
    assert speaks_of_others("A viral post about Quay Hospital ")
    assert not speaks_of_others("The Quay Hospital ")
