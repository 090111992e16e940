"""Days without a year count nothing; "now" is not the year that was named before."""

import pytest

from tests.extract.figures_said import brief, figures


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A pipe broke on 1 March.", "en"),
        ("It broke at 5 pm on June 3.", "en"),
        ("Between 2 and 5 May the town knew.", "en"),
        ("By 12 June all was well.", "en"),
        ("On the 4th of July we met.", "en"),
        ("It was shut until March 3rd, and on 15 Jan.", "en"),
        ("Le 3 mars le tuyau a cassé.", "fr"),
        ("Le 1er mai, ou le 12 juin, il fut réparé.", "fr"),
        ("Am 3. März brach das Rohr.", "de"),
        ("El 12 de mayo se cerró.", "es"),
    ],
)
def test_a_day_is_no_count(text: str, language: str) -> None:
    """ "On 1 March." was one March."""
    assert brief(text, language) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 2 May 60 pipes broke.", ["60"]),
        ("In May 70 pipes broke.", ["70"]),
        ("The town has 40 march bands.", ["40"]),
        ("On 5 May 2016, 12 pipes broke.", ["12"]),
    ],
)
def test_what_stands_beside_a_day_counts(text: str, values: list[str]) -> None:
    assert [value for value, _, _ in brief(text)] == values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The vacancy rate, which was 3 percent in 2010, is now 4.5 percent.",
            [("3", "2010", "vacancy rate"), ("4.5", "None", "vacancy rate")],
        ),
        (
            "The rate was 6 percent in 2005 and is 2 percent today.",
            [("6", "2005", "rate"), ("2", "None", "rate")],
        ),
        (
            "The rate rose from 3 percent in 2010 to 4 percent today.",
            [("3", "2010", "rate"), ("4", "None", "rate")],
        ),
        ("Today the rate is 4 percent.", [("4", "None", "rate")]),
        ("In 2010 the rate was 3 percent.", [("3", "2010", "rate")]),
        ("Wages, which rose by 4 percent, are 5 percent higher.", [
            ("4", "None", "Wages rose by"), ("5", "None", "Wages … higher"),
        ]),
    ],
)  # fmt: skip
def test_now_is_not_the_year_named_before(text: str, said: list[tuple[str, str, str]]) -> None:
    found = [(str(f.value), str(f.period), f.subject) for f in figures(text)]
    assert found == said


def test_now_is_read_in_other_languages() -> None:
    found = figures("Die Quote lag 2010 bei 3 Prozent, heute liegt sie bei 4 Prozent.", "de")
    assert [str(figure.period) for figure in found] == ["2010", "None"]
