"""Who replies where an introduction lets a person deal with the myths below."""

from kg.model.claim import Role
from tests.build.said import published_by, said_by

_MYTHS = """
Myth: Flu shots cause the flu.

Fact: They hold no live virus.

Myth: Only the old need it.

Fact: Everybody does.
"""


def page(introduction: str) -> str:
    return f"# Myths about the flu\n\n{introduction}\n{_MYTHS}"


def test_the_expert_of_the_introduction_replies() -> None:
    text = page("Dr. Anna Rell, a specialist at Orle Hospital, debunks five myths.")
    assert said_by(text, Role.REPLY) == [("Anna Rell",)] * 2
    assert said_by(text) == [()] * 2
    assert published_by(text) is None  # the hospital only employs her


def test_the_expert_whom_a_noun_means_replies_and_claims_nothing() -> None:
    told = "Anna Rell, haematologist at Orle Hospital, claims that stocks fall in June."
    text = page(f"{told}\n\nBelow, the expert debunks these myths.")
    assert said_by(text, Role.REPLY) == [("Anna Rell",)] * 2
    assert said_by(text) == [()] * 2


def test_two_experts_are_none() -> None:
    text = page("Anna Rell, a nurse, debunks myths.\n\nPaul Venn, a doctor, busts myths.")
    assert said_by(text, Role.REPLY) == [()] * 2


def test_who_spreads_the_myths_does_not_reply() -> None:
    text = page("Anna Rell, a campaigner, shares myths on her page.")
    assert said_by(text, Role.REPLY) == [()] * 2
