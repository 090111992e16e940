"""Starts of use: programme, place and date in one sentence, or none."""

import pytest

from kg.extract.events import find_events
from kg.model.location import Span
from kg.model.words import Run, Words

MEMO = (
    "The memo is dated more than 1 year before the activation of Secure Communities in Martin "
    "County, Fla., which took place on June 22, 2010."
)
CASES = [
    (
        MEMO,
        ("activation", "Secure Communities", "Martin County, Fla.", "2010-06-22"),
        "the noun, with the date in a relative clause after an abbreviation",
    ),
    (
        "Secure Communities was activated in Travis County, Texas, on June 16, 2009.",
        ("activation", "Secure Communities", "Travis County, Texas", "2009-06-16"),
        "the passive",
    ),
    (
        "In May 2011, ClearWater was launched in Ohio.",
        ("launch", "ClearWater", "Ohio", "2011-05"),
        "date first; a month stays a month",
    ),
    (
        "The agency launched Safe Streets in Bern on 3 May 2012.",
        ("launch", "Safe Streets", "Bern", "2012-05-03"),
        "the active",
    ),
]


def words(text: str) -> Words:
    return Words((Run(text, Span(0, len(text))),))


@pytest.mark.parametrize(("text", "event", "why"), CASES)
def test_a_start_of_use_is_read(text: str, event: tuple[str, ...], why: str) -> None:
    (found,) = find_events(words(text))
    assert (found.kind, found.about, found.place, str(found.date)) == event, why
    assert text[found.start : found.end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "Head Start was introduced in 1965.",
        "Prior to activation in a local jurisdiction on June 3, 2010, officials meet.",
        "Secure Communities was activated in Travis County.",
        "The report on Secure Communities in Ohio appeared on June 3, 2010.",
    ],
)
def test_without_programme_place_and_date_there_is_no_event(text: str) -> None:
    """An event with a guessed part would be invented."""
    assert find_events(words(text)) == ()
