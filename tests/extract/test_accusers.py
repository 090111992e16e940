"""Whom an introduction names as who made the claims that follow."""

import pytest

from kg.extract.saying.accusers import find_accuser, links_claims
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In his letter, Edmund Harrack made the following allegations.", "Edmund Harrack"),
        ("The group Save Pike Road has made several claims about it.", "Save Pike Road"),
        ("Anna Rell, the mayor, has repeatedly raised two objections.", "Anna Rell"),
        ("The Harbour Board has since raised five false accusations:", "Harbour Board"),
    ],
)
def test_who_made_the_claims_is_named(text: str, name: str) -> None:
    found = find_accuser(words(text))
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    "text",
    [
        "A letter to the Harbour Board made three allegations.",
        "The Harbour Board made two claims for damage.",
        "The Harbour Board made no claims about the weir.",
        "Residents made several claims about the weir.",
        "The Harbour Board has made a list of the claims.",
    ],
)
def test_who_is_written_to_or_insured_has_made_none(text: str) -> None:
    assert find_accuser(words(text)) is None


def test_claims_are_tied_to_who_was_named_before() -> None:
    assert links_claims("The Guild claims that bees die. Below are its most common myths.")
    assert not links_claims("The Guild claims that bees die. Below are myths that keepers hear.")
