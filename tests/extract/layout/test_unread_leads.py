"""Lines with the form of a label that no list has, between labels: parted, read or reported.

Written for this test; the bodies are made up.
"""

import pytest

from kg.build.pipeline import read_record
from kg.model.record import Record

_MYTHS = "# Myths about the weir\n\n**Myth:** The weir is new.\n\n**Fact:** It was built in 1901."


def _said(text: str) -> list[tuple[str, str]]:
    record = _record(text)
    names = {agent.key: agent.name for agent in record.agents}
    return [
        (", ".join(names[key] for key in one.agents if "whom" not in names[key]), one.text)
        for one in record.assertions
    ]


def _record(text: str) -> Record:
    return read_record(text.encode(), "page.md")


def _reported(text: str) -> list[str]:
    notices = _record(text).notices
    return [one.message.split("”")[0][1:] for one in notices if one.code == "label-unknown"]


@pytest.mark.parametrize(
    ("lead", "by"),
    [
        ("What Orrin Dale claims", "Orrin Dale"),
        ("Orrin Dale says", "Orrin Dale"),
        ("According to Orrin Dale", "Orrin Dale"),
        ("Myth, often heard at the market", ""),
        ("Yarn from the market", ""),
    ],
)
def test_what_stands_between_a_reply_and_the_next_is_a_claim(lead: str, by: str) -> None:
    page = f"{_MYTHS}\n\n**{lead}:** The weir is dry.\n\n**Fact:** It holds 3 metres.\n"
    said = _said(page)
    assert [text for _, text in said] == [
        "The weir is new.",
        "It was built in 1901.",
        "The weir is dry.",
        "It holds 3 metres.",
    ]
    assert said[2][0] == by
    claim = _record(page).assertions[2]
    assert claim.confidence < 1
    assert lead in claim.reason


@pytest.mark.parametrize("lead", ["Evidence", "Note", "Example"])
def test_what_bears_a_reply_out_stays_in_it(lead: str) -> None:
    page = f"{_MYTHS}\n\n**{lead}:** The stone bears the year.\n\n**Fact:** Maps show it.\n"
    assert not [one for _, one in _said(page) if one == "The stone bears the year."]
    assert "The stone bears the year." in _said(page)[1][1]


def test_lines_of_one_paragraph_tell_who_claims_and_the_others_are_reported() -> None:
    page = """# Fact checks of the week

**Claim:** The park was sold.
**Who said it:** Orrin Dale
**Where:** Radio Ard
**Rating:** False
**Why:** The park is leased.

**Claim:** The hall is let.
**Claimant:** Lena Ohm
**Date:** 4 May 2018
**Verdict:** True
**Facts:** The hall was let in 2017.
"""
    assert [(by, text) for by, text in _said(page) if by in ("Orrin Dale", "Lena Ohm")] == [
        ("Orrin Dale", "The park was sold."),
        ("Lena Ohm", "The hall is let."),
    ]
    assert _reported(page) == ["Where:", "Date:"]


@pytest.mark.parametrize("label", ["Comment of the Noise Board", "Comment by the Noise Board"])
def test_a_party_that_comments_below_a_claim_replies(label: str) -> None:
    page = f"""# Allegations and responses

**Allegation 1:** The depot is loud.
**{label}:** It is below 50 dB.

**Allegation 2:** The depot leaks.
**Response of Depot Ltd:** It does not leak.
"""
    assert _said(page)[:2] == [("", "The depot is loud."), ("Noise Board", "It is below 50 dB.")]


def test_a_name_in_each_place_of_a_reply_is_who_replies() -> None:
    page = """# Rumours about the clinic: the Health Board answers

*The answers below were given by Dr Lena Ohm of the Health Board.*

**Rumour:** The clinic sells data.
**Lena Ohm:** We sell no data.

**Rumour:** The clinic has no doctors.
**Lena Ohm:** We have 14 doctors.
"""
    assert _said(page)[1] == ("Lena Ohm", "We sell no data.")


def test_a_colon_in_prose_parts_nothing() -> None:
    page = """# Claims and responses about the weir

Claim: The weir kills fish in two ways: salmon die, and trout starve.

Response: It has a ladder. One thing is clear: it is old.

Claim: The weir is new.

They put it so: it shines.

Response: It was built in 1901.
"""
    texts = [text for _, text in _said(page)]
    assert texts[0] == "The weir kills fish in two ways: salmon die, and trout starve."
    assert texts[2] == "The weir is new.\nThey put it so: it shines."
    assert not _reported(page)


def test_what_follows_a_rating_says_why_where_nothing_else_answers() -> None:
    claim = "**Behauptung:** Der Park ist verkauft.\n**Bewertung:** Falsch\n"
    page = f"# Faktencheck\n\n{claim}**Was wir fanden:** Er ist verpachtet.\n"
    other = claim.replace("Park", "Hof")
    found = _said(f"{page}\n{other}**Was wir fanden:** Er ist gemietet.\n")
    assert [text for _, text in found][1::2] == [
        "Was wir fanden: Er ist verpachtet.",
        "Was wir fanden: Er ist gemietet.",
    ]


def test_what_follows_the_rating_below_a_reply_is_reported() -> None:
    told = "**Our verdict:** Busted.\n**Background:** The weir has a race."
    page = f"{_MYTHS}\n{told}\n\n**Myth:** It is dry.\n\n**Fact:** It holds 3 metres.\n"
    assert "race" not in " ".join(text for _, text in _said(page))
    assert _reported(page) == ["Background:"]
