"""Articles that rate what they report, and answers that agree beside others that deny.

Every page, person and body is made up.
"""

import pytest

from tests.extract.layout.pages import pairs_in, read

_SAID = "In a speech on Monday, Senator Anna Rell said that the quay sinks by a metre a year."
_ASKED = "We asked the Harbour Office for its figures."


@pytest.mark.parametrize(
    "rating",
    ["We rate Rell’s claim False.", "We rate this claim as false.", "We rate it Half True."],
)
def test_what_an_article_rates_in_the_end_is_a_claim(rating: str) -> None:
    page = f"# Is it sinking?\n\n{_SAID}\n\n{_ASKED}\n\nIt is two centimetres. {rating}\n"
    answer = f"{_ASKED} It is two centimetres. {rating}"
    assert pairs_in(read(page, "md")) == [(_SAID, answer)]


@pytest.mark.parametrize(
    "page",
    [
        f"# Is it sinking?\n\n{_SAID}\n\n{_ASKED} It is two centimetres.\n",
        "# Soups\n\nAnna Rell said that the soup is hot.\n\nIt is good. We rate it Excellent.\n",
        "# Soups\n\nHere are ten soups.\n\nThis one is said to be hot. We rate this claim False.\n",
    ],
)
def test_what_nobody_rates_as_said_is_none(page: str) -> None:
    assert pairs_in(read(page, "md")) == []


def test_an_answer_that_agrees_is_read_beside_two_that_deny() -> None:
    pairs = [
        ("Anna Rell claims that gulls pay.", "That is false. Only ships do."),
        ("Paul Dehm says that the quay stands on rock.", "That is true. It was built in 1911."),
        ("Ines Marlo claimed that a ferry sank.", "This is untrue. None did."),
    ]
    page = "\n\n".join(f"{claim} {reply}" for claim, reply in pairs)
    assert pairs_in(read(f"{page}\n", "txt")) == pairs
    assert pairs_in(read(f"{' '.join(pairs[1])}\n", "txt")) == []  # alone, it only reports


def test_a_rating_with_a_headline_behind_it_rates_the_heading() -> None:
    page = (
        '## Anna Rell: Says the quay "sinks by a metre."\n\n'
        "The Truth-o-Meter says: False | It does not\n\nIt stands on rock.\n\n"
        '## Paul Dehm: Says gulls "pay a toll here."\n\n'
        "The Truth-o-Meter says: Half-True | Ships do\n\nOnly ships pay.\n"
    )
    assert pairs_in(read(page, "md")) == [
        ('Says the quay "sinks by a metre."', "False | It does not It stands on rock."),
        ('Says gulls "pay a toll here."', "Half-True | Ships do Only ships pay."),
    ]
