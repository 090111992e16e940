"""Words in which a house speaks of itself, and words about others."""

import pytest

from kg.extract.publishing.house_lines import house_signs
from kg.read.registry import read_document
from tests.build.said import published_by, said_by

_MYTHS = "\n\nMyth: Nets rot.\n\nFact: They do not.\n\nMyth: Nets kill.\n\nFact: They do not.\n\n"


def names(head: str, foot: str = "") -> set[str]:
    text = f"{head}{_MYTHS}{foot}\n"
    document = read_document(text.encode(), "page.md")
    return {sign.name for sign in house_signs(document, len(head))}


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("At Orle Health, our nurses hear these myths.", "Orle Health"),
        ("Here are the myths our doctors at Orle Health hear most.", "Orle Health"),
        ("As members of the Orle Flu Alliance, we hear myths.", "Orle Flu Alliance"),
        ("Unsere Ärzte am Meer. Bei Klinik Orle, unsere Ärzte helfen.", "Klinik Orle"),
        ("Nuestros médicos en Clínica Orle responden.", "Clínica Orle"),
        ("This fact sheet from the Orle Flu Alliance answers myths.", "Orle Flu Alliance"),
        ("The information on this page is provided by Orle Health.", "Orle Health"),
        ("# The Orle Flu Alliance Guide to Flu", "Orle Flu Alliance"),
        ("# Flu myths: Orle Flu Alliance explains", "Orle Flu Alliance"),
    ],
)
def test_a_house_speaks_of_itself(head: str, name: str) -> None:
    assert names(head) == {name}


@pytest.mark.parametrize(
    ("head", "foot", "name"),
    [
        ("Orle Health hears myths.", "Sign up for the Orle Health newsletter", "Orle Health"),
        ("Orle Health hears myths.", "Log in to your Orle Health account", "Orle Health"),
        ("Orle Health hears myths.", "Contact us: info@orle-health.example", "Orle Health"),
        ("Myths.", "Join the Orle Flu Alliance!", "Orle Flu Alliance"),
    ],
)
def test_the_foot_of_a_site_names_it(head: str, foot: str, name: str) -> None:
    assert names(head, foot) == {name}


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("At Orle Health, nurses hear myths.", ""),
        ("The doctors at Orle Health hear myths.", ""),
        ("A fact sheet from the Orle Flu Alliance is old.", ""),
        ("# Anna Rell Guide to Flu", ""),
        ("# Flu myths: New Study explains", ""),
        ("Myths.", "Sign up for the Orle Health newsletter"),
        ("Myths.", "Contact us: info@orlehealth.example"),
        ("Orle Health hears myths.", "Write to anna.rell@orlehealth.example"),
        ("At May Day, our team rests.", ""),
    ],
)
def test_words_about_others_are_no_sign(head: str, foot: str) -> None:
    assert names(head, foot) == set()


def test_myths_from_a_house_are_not_its_claims() -> None:
    assert said_by(f"# Net myths from Orle Health{_MYTHS}") == [(), ()]


def test_a_house_that_put_a_list_together_publishes_it() -> None:
    made = "The Orle Flu Alliance (OFA) has put together this list of myths."
    assert published_by(f"# Nets\n\n{made}{_MYTHS}") == "Orle Flu Alliance"
    told = "The Orle Flu Alliance hears many myths. Here we answer them."
    assert published_by(f"# Nets\n\n{told}{_MYTHS}") == "Orle Flu Alliance"
