"""Brackets that introduce a short name, and those that do not."""

import pytest

from kg.extract.naming.acronyms import find_acronyms
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        (
            "U.S. Immigration and Customs Enforcement's (ICE) strategy",
            "U.S. Immigration and Customs Enforcement",
            "ICE",
        ),
        ("by World Wide Web Consortium (W3C)", "World Wide Web Consortium", "W3C"),
        ("the Department of Defense (DoD)", "Department of Defense", "DoD"),
        (
            "U.S. Citizenship and Immigration Services (USCIS)",
            "U.S. Citizenship and Immigration Services",
            "USCIS",
        ),
        (
            "NIST (National Institute of Standards and Technology)",
            "National Institute of Standards and Technology",
            "NIST",
        ),
        ('American Civil Liberties Union ("ACLU")', "American Civil Liberties Union", "ACLU"),
    ],
)
def test_full_names_with_their_acronym(text: str, name: str, acronym: str) -> None:
    (found,) = find_acronyms(words(text))
    assert (found.name, found.acronym) == (name, acronym)
    assert text[found.start : found.end].startswith(name)
    assert text[found.acronym_start : found.acronym_end] == acronym


@pytest.mark.parametrize(
    "text", ["as we said (see FBI) here", "(54 percent)", "three counties (TX)", "the agency (ICE)"]
)
def test_brackets_that_introduce_nothing(text: str) -> None:
    assert find_acronyms(words(text)) == ()
