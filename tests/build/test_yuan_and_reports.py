"""What is not said: whose dollar a yuan is, that a book of law reports is a country. Made up."""

import pytest

from kg.extract.quantity.money import WHOSE_DOLLAR
from tests.build.said import record


@pytest.mark.parametrize(
    ("page", "unit", "told"),
    [
        ("谣言：地铁花了30亿元。\n\n真相：地铁花了30亿元。", "CNY", False),
        ("Myth: It cost $30 million.\n\nFact: It cost $30 million.", "USD", True),
        ("Myth: It cost 30 million dollars.\n\nFact: It cost 30 million dollars.", "USD", True),
        ("Myth: It cost 30 million yuan.\n\nFact: It cost 30 million yuan.", "CNY", False),
    ],
)
def test_only_of_dollars_it_is_said_that_they_may_be_others(
    page: str, unit: str, told: bool
) -> None:
    found = record(page, "page.txt").observations
    assert {one.unit for one in found} == {unit}
    assert any(WHOSE_DOLLAR in one.reason for one in found) is told


@pytest.mark.parametrize(
    ("fact", "named"),
    [
        ("See Orme v. Lisle, 452 U.S. 263 (1981).", False),
        ("See Orme v. Lisle, 452 U.S. at 275.", False),
        ("The U.S. at 275 million people is large.", True),
    ],
)
def test_a_book_of_reports_is_no_place(fact: str, named: bool) -> None:
    page = f"# The law\n\n**Claim:** No court ruled.\n\n**Fact:** One did. {fact}\n"
    assert any(("place", "us") in one.mentions for one in record(page).assertions) is named
