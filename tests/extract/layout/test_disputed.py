"""Quotations that take turns with the text of a page that disputes them. All texts are made up.

Such pages set off what they answer as block quotations, or in bold, and label nothing; they were
read as pages without a claim.
"""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read

COMPLAINTS = "# Common complaints about the tram\n\nI respond to a few talking points first.\n\n"
POINTS = [
    ("The tram is a fad", "Ostra has had one since 1911."),
    ("Trams are always late.", "They kept 97 percent of their times."),
    ("Nobody asked for it", "There were four hearings."),
]
TURNS = "\n\n".join(f"> {claim}\n\n{reply}" for claim, reply in POINTS)


def test_quotations_that_a_page_disputes_are_claims() -> None:
    assert pairs_in(read(COMPLAINTS + TURNS, "md")) == POINTS


def test_quotations_are_none_where_nothing_disputes_them() -> None:
    """Notes on a book quote and remark as well."""
    notes = "# Notes on a book\n\nWhat I marked while reading.\n\n"
    assert pairs_in(read(notes + TURNS, "md")) == []


def test_two_quotations_are_too_few() -> None:
    assert pairs_in(read(COMPLAINTS + TURNS.rsplit("\n\n> ", 1)[0], "md")) == []


def test_a_quotation_that_a_colon_leads_to_supports_the_answer_above_it() -> None:
    proof = "\n\nThe council wrote:\n\n> We held four hearings.\n\nThat was in May.\n"
    pairs = pairs_in(read(COMPLAINTS + TURNS + proof, "md"))
    assert [claim for claim, _ in pairs] == [claim for claim, _ in POINTS]


def test_a_quotation_of_several_paragraphs_is_one_claim() -> None:
    long = "> The tram is a fad.\n>\n> It will go.\n\nOstra has had one since 1911.\n\n"
    first, *_ = pairs_in(read(COMPLAINTS + long + TURNS, "md"))
    assert first == ("The tram is a fad. It will go.", "Ostra has had one since 1911.")


def test_how_a_quoted_letter_closes_is_no_claim() -> None:
    letter = "Dear Senator, I would like to point out several inaccuracies in your letter.\n\n"
    close = "\n\n> Thank you for writing to me.\n\nSincerely,\n\nAda Moss\n"
    pairs = pairs_in(read(letter + TURNS + close, "md"))
    assert [claim for claim, _ in pairs] == [claim for claim, _ in POINTS]


def test_other_languages_say_that_they_dispute() -> None:
    opening = "# Die Straßenbahn\n\nDer Brief enthält Falschaussagen.\n\n"
    assert len(pairs_in(read(opening + TURNS, "md"))) == len(POINTS)
    opening = "# 有軌電車\n\n以下逐條回應。\n\n"
    assert len(pairs_in(read(opening + TURNS, "md"))) == len(POINTS)


_SAID = [
    ("The ferry is unsafe in winter.", "It has not had an accident since 1990."),
    ("The ferry is too dear.", "A ticket costs 2 crowns, which is not dear."),
    ("The council has hidden the fares.", "The fares hang on the quay of Ostra."),
]


@pytest.mark.parametrize("title", ["Response to the Herald on ferries", "A reply to Ann Orme"])
def test_a_title_may_say_that_the_text_replies_to_what_it_quotes(title: str) -> None:
    quotes = "".join(f"> {a}\n\n{b}\n\n" for a, b in _SAID)
    assert pairs_in(read(f"# {title}\n\n{quotes}", "md")) == _SAID


@pytest.mark.parametrize(
    ("title", "answers"),
    [
        ("Response to reviewers", ["We thank you.", "We have done so.", "We have added five."]),
        ("The ferry of Ostra", [answer for _, answer in _SAID]),
        ("All irrefutable patterns of ferries", [answer for _, answer in _SAID]),
    ],
)
def test_thanks_and_other_titles_dispute_nothing(title: str, answers: list[str]) -> None:
    quotes = "".join(f"> {a}\n\n{b}\n\n" for (a, _), b in zip(_SAID, answers, strict=True))
    page = f"# {title}\n\nOnly refutable ones fail.\n\n{quotes}"
    assert find_passages(read(page, "md")) == ()
