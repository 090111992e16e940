"""Marks that count only with others: weak or unknown labels, bold items, ratings, quotations."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read

LEARNT = [("It sinks by night.", "It floats."), ("It burns by day.", "It is of stone.")]
LISTED = "1. **It sinks at night.** No.\n2. **It burns by day.** No.\n3. **It is very old.** No.\n"


@pytest.mark.parametrize(
    ("heading", "claims"),
    [
        ("# Common misconceptions about the quay\n\n", 3),
        ("# The quay\n\n", 0),
        ("# The quay\n\n## Myths\n\nThere are many.\n\n## Advice\n\n", 0),
    ],
)
def test_bold_items_are_claims_only_below_a_heading_that_says_so(heading: str, claims: int) -> None:
    found = find_passages(read(heading + LISTED, "md"))
    assert sum(passage.role is Role.CLAIM for passage in found) == claims


def test_words_that_name_who_speaks_are_a_label_where_replies_answer() -> None:
    page = "**What the Gazette said:** It sinks.\n\n**The facts:** It floats.\n\n"
    passages = find_passages(read(page * 2, "md"))
    assert [(p.role, p.speaker.text if p.speaker else None) for p in passages[:2]] == [
        (Role.CLAIM, "the Gazette"),
        (Role.REPLY, None),
    ]
    assert find_passages(read("**What the Gazette said:** It sinks.\n\nIt floats.\n", "md")) == ()


def test_what_somebody_wrote_is_no_reply_to_what_it_wrote_before() -> None:
    page = (
        'Brask answers the Herald\n\nThe Herald wrote on 2 March: "It sinks."\n'
        'Our answer: It floats.\n\nThe Herald wrote: "It burns."\nOur answer: It is wet.\n'
    )
    roles = [passage.role for passage in find_passages(read(page, "txt"))]
    assert roles == [Role.CLAIM, Role.REPLY] * 2


@pytest.mark.parametrize("label", ["Comment", "Finding", "Concern"])
def test_a_weak_label_is_a_claims_only_where_replies_answer_twice(label: str) -> None:
    exchange = f"**{label} {{}}.** It is said to sink.\n\n**Response:** It floats.\n\n"
    assert len(pairs_in(read(exchange.format(1) + exchange.format(2), "md"))) == 2
    assert find_passages(read(exchange.format(1), "md")) == ()
    assert all(p.confidence < 1 and p.reason for p in find_passages(read(exchange * 2, "md"))[::2])


@pytest.mark.parametrize(
    ("claim", "reply"), [("Claim", "What we see"), ("What is alleged", "Fact"), ("Myth", "Verity")]
)
def test_a_label_that_no_list_knows_is_learnt_from_the_page(claim: str, reply: str) -> None:
    """The same words stand wherever the other side must."""
    page = "".join(f"**{claim}:** {x}\n\n**{reply}:** {y}\n\n" for x, y in LEARNT)
    assert pairs_in(read(page, "md")) == LEARNT


@pytest.mark.parametrize(
    "page",
    [
        "**Number:** 1.\n\n**Claim:** Fill in B.\n\n**Response:** In May.\n\n**Appeal:** None.\n",
        "| Claim | Response |\n|---|---|\n| sub | The subject |\n| exp | The end |\n",
        "# MYTH: The Board Game\n\nFor two.\n\n## Contents\n\nFact: now with dice!\n",
        "## Is it true that you open on Sundays?\n\nYes, until noon.\n",
    ],
)
def test_label_words_of_other_texts_announce_nothing(page: str) -> None:
    assert find_passages(read(page, "md")) == ()


def test_a_word_below_a_statement_rates_it() -> None:
    page = "## Cold gives you a cold\n\n**MYTH.** Viruses do.\n\n"
    page += "## Bees dance to speak\n\n**FACT.** To tell the way.\n"
    passages = find_passages(read(page, "md"))
    assert pairs_in(read(page, "md"))[0] == ("Cold gives you a cold", "MYTH. Viruses do.")
    assert [p.rating.text for p in passages if p.rating] == ["MYTH", "FACT"]


def test_a_badge_above_a_statement_rates_it() -> None:
    page = "".join(
        f"<div><span>{badge}</span><h3>{x}</h3><p>{y}</p></div>"
        for badge, (x, y) in zip(("False", "True"), LEARNT, strict=True)
    )
    document = read(f"<html>{page}", "html")
    assert pairs_in(document) == LEARNT
    assert [p.rating.text for p in find_passages(document) if p.rating] == ["False", "True"]


def test_quotations_are_claims_where_the_text_says_that_it_answers_them() -> None:
    quotes = "> It sinks by night.\n\nIt floats.\n\n> It burns by day.\n\nIt is of stone.\n"
    assert pairs_in(read(f"We answer the letter point by point.\n\n{quotes}", "md")) == LEARNT
    assert find_passages(read(f"My aunt used to say this.\n\n{quotes}", "md")) == ()
