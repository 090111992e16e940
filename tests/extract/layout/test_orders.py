"""Pages that print all claims above all replies: what answers what, and how sure that is."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import read

_SINKS = "The quay sinks."
_BURNS = "The pier burns."
_LEAKS = "The boat leaks."
_CLAIMS = f"Myth: {_SINKS}\n\nMyth: {_BURNS}\n\nMyth: {_LEAKS}\n\n"


def _answered(page: str) -> tuple[dict[str, list[str]], set[float]]:
    """Return each claim with what answers it, and how sure the replies are."""
    passages = find_passages(read(page, "md"))
    replies = [one for one in passages if one.role is Role.REPLY]
    assert all(one.reason for one in replies if one.confidence < 1)
    return {
        claim.words.text: [one.words.text for one in replies if one.exchange == claim.exchange]
        for claim in passages
        if claim.role is Role.CLAIM
    }, {one.confidence for one in replies}


@pytest.mark.parametrize(
    ("why", "page"),
    [
        (
            "behind the labels",
            (
                "Myth 1: {}\n\nMyth 2: {}\n\nMyth 3: {}\n\n"
                "Fact 2: It is wet.\n\nFact 1: It floats.\n\nFact 3: It is new.\n"
            ),
        ),
        (
            "in words before them",
            (
                "First myth: {}\n\nSecond myth: {}\n\nThird myth: {}\n\n"
                "Third fact: It is new.\n\nSecond fact: It is wet.\n\nFirst fact: It floats.\n"
            ),
        ),
        (
            "those of lists under headings",
            (
                "## Claims\n\n1. Claim: {}\n2. Claim: {}\n3. Claim: {}\n\n## Responses\n\n"
                "1. Response: It floats.\n2. Response: It is wet.\n3. Response: It is new.\n"
            ),
        ),
    ],
)
def test_numbers_tell_which_reply_answers_which_claim(why: str, page: str) -> None:
    assert _answered(page.format(_SINKS, _BURNS, _LEAKS)) == (
        {_SINKS: ["It floats."], _BURNS: ["It is wet."], _LEAKS: ["It is new."]},
        {1.0},
    ), why


def test_a_claim_whose_number_no_reply_has_stays_unanswered() -> None:
    page = f"Myth 1: {_SINKS}\n\nMyth 2: {_BURNS}\n\nMyth 3: {_LEAKS}\n\n"
    found, _ = _answered(f"{page}Fact 1: It floats.\n\nFact 3: It is new.\n")
    assert found == {_SINKS: ["It floats."], _BURNS: [], _LEAKS: ["It is new."]}


def test_without_numbers_the_order_tells_and_is_doubted() -> None:
    found, sure = _answered(f"{_CLAIMS}Fact: It floats.\n\nFact: It is wet.\n\nFact: It is new.\n")
    assert found == {_SINKS: ["It floats."], _BURNS: ["It is wet."], _LEAKS: ["It is new."]}
    assert max(sure) < 1


def test_one_reply_below_three_claims_answers_each_of_them_doubtfully() -> None:
    found, sure = _answered(f"{_CLAIMS}Fact: The harbour was surveyed.\n")
    assert found == {claim: ["The harbour was surveyed."] for claim in (_SINKS, _BURNS, _LEAKS)}
    assert max(sure) < 1


def test_one_reply_below_two_claims_answers_both_where_it_says_so() -> None:
    claims = f"Claim: {_SINKS}\n\nClaim: {_BURNS}\n\n"
    both, _ = _answered(f"{claims}Response: Neither is so.\n")
    assert both == {_SINKS: ["Neither is so."], _BURNS: ["Neither is so."]}
    one, _ = _answered(f"{claims}Response: It is of stone.\n")
    assert one == {_SINKS: [], _BURNS: ["It is of stone."]}


def test_replies_that_are_fewer_than_the_claims_are_doubted() -> None:
    found, sure = _answered(f"{_CLAIMS}Fact: It floats.\n\nFact: It is wet.\n")
    assert found[_LEAKS] == ["It floats.", "It is wet."]
    assert max(sure) < 1


def test_text_below_claims_answers_them_before_a_reply_of_the_last() -> None:
    page = (
        f"## Myth: {_SINKS}\n\nIt does not sink.\n\n## Myth: {_BURNS}\n\nIt is of stone.\n\n"
        f"## Myth: {_LEAKS}\n\n**Fact:** It is new.\n"
    )
    found, _ = _answered(page)
    assert found[_SINKS] == ["It does not sink."]
    assert found[_LEAKS] == ["It is new."]
