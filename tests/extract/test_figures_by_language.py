"""Figures by the habits of a language, and numbers that state none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.quantity.money import with_dollar
from kg.extract.statistics import find_figures
from kg.model.figure import Unit
from tests.extract.figures_said import brief, figures, only, words


@pytest.mark.parametrize(
    "text",
    [
        "Section 508 applies. 508 compliance rules differ, and 508 only requires a page.",
        "See 36 CFR 1194.1, WCAG 2.4.6 and Public Law 107-347.",
        "Level 1 and Level 2 or 3 crimes; pg. 3–4; pp. 5-6 items.",
        "Myth #3: 5 Myths About Media.",
        "Call 1-800-555-0199 or 202-555-0100 for details.",
        "One of the agencies moved in just one year.",
        "There are two types of nodes. First, run both. Second, wait.",
        "He had encountered law enforcement 13 times under multiple aliases.",
        "The first activation was less than 2 years ago; it took 12 seconds.",
        "The fee was one dollar, or two euros; the fine 5 pesos.",
        "The memo of February 28, 2009 is dated more than 1 year before June 22, 2010.",
        "It is 100% accessible. Fixing 100% of reported defects is not a reasonable goal.",
        "Running a node requires staking 32 ETH and 1-2 TB of storage.",
        "1. Run both clients. 2) Do 3 things.",
        "Boeing 747 planes, Windows 10 machines, 12-person teams, the 110th Congress.",
        "As do 9 of 10 doctors. Once in ten years, one in ten years, 21 in 40 counties.",
        "In the first half of 2014 nothing happened.",
        "It rose to 57 percent in 2010 from 47 percent in 2009.",
        "See www.example.org/12/areas and 45@example.org for 10x results.",
    ],
)
def test_numbers_that_state_nothing_are_no_figures(text: str) -> None:
    """Names, durations, coins, lists, pages and pronouns: an invented figure is the worst error."""
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Im Jahr 2012 waren mehr als 54 Prozent der Schulen geschlossen.", "de", 54),
        ("Etwa 3.000 Gemeinden nahmen teil.", "de", 3000),
        ("Plus de 10 800 personnes ont été renvoyées en 2012.", "fr", 10800),
        ("Más del 54 por ciento de las escuelas cerraron.", "es", 54),
        ("Mais de 54 por cento das escolas fecharam.", "pt", 54),
        ("Более 54 процентов школ закрыты.", "ru", 54),
        ("超过54%的学校关闭。", "zh", 54),
        ("学校の54%が閉鎖。", "ja", 54),
        ("54٪ من المدارس", "ar", 54),
    ],
)
def test_other_languages_are_read_by_their_own_words(text: str, language: str, value: int) -> None:
    figure = only(text, language)
    assert figure.value == value
    assert figure.subject


@given(st.integers(11, 10**9), st.sampled_from(["wells", "old wells", "public schools"]))
def test_a_plain_count_is_found_wherever_it_stands(value: int, noun: str) -> None:
    figure = only(f"About {value:,} {noun} were tested.")
    assert figure.value == Decimal(value)
    assert figure.subject == f"{noun} were tested"


@given(st.text(alphabet="0123456789 .,%()[]–-\nabof toIn ", max_size=60))
def test_any_text_is_survived_and_offsets_are_inside(text: str) -> None:
    for figure in figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.subject


def test_a_comma_inside_a_number_ends_no_phrase() -> None:
    """ "15 of 9,200 samples" is not said "of 9"."""
    found = find_figures(words("Fewer than 15 of 9,200 samples failed the test."))
    assert [figure.subject for figure in found] == ["of 9,200 samples failed the test", "samples"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("186 235 Fahrgäste fuhren mit.", "de", "186235"),
        ("fast 5,5 Millionen Bahn-Kunden kamen.", "de", "5500000"),
        ("In rund zwei Dritteln der Fälle war es voll.", "de", "66.67"),
        ("On a compté 12 000 voyageurs.", "fr", "12000"),
    ],
)
def test_numbers_are_read_by_the_habits_of_the_language(
    text: str, language: str, value: str
) -> None:
    assert [str(figure.value) for figure in figures(text, language)] == [value]


def test_in_english_a_space_parts_two_numbers() -> None:
    assert [str(f.value) for f in figures("In section 12 300 people met.")] != ["12300"]


def test_points_beside_a_percentage_are_percentage_points() -> None:
    found = figures("La part est passée de 61,5 % à 64 %, une hausse de 2,5 points.", "fr")
    assert [figure.unit for figure in found][-1] is Unit.PERCENTAGE_POINT
    assert not figures("The team won by 12 points.")
    fallen = figures("The index of Ostra fell 30 points, or 2 percent, in 2015.")
    assert [one.unit for one in fallen] == [Unit.PERCENT]


def test_a_share_between_dashes_is_of_what_stands_before_it() -> None:
    assert brief("Nearly all men--96 percent--and 62 percent of women work.")[0] == (
        "96", "exactly", "Nearly all men",
    )  # fmt: skip


def test_a_large_number_may_be_the_subject_alone_but_not_what_was_promised() -> None:
    assert brief("Of the 9 million sailors, 7.2 million were employed.")[-1][0] == "7200000"
    assert not figures("It cost 31 million; 29 million had been promised.")


def test_a_place_alone_in_brackets_says_a_figure_of_the_same_thing() -> None:
    found = find_figures(words("Fares fell by 30% (21% for Ostra)."), "en", places=[(25, 30)])
    assert [str(figure.value) for figure in found] == ["30", "21"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The motor hums at 50 Hz and shakes windows.", "en"),
        ("com menos de 350 células/ml", "pt"),
        ("alumbra 12 millas", "es"),
    ],
)
def test_measures_count_nothing(text: str, language: str) -> None:
    assert not figures(text, language)


def test_a_share_is_no_name_behind_a_word_that_leads_to_names() -> None:
    assert brief("In fact 64 percent of seats are taken.")[0][0] == "64"


@pytest.mark.parametrize(
    ("text", "language", "value", "comparator"),
    [
        ("В 2021 году на пенсию вышли 18,9 млн человек.", "ru", "18900000", "exactly"),
        ("Закрыто более 3,5 тыс. школ.", "ru", "3500", "moreThan"),
        ("Каждый третий житель против.", "ru", "33.33", "approximately"),
        ("Skorzystało ponad 12 tys. pasażerów.", "pl", "12000", "moreThan"),
        ("Jeder fünfte Haushalt ist betroffen.", "de", "20", "exactly"),
        ("Mehr als die Hälfte der Befragten stimmt zu.", "de", "50", "moreThan"),
        ("Eine halbe Million Menschen kam.", "de", "500000", "exactly"),
        ("有5000万人失业。", "zh", "50000000", "exactly"),
        ("共有3000多名学生参加。", "zh", "3000", "moreThan"),
        ("約3万人が対象です。", "ja", "30000", "approximately"),
        ("3万人以上が参加した。", "ja", "30000", "atLeast"),
        ("أصيب أكثر من 3 ملايين شخص.", "ar", "3000000", "moreThan"),
        ("About 250k people commute.", "en", "250000", "approximately"),
        ("A dozen states have passed such laws.", "en", "12", "exactly"),
        ("Half a million people signed.", "en", "500000", "exactly"),
        ("Three-quarters of a million homes stand empty.", "en", "750000", "exactly"),
        ("One in 10,000 patients fell ill.", "en", "0.01", "exactly"),
        ("One in a million patients fell ill.", "en", "0.0001", "exactly"),
        ("A hundred and fifty nurses left.", "en", "150", "exactly"),
    ],
)
def test_counts_are_read_in_the_words_of_each_language(
    text: str, language: str, value: str, comparator: str
) -> None:
    figure = only(text, language)
    assert (str(figure.value), figure.comparator.value) == (value, comparator)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Статья 12 закона 2019 года действует 5 лет.", "ru"),
        ("第3条规定，5个月后有3个误解。", "zh"),
        ("第2名は1人当たりで、5件目です。", "ja"),
        ("المادة 12 من القانون رقم 5.", "ar"),
        ("Art. 12 ustawy działa od 5 lat, 12 maja.", "pl"),
        ("Nobody ran the 5k race, the 401k plans and 3M boats.", "en"),
        ("Tens of thousands of gulls and dozens of boats came.", "en"),
        ("Einer von drei Booten? Jeden zweiten Tag.", "de"),
    ],
)
def test_names_and_measures_are_no_counts_in_any_language(text: str, language: str) -> None:
    assert figures(text, language) == ()


def test_a_number_that_counts_on_says_what_was_counted_before() -> None:
    assert brief("Of the 2,300 people tested, 46 were infected.")[-1] == (
        "46", "exactly", "people tested … were infected",
    )  # fmt: skip


def test_a_space_in_an_english_number_is_read_with_doubt() -> None:
    """Laboratories and Canadians group so; that it is 200 of something would be wrong."""
    figure = only("The mill employs 1 200 people.")
    assert (str(figure.value), figure.sure) == ("1200", 0.5)
    assert figure.doubt


def test_whose_dollar_it_is_must_be_told() -> None:
    """A bare "$" is a doubtful US dollar, and certain where the tag holds the currency."""
    bare, told = only("It costs $450."), only("It costs $450.", with_dollar("en", "ca"))
    assert (bare.unit, bare.sure < 1) == (Unit.USD, True)
    assert (told.unit, told.sure) == (Unit.CAD, 1.0)
    assert only("It costs US$450.").sure == 1.0
    assert only("It costs 450 Canadian dollars.").unit is Unit.CAD
    assert not figures("Cuesta $450.", "es")
    assert only("Cuesta $450.", with_dollar("es", "mx")).unit is Unit.MXN
