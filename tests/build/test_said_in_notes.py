"""Notes of claims that say who said them, and quotations with who told them to whom.

Written for this test; everybody is made up.
"""

import pytest

from kg.build.pipeline import read_record
from kg.model.record import Record


def _read(claim: str, note: str = "") -> Record:
    notes = f"\n[^1]: {note}\n" if note else ""
    page = f"# Responses\n\n**Claim:** {claim}\n\n**Fact:** It is not so.\n{notes}"
    return read_record(page.encode(), "page.md")


def _claimant(record: Record) -> tuple[str, float]:
    names = {agent.key: agent.name for agent in record.agents}
    claim = record.assertions[0]
    return ", ".join(names[key] for key in claim.agents), claim.attributed.confidence


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Said by Tom Reeve on Radio Orrin, 3 May 2020.", "Tom Reeve"),
        ("Tom Reeve, speech to the Dockers' Club, 3 May 2019.", "Tom Reeve"),
        ("Tom Reeve, head of the union, in an interview with Radio Orrin, 2019.", "Tom Reeve"),
        ("Stated by the Orrin Motorists' Union in a letter of May.", "Orrin Motorists' Union"),
        ('"Dues are up", The Lindale Courier, 4 June 2019, p. 3 (quoting Ann Dade).', "Ann Dade"),
    ],
)
def test_the_note_of_a_claim_says_who_said_it(note: str, name: str) -> None:
    record = _read("The port lost ships.[^1]", note)
    found, sure = _claimant(record)
    assert (found, sure < 0.9) == (name, True)
    assert record.assertions[0].attributed.reason.startswith("Note 1 says that ")


@pytest.mark.parametrize(
    "note",
    [
        "Port Board, *Register of Ships*, 2019.",
        "Jane Orme, *A speech to the Dockers* 12 (1999).",
        "See the speech of last May.",
        "Made by hand.",
    ],
)
def test_other_notes_do_not(note: str) -> None:
    claim = _read("The port lost ships.[^1]", note).assertions[0]
    assert "says that" not in claim.attributed.reason


@pytest.mark.parametrize(
    ("claim", "named"),
    [
        ('"The tram is empty," Tom Reeve told the Lindale Courier.', True),
        ("“The tram is empty,” Tom Reeve wrote to the Lindale Courier.", True),
        ('"The tram is empty" is what the Tom Reeve report wrote to the Courier.', False),
        ("The tram is as empty as the Tom Reeve told the Courier.", False),
    ],
)
def test_who_told_a_paper_makes_the_claim(claim: str, named: bool) -> None:
    assert (_claimant(_read(claim))[0] == "Tom Reeve") is named


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("Claim: The dam cracked in May.\n\nThe Dam Board said no.\n", ["claim-unread"]),
        ("Claim: The dam cracked in May.\n\nFact: It did not.\n", []),
        ("Claims\n\nThe Dam Board said no.\n", []),
    ],
)
def test_a_claim_that_no_label_answers_is_reported(page: str, codes: list[str]) -> None:
    record = read_record(f"# The dam\n\n{page}".encode(), "page.md")
    assert [one.code for one in record.notices if one.code.startswith("claim")] == codes
