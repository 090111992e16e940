"""Audits, reviews and surveys with their dates, as precisely as printed."""

import pytest

from kg.extract.inquiries import find_inquiries
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A recent manual data audit, conducted from May to June 2010, revealed thousands.",
            ("manual data audit", "2010-05", "2010-06"),
        ),
        ("The safety review was carried out in March 2019.", ("safety review", "2019-03", "None")),
        ("An inspection held on May 3, 2019 found none.", ("inspection", "2019-05-03", "None")),
    ],
)
def test_what_was_looked_into_and_when(text: str, found: tuple[str, str, str]) -> None:
    """A month stays a month, and a range has both ends."""
    (one,) = find_inquiries(words(text))
    assert (one.name, str(one.begun), str(one.ended)) == found
    assert text[one.start : one.end].startswith(one.name)


@pytest.mark.parametrize(
    "text",
    ["The audit was conducted by staff.", "In May 2010 we audited it.", "A review of May 2010."],
)
def test_without_words_and_date_together_nothing_is_found(text: str) -> None:
    assert find_inquiries(words(text)) == ()
