"""Errors and hearsay that running text tells and answers; every page and body is made up."""

import pytest

from tests.extract.layout.pages import pairs_in, read

_QUAY = "A common misconception is that the quay sinks."
_ROCK = "It was built on rock in 1911."
_TOLL = "Another misconception is that gulls pay a toll."
_FREE = "Only ships do."


@pytest.mark.parametrize(
    ("page", "pairs"),
    [
        (f"{_QUAY} {_ROCK}\n\n{_TOLL} {_FREE}\n", [(_QUAY, _ROCK), (_TOLL, _FREE)]),
        (
            f"1. Sinking? {_QUAY} {_ROCK}\n2. The view is free.\n3. {_TOLL} {_FREE}\n",
            [(f"Sinking? {_QUAY}", _ROCK), (_TOLL, _FREE)],
        ),
        (
            (
                "Ein weit verbreiteter Irrtum ist, dass der Kai sinkt. Er steht auf Fels.\n\n"
                "Ein weiterer Irrtum ist es, dass Möwen zahlen. Nur Schiffe zahlen.\n"
            ),
            [
                ("Ein weit verbreiteter Irrtum ist, dass der Kai sinkt.", "Er steht auf Fels."),
                ("Ein weiterer Irrtum ist es, dass Möwen zahlen.", "Nur Schiffe zahlen."),
            ],
        ),
        (
            (
                "Один из мифов — это убеждение, что причал тонет. Однако он стоит на скале.\n\n"
                "Другой миф — идея о том, что чайки платят. На самом деле платят суда.\n"
            ),
            [
                (
                    "Один из мифов — это убеждение, что причал тонет.",
                    "Однако он стоит на скале.",
                ),
                (
                    "Другой миф — идея о том, что чайки платят.",
                    "На самом деле платят суда.",
                ),
            ],
        ),
        (  # one is enough of what was heard; the next paragraph is about something else
            (
                "You may have heard that the quay sinks. That’s not true: it stands on rock.\n\n"
                "The garden has 40 trees.\n"
            ),
            [("You may have heard that the quay sinks.", "That’s not true: it stands on rock.")],
        ),
    ],
)
def test_what_a_sentence_calls_an_error_is_a_claim(page: str, pairs: list[tuple[str, str]]) -> None:
    assert pairs_in(read(page, "txt")) == pairs


@pytest.mark.parametrize(
    "page",
    [
        f"{_QUAY} {_ROCK}\n\nThe garden has 40 trees.\n",  # one alone proves nothing
        "You may have heard that the library opens at nine. Come early, and bring a friend.\n",
        # tales of old: nothing is denied
        (
            "One myth is that Zeus became a bull. He carried Europa to Crete.\n\n"
            "Another myth is that Athena sprang from his head. She wore a helmet.\n"
        ),
        (
            "This is not a myth: the quay sinks. It fell in May.\n\n"
            "That is no fallacy: gulls pay. They do.\n"
        ),
    ],
)
def test_what_is_only_told_is_none(page: str) -> None:
    assert pairs_in(read(page, "txt")) == []


@pytest.mark.parametrize(
    ("title", "below", "read_as_claim"),
    [
        ("Claim: The office closed the quay", "This is not true. It was open in March.", True),
        ("Myth: Gulls pay a toll", "Nobody pays a toll there.", True),
        ("Claim: Every group of order four is abelian", "Let G be a group of order four.", False),
        ("Claim: how to file one", "You do not need a form.", False),
        ("Issue: Parser fails on empty input", "The parser does not accept it.", False),
        ("Legend: The Gull of the Quay", "Once there was a gull.", False),
    ],
)
def test_a_title_that_the_text_denies_is_a_claim(
    title: str, below: str, *, read_as_claim: bool
) -> None:
    said = title.partition(": ")[2]
    assert pairs_in(read(f"# {title}\n\n{below}\n", "md")) == (
        [(said, below)] if read_as_claim else []
    )
