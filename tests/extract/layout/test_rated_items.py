"""Numbered items beside those that a verdict rates, and ratings behind labelled claims.

Written for this test; the bodies are made up.
"""

import pytest

from kg.extract.layout.lonely import unrated_items
from kg.extract.layout.passages import find_passages
from kg.model.claim import Passage, Role
from tests.extract.layout.pages import read

_RATED = (
    "1. The quay sinks.\n\n   Wrong. It was built to stand on rock.\n\n"
    "2. {}\n\n   {}\n\n"
    "3. The gate moves the tide.\n\n   Wrong. No gate of ours does so.\n\n"
    "4. The lamp is never lit.\n\n   Wrong. It is lit at dusk.\n\n"
)


def _passages(page: str) -> tuple[Passage, ...]:
    return find_passages(read(page, "md"))


def _said(page: str, role: Role) -> list[str]:
    return [one.words.text for one in _passages(page) if one.role is role]


def test_items_beside_rated_ones_are_claims_and_less_sure() -> None:
    found = _passages(_RATED.format("The ferry is free.", "Not necessarily. Children pay nothing."))
    claims = {one.words.text: one.confidence for one in found if one.role is Role.CLAIM}
    assert len(claims) == 4
    assert claims["The ferry is free."] == 0.6
    assert "Not necessarily. Children pay nothing." in [one.words.text for one in found]


@pytest.mark.parametrize(
    "other",
    ["2. Ask the office.\n\n", "2. How to get there\n\n   A boat leaves at noon.\n\n"],
)
def test_an_item_that_states_nothing_ends_the_answer_and_is_reported(other: str) -> None:
    first, rest = _RATED.split("2. {}\n\n   {}\n\n")
    page = first + other + rest
    assert _said(page, Role.CLAIM) == [
        "The quay sinks.",
        "The gate moves the tide.",
        "The lamp is never lit.",
    ]
    assert _said(page, Role.REPLY)[0] == "Wrong. It was built to stand on rock."
    assert [one.text for one in unrated_items(read(page, "md"))] == [other[3:].partition("\n")[0]]


def test_items_of_another_list_are_left_alone() -> None:
    page = _RATED.format("The ferry is free.", "Wrong. It costs two crowns.")
    page += "## The museum\n\n1. The hall is open.\n\n   Doors open at nine.\n"
    assert len(_said(page, Role.CLAIM)) == 4
    assert unrated_items(read(page, "md")) == ()


@pytest.mark.parametrize(
    ("printed", "claim"),
    [
        ("The quay is run by the state. -False", "The quay is run by the state."),
        ("The ferry costs nothing (FALSE)", "The ferry costs nothing"),
        ("The gate moves the tide – Myth!", "The gate moves the tide"),
        ("The lamp is never lit. False.", "The lamp is never lit."),
        ("The crane is listed - partly true", "The crane is listed"),
        ("A table may be true or false", "A table may be true or false"),
        ("The quay - false", "The quay - false"),
        ("It stands on a rock - a false one", "It stands on a rock - a false one"),
    ],
)
def test_a_rating_behind_a_labelled_claim_is_none_of_its_words(printed: str, claim: str) -> None:
    page = f"Myth: {printed}\n\nFact: The office says otherwise.\n"
    assert _said(page, Role.CLAIM) == [claim]
    assert _said(page, Role.REPLY) == ["The office says otherwise."]
