"""Persons with a rank, and bodies by the form of their names."""

import pytest

from kg.extract.naming.bodies import find_bodies, find_papers
from kg.extract.naming.persons import find_persons
from kg.model.location import Span
from kg.model.words import Run, Words
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Border Post was open. In the Modern Times of 2020 it had 40 staff.", []),
        ("He worked in the Ferry Post, built by the Harbour Post.", []),
        ("Officials said the Border Post opened; a road to the Ferry Post did not.", []),
        ("According to the Ostra Times, ships sank.", ["Ostra Times"]),
        ("The Skarvik Post, a newspaper, is made up.", ["Skarvik Post"]),
        ("By the Skarvik Post", ["Skarvik Post"]),
        ("An article in the Tallow Post has it.", ["Tallow Post"]),
        ("She told the Merrow Journal so.", ["Merrow Journal"]),
    ],
)
def test_words_of_every_day_are_a_newspaper_where_it_prints_something(
    text: str, expected: list[str]
) -> None:
    assert [paper.words for paper in find_papers(words(text))] == expected


def test_a_newspaper_in_italics_needs_no_verb() -> None:
    name = Run("Ostra Times", Span(7, 18), italic=True)
    runs = (Run("In the ", Span(0, 7)), name, Run(" of May.", Span(18, 26)))
    assert [paper.words for paper in find_papers(Words(runs))] == ["Ostra Times"]


def test_a_board_may_be_of_a_place_and_its_title_is_none() -> None:
    assert [body.words for body in find_bodies(words("The Harbour Board of Ostra met."))] == [
        "Harbour Board of Ostra"
    ]
    assert [body.words for body in find_bodies(words("The Ferry Board on Dates of Ostra."))] == [
        "Ferry Board"
    ]
