"""Whose words a heading says are checked, and who is only spoken of."""

import pytest

from kg.extract.saying.checked import find_checked, find_person_heading
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Fact-checking Anna Rell's speech", "Anna Rell"),
        ("Fact check: Mayor Anna Rell on the dam", "Anna Rell"),
        ("Fact check: Rell's first debate claims", "Rell"),
        ("Fact-checking Senator Paul Venn", "Paul Venn"),
        ("Faktencheck: Anna Rells Aussagen", None),
        ("Fact check: Anna Rell did not resign", None),
        ("Fact check: Anna Rell's dog is alive", None),
        ("Fact-checking the debate", None),
        ("Fact-checking This Week's claims", None),
        ("Fact-checking Sunday's claims", None),
        ("Fact-checking Harbour Claims and Tales", None),
        ("Fact check: Fire on the quay", None),
        ("Fact check: Climate Change on the coast", None),
        ("Fact-checking Anna Rell on crime", "Anna Rell"),
    ],
)
def test_whose_words_are_checked(heading: str, name: str | None) -> None:
    found = find_checked(words(heading))
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("heading", "text", "name"),
    [
        ("Anna Rell (River Party)", "", "Anna Rell"),
        ("Anna Rell (RP)", "", "Anna Rell"),
        ("Anna Rell, River Party", "", "Anna Rell"),
        ("Senator Anna Rell", "", "Anna Rell"),
        ("Anna Rell", "Rell said that it rains.", "Anna Rell"),
        ("Anna Rell", "It rains.", None),
        ("Public Safety", "Safety is safe.", None),
        ("Fort Rell, Norland", "", None),
        ("Harbour Board (HB)", "", None),
        ("The Dam", "", None),
    ],
)
def test_a_heading_names_a_person(heading: str, text: str, name: str | None) -> None:
    found = find_person_heading(words(heading), text)
    assert (found.text if found else None) == name
