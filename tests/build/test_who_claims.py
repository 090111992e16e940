"""Who makes the claims of a page, by its headings and its introduction."""

import pytest

from kg.model.claim import Role
from tests.build.said import published_by, said_by

_TWO = """
{claim}: The dam leaks.

{reply}: It does not.

{claim}: It cost 9 million.

{reply}: It cost 4 million.
"""


def page(above: str, claim: str = "Claim", reply: str = "Fact") -> str:
    return f"{above}\n{_TWO.format(claim=claim, reply=reply)}"


@pytest.mark.parametrize(
    ("above", "claim", "name"),
    [
        ("# Fact-checking Anna Rell's speech", "Claim", "Anna Rell"),
        ("# Fact check: Mayor Anna Rell on the dam", "What she said", "Anna Rell"),
        (
            "# Answers\n\nIn an op-ed, Paul Venn of Dam Watch makes several false claims about it.",
            "Claim",
            "Paul Venn",
        ),
        (
            "# Myths\n\nCritics such as the Keep Whole Society spread these myths.",
            "Myth",
            "Keep Whole Society",
        ),
        (
            "# Statement of Norland\n\nNorland regrets the story “Ports” in the Orle Lantern.",
            "Claim",
            "Orle Lantern",
        ),
        ("# What management says – and the facts", "Management says", "Management"),
    ],
)
def test_the_words_above_say_who_claims(above: str, claim: str, name: str) -> None:
    assert said_by(page(above, claim)) == [(name,)] * 2


@pytest.mark.parametrize(
    "above",
    [
        "# Fact check: Anna Rell did not resign",
        "# Myths\n\nPeople spread these myths.",
        "# Myths\n\nThe Keep Whole Society tells us about its work.",
        "# Dam\n\nThe Harbour Board regrets the delay of works in the Orle Basin.",
    ],
)
def test_other_words_above_name_nobody(above: str) -> None:
    assert said_by(page(above, "Myth")) == [()] * 2


def test_each_party_of_a_debate_has_its_section() -> None:
    first, second = page("\n## Anna Rell (RP)"), page("\n## Paul Venn (DP)")
    debate = f"# Debate fact check\n{first}{second}"
    assert said_by(debate) == [("Anna Rell",)] * 2 + [("Paul Venn",)] * 2
    topics = debate.replace("Anna Rell (RP)", "Public Safety").replace("Paul Venn (DP)", "Climate")
    assert said_by(topics) == [()] * 4


def test_whom_the_lead_in_lets_answer_replies() -> None:
    above = "# Q&A\n\nThe opposition calls it weak. Minister Anna Rell answers."
    assert said_by(page(above), Role.REPLY) == [("Anna Rell",)] * 2
    above = "# Q&A\n\nMinister Anna Rell answers questions on Monday."
    assert said_by(page(above), Role.REPLY) == [()] * 2


def test_a_statement_on_something_is_its_authors() -> None:
    assert published_by(page("# Statement by Orle Foods on the film “Bad Bread”")) == "Orle Foods"
    assert published_by(page("# Statement of Account on Tuesdays")) is None
    assert published_by(page("# Dam\n\n*Written by Anna Rell, MD. Reviewed by Paul Venn.*")) == (
        "Anna Rell"
    )
