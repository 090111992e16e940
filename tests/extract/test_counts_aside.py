"""Numbers that count without a noun, and words before a number that are no comparators.

The sentences were written for the purpose.
"""

import pytest

from tests.extract.figures_said import brief, figures


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("The number of boats (1.6 million), of Ayr (868,200).", "en", ["1600000", "868200"]),
        ("Ostra moored 1.7 million boats, Merrow 1.1 million.", "en", ["1700000", "1100000"]),
        ("Of 789 boats, 114 had to do with a storm.", "en", ["789", "114"]),
        ("Contano 1.190.000 barche a Ostra, poi Ayr (440mila).", "it", ["1190000", "440000"]),
    ],
)  # fmt: skip
def test_a_large_number_aside_counts_what_was_counted_before(
    text: str, language: str, values: list[str]
) -> None:
    assert [value for value, *_ in brief(text, language)] == values


@pytest.mark.parametrize(
    "text", ["The hall (12,000) is old.", "It cost 31 million; 29 million had been promised."]
)
def test_a_number_aside_counts_nothing_where_nothing_is_counted(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Ayr a 857 000 bateaux, suivi d’Ostra qui en compte 12 000.", "fr", ["857000", "12000"]),
        (
            "Ayr ha 5 milioni di barche, Ostra ne conta 9,2 milioni.",
            "it",
            ["5000000", "9200000"],
        ),
        ("Up To 3.6 Million People Had Boats", "en", ["3600000"]),
    ],
)
def test_a_verb_may_say_that_the_same_is_counted(
    text: str, language: str, values: list[str]
) -> None:
    assert [value for value, *_ in brief(text, language)] == values


def test_the_number_in_brackets_says_how_many_of_what() -> None:
    (figure,) = brief("It has the largest number of boats (1.6 million).")
    assert figure[2] == "number of boats"


@pytest.mark.parametrize(
    ("text", "language", "how"),
    [
        ("Complaints about 41 boats were settled.", "en", "exactly"),
        ("They settled about 41 complaints.", "en", "approximately"),
        ("The rate is higher than the 10 boats moored.", "en", "exactly"),
        ("The rate is higher than 10 boats.", "en", "moreThan"),
        ("Beschwerden über 41 Boote wurden beigelegt.", "de", "exactly"),
        ("Damals lagen hier kaum 200 Boote.", "de", "approximately"),
    ],
)
def test_what_a_text_is_about_or_compares_with_is_no_comparator(
    text: str, language: str, how: str
) -> None:
    assert [found for _, found, _ in brief(text, language)] == [how]


def test_the_number_of_a_road_counts_nothing() -> None:
    assert figures("Boats were moored beside US 101 in spring.") == ()
    assert [value for value, *_ in brief("In the US 101 boats were moored.")] == ["101"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Half the boats are old.", "en", "50"),
        ("Две трети лодок старые.", "ru", "66.67"),
    ],
)
def test_a_share_needs_no_word_between_it_and_the_whole(
    text: str, language: str, value: str
) -> None:
    assert [found for found, *_ in brief(text, language)] == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They rowed half the time, and half the battle was won.", "en"),
        ("It was built in the first half the year saw.", "en"),
        ("Половина года прошла.", "ru"),
    ],
)
def test_half_of_a_time_is_no_share(text: str, language: str) -> None:
    assert figures(text, language) == ()
