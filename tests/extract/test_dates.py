"""Dates are found in every form the documents use, and never made more precise than said."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.dates import find_dates
from kg.model.dates import PartialDate

DAYS = st.dates(min_value=PartialDate(1970).earliest, max_value=PartialDate(2069).latest)
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip


def dates(text: str, language: str = "en", *, years: bool = False) -> list[str]:
    return [str(found.date) for found in find_dates(text, language, years=years)]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "CCR, August 10, 2010.",
            "2010-08-10",
            "a press release's day, as American notes print it",
        ),
        ("10 August 2010", "2010-08-10", "the same day in the order of most of the world"),
        ("Aug. 2010", "2010-08", "a short month keeps its full stop and gets no day"),
        ("School of Law, August 2010, pg. 1", "2010-08", "a month stays a month"),
        ("(as of July 31, 2010)", "2010-07-31", "a date in brackets"),
        ("6/16/09", "2009-06-16", "the table's dates are month first"),
        ("11/5/08", "2008-11-05", "both orders make a date: American text means November"),
        ("16/6/09", "2009-06-16", "only one order makes a date, so there is no doubt"),
        ("dated 2009-02-28.", "2009-02-28", "ISO 8601"),
        ("Aug '10", "2010-08", "a year cut to two digits with an apostrophe"),
        ("the 10th of August, 2010", "2010-08-10", "an ordinal"),
        ("(2009, March)", "2009-03", "reference lists in APA style put the year first"),
        ("(2009, March 5)", "2009-03-05", "and so with a day"),
    ],
)
def test_forms_of_one_date(text: str, expected: str, why: str) -> None:
    assert dates(text) == [expected], why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("from June 2009 to June 2010", ["2009-06", "2010-06"], "both ends say their year"),
        ("conducted from May to June 2010", ["2010-05", "2010-06"], "the first shares the year"),
        ("May-June 2010", ["2010-05", "2010-06"], "joined by a hyphen"),
        ("May 3–5, 2010", ["2010-05-03", "2010-05-05"], "days share month and year"),
        ("3 to 5 May 2010", ["2010-05-03", "2010-05-05"], "days before the month"),
        ("from August 10 to September 3, 2010", ["2010-08-10", "2010-09-03"], "two month names"),
        ("November to January 2010", ["2010-01"], "nobody says which year that November is in"),
    ],
)
def test_both_ends_of_a_range(text: str, expected: list[str], why: str) -> None:
    assert dates(text) == expected, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("February 30, 2010 and 2/30/10", "no calendar has that day"),
        ("You may 2010 times", "a verb is not a month: English months have capitals"),
        ("in 2009 and 2010", "years alone only on request"),
        ("fiscal year 2009-10", "two years, not October 2009"),
        ("https://x.example/2016/08/08/peoples-code", "the path of an address dates no statement"),
        ("version 1.2.10, Level 2 and 3, pp. 3-4", "other numbers with points and dashes"),
    ],
)
def test_what_is_no_date(text: str, why: str) -> None:
    assert dates(text) == [], why


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en-GB", "6/7/10", ["2010-07-06"]),
        ("es", "mayo a junio de 2010, 10 de agosto de 2010", ["2010-05", "2010-06", "2010-08-10"]),
        ("pt", "10 de agosto de 2010", ["2010-08-10"]),
        ("fr", "le 1er mai 2011, du 3 au 5 mai 2010", ["2011-05-01", "2010-05-03", "2010-05-05"]),
        ("de", "am 10. August 2010, 16.6.09, März 2011", ["2010-08-10", "2009-06-16", "2011-03"]),
        ("it", "10 agosto 2010", ["2010-08-10"]),
        ("nl", "10 augustus 2010", ["2010-08-10"]),
        ("ru", "с мая по июнь 2010 года; 10 августа 2010 г.", ["2010-05", "2010-06", "2010-08-10"]),
        ("ar", "١٠ أغسطس ٢٠١٠", ["2010-08-10"]),
        ("zh", "2010年5月至6月，2010年8月10日", ["2010-05", "2010-06", "2010-08-10"]),
        ("ja", "2010年8月", ["2010-08"]),
    ],
)  # fmt: skip
def test_other_languages_have_their_own_names_and_order(
    language: str, text: str, expected: list[str]
) -> None:
    assert dates(text, language) == expected


def test_years_alone_are_found_on_request() -> None:
    """A reference list prints "(2010)"; a range of years may drop the century."""
    assert dates("Acme (2010); 2009–10; 2,010 jails", years=True) == ["2010", "2009", "2010"]


def test_two_digit_years_turn_at_seventy() -> None:
    """The rule that the docstring states."""
    assert dates("1/2/69 and 1/2/70") == ["2069-01-02", "1970-01-02"]


@given(DAYS)
def test_every_day_is_found_in_every_form(day: PartialDate) -> None:
    """One day, written five ways, is the same day."""
    month = MONTHS[day.month - 1] if day.month else ""
    forms = (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{month[:3]}. {day.day}, {day.year}",
        f"{day.month}/{day.day}/{day.year % 100:02d}",
        f"{day.year}-{day.month:02d}-{day.day:02d}",
    )
    expected = f"{day.year}-{day.month:02d}-{day.day:02d}"
    assert [dates(f"on {form}, they met") for form in forms] == [[expected]] * len(forms)


@given(st.text(alphabet="0123456789/.-, 年月日AugustMay to", max_size=40), st.booleans())
def test_places_are_true_and_in_order(text: str, years: bool) -> None:
    """Whatever the text: words stand where they are said to stand, and do not overlap."""
    found = find_dates(text, years=years)
    assert all(text[date.start : date.end] == date.words for date in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
