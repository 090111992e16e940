"""Persons with a rank, and bodies by the form of their names."""

import pytest

from kg.extract.naming.bodies import find_bodies, find_papers
from kg.extract.naming.persons import find_persons
from tests.extract.plain import words


def test_rank_name_and_body_as_printed() -> None:
    """A made-up memo in the form of the first document's: sender with body, receiver without."""
    text = (
        "a memo From Lieutenant Ann B. Exampleton, Harbour County Sheriff's Office to Major Joe "
        "Sample on"
    )
    first, second = find_persons(words(text))
    assert (first.rank, first.name) == ("Lieutenant", "Ann B. Exampleton")
    assert first.body == "Harbour County Sheriff's Office"
    assert text[first.start : first.end].endswith("Sheriff's Office")
    assert (second.rank, second.name, second.body) == ("Major", "Joe Sample", None)


@pytest.mark.parametrize(
    "text",
    [
        "Kathryn O. Greenberg Immigration Justice Clinic",  # people inside names of bodies
        "Benjamin N. Cardozo School of Law",
        "Major County Sheriffs' Association",  # not a major
        "Director of Homeland Security",
        "General Services Administration",
        "Ann Exampleton wrote",  # no rank, so nothing is said
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert find_persons(words(text)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Martin County Sheriff's Office and", ["Martin County Sheriff's Office"]),
        ("In Harbour University's view", ["Harbour University"]),
        ("Ministry of Health, Labour and Welfare", ["Ministry of Health, Labour and Welfare"]),
        (
            "National Sheriffs' Association and Major County Sheriffs' Association,",
            ["National Sheriffs' Association", "Major County Sheriffs' Association"],
        ),
        ("the Florida Department of Law Enforcement", ["Florida Department of Law Enforcement"]),
        ("the Police Department, the Board of Directors, Terms of Service", []),
        ("the New York City Department of Health", ["New York City Department of Health"]),
        ("Department of Energy's Office", ["Department of Energy"]),  # the possessive ends it
        ("its Digital Service Playbook", []),  # a further word makes it something else
    ],
)
def test_names_by_their_form(text: str, expected: list[str]) -> None:
    assert [body.words for body in find_bodies(words(text))] == expected


def test_newspapers_are_told_by_what_leads_in() -> None:
    text = "As the Ostra Times and last year's Tallow Post say. Modern Times, the Blog Post."
    assert [paper.words for paper in find_papers(words(text))] == ["Ostra Times", "Tallow Post"]


def test_a_board_may_be_of_a_place_and_its_title_is_none() -> None:
    assert [body.words for body in find_bodies(words("The Harbour Board of Ostra met."))] == [
        "Harbour Board of Ostra"
    ]
    assert [body.words for body in find_bodies(words("The Ferry Board on Dates of Ostra."))] == [
        "Ferry Board"
    ]
