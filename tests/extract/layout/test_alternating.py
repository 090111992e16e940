"""Labels that no list knows and that take turns; the bodies are made up."""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read

_TOLD = [
    ("Nobody looks after the bridge.", "Two wardens look after it day and night."),
    ("Drivers have no say in the toll.", "The board asks drivers each spring."),
]


def _page(above: str, first: str, second: str) -> str:
    pairs = "\n\n".join(f"**{first}:** {one}\n\n**{second}:** {other}" for one, other in _TOLD)
    return f"{above}\n\n{pairs}\n"


@pytest.mark.parametrize(
    ("above", "first", "second"),
    [
        ("There are some tricks that need to be debunked, and we do it.", "Trick 1", "Treat"),
        ("# Answers to attacks on the bridge plan", "ATTACK", "Counter"),
        ("# Refuting each slur", "Slur", "Our word"),
    ],
)
def test_two_words_take_turns_where_the_page_debunks_what_the_first_names(
    above: str, first: str, second: str
) -> None:
    document = read(_page(above, first, second), "md")
    assert pairs_in(document) == _TOLD
    assert all(one.confidence < 1 and one.reason for one in find_passages(document))


@pytest.mark.parametrize(
    ("above", "first", "second"),
    [
        ("# Chess openings", "Attack", "Counter"),
        ("# How to debunk tricks", "Trick 1", "Example"),
        ("# We debunk stories about germs", "Tip 1", "Reason"),
        ("There are tricks. We debunk stories.", "Trick", "Treat"),
    ],
)
def test_other_words_that_take_turns_are_no_exchange(above: str, first: str, second: str) -> None:
    assert find_passages(read(_page(above, first, second), "md")) == ()


def test_a_question_in_turns_claims_nothing() -> None:
    page = _page("# We debunk tricks", "Trick", "Treat").replace("the toll.", "the toll?")
    assert find_passages(read(page, "md")) == ()
