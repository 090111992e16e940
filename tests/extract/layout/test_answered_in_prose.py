"""Letters that report what somebody says and deny it in the same paragraph; all are made up."""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read

LETTERS = [
    (
        (
            "You write that “the quay sinks.” In fact, it floats.\n\n"
            "You also write that “nobody was asked.” This is incorrect. Forty people were.\n"
        ),
        [
            ("You write that “the quay sinks.”", "In fact, it floats."),
            (
                "You also write that “nobody was asked.”",
                "This is incorrect. Forty people were.",
            ),
        ],
    ),
    (
        (
            "Sie schreiben: „Der Kai sinkt.“ Richtig ist: Er schwimmt.\n\n"
            "Sie schreiben: „Niemand wurde gefragt.“ Das ist falsch. Es gab zwei Anhörungen.\n"
        ),
        [
            ("Sie schreiben: „Der Kai sinkt.“", "Richtig ist: Er schwimmt."),
            (
                "Sie schreiben: „Niemand wurde gefragt.“",
                "Das ist falsch. Es gab zwei Anhörungen.",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("page", "pairs"), LETTERS, ids=["en", "de"])
def test_a_paragraph_that_reports_and_denies_is_a_claim_and_its_answer(
    page: str, pairs: list[tuple[str, str]]
) -> None:
    document = read(page, "txt")
    assert pairs_in(document) == pairs
    assert all(one.confidence < 1 and one.reason for one in find_passages(document))


@pytest.mark.parametrize(
    ("why", "page"),
    [
        ("one alone may be a turn of phrase", "You write that it sinks. In fact, it floats.\n"),
        (
            "news reports two sides and denies neither",
            (
                "The mayor said that the quay sinks. It was built in 1911.\n\n"
                "The mayor said that it burns. The council meets in May.\n"
            ),
        ),
    ],
)
def test_what_is_only_reported_is_no_exchange(why: str, page: str) -> None:
    assert find_passages(read(page, "txt")) == (), why


def test_in_a_letter_that_speaks_of_errors_one_denial_tells_what_the_others_are() -> None:
    """Most answers in a letter only say what is so; without the opening nothing is read."""
    reports = (
        "You write that the quay sinks. It was measured in May.\n\n"
        "You write that nobody was asked. It is not true: two hearings were held.\n\n"
        "You also claim that it burns. The fire was in Ostra.\n"
    )
    letter = f"Dear editors,\n\nYour article contains several errors.\n\n{reports}"
    assert [reply for _, reply in pairs_in(read(letter, "txt"))] == [
        "It was measured in May.",
        "It is not true: two hearings were held.",
        "The fire was in Ostra.",
    ]
    assert pairs_in(read(f"Dear editors,\n\nWe met in May.\n\n{reports}", "txt")) == []
