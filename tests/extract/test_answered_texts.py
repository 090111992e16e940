"""Whose text an introduction says a page answers."""

import pytest

from kg.extract.saying.answered_texts import (
    find_addressed,
    find_corrected,
    find_makers,
    owns_parts,
    refutes,
    ties_to_text,
    unnamed_speak,
)
from kg.extract.saying.dated_headings import find_dated
from kg.extract.saying.introductions import find_addressee, find_authors
from kg.extract.saying.longer_names import longer_body
from kg.extract.saying.to_you import opens_to_you
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Over the past month the Tollgate Alliance has circulated a mailer.", "Tollgate Alliance"),
        ("The film “Under Water”, directed by the Clear Collective, is wrong.", "Clear Collective"),
        ("A petition started by Hands Off Our Springs has been signed.", "Hands Off Our Springs"),
        ("The Bank has noted remarks by the economist Tobin Varga.", "Tobin Varga"),
        ("An editorial in The Morning Standard of 6 June says so.", "Morning Standard"),
        ("Students for a Fair Campus sent a letter.", "Students for a Fair Campus"),
        ("The leaflet that the Treasury Office sent to all says so.", "Treasury Office"),
    ],
)
def test_who_put_out_a_text_is_named(text: str, name: str) -> None:
    found = [who.text.removeprefix("The ") for who in find_makers(words(text))]
    assert name in found


@pytest.mark.parametrize(
    "text",
    [
        "A letter to the Harbour Board was sent.",
        "In an article in March it was said.",
        "Residents sent letters.",
        "A survey by the Velm Institute showed it.",
    ],
)
def test_who_is_written_to_and_when_is_nobody(text: str) -> None:
    assert not list(find_makers(words(text)))


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("The Guild sent a leaflet. Several of its statements are wrong.", True),
        ("The Guild's leaflet contains four statements.", True),
        ("Our attention has been drawn to a report by the Guild.", True),
        ("The Mayor spoke at the hearing. Here is what he said.", True),
        ("The Guild sent a leaflet. Below are common questions.", False),
        ("The Office published a report. These are the most common objections.", False),
    ],
)
def test_the_words_point_back_to_the_text(text: str, tied: bool) -> None:
    assert ties_to_text(text) is tied


def test_myths_must_be_owned() -> None:
    assert owns_parts("The Guild made a film. Its myths are old.")
    assert not owns_parts("The Guild made a film. Do not believe these myths.")


def test_people_without_a_name_may_be_who_speaks() -> None:
    assert unnamed_speak("Some residents still claim that it is so.")
    assert unnamed_speak("The Regulator sent a letter. Several statements about it are false.")
    assert unnamed_speak("Rumors are spreading, and false claims are circulating.")
    assert not unnamed_speak("The Residents League claims that it is so.")


def test_who_denies_what_others_say_claims_nothing() -> None:
    assert refutes("Professor Brandt wrote a paper that refutes them.")
    assert refutes("Secretary Tross said that these claims are false.")
    assert not refutes("The Guild sent a leaflet that says bees die.")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Dear Paxol, you said things about us.", "Paxol"),
        ("An open letter to the Harbour Board", "Harbour Board"),
        ("Dear Editor,", None),
        ("Dear friends of the weir,", None),
    ],
)
def test_a_letter_says_to_whom_it_is_written(line: str, name: str | None) -> None:
    found = find_addressed(words(line))
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("What the Centre for Fair Credit gets wrong", "Centre for Fair Credit"),
        ("Correcting Mayor Holloway", "Mayor Holloway"),
        ("Responding to the Times of Bellhaven", "Times of Bellhaven"),
        ("Correcting the Record", None),
        ("Responding to Water Myths", None),
        ("What people get wrong about trees", None),
    ],
)
def test_a_headline_names_whom_it_sets_right(heading: str, name: str | None) -> None:
    found = find_corrected(words(heading))
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Daily Lantern, 4 February 2020", "Daily Lantern"),
        ("Town Meeting, 4 February 2020", None),
        ("March 2020", None),
        ("Daily Lantern, page four", None),
    ],
)
def test_a_heading_of_name_and_date_names_where_it_was_said(heading: str, name: str | None) -> None:
    found = find_dated(words(heading))
    assert (found.text if found else None) == name


def test_part_of_a_name_stands_for_the_one_body_that_has_it() -> None:
    text = "The Nurses Guild of Orle wrote to the City Council and the Youth Council."
    assert longer_body("the Guild", text) == "Nurses Guild of Orle"
    assert longer_body("Council", text) == "Council"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Response of the Lamp Guild to “Stumps”", None),
        ("Response to the Lamp Guild", "Lamp Guild"),
        ("Rebuttal of the Lamp Guild", "Lamp Guild"),
    ],
)
def test_a_response_of_somebody_is_not_to_him(heading: str, name: str | None) -> None:
    found = find_addressee(words(heading))
    assert (found.text if found else None) == name


def test_a_flyer_of_citizens_against_a_levy_has_their_whole_name() -> None:
    found = find_authors(words("A flyer distributed by Citizens Against the Levy says so."))
    assert found is not None
    assert found.text == "Citizens Against the Levy"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("You write that the quay sinks.", True),
        ("You also claim that it burns.", True),
        ("Sie schreiben, der Kai sinke.", True),
        ("You can write to us.", False),
        ("We also claim that it floats.", False),
    ],
)
def test_a_letter_reports_what_the_one_written_to_says(words: str, told: bool) -> None:
    """Such claims are those of whom "Dear …" or "Open letter to …" names."""
    assert opens_to_you(words) is told
