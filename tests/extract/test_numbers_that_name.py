"""Numbers and sums that only name a thing, and those that look like names but are stated."""

import pytest

from tests.extract.figures_said import figures


def said(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(str(figure.value), figure.unit.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "He lives at 1 in 5 Mill Street.",
        "The shop at 1 in 5 Mill Street sells bread.",
        "The shop is 1 in 5 Old Quay Road, Orle.",
        "Press £1 key now.",
        "Turn the £1 key twice.",
        "That is the $64,000 question.",
        "Products USD-25 and EUR-12 are plugs.",
        "The ferry had 3,200 more than in 2019.",
        "There are 30 more years to go.",
    ],
)
def test_a_number_that_names_a_thing_is_no_figure(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1 in 5 Mill Street shops closed.", "20", "percent"),
        ("One in five mills closed.", "20", "percent"),
        ("The $64,000 bill was paid.", "64000", "USD"),
        ("The fee is USD 25.", "25", "USD"),
        ("The balance was CHF -25.40.", "-25.40", "CHF"),
        ("There are 3,200 more jobs than in 2019.", "3200", "number"),
        ("We saw 12 fewer fires than feared.", "12", "number"),
        ("Visitors pay a $5-a-day fee.", "5", "USD"),
    ],
)
def test_a_number_that_looks_like_a_name_may_be_stated(text: str, value: str, unit: str) -> None:
    assert said(text) == [(value, unit)]


def test_a_difference_says_of_what_it_is_one() -> None:
    (figure,) = figures("There are 3,200 more jobs than in 2019.")
    assert figure.subject == "more jobs"


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("地铁票价要涨到20元。", "zh", [("20", "CNY")]),
        ("罚款为20万元。", "zh", [("200000", "CNY")]),
        ("门票20元。", "zh-Hans-CN", [("20", "CNY")]),
        ("票價要漲到20元。", "zh", []),
        ("罚款为20元。", "zh-TW", []),
        ("截至2019元旦。", "zh", []),
        ("城里有2元店。", "zh", []),
    ],
)
def test_a_yuan_is_one_of_the_mainland(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert said(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The main pipe broke on 1 March.", "en", []),
        ("It was mended by the 3rd of May, when 12 homes were dry.", "en", [("12", "number")]),
        ("Le 3 mars le tuyau a cassé.", "fr", []),
        ("Am 4. Mai brach das Rohr.", "de", []),
        ("There were 3 marches in May.", "en", [("3", "number")]),
    ],
)
def test_a_day_of_a_month_counts_nothing(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    """ "1 March" without its year was a count of one “March”."""
    assert said(text, language) == found


def test_what_is_true_now_has_no_earlier_date() -> None:
    """The share of today was given the year of the one before, “is now” for what it measures."""
    found = figures("The share was 3 percent in 2010, is now 4.5 percent, and is 2 percent today.")
    assert [(str(one.period), one.subject) for one in found] == [
        ("2010", "share"), ("None", "share"), ("None", "share"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The norm ISO 9241-307 sorts screens into classes.", "en"),
        ("Die ISO 9241-307 klassifiziert zulässige Fehler.", "de"),
        ("La norme ISO 9001 ne promet rien.", "fr"),
    ],
)
def test_the_number_of_a_norm_is_no_figure(text: str, language: str) -> None:
    assert said(text, language) == []
