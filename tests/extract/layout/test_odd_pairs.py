"""Pairs as pages of notes and plans print them: answered counterarguments, arrows, odd columns."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read, titled

_PAIRS = [
    ("“The quay sinks.”", "It stands on piles, and does not move."),
    ("“The pier burns.”", "It cannot: it is of stone."),
    ("“The mole is old.”", "It was not there in May."),
]


@pytest.mark.parametrize(
    ("why", "title", "form"),
    [
        (
            "a counterargument that is answered in turn is a claim",
            "Harbour",
            "**Counterargument:** {}\n\n**Rebuttal:** {}\n",
        ),
        (
            "an arrow leads from a label to the next",
            "Harbour",
            "- **Misconception:** {} → **Reality:** {}",
        ),
        (
            "arrows lead from quotations to answers where the title says so",
            "Objections and responses",
            "- {}\n  → {}\n",
        ),
    ],
)
def test_pairs_are_read_as_they_stand(why: str, title: str, form: str) -> None:
    assert pairs_in(read(titled(title, form, _PAIRS), "md")) == _PAIRS, why


def test_no_passage_is_a_claim_and_a_reply_at_once() -> None:
    page = titled(
        "Harbour",
        "### Counterargument: {}\n\n**Evidence for:** None.\n\n**Rebuttal:** {}\n",
        _PAIRS,
    )
    found = find_passages(read(page, "md"))
    texts = [(one.role, one.whole.text) for one in found]
    assert len({text for _, text in texts}) == len(texts) == 2 * len(_PAIRS)


def test_a_counterclaim_that_answers_a_claim_stays_a_reply() -> None:
    page = "Claim: It sinks.\n\nCounterclaim: It floats.\n\nRebuttal: It was seen to sink.\n"
    roles = [one.role for one in find_passages(read(page, "md"))]
    assert roles == [Role.CLAIM, Role.REPLY, Role.REPLY]


def test_what_a_quotation_means_is_no_claim_of_its_own() -> None:
    page = titled(
        "Objections", "### {}\n**What they mean:** They doubt it.\n**Our response**: {}\n", _PAIRS
    )
    claims = [one for one in find_passages(read(page, "md")) if one.role is Role.CLAIM]
    assert [one.words.text.split("\n")[0] for one in claims] == [claim for claim, _ in _PAIRS]


_TABLE = "| Myth | {} |\n| --- | --- |\n" + "".join(f"| {x} | {y} |\n" for x, y in _PAIRS)


def test_denials_beside_myths_are_replies_in_doubt() -> None:
    found = find_passages(read(_TABLE.format("What research tells"), "md"))
    assert [one.words.text for one in found] == [text for pair in _PAIRS for text in pair]
    assert all(one.confidence < 1 for one in found if one.role is Role.REPLY)


@pytest.mark.parametrize("header", ["Origin", "Why people believe it", "Source"])
def test_where_myths_come_from_answers_none(header: str) -> None:
    assert find_passages(read(_TABLE.format(header), "md")) == ()


def test_a_moral_answers_no_myth() -> None:
    page = "| Myth | Moral |\n| --- | --- |\n| The boy flew high. | Pride comes first. |\n"
    assert find_passages(read(f"{page}| The girl opened it. | Be content. |\n", "md")) == ()


@pytest.mark.parametrize(
    ("lead", "claims"),
    [
        ("There are many harbours. These are some myths I am asked about:", 3),
        ("Myths about harbours are old. What a harbour has:", 0),
    ],
)
def test_numbered_bold_lines_are_claims_below_a_line_that_calls_them_myths(
    lead: str, claims: int
) -> None:
    said = ("The quay sinks by night", "The pier burns by day", "The mole is very old")
    page = "".join(f"**{at}. {text}**\n\nIt does not.\n\n" for at, text in enumerate(said, start=1))
    found = find_passages(read(f"# Harbour\n\n{lead}\n\n{page}", "md"))
    assert sum(one.role is Role.CLAIM for one in found) == claims
